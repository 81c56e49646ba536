import { Button } from '../button/button.tsx'

export type SearchFormProps = {
  action: string
  name: string
  label: string
  value?: string
  button: string
  hint?: string
}

/** A field for words to look for, sent in the address. */
export function SearchForm({ action, name, label, value, button, hint }: SearchFormProps) {
  return (
    <form class="search-form" role="search" action={action}>
      <label class="field-label" for={name}>
        {label}
      </label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <div class="row">
        <input
          class="control"
          type="search"
          dir="auto"
          {...{ id: name, name, value }}
          aria-describedby={hint ? `${name}-hint` : undefined}
        />
        <Button text={button} />
      </div>
    </form>
  )
}
