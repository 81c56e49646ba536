import { lengthOf } from '#base/codepoints'
import { isLanguage } from '#base/languages'
import { anchorTo, finish, type Anchor, type Document, type DraftBlock, type Evidence } from '#document'
import { translator } from '#platform/i18n'
import type { PlainEdition, PlainParagraph } from './edition.ts'

/** The report that an edition tells, as it is issued: its text, and the block of each paragraph of the draft. */
export type TellsOf = { symbol: string; version: number; document: Document; blocks: Map<string, string> }

/**
 * An edition in plain words as a document of its own: each sentence rests on the official paragraphs that its paragraph
 * tells. Where to get help, the word list and who checked it stand at the end, as the secretariat's own word.
 */
export function plainDocument(edition: PlainEdition, of: TellsOf, body: string): Document {
  const language = isLanguage(edition.language) ? edition.language : 'en'
  const t = translator(language)
  const told = withoutEmpty(edition.paragraphs)
  const document = finish({
    language,
    title: edition.title,
    cover: [
      { name: 'body', text: body },
      { name: 'purpose', text: t(`reports.plain.purpose.${edition.readers}`, { symbol: of.symbol }) },
    ],
    notes: [],
    blocks: [...numbered(told), ...closing(edition, t)],
  })
  const evidence = document.blocks.flatMap((block, index): Evidence[] => {
    if (block.kind !== 'paragraph') return []
    const paragraph = told[index]
    const anchors = paragraph ? anchorsOf(paragraph, of) : []
    return block.sentences.map((span) => {
      const place = { block: block.id, ...span }
      return paragraph ? { ...place, kind: 'sources', anchors } : { ...place, kind: 'secretariat' }
    })
  })
  return { ...document, evidence }
}

/** Without the headings under which nothing was written. */
export const withoutEmpty = (paragraphs: PlainParagraph[]): PlainParagraph[] =>
  paragraphs.filter(({ form }, index) => form === 'paragraph' || paragraphs[index + 1]?.form === 'paragraph')

function numbered(paragraphs: PlainParagraph[]): DraftBlock[] {
  let count = 0
  return paragraphs.map(({ form, text }) =>
    form === 'heading' ? { kind: 'heading', level: 1, text } : { kind: 'paragraph', label: String(++count), text },
  )
}

function closing({ glossary, checkedBy }: PlainEdition, t: ReturnType<typeof translator>): DraftBlock[] {
  const section = (title: string, texts: DraftBlock[]): DraftBlock[] =>
    texts.length ? [{ kind: 'heading', level: 1, text: title }, ...texts] : []
  return [
    ...section(t('reports.plain.heading.help'), [{ kind: 'paragraph', text: t('reports.plain.help') }]),
    ...section(
      t('reports.plain.heading.words'),
      glossary.map(({ word, means }) => ({
        kind: 'paragraph',
        label: '•',
        depth: 1,
        text: t('reports.plain.word', { word, means }),
        marks: [{ kind: 'strong', start: 0, end: lengthOf(word) }],
      })),
    ),
    ...section(t('reports.plain.heading.checked'), checkedBy ? [{ kind: 'paragraph', text: checkedBy }] : []),
  ]
}

const anchorsOf = ({ tells }: PlainParagraph, { symbol, version, document, blocks }: TellsOf): Anchor[] =>
  tells.flatMap(({ paragraph }) => {
    const block = blocks.get(paragraph)
    return block ? [anchorTo(document, { symbol, version }, block)] : []
  })
