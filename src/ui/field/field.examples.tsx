import { awkward, type Examples } from '../example.ts'
import { Checkboxes, Radios } from './choices.tsx'
import { DateField } from './date-field.tsx'
import { FileField } from './file-field.tsx'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

const kinds = [
  { value: 'state', text: 'Member State' },
  { value: 'sector', text: 'Sector Member', hint: 'A company or an association that has joined a sector.' },
  { value: 'عضو', text: 'منظمة إقليمية', language: 'ar' },
]

export const fieldExamples: Examples = {
  'a line of text, with hint': (
    <TextField name="title" label="Title" requirement="required" hint="As it stands on the cover." />
  ),
  'a line of text that is wrong': (
    <TextField
      name="mail"
      type="email"
      label="Address for the receipt"
      hint="We use it once."
      value="amina.example.org"
      error="An address has an @ in it, as in amina@example.org."
    />
  ),
  'Arabic typed into a page of another language': (
    <TextField name="arabic" label={awkward.arabic} value={awkward.arabic} width="full" />
  ),
  'several lines': (
    <TextArea name="answer" label="What should change?" requirement="optional" value={awkward.hostile} rows={3} />
  ),
  'a paragraph of the record': (
    <TextArea
      name="paragraph"
      record
      label="5.6"
      value="The chair thanked the secretariat."
      error="No source. Choose a passage, or mark it as the secretariat’s own."
      rows={3}
    />
  ),
  'one of many': (
    <Select
      name="item"
      label="Agenda item"
      value="2"
      options={[
        { value: '1', text: '1 Opening' },
        { value: '2', text: `2 ${awkward.long}` },
        { value: '3', text: '٣ مسائل أخرى', language: 'ar' },
      ]}
    />
  ),
  'one of few': <Radios name="kind" label="On whose behalf?" requirement="required" value="state" choices={kinds} />,
  'any of few, not answered': (
    <Checkboxes name="agree" label="Which do you represent?" error="Choose at least one." choices={kinds} />
  ),
  'two choices in a row': (
    <Radios
      name="public"
      inline
      label="May it be published?"
      choices={[
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ]}
    />
  ),
  'a day': <DateField name="day" label="Due" hint="For example 2026-01-30" value="2026-01-30" />,
  'a day that does not exist, shown as it was typed': (
    <DateField
      name="noday"
      label="Adopted on"
      value="31 February"
      error="There is no such day. Write year, month and day, as in 2026-01-30."
    />
  ),
  'a file': <FileField name="file" label="Document" hint="DOCX, ODT or PDF, up to 50 MB." accept=".docx,.odt,.pdf" />,
}
