import { expect, test } from 'vitest'
import { Checkboxes, Radios } from './choices.tsx'
import { DateField } from './date-field.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

test('a screen reader hears the hint and the error with the field', () => {
  const html = String(<TextField name="mail" label="Address" hint="We use it once." error="It has no @." />)
  expect(html).toContain('<label class="field-label" for="mail">')
  expect(html).toContain('aria-describedby="mail-hint mail-error"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('<p class="error" id="mail-error">It has no @.</p>')
})

test('a field without hint or error refers to none', () => {
  expect(String(<TextField name="mail" label="Address" />)).not.toContain('aria-')
})

test('a date that does not exist comes back as it was typed', () => {
  const typed = String(<DateField name="day" label="Due" value="2026-02-31" />)
  expect(typed).toContain('type="text"')
  expect(typed).toContain('value="2026-02-31"')
  expect(String(<DateField name="day" label="Due" value="2026-02-28" />)).toContain('type="date"')
})

test('the first line of a long answer survives, even when it is empty', () => {
  expect(String(<TextArea name="answer" label="Answer" value={'\n</textarea>'} />)).toContain(
    '>\n\n&lt;/textarea&gt;</textarea>',
  )
})

test('an error summary can lead to the first of several choices', () => {
  const choices = [
    { value: 'a', text: 'A' },
    { value: 'b', text: 'B' },
  ]
  const html = String(<Radios name="kind" label="Kind" value="b" choices={choices} error="Choose one." />)
  expect(html).toContain('aria-describedby="kind-error"')
  expect(html).toMatch(/id="kind" name="kind" value="a"\/>/)
  expect(html).toMatch(/id="kind-2" name="kind" value="b" checked=""\/>/)
  expect(
    String(<Checkboxes name="k" label="K" values={['a', 'b']} choices={choices} />).match(/checked/g),
  ).toHaveLength(2)
})
