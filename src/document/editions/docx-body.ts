import {
  AlignmentType,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  type Table,
  TextRun,
} from 'docx'
import type { Direction } from '#base/languages'
import type { Paragraph as TextParagraph } from '../model.ts'
import { type Arranged, arrange } from './arrange.ts'
import { tableOf } from './docx-table.ts'
import { blockRuns, quiet, textRuns, voiceOf, type Writing } from './docx-runs.ts'

/** Where a block stands: how far its text is set in, in twentieths of a point. */
export type Place = { left: number; hanging: number }

/** The column of the text; its numbers stand in the margin before it. */
export const page: Place = { left: 850, hanging: 850 }
const cell: Place = { left: 0, hanging: 0 }
const step = 510

const ranks = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
]

/** Blocks as Word has them: labels are typed, as they are seen, and followed by a tab. */
export const blocksOf = (blocks: Arranged[], place: Place, writing: Writing): (Paragraph | Table)[] =>
  blocks.flatMap((block) => blockOf(block, place, writing))

function blockOf(block: Arranged, place: Place, writing: Writing): (Paragraph | Table)[] {
  if (block.kind === 'heading') return [headingOf(block, place, writing)]
  if (block.kind === 'paragraph') return [paragraphOf(block.paragraph, place, writing)]
  if (block.kind === 'list') {
    const inner = { left: place.left + step, hanging: step }
    return block.items.flatMap(({ paragraph, inside }) => [
      paragraphOf(paragraph, inner, writing),
      ...blocksOf(inside, { left: inner.left, hanging: 0 }, writing),
    ])
  }
  if (block.kind === 'table')
    return tableOf(block.table, place.left, writing, (paragraphs) => blocksOf(arrange(paragraphs), cell, writing))
  const voice = voiceOf(block.figure, writing)
  const text = `${writing.words.figure}: ${block.figure.alternative}`
  return [paragraphIn(voice.direction, { indent: { left: place.left } }, textRuns(text, voice))]
}

function headingOf({ heading, rank }: Arranged & { kind: 'heading' }, place: Place, writing: Writing): Paragraph {
  const voice = voiceOf(heading, writing)
  return paragraphIn(voice.direction, { heading: ranks[Math.min(rank, 6) - 1], indent: { left: place.left } }, [
    ...textRuns(heading.label ? `${heading.label} ` : '', voice),
    ...blockRuns(heading.id, heading, voice, writing),
  ])
}

function paragraphOf(paragraph: TextParagraph, place: Place, writing: Writing): Paragraph {
  const { id, label, role } = paragraph
  const voice = voiceOf(paragraph, writing)
  const text = blockRuns(id, paragraph, voice, writing)
  if (label) {
    const lead = textRuns(label, { ...voice, style: { color: quiet } })
    const gap = place.hanging ? new TextRun({ children: [new Tab()] }) : new TextRun(' ')
    return paragraphIn(voice.direction, { indent: place }, [...lead, gap, ...text])
  }
  if (role === 'quotation')
    return paragraphIn(voice.direction, { indent: { left: place.left + step, right: step } }, text)
  const alignment = role === 'signature' ? { alignment: AlignmentType.END } : {}
  return paragraphIn(voice.direction, { ...alignment, indent: { left: place.left } }, text)
}

/** A paragraph in the direction of its text. */
export const paragraphIn = (direction: Direction, options: IParagraphOptions, children: ParagraphChild[]): Paragraph =>
  new Paragraph({ ...options, ...(direction === 'rtl' && { bidirectional: true }), children })
