import type { Finding } from '#areas/registry'
import type { Anchor } from '#document'
import { blockLabel, documentAddress } from '#areas/registry'
import type { View } from '#platform/view'
import type { Draft, DraftParagraph } from '../draft.ts'

/** The addresses of the composer of one report. */
export const deskOf = (occasion: string) => {
  const desk = `/desk/reports/${encodeURIComponent(occasion)}`
  return {
    report: desk,
    preview: `${desk}/preview`,
    composition: `${desk}/composition`,
    issues: `${desk}/issues`,
    receptions: `${desk}/receptions`,
    paragraphs: `${desk}/paragraphs`,
    paragraph: (id: string) => `${desk}/paragraphs/${id}`,
    newParagraph: (section: string, after?: string) =>
      `${desk}/paragraphs/new?section=${section}${after ? `&after=${after}` : ''}`,
    place: (id: string) => `${desk}/paragraphs/${id}/place`,
    removal: (id: string) => `${desk}/paragraphs/${id}/removal`,
    sources: (sentence: string) => `${desk}/sentences/${sentence}/sources`,
    said: (sentence: string) => `${desk}/sentences/${sentence}/sources/said`,
    register: (sentence: string) => `${desk}/sentences/${sentence}/sources/register`,
    text: (sentence: string, of: { symbol: string; version: number; language: string }) =>
      `${desk}/sentences/${sentence}/sources/text?${new URLSearchParams({ ...of, version: String(of.version) })}`,
    mark: (sentence: string) => `${desk}/sentences/${sentence}/mark`,
    sourceRemoval: (evidence: string) => `${desk}/sources/${evidence}/removal`,
    newEdition: `${desk}/plain/new`,
    editions: `${desk}/plain`,
    edition: (id: string) => `${desk}/plain/${id}`,
    plainParagraphs: (edition: string) => `${desk}/plain/${edition}/paragraphs`,
    newPlainParagraph: (edition: string, after?: string) =>
      `${desk}/plain/${edition}/paragraphs/new${after ? `?after=${after}` : ''}`,
    plainParagraph: (edition: string, id: string) => `${desk}/plain/${edition}/paragraphs/${id}`,
  }
}

/** The name of a paragraph: by its number, or by the number that it stands under. */
export function paragraphName({ t }: View, paragraph: DraftParagraph): string {
  if (paragraph.form === 'numbered') return t('reports.place.numbered', { label: paragraph.label! })
  if (paragraph.form === 'subheading') return t('reports.place.heading', { text: paragraph.sentences[0]?.text ?? '' })
  const names = {
    continuation: 'reports.place.below',
    dash: 'reports.place.item',
    bullet: 'reports.place.item',
  } as const
  return t(names[paragraph.form], { label: paragraph.under })
}

/** The name of a sentence: "Paragraph 5.6, second sentence". */
export function sentenceName(view: View, paragraph: DraftParagraph, number: number): string {
  const name = paragraphName(view, paragraph)
  if (paragraph.form === 'subheading') return name
  return paragraph.sentences.length === 1
    ? view.t('reports.place.only', { paragraph: name })
    : view.t('reports.place.sentence', { paragraph: name, number })
}

/** The paragraph that a finding is about. */
export const paragraphOf = ({ sections }: Draft, { block }: Finding): DraftParagraph | undefined =>
  sections.flatMap((section) => section.paragraphs).find((paragraph) => paragraph.block === block)

/** A passage as it is named in a list: "CWG-COP-24/INF/5 ¶ 3". A block without a number is left to its link. */
export function sourceName(view: View, source: { symbol: string; block: string }): string {
  const label = blockLabel(source.block)
  const symbol = isolate(view, source.symbol)
  return label ? view.t('reports.place.source', { symbol, label }) : symbol
}

/** Keeps a name in Latin letters and its numbers in one piece, and in order, on a page in Arabic. */
export const isolate = ({ direction }: View, text: string): string =>
  direction === 'rtl' ? `\u2068${text}\u2069` : text

export const anchorSource = ({ document, version, language, block }: Anchor) => ({
  symbol: document,
  version,
  language,
  block,
})

/** The public address of a passage. */
export const passageAddress = (
  { href }: View,
  { symbol, version, language, block }: { symbol: string; version: number; language: string; block: string },
): string => `${href(documentAddress({ symbol, version, language }))}#${encodeURIComponent(block)}`
