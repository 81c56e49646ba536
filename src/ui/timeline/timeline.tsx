import type { Child } from 'hono/jsx'
import { Chip, type ChipProps } from '../chip/chip.tsx'

export type TimelineProps = {
  events: {
    /** The moment as it is read, and as a machine reads it (ISO 8601). */
    when: string
    datetime: string
    what: Child
    /** Who did it, and on what ground. */
    by?: Child
    chip?: ChipProps
    href?: string
  }[]
}

/** What happened to a thing, in the order given. */
export function Timeline({ events }: TimelineProps) {
  return (
    <ol class="timeline bare">
      {events.map(({ when, datetime, what, by, chip, href }) => (
        <li>
          <time class="muted" datetime={datetime}>
            {when}
          </time>
          <div>
            <p>
              {href ? <a href={href}>{what}</a> : what} {chip && <Chip {...chip} />}
            </p>
            {by && <p class="muted">{by}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
