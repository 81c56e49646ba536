import type { Child } from 'hono/jsx'
import { Button, ButtonLink, type ButtonKind } from '../button/button.tsx'
import { Chip, type ChipProps } from '../chip/chip.tsx'
import { HiddenFields } from '../field/hidden-fields.tsx'
import { inLanguage } from '../in-language.ts'

/** With `href` it leads somewhere; with `action` it is a small form that is posted there with its hidden fields. */
export type Action = { text: string; kind?: ButtonKind; label?: string } & (
  | { href: string }
  | { action: string; fields?: Record<string, string> }
)

export type ActionListProps = {
  rows: {
    title: string
    href?: string
    language?: string
    text?: Child
    chips?: ChipProps[]
    actions: Action[]
  }[]
}

/** Things that wait for a decision, each with its buttons. */
export function ActionList({ rows }: ActionListProps) {
  return (
    <ul class="action-list bare">
      {rows.map(({ title, href, language, text, chips, actions }) => (
        <li>
          <div>
            <p>
              <strong {...inLanguage(language)}>{href ? <a href={href}>{title}</a> : title}</strong>
            </p>
            {text && <p class="muted">{text}</p>}
            {chips?.map((chip) => (
              <>
                <Chip {...chip} />{' '}
              </>
            ))}
          </div>
          <div class="row">
            {actions.map((action) => (
              <ActionForm {...action} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}

function ActionForm({ kind = 'secondary', ...action }: Action) {
  if ('href' in action) return <ButtonLink text={action.text} href={action.href} kind={kind} />
  return (
    <form method="post" action={action.action}>
      <HiddenFields fields={action.fields} />
      <Button text={action.text} kind={kind} label={action.label} />
    </form>
  )
}
