import { describedBy, Field, type FieldProps } from './field.tsx'

export type TextFieldProps = FieldProps & {
  value?: string
  type?: 'text' | 'email' | 'url' | 'tel' | 'search' | 'password' | 'time' | 'datetime-local'
  width?: 'short' | 'medium' | 'full'
  /** As in HTML: "email", "name", "one-time-code", "off". */
  autocomplete?: string
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url' | 'tel' | 'search'
  /** The language of the answer, where it is known to differ from that of the page. */
  lang?: string
  maxlength?: number
}

/** An answer of one line. Whatever is typed takes its own direction. */
export function TextField(props: TextFieldProps) {
  const { name, id = name, value, type = 'text', width = 'medium', autocomplete, inputmode, lang, maxlength } = props
  return (
    <Field {...props}>
      <input
        class={`control control-${width}`}
        dir="auto"
        {...{ id, name, type, value, autocomplete, inputmode, lang, maxlength }}
        {...describedBy(props)}
      />
    </Field>
  )
}
