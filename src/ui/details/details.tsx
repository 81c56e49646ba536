import type { PropsWithChildren } from 'hono/jsx'

export type DetailsProps = PropsWithChildren<{ summary: string; open?: boolean }>

/** More, for those who ask for it. */
export const Details = ({ summary, open, children }: DetailsProps) => (
  <details class="details" open={open}>
    <summary>{summary}</summary>
    <div>{children}</div>
  </details>
)
