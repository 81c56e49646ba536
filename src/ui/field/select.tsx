import { inLanguage } from '../in-language.ts'
import { describedBy, Field, type FieldProps } from './field.tsx'

export type Option = { value: string; text: string; language?: string }

export type SelectProps = FieldProps & { value?: string; options: Option[] }

/** One choice out of many. */
export function Select(props: SelectProps) {
  const { name, id = name, value, options } = props
  return (
    <Field {...props}>
      <select class="control" id={id} name={name} {...describedBy(props)}>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value} {...inLanguage(option.language)}>
            {option.text}
          </option>
        ))}
      </select>
    </Field>
  )
}
