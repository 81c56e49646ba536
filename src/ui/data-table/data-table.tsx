import type { Child } from 'hono/jsx'

export type Column = {
  text: string
  /** Figures stand under one another. */
  numeric?: boolean
}

export type DataTableProps = {
  caption: string
  /** True where a heading just above already says what the caption says. */
  captionHidden?: boolean
  columns: Column[]
  /** A cell for each column; the first names the row. */
  rows: Child[][]
  /** What to say when there is no row. */
  empty?: string
}

/** A table with its caption. On a phone each row becomes a block and each cell says which column it is of. */
export function DataTable({ caption, captionHidden, columns, rows, empty }: DataTableProps) {
  // The roles repeat what the elements say: browsers forget it when a style sheet draws a table as blocks.
  return (
    <table class="data-table" role="table">
      <caption class={captionHidden ? 'hidden' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ text, numeric }) => (
            <th scope="col" role="columnheader" class={numeric ? 'numeric' : undefined}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((cells) => (
          <Row cells={cells} columns={columns} />
        ))}
        {!rows.length && empty && (
          <tr role="row">
            <td role="cell" class="muted" colspan={columns.length}>
              {empty}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

function Row({ cells, columns }: { cells: Child[]; columns: Column[] }) {
  const [name, ...others] = cells
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {name}
      </th>
      {others.map((cell, index) => (
        <td
          role="cell"
          class={columns[index + 1]?.numeric ? 'numeric' : undefined}
          data-label={columns[index + 1]?.text}
        >
          <div>{cell}</div>
        </td>
      ))}
    </tr>
  )
}
