import type { IStylesOptions } from 'docx'
import type { Document } from '../model.ts'
import { languageOf } from './docx-runs.ts'

const font = { ascii: 'Cambria', hAnsi: 'Cambria', cs: 'Traditional Arabic', eastAsia: 'SimSun' }
const ink = '15191C'

/** The styles of a Word edition; half points and twentieths of a point, as Word counts. */
export function styles(document: Document): IStylesOptions {
  const size = document.direction === 'rtl' ? 26 : 22
  const heading = (points: number, before: number) => ({
    run: { font, size: points, bold: true, italics: false, color: ink },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  })
  return {
    default: {
      document: {
        run: { font, size, color: ink, language: languageOf(document.language) },
        paragraph: { spacing: { after: 140, line: 290 } },
      },
      title: { run: { font, size: 36, bold: true, color: ink }, paragraph: { spacing: { before: 120, after: 160 } } },
      heading1: heading(28, 400),
      heading2: heading(24, 320),
      heading3: heading(22, 280),
      heading4: heading(22, 240),
      heading5: heading(22, 240),
      heading6: heading(22, 240),
      footnoteText: { run: { size: size - 4 }, paragraph: { spacing: { after: 40, line: 250 } } },
    },
    paragraphStyles: [
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        next: 'Normal',
        run: { bold: true },
        paragraph: { spacing: { before: 200 } },
      },
    ],
  }
}
