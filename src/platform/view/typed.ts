/**
 * What was typed, by field, so that a form can be shown again with it and with what is wrong. `form` names the form on
 * a page that has several.
 */
export type Typed = {
  form?: string
  values: Record<string, string>
  problem?: { field?: string; text: string }
}

/**
 * Gives each field of a form its name, its id, what to show in it (what was typed, else what `first` holds) and what is
 * wrong with it. With `form`, ids begin with the name of the form, so that forms of one page do not share them.
 */
export function fieldsOf(typed: Typed | undefined, first: Record<string, string> = {}, form?: string) {
  const mine = typed?.form === form ? typed : undefined
  return (name: string) => ({
    name,
    id: fieldId(name, form),
    value: (mine ? mine.values[name] : first[name]) ?? '',
    error: mine?.problem?.field === name ? mine.problem.text : undefined,
  })
}

/** The id of a field, to which the summary of errors leads. */
const fieldId = (name: string, form?: string): string => (form ? `${form}-${name}` : name)
