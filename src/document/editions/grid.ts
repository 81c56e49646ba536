import type { Cell, Table } from '../model.ts'

/** A cell with its place in the grid; spans are clipped so that no two cells meet. */
export type PlacedCell = { cell: Cell; row: number; column: number; rows: number; columns: number }

/** A table as a sound grid: `headRows` rows of nothing but headers at the top, every cell in its own place. */
export type Grid = { columns: number; rows: number; headRows: number; cells: PlacedCell[] }

const most = 200

/** Places the cells of a table as HTML does, whatever spans it claims. */
export function gridOf(table: Table): Grid {
  const taken = new Set<string>()
  const cells: PlacedCell[] = []
  const headRows = headOf(table)
  table.rows.forEach((row, y) => {
    let x = 0
    for (const cell of row) {
      while (taken.has(`${x},${y}`)) x++
      const limit = y < headRows ? headRows : table.rows.length
      const placed = { cell, row: y, column: x, rows: span(cell.rows, limit - y), columns: span(cell.columns, most) }
      placed.columns = free(placed, taken)
      cells.push(placed)
      for (let dy = 0; dy < placed.rows; dy++)
        for (let dx = 0; dx < placed.columns; dx++) taken.add(`${x + dx},${y + dy}`)
      x += placed.columns
    }
  })
  const columns = Math.max(0, ...cells.map(({ column, columns }) => column + columns))
  return { columns, rows: table.rows.length, headRows, cells }
}

const span = (wanted: number, limit: number): number =>
  Math.min(Math.max(1, Math.trunc(wanted) || 1), Math.max(1, limit))

/** How many columns are free for a cell in all its rows; it keeps at least its own place. */
function free({ row, column, rows, columns }: PlacedCell, taken: ReadonlySet<string>): number {
  for (let dx = 1; dx < columns; dx++)
    for (let dy = 0; dy < rows; dy++) if (taken.has(`${column + dx},${row + dy}`)) return dx
  return columns
}

function headOf({ rows }: Table): number {
  const body = rows.findIndex((row) => row.some(({ header }) => !header))
  // A table of headers alone has one head row at most: the rest must be its body.
  return body < 0 ? Math.min(1, Math.max(0, rows.length - 1)) : body
}
