import { anchorTo, type Document, type Paragraph } from '#document'
import { categories, type ListedDocument } from '#areas/registry'
import type { Proceedings } from '#areas/meetings'
import type { NewParagraph, Section } from './report.ts'

/** What a report is composed from: the record of its own meeting, as published, and what it records. */
export type ComposeFrom = {
  record: { symbol: string; version: number; text: Document }
  proceedings: Proceedings
  documents: ListedDocument[]
  /** The heading of a group of papers, in the language of the report. */
  categoryTitle: (category: string) => string
}

/**
 * The first text of a report: every sentence is one of the record, word for word, and rests on it. A report can only be
 * composed from its own meeting's record, so it cannot announce the outcomes of another.
 */
export function compose(from: ComposeFrom): NewParagraph[] {
  const take = taker(from)
  const presented = (category: string) =>
    from.proceedings.presentations.filter((presentation) => categoryOf(from, presentation.symbol) === category)
  const papers = (category: string) => from.documents.filter((document) => document.category === category)
  const withoutOther = categories.filter((category) => category !== 'any-other-business')

  return [
    ...take('introduction', 'numbered', [...labels(from, 'M.')].join(' ')),
    ...turns(from, (kind) => kind === 'opening').flatMap((turn) => take('opening', 'numbered', `S.${turn.number}`)),
    ...take('agenda', 'numbered', 'C.0'),
    ...from.proceedings.changes.flatMap((change) => take('agenda', 'dash', `C.${change.number}`)),
    ...categories.flatMap((category) =>
      group(
        from,
        'documents',
        category,
        papers(category).flatMap((document) => take('documents', 'bullet', paperLabel(document))),
      ),
    ),
    ...withoutOther.flatMap((category) =>
      group(
        from,
        'presentations',
        category,
        presented(category).flatMap((one) => take('presentations', 'numbered', `P.${one.number}`)),
      ),
    ),
    ...presented('any-other-business').flatMap((one) => take('any-other-business', 'numbered', `P.${one.number}`)),
    ...discussion(from, take),
    ...from.proceedings.outcomes.flatMap((outcome) => take('outcomes', 'numbered', `O.${outcome.number}`)),
  ]
}

type Take = (section: Section, form: NewParagraph['form'], labels: string) => NewParagraph[]

/** Takes entries of the record, by their labels, into one paragraph; nothing where the record has none of them. */
function taker({ record }: ComposeFrom): Take {
  const byLabel = new Map(paragraphs(record.text).map((paragraph) => [paragraph.label, paragraph]))
  return (section, form, wanted) => {
    const entries = wanted.split(' ').flatMap((label) => byLabel.get(label) ?? [])
    if (!entries.length) return []
    const sentences = entries.flatMap((entry) =>
      entry.sentences.map((span) => {
        const anchor = anchorTo(record.text, record, entry.id, span)
        return { text: anchor.exact, anchors: [anchor] }
      }),
    )
    return [{ section, form, origins: entries.map((entry) => entry.label!), sentences }]
  }
}

const paragraphs = (document: Document): Paragraph[] =>
  document.blocks.filter((block): block is Paragraph => block.kind === 'paragraph')

const labels = ({ record }: ComposeFrom, prefix: string): string[] =>
  paragraphs(record.text).flatMap((paragraph) => (paragraph.label?.startsWith(prefix) ? [paragraph.label] : []))

const categoryOf = ({ documents }: ComposeFrom, symbol: string) =>
  documents.find((document) => document.symbol === symbol)?.category

const paperLabel = (document: ListedDocument): string => `D.${document.symbol.split('/').slice(1).join('.')}`

/** A group of paragraphs under the name of their category; no heading over nothing. */
function group(from: ComposeFrom, section: Section, category: string, members: NewParagraph[]): NewParagraph[] {
  if (!members.length) return []
  const sentences = [{ text: from.categoryTitle(category), anchors: [] }]
  return [{ section, form: 'subheading', origins: [`heading.${section}.${category}`], sentences }, ...members]
}

const turns = ({ proceedings }: ComposeFrom, wanted: (kind: string) => boolean) =>
  proceedings.interventions.filter((intervention) => wanted(intervention.kind))

/** Turns on the same item and papers, one after another, share a number. */
function discussion(from: ComposeFrom, take: Take): NewParagraph[] {
  let last = ''
  return turns(from, (kind) => kind !== 'opening').flatMap((turn) => {
    const subject = `${turn.item} ${turn.documents.join(' ')}`
    const form = subject === last ? 'continuation' : 'numbered'
    last = subject
    return take('discussion', form, `S.${turn.number}`)
  })
}
