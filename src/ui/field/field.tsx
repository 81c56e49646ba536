import type { Child, PropsWithChildren } from 'hono/jsx'

/** What every field takes. The words are in the language of the page; a hint may hold a link. */
export type FieldProps = {
  name: string
  label: string
  /** By default the name. An error summary links to it. */
  id?: string
  hint?: Child
  /** One sentence: what is wrong and how to mend it. */
  error?: string
  /** The word that says that an answer is needed ("required"), or that it is not ("optional"). */
  requirement?: string
}

/** The ids by which a control names its hint and its error. */
export function describedBy({ name, id = name, hint, error }: FieldProps) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean)
  return { 'aria-describedby': ids.join(' ') || undefined, 'aria-invalid': error ? ('true' as const) : undefined }
}

/** Label, hint and error around one control. */
export function Field(props: PropsWithChildren<FieldProps>) {
  return (
    <div class={props.error ? 'field field-wrong' : 'field'}>
      <label class="field-label" for={props.id ?? props.name}>
        {props.label} <Requirement word={props.requirement} />
      </label>
      <Guidance {...props} />
      {props.children}
    </div>
  )
}

/** The word after a label that says whether an answer is needed. */
export const Requirement = ({ word }: { word?: string }) => (word ? <span class="requirement">{word}</span> : <></>)

/** Hint and error, under the ids that `describedBy` gives. */
export const Guidance = ({ name, id = name, hint, error }: Pick<FieldProps, 'name' | 'id' | 'hint' | 'error'>) => (
  <>
    {hint && (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error && (
      <p class="error" id={`${id}-error`}>
        {error}
      </p>
    )}
  </>
)
