import type { Child } from 'hono/jsx'

export type SummaryListProps = {
  items: {
    term: string
    value: Child
    /** Where the value is changed, with the name of the thing for those who do not see the row. */
    action?: { text: string; href: string; about?: string }
  }[]
}

/** What is known of a thing, term by term. */
export function SummaryList({ items }: SummaryListProps) {
  return (
    <dl class="summary-list">
      {items.map(({ term, value, action }) => (
        <div>
          <dt>{term}</dt>
          <dd>{value}</dd>
          {action && (
            <dd class="summary-action">
              <a href={action.href}>
                {action.text}
                {action.about && <span class="hidden"> {action.about}</span>}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
