import { lengthOf } from '#base/codepoints'
import { finish, type Document, type DraftBlock, type Evidence, type Span } from '#document'
import { gapAfter, joinSentences, sections, type ReportParagraph, type Section } from './report.ts'

/** The fixed words of a report, in its language. Headings are computed, so no hand can put another meeting's number in. */
export type ReportWords = {
  title: string
  purpose: string
  action: string
  body: string
  labels: { purpose: string; action: string }
  section: (section: Section) => string
  signature: string[]
}

/**
 * The report as a document: sections and paragraphs numbered as they stand now, each sentence with what it rests on,
 * and the annex at the end.
 */
export function assemble(
  paragraphs: ReportParagraph[],
  language: string,
  words: ReportWords,
  annex: DraftBlock[] = [],
): Document {
  const placed = number(paragraphs, words)
  const document = finish({
    language,
    title: words.title,
    cover: [
      { name: 'body', text: words.body },
      { name: 'purpose', label: words.labels.purpose, text: words.purpose },
      { name: 'action', label: words.labels.action, text: words.action },
    ],
    blocks: [
      ...placed.map(({ block }) => block(language)),
      ...words.signature.map((text): DraftBlock => ({ kind: 'paragraph', role: 'signature', text })),
      ...annex,
    ],
    notes: [],
  })
  return withEvidence(document, placed, language)
}

type Placed = { paragraph: ReportParagraph | null; block: (language: string) => DraftBlock }

function number(paragraphs: ReportParagraph[], words: ReportWords): Placed[] {
  const present = sections.filter((section) => paragraphs.some((paragraph) => paragraph.section === section))
  return present.flatMap((section, index) => {
    const heading: Placed = {
      paragraph: null,
      block: () => ({ kind: 'heading', level: 1, label: String(index + 1), text: words.section(section) }),
    }
    let count = 0
    const members = paragraphs.filter((paragraph) => paragraph.section === section)
    return [
      heading,
      ...members.map((paragraph): Placed => {
        const label = paragraph.form === 'numbered' ? `${index + 1}.${++count}` : listLabels[paragraph.form]
        return { paragraph, block: (language) => blockOf(paragraph, label, language) }
      }),
    ]
  })
}

const listLabels = { continuation: undefined, dash: '–', bullet: '•', subheading: undefined }
const depths = { numbered: 0, continuation: 1, dash: 1, bullet: 2, subheading: 0 }

function blockOf(paragraph: ReportParagraph, label: string | undefined, language: string): DraftBlock {
  const text = joinSentences(paragraph.sentences, language)
  if (paragraph.form === 'subheading') return { kind: 'heading', level: 2, text }
  return { kind: 'paragraph', depth: depths[paragraph.form], ...(label && { label }), text }
}

/** Sentence boundaries are those kept in the draft, so that evidence and sentence cannot come apart. */
function withEvidence(document: Document, placed: Placed[], language: string): Document {
  const evidence: Evidence[] = []
  const blocks = document.blocks.map((block, index) => {
    const paragraph = placed[index]?.paragraph
    if (!paragraph || block.kind !== 'paragraph') return block
    const sentences = spansOf(paragraph, language)
    for (const [at, sentence] of paragraph.sentences.entries()) {
      const place = { block: block.id, ...sentences[at]! }
      if (sentence.evidence.length)
        evidence.push({ ...place, kind: 'sources', anchors: sentence.evidence.map(({ anchor }) => anchor) })
      else if (sentence.secretariat) evidence.push({ ...place, kind: 'secretariat' })
    }
    return { ...block, sentences }
  })
  return { ...document, blocks, evidence }
}

function spansOf({ sentences }: ReportParagraph, language: string): Span[] {
  let start = 0
  return sentences.map(({ text }, index) => {
    const span = { start, end: start + lengthOf(text) }
    start = span.end + gapAfter(text, sentences[index + 1]?.text, language).length
    return span
  })
}
