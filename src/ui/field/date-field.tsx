import { isDay } from '#base/day'
import { describedBy, Field, type FieldProps } from './field.tsx'

export type DateFieldProps = FieldProps & {
  /** An ISO date, or what was typed instead of one. */
  value?: string
  min?: string
  max?: string
}

/** A day, sent as an ISO date (2026-01-30). What is not a date is shown again as it was typed. */
export function DateField(props: DateFieldProps) {
  const { name, id = name, value, min, max } = props
  const type = !value || isDay(value) ? 'date' : 'text'
  return (
    <Field {...props}>
      <input
        class="control control-short"
        dir="auto"
        {...{ id, name, type, value, min, max }}
        {...describedBy(props)}
      />
    </Field>
  )
}
