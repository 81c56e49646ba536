import type { Cell, Table } from '../model.ts'

/** A cell with its place in the grid; spans are clipped so that no two cells meet. */
export type PlacedCell = { cell: Cell; row: number; column: number; rows: number; columns: number }

/** A table as a sound grid: `headRows` rows of nothing but headers at the top, every place in just one cell. */
export type Grid = { columns: number; rows: number; headRows: number; cells: PlacedCell[] }

const most = 64

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
  const gaps = table.rows.flatMap((_, row) => gapsIn(row, columns, taken))
  const inOrder = [...cells, ...gaps].sort((a, b) => a.row - b.row || a.column - b.column)
  return { columns, ...withoutIdleRows(inOrder, headRows) }
}

/** A row that only continues cells from above has nothing to hold; it goes, and those cells get shorter. */
function withoutIdleRows(cells: PlacedCell[], headRows: number): Omit<Grid, 'columns'> {
  const kept = [...new Set(cells.map(({ row }) => row))]
  const place = new Map(kept.map((row, index) => [row, index]))
  const until = (row: number) => kept.filter((one) => one < row).length
  const moved = cells.map((cell) => {
    const row = place.get(cell.row)!
    return { ...cell, row, rows: cell.rows > 1 ? until(cell.row + cell.rows) - row : 1 }
  })
  return { rows: kept.length, headRows: until(headRows), cells: moved }
}

const empty: Cell = { header: false, columns: 1, rows: 1, paragraphs: [] }

/** Rows of uneven length are filled up, so that a reader can count on every row having every column. */
const gapsIn = (row: number, columns: number, taken: ReadonlySet<string>): PlacedCell[] =>
  Array.from({ length: columns }, (_, column) => column)
    .filter((column) => !taken.has(`${column},${row}`))
    .map((column) => ({ cell: empty, row, column, rows: 1, columns: 1 }))

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
