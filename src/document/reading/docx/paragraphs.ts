import { settledLanguage } from '../../language.ts'
import { cut, plainLine, type Line } from '../part.ts'
import type { Numbering } from './numbering.ts'
import { inked, isPlausible, languageOf, runsOf, type Run, type Surroundings } from './runs.ts'
import { formatOf, headingLevel, isQuotationStyle, isTitleStyle, merge, type Format } from './styles.ts'
import { child, valueOf, type Element } from './xml.ts'

/** What reading a paragraph needs: the styles, the state of its lists, the language most of the text is in. */
export type Pages = Surroundings & { numbering: Numbering; language?: string }

/** The format of a paragraph: its style, and what it says itself. */
export function paragraphFormat(paragraph: Element, pages: Pages): Format & { styleId?: string } {
  const properties = child(paragraph, 'w:pPr')
  const styleId = valueOf(properties, 'w:pStyle')
  return { ...merge(pages.styles.paragraph(styleId), formatOf(properties, undefined)), ...(styleId && { styleId }) }
}

/** A paragraph as a line: its label as Word shows it, its level, its marks. Undefined when it is empty. */
export function lineOf(paragraph: Element, pages: Pages, gap = 0): Line | undefined {
  const format = paragraphFormat(paragraph, pages)
  const runs = runsOf(paragraph, format, pages)
  const declared = declaredLanguage(runs, pages.language)
  const { text, marks } = inked(runs, declared ?? pages.language)
  if (text.trim() === '') return undefined
  const line = cut(plainLine(text, { marks, gap, indented: text.startsWith('\t') }), 0)
  const level = isTitleStyle(format) ? undefined : headingLevel(format)
  return {
    ...line,
    ...labelOf(format, pages),
    ...(level !== undefined && { level }),
    ...(isTitleStyle(format) && { title: true }),
    ...(isQuotationStyle(format) && { role: 'quotation' }),
    ...(declared && declared !== pages.language && { language: declared }),
    ...(format.rtl && /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) && { direction: 'rtl' }),
  }
}

function labelOf(format: Format & { styleId?: string }, { numbering }: Pages): Pick<Line, 'label' | 'listLevel'> {
  const list = format.numbering?.list
  if (list === undefined || list === '0') return {}
  const level = format.numbering?.level ?? numbering.levelOf(list, format.styleId) ?? 0
  const label = numbering.next(list, level)
  return label === undefined ? {} : { label, listLevel: level }
}

/** The language that most of a paragraph is declared to be in, where its letters agree. */
function declaredLanguage(runs: Run[], usual: string | undefined): string | undefined {
  const most = mostLetters(runs)
  if (!most || most === usual) return most
  return isPlausible(runs.map(({ text }) => text).join(''), most) ? most : undefined
}

/** The language with the most letters among runs. */
function mostLetters(runs: Run[]): string | undefined {
  const votes = new Map<string, number>()
  for (const run of runs) {
    const language = languageOf(run)
    const letters = run.text.match(/\p{L}/gu)?.length ?? 0
    if (language && letters > 0) votes.set(language, (votes.get(language) ?? 0) + letters)
  }
  return [...votes].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}

/** The language of the whole: what its letters say where they are clear, else what is declared. */
export function usualLanguage(paragraphs: Element[], pages: Pages): string | undefined {
  const runs = paragraphs.slice(0, 400).flatMap((each) => runsOf(each, paragraphFormat(each, pages), pages))
  const text = runs.map((run) => run.text).toSorted((a, b) => b.length - a.length)
  return settledLanguage(mostLetters(runs), text.join(' '))
}
