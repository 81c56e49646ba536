import type { PropsWithChildren } from 'hono/jsx'

/** Large type in one column, for who reads in distress: what to do now, and with which number. */
export const Calm = ({ children }: PropsWithChildren) => <div class="calm">{children}</div>

/** A number that can be called by touching it. */
export const CallLink = ({ href, number }: { href: string; number: string }) => (
  <p class="call">
    <a href={href}>
      <bdi dir="ltr">{number}</bdi>
    </a>
  </p>
)
