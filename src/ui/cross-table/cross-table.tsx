import type { Child } from 'hono/jsx'
import { DataTable } from '../data-table/data-table.tsx'

export type CrossCell = {
  /** Short, for the eye; `name` says it in full, for those who hear the table. */
  text: string
  name: string
  /** Leads to what was counted. Without it the cell is empty, and is passed over on a phone. */
  href?: string
  /** A sign beside the figure that leads further, with what it says. */
  mark?: { text: string; name: string; href: string }
}

export type CrossTableProps = {
  caption: string
  captionHidden?: boolean
  /** What the rows are. */
  corner: string
  columns: string[]
  rows: { name: Child; cells: CrossCell[] }[]
}

/** Counts by two things at once. Too wide for the page, it is moved within its own frame. */
export const CrossTable = ({ caption, captionHidden, corner, columns, rows }: CrossTableProps) => (
  <div class="cross-table" role="region" aria-label={caption} tabindex={0}>
    <DataTable
      caption={caption}
      captionHidden={captionHidden}
      columns={[{ text: corner }, ...columns.map((text) => ({ text, numeric: true }))]}
      rows={rows.map(({ name, cells }) => [name, ...cells.map((cell) => <Cell {...cell} />)])}
    />
  </div>
)

const Cell = ({ text, name, href, mark }: CrossCell) => (
  <>
    {href ? (
      <a href={href}>
        {text}
        <span class="hidden"> {name}</span>
      </a>
    ) : (
      <span class="cross-none">
        {text}
        <span class="hidden"> {name}</span>
      </span>
    )}
    {mark && (
      <>
        {' '}
        <a class="cross-mark" href={mark.href} title={mark.name}>
          <span aria-hidden="true">{mark.text}</span>
          <span class="hidden">{mark.name}</span>
        </a>
      </>
    )}
  </>
)
