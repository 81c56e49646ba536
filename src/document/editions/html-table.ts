import type { Paragraph, Table } from '../model.ts'
import { type Grid, gridOf, type PlacedCell } from './grid.ts'
import { element, escapeHtml, spoken } from './markup.ts'

type Write = (paragraphs: Paragraph[]) => string

/** A table in a frame that scrolls on narrow screens and can be reached by keyboard. `name` is for one without a caption. */
export function tableHtml(table: Table, name: string, write: Write): string {
  const grid = gridOf(table)
  const caption = table.caption ? element('caption', {}, escapeHtml(table.caption)) : ''
  const head = grid.headRows ? element('thead', {}, rowsHtml(grid, 0, grid.headRows, write)) : ''
  const body = element('tbody', {}, rowsHtml(grid, grid.headRows, grid.rows, write))
  const attributes = { id: table.id, ...spoken(table) }
  return element(
    'div',
    { class: 'table', role: 'group', tabindex: 0, 'aria-label': table.caption ?? name },
    `\n${element('table', attributes, `${caption}\n${head}\n${body}\n`)}\n`,
  )
}

function rowsHtml(grid: Grid, from: number, to: number, write: Write): string {
  const rows = Map.groupBy(grid.cells, ({ row }) => row)
  return Array.from({ length: to - from }, (_, index) => {
    const cells = rows.get(from + index) ?? []
    return element('tr', {}, cells.map((cell) => cellHtml(cell, grid, write)).join(''))
  }).join('\n')
}

function cellHtml({ cell, row, rows, columns }: PlacedCell, { headRows }: Grid, write: Write): string {
  const axis = row < headRows ? 'col' : 'row'
  const scope = (axis === 'col' ? columns : rows) > 1 ? `${axis}group` : axis
  const spans = { colspan: columns > 1 ? columns : undefined, rowspan: rows > 1 ? rows : undefined }
  const content = write(cell.paragraphs)
  return cell.header ? element('th', { scope, ...spans }, content) : element('td', spans, content)
}
