import type { Child } from 'hono/jsx'
import { ButtonLink } from '../button/button.tsx'

export type EmptyStateProps = {
  /** That there is nothing: "No document yet". */
  title: string
  /** What to do next, or when there will be something. */
  text: Child
  action?: { text: string; href: string }
}

/** Stands where a list would, and says what to do next. */
export const EmptyState = ({ title, text, action }: EmptyStateProps) => (
  <div class="empty-state">
    <p>
      <strong>{title}</strong>
    </p>
    <p>{text}</p>
    {action && <ButtonLink {...action} kind="secondary" />}
  </div>
)
