import type { Child } from 'hono/jsx'
import { inLanguage } from '../in-language.ts'
import type { FieldProps } from './field.tsx'
import { Fieldset } from './fieldset.tsx'

export type Choice = { value: string; text: string; hint?: Child; language?: string }

export type RadiosProps = FieldProps & { value?: string; choices: Choice[]; inline?: boolean }

/** `columns` sets many short choices under one another in columns. */
export type CheckboxesProps = FieldProps & {
  values?: string[]
  choices: Choice[]
  inline?: boolean
  columns?: boolean
}

/** One choice out of few. */
export const Radios = ({ value, ...props }: RadiosProps) => (
  <Choices {...props} type="radio" values={value === undefined ? [] : [value]} />
)

/** Any of several choices; each that is chosen is sent under the same name. */
export const Checkboxes = ({ values = [], ...props }: CheckboxesProps) => (
  <Choices {...props} type="checkbox" values={values} />
)

type ChoicesProps = Omit<CheckboxesProps, 'values'> & { type: 'radio' | 'checkbox'; values: string[] }

function Choices({ choices, values, type, label, inline, columns, ...props }: ChoicesProps) {
  const way = inline ? ' choices-inline' : columns ? ' choices-columns' : ''
  const { name, id = name } = props
  // The first has the id of the field, so that the error summary leads to it.
  const idOf = (index: number) => (index ? `${id}-${index + 1}` : id)
  return (
    <Fieldset {...props} legend={label}>
      <div class={`choices${way}`}>
        {choices.map(({ value, text, hint, language }, index) => (
          <div class="choice">
            <input
              type={type}
              id={idOf(index)}
              name={name}
              value={value}
              checked={values.includes(value)}
              aria-describedby={hint ? `${idOf(index)}-more` : undefined}
            />
            <label for={idOf(index)}>
              <span {...inLanguage(language)}>{text}</span>
            </label>
            {hint && (
              <p class="hint" id={`${idOf(index)}-more`}>
                {hint}
              </p>
            )}
          </div>
        ))}
      </div>
    </Fieldset>
  )
}
