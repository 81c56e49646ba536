import type { DraftParagraph, DraftTable } from '../draft.ts'
import { labelled } from './labels.ts'
import { plainLine, type Line, type Part } from './part.ts'

/** What a cell or a note holds is paragraphs: a table inside it is read as those of its cells. */
export function paragraphsOf(parts: Part[]): DraftParagraph[] {
  return parts.flatMap((part): DraftParagraph[] => {
    if (part.kind === 'table') return part.rows.flat().flatMap((cell) => cell.paragraphs)
    if (part.kind === 'figure') return [{ kind: 'paragraph', text: part.alternative }]
    const { text, marks, label, language, direction } = labelled(part)
    return [
      {
        kind: 'paragraph',
        text: text.replaceAll('\t', ' '),
        marks,
        ...(label !== undefined && { label }),
        ...(language && { language }),
        ...(direction && { direction }),
      },
    ]
  })
}

/** The lines of a table that only lays text out, row by row. */
export const linesOf = (table: DraftTable): Line[] =>
  table.rows.flatMap((row) =>
    row.flatMap((cell) =>
      cell.paragraphs
        .filter(({ text }) => text.trim() !== '')
        .map((paragraph) => plainLine(paragraph.text, { ...paragraph, kind: 'line', marks: paragraph.marks ?? [] })),
    ),
  )
