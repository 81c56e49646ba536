import { AlignmentType, Document as WordDocument, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { Document } from '../model.ts'
import { arrange } from './arrange.ts'
import { blockName, citation } from './citation.ts'
import { type Cover, coverOf } from './cover.ts'
import { blocksOf, page, paragraphIn } from './docx-body.ts'
import { coverBlocks } from './docx-cover.ts'
import {
  languageOf,
  noteParagraphs,
  quiet,
  textRuns,
  type Voice,
  voiceOf,
  type Writing,
  writingOf,
} from './docx-runs.ts'
import { styles } from './docx-styles.ts'
import { settled } from './docx-settle.ts'
import { citedEvidence } from './evidence.ts'
import type { Facts } from './facts.ts'

/** The document for Word and its like: real headings, footnotes and tables, and labels exactly as they are seen. */
export async function docxEdition(document: Document, facts: Facts): Promise<Uint8Array> {
  const cover = coverOf(document, facts)
  const writing = writingOf(document, cover.words)
  const voice = voiceOf({}, writing)
  const children = [
    ...coverBlocks(cover, voice),
    ...blocksOf(arrange(document.blocks), page, writing),
    ...notesOf(document, writing, voice),
    ...sourcesOf(writing, voice),
    ...imprintOf(cover, voice),
  ]
  const word = new WordDocument({
    title: document.title,
    creator: cover.source.join('; '),
    lastModifiedBy: cover.source.join('; '),
    subject: facts.symbol ?? '',
    styles: styles(document),
    features: { updateFields: false },
    sections: [
      { headers: { default: headerOf(cover, facts, voice) }, footers: { default: footerOf(cover, voice) }, children },
    ],
  })
  return settled(await Packer.toBuffer(word), document.language, facts.published)
}

const titleOf = (text: string, voice: Voice): Paragraph =>
  paragraphIn(voice.direction, { heading: 'Heading1', indent: { left: page.left } }, textRuns(text, voice))

/** Notes that nothing in the text refers to have no page to stand on. */
function notesOf(document: Document, writing: Writing, voice: Voice): Paragraph[] {
  const left = document.notes.filter(({ id }) => !writing.set.includes(id))
  if (!left.length) return []
  return [
    titleOf(writing.words.notes, voice),
    ...left.flatMap((note) => noteParagraphs(note, writing, `${note.label} `)),
  ]
}

function sourcesOf(writing: Writing, voice: Voice): Paragraph[] {
  const { words } = writing
  const cited = citedEvidence(writing.evidence)
  if (!cited.length) return []
  const line = (text: string, left: number, style = {}) =>
    paragraphIn(voice.direction, { indent: { left } }, textRuns(text, { ...voice, style }))
  return [
    titleOf(words.sources, voice),
    ...cited.flatMap(({ number, block, anchors }) => [
      line(`[${number}] ${blockName(block, words)}`, 0, { color: quiet }),
      ...anchors.map((anchor) => line(`“${anchor.exact}” (${citation(anchor, words)})`, page.left)),
    ]),
  ]
}

const imprintOf = ({ imprint }: Cover, voice: Voice): Paragraph[] =>
  imprint.map(({ label, text }) =>
    paragraphIn(
      voice.direction,
      { spacing: { after: 40 } },
      textRuns([label, text].filter(Boolean).join(': '), { ...voice, style: { size: 17, color: quiet } }),
    ),
  )

const headerOf = (cover: Cover, facts: Facts, voice: Voice): Header =>
  new Header({
    children: [
      paragraphIn(
        voice.direction,
        { alignment: AlignmentType.END },
        textRuns(facts.symbol ?? cover.particulars[0] ?? cover.title, { ...voice, style: { size: 17, color: quiet } }),
      ),
    ],
  })

/** "Page 3 of 12", with fields for the numbers. */
function footerOf({ words }: Cover, voice: Voice): Footer {
  const parts = words.page.split(/(\{[nm]\})/).map((part) => {
    if (part === '{n}') return PageNumber.CURRENT
    return part === '{m}' ? PageNumber.TOTAL_PAGES : part
  })
  const look = { size: 17, color: quiet, language: languageOf(words.language) }
  const run = new TextRun({ ...look, ...(voice.direction === 'rtl' && { rightToLeft: true }), children: parts })
  return new Footer({ children: [paragraphIn(voice.direction, { alignment: AlignmentType.CENTER }, [run])] })
}
