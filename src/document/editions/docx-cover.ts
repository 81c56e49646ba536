import { BorderStyle, HeadingLevel, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'
import type { Cover } from './cover.ts'
import { paragraphIn } from './docx-body.ts'
import { quiet, textRuns, type Voice } from './docx-runs.ts'
import { none } from './docx-table.ts'

/** The cover in the manner of a United Nations document: body and meeting, symbol and date, source, title, purpose. */
export function coverBlocks(cover: Cover, voice: Voice): (Paragraph | Table)[] {
  const line = (text: string, style = {}, options = {}) =>
    paragraphIn(voice.direction, options, textRuns(text, { ...voice, style }))
  const aside = { color: quiet }
  return [
    ...(cover.notice ? [line(cover.notice, { italics: true })] : []),
    masthead(cover, voice, line),
    new Paragraph({ children: [] }),
    ...cover.source.map((text) => line(text, aside)),
    line(cover.title, {}, { heading: HeadingLevel.TITLE }),
    ...(cover.status ? [line(cover.status, aside)] : []),
    ...cover.fields.flatMap(({ label, text }) => [
      ...(label ? [line(label, { bold: true }, { keepNext: true, spacing: { after: 40 } })] : []),
      line(text),
    ]),
  ]
}

type Line = (text: string, style?: object, options?: object) => Paragraph

function masthead({ body, particulars }: Cover, voice: Voice, line: Line): Table {
  const column = (texts: string[], size: number) =>
    new TableCell({
      width: { size, type: WidthType.PERCENTAGE },
      children: (texts.length ? texts : ['']).map((text, index) =>
        line(text, { bold: index === 0 }, { spacing: { after: 40 } }),
      ),
    })
  const bottom = { style: BorderStyle.SINGLE, size: 12, color: 'auto' }
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: none, left: none, right: none, insideVertical: none, insideHorizontal: none, bottom },
    visuallyRightToLeft: voice.direction === 'rtl',
    rows: [new TableRow({ children: [column(body, 60), column(particulars, 40)] })],
  })
}
