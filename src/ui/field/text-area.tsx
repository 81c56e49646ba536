import { describedBy, Field, type FieldProps } from './field.tsx'

export type TextAreaProps = FieldProps & {
  value?: string
  rows?: number
  lang?: string
  maxlength?: number
  /** Text of the record is typed in the letters in which it will be read. */
  record?: boolean
}

/** An answer of several lines. */
export function TextArea(props: TextAreaProps) {
  const { name, id = name, value = '', rows = 6, lang, maxlength, record } = props
  return (
    <Field {...props}>
      <textarea
        class={`control control-full${record ? ' control-record' : ''}`}
        dir="auto"
        {...{ id, name, rows, lang, maxlength }}
        {...describedBy(props)}
      >
        {/* HTML drops the first line break of a text area. */}
        {`\n${value}`}
      </textarea>
    </Field>
  )
}
