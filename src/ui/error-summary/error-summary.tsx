import type { Child } from 'hono/jsx'

export type ErrorSummaryProps = {
  title: string
  /** What stands in the way. `href` leads to the field: `#title`. */
  errors: { text: string; href?: string; more?: Child }[]
}

/** What is wrong with what was sent, and where. It takes the focus when the page opens, without JavaScript. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus>
      <h2>{title}</h2>
      <ul>
        {errors.map(({ text, href, more }) => (
          <li>
            {href ? <a href={href}>{text}</a> : text}
            {more && <div>{more}</div>}
          </li>
        ))}
      </ul>
    </div>
  )
}
