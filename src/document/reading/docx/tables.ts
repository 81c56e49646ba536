import type { DraftCell, DraftTable } from '../../draft.ts'
import { paragraphsOf } from '../cells.ts'
import type { Part } from '../part.ts'
import { child, childrenOf, elementsOf, isOn, valueOf, type Element } from './xml.ts'

/** A table with its header rows and joined cells; `read` gives the parts of one cell. */
export function tableOf(table: Element, read: (cell: Element) => Part[]): DraftTable {
  const rows: DraftCell[][] = []
  // The cell that reaches down into each column.
  const reaching = new Map<number, DraftCell>()
  for (const row of rowsIn(table)) {
    const isHeader = isOn(child(row, 'w:trPr'), 'w:tblHeader') ?? false
    const cells: DraftCell[] = []
    let column = 0
    for (const element of cellsIn(row)) {
      const properties = child(element, 'w:tcPr')
      const columns = Math.max(1, Number(valueOf(properties, 'w:gridSpan') ?? 1) || 1)
      const merge = child(properties, 'w:vMerge')
      const above = reaching.get(column)
      if (merge && merge.attributes['w:val'] !== 'restart' && above) above.rows = (above.rows ?? 1) + 1
      else {
        const cell: DraftCell = { header: isHeader, columns, rows: 1, paragraphs: paragraphsOf(read(element)) }
        cells.push(cell)
        if (merge) reaching.set(column, cell)
        else reaching.delete(column)
      }
      column += columns
    }
    rows.push(cells)
  }
  return { kind: 'table', rows: rows.some((row) => row.some((cell) => cell.paragraphs.length > 0)) ? rows : [] }
}

const rowsIn = (table: Element): Element[] =>
  elementsOf(table).flatMap((each) =>
    each.name === 'w:tr' ? [each] : each.name === 'w:sdt' ? rowsIn(child(each, 'w:sdtContent') ?? each) : [],
  )

const cellsIn = (row: Element): Element[] =>
  elementsOf(row).flatMap((each) =>
    each.name === 'w:tc' ? [each] : each.name === 'w:sdt' ? childrenOf(child(each, 'w:sdtContent'), 'w:tc') : [],
  )
