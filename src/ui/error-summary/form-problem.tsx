import { ErrorSummary } from './error-summary.tsx'

export type FormProblemProps = {
  title: string
  /** As the form was sent; nothing is shown where nothing is wrong. */
  typed?: { form?: string; problem?: { field?: string; text: string } }
}

/** What stands in the way of the form that was sent, above the page, with the way to the field. */
export function FormProblem({ title, typed }: FormProblemProps) {
  if (!typed?.problem) return <></>
  const { field, text } = typed.problem
  const id = typed.form ? `${typed.form}-${field}` : field
  return <ErrorSummary title={title} errors={[{ text, ...(field && { href: `#${id}` }) }]} />
}
