import { BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'
import type { Paragraph as TextParagraph, Table as TextTable } from '../model.ts'
import { textRuns, voiceOf, type Writing } from './docx-runs.ts'
import { gridOf, type PlacedCell } from './grid.ts'

type Write = (paragraphs: TextParagraph[]) => (Paragraph | Table)[]

const thin = { style: BorderStyle.SINGLE, size: 4, color: 'B9B4A8' }
export const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const borders = { top: none, left: none, right: none, insideVertical: none, bottom: thin, insideHorizontal: thin }

/** A table under its caption, with rows of headers that repeat on every page. */
export function tableOf(table: TextTable, left: number, writing: Writing, write: Write): (Paragraph | Table)[] {
  const grid = gridOf(table)
  const voice = voiceOf(table, writing)
  const rightToLeft = voice.direction === 'rtl'
  const caption = table.caption
    ? [
        new Paragraph({
          style: 'Caption',
          keepNext: true,
          indent: { left },
          bidirectional: rightToLeft,
          children: textRuns(table.caption, voice),
        }),
      ]
    : []
  if (!grid.columns) return caption
  const rows = Map.groupBy(grid.cells, ({ row }) => row)
  const width = { size: 100, type: WidthType.PERCENTAGE }
  return [
    ...caption,
    new Table({
      width,
      indent: { size: left, type: WidthType.DXA },
      borders,
      visuallyRightToLeft: rightToLeft,
      rows: Array.from({ length: grid.rows }, (_, row) => rowOf(rows.get(row) ?? [], row < grid.headRows, write)),
    }),
    // Two tables that meet would become one.
    new Paragraph({ children: [] }),
  ]
}

const rowOf = (cells: PlacedCell[], tableHeader: boolean, write: Write): TableRow =>
  new TableRow({ tableHeader, cantSplit: true, children: cells.map((cell) => cellOf(cell, write)) })

function cellOf({ cell, columns, rows }: PlacedCell, write: Write): TableCell {
  const children = write(cell.paragraphs)
  return new TableCell({
    ...(columns > 1 && { columnSpan: columns }),
    ...(rows > 1 && { rowSpan: rows }),
    children: children.length ? children : [new Paragraph({ children: [] })],
  })
}
