import { describedBy, Field, type FieldProps } from './field.tsx'

export type FileFieldProps = FieldProps & {
  /** As in HTML: ".docx,.pdf". */
  accept?: string
  multiple?: boolean
}

/** One or more files. The form around it needs `enctype="multipart/form-data"`. */
export function FileField(props: FileFieldProps) {
  const { name, id = name, accept, multiple } = props
  return (
    <Field {...props}>
      <input class="control control-full" type="file" {...{ id, name, accept, multiple }} {...describedBy(props)} />
    </Field>
  )
}
