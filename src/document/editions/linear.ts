import type { Document, Note, Paragraph, Table, Text } from '../model.ts'
import { type Arranged, arrange } from './arrange.ts'
import { blockName, citation } from './citation.ts'
import { type Cover, coverOf } from './cover.ts'
import { citedEvidence, evidenceByBlock, type NumberedEvidence } from './evidence.ts'
import type { Facts } from './facts.ts'
import { gridOf } from './grid.ts'
import { type Inline, inlines } from './inlines.ts'
import { type EditionWords, fill } from './words.ts'

/** How one plain format writes the parts of a text. Paragraphs are separated by an empty line in every dialect. */
export type Dialect = {
  text: (text: string) => string
  strong: (inside: string) => string
  emphasis: (inside: string) => string
  link: (inside: string, address: string) => string
  reference: (note: Note) => string
  note: (note: Note, text: string) => string
  heading: (text: string, rank: number) => string
  /** A paragraph so many lists deep, its label being part of the text; the first line of it may need escaping. */
  paragraph: (text: string, depth: number, quotation: boolean) => string
  table: (rows: string[][], headRows: number) => string
}

type Writing = {
  dialect: Dialect
  words: EditionWords
  notes: ReadonlyMap<string, Note>
  evidence: Map<string, NumberedEvidence[]>
}

/** The whole edition as one string: cover, blocks, notes, sources, imprint. */
export function linearEdition(document: Document, facts: Facts, dialect: Dialect): string {
  const cover = coverOf(document, facts)
  const notes = new Map(document.notes.map((note) => [note.id, note]))
  const writing: Writing = { dialect, words: cover.words, notes, evidence: evidenceByBlock(document) }
  const parts = [
    ...coverParts(cover, dialect),
    ...flow(arrange(document.blocks), writing, 0),
    ...notesParts(document.notes, writing),
    ...sourcesParts(writing),
    ...cover.imprint.map(({ label, text }) =>
      dialect.paragraph(labelled(label && `${label}:`, text, dialect), 0, false),
    ),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

const labelled = (label: string | undefined, text: string, dialect: Dialect): string =>
  [label, text].flatMap((part) => (part ? [dialect.text(part)] : [])).join(' ')

function coverParts(cover: Cover, dialect: Dialect): string[] {
  const plain = (text: string) => dialect.paragraph(dialect.text(text), 0, false)
  return [
    ...(cover.notice ? [plain(cover.notice)] : []),
    ...[...cover.body, ...cover.particulars, ...cover.source].map(plain),
    dialect.heading(dialect.text(cover.title), 0),
    ...(cover.status ? [plain(cover.status)] : []),
    ...cover.fields.flatMap(({ label, text }) => [...(label ? [dialect.strong(plain(label))] : []), plain(text)]),
  ]
}

const flow = (blocks: Arranged[], writing: Writing, depth: number): string[] =>
  blocks.flatMap((block) => blockParts(block, writing, depth))

function blockParts(block: Arranged, writing: Writing, depth: number): string[] {
  const { dialect, words } = writing
  if (block.kind === 'heading') {
    const { heading, rank } = block
    return [dialect.heading(withLabel(heading.label, write(heading.id, heading, writing), dialect), rank)]
  }
  if (block.kind === 'paragraph') return [paragraphPart(block.paragraph, writing, depth)]
  if (block.kind === 'list')
    return block.items.flatMap(({ paragraph, inside }) => [
      paragraphPart(paragraph, writing, depth),
      ...flow(inside, writing, depth + 1),
    ])
  if (block.kind === 'table') return tableParts(block.table, writing)
  return [dialect.paragraph(dialect.text(`${words.figure}: ${block.figure.alternative}`), depth, false)]
}

function paragraphPart(paragraph: Paragraph, writing: Writing, depth: number): string {
  const { id, label, role } = paragraph
  const text = withLabel(label, write(id, paragraph, writing), writing.dialect)
  return writing.dialect.paragraph(text, depth, role === 'quotation')
}

const withLabel = (label: string | undefined, text: string, dialect: Dialect): string =>
  label ? `${dialect.text(label)} ${text}` : text

function tableParts(table: Table, writing: Writing): string[] {
  const { dialect } = writing
  const grid = gridOf(table)
  const rows = Array.from({ length: grid.rows }, () => Array.from({ length: grid.columns }, () => ''))
  for (const { cell, row, column } of grid.cells)
    rows[row]![column] = cell.paragraphs
      .map((paragraph) => withLabel(paragraph.label, write(paragraph.id, paragraph, writing), dialect))
      .join('\n')
  const caption = table.caption ? [dialect.strong(dialect.paragraph(dialect.text(table.caption), 0, false))] : []
  return [...caption, ...(grid.columns ? [dialect.table(rows, grid.headRows)] : [])]
}

function notesParts(notes: Note[], writing: Writing): string[] {
  if (!notes.length) return []
  const written = notes.map((note) => {
    const text = note.paragraphs
      .map((one) => withLabel(one.label, write(one.id, one, writing), writing.dialect))
      .join(' ')
    return writing.dialect.note(note, text)
  })
  return [writing.dialect.heading(writing.dialect.text(writing.words.notes), 1), ...written]
}

function sourcesParts({ dialect, words, evidence }: Writing): string[] {
  const cited = citedEvidence(evidence)
  if (!cited.length) return []
  const written = cited.flatMap(({ number, block, anchors }) => [
    dialect.paragraph(dialect.text(`[${fill(words.source, { n: number })}] ${blockName(block, words)}`), 0, false),
    ...anchors.map((anchor) =>
      dialect.paragraph(dialect.text(`“${anchor.exact}” (${citation(anchor, words)})`), 1, false),
    ),
  ])
  return [dialect.heading(dialect.text(words.sources), 1), ...written]
}

const write = (block: string, text: Text, writing: Writing): string =>
  inlines(text, writing.notes, writing.evidence.get(block))
    .map((one) => inline(one, writing))
    .join('')

function inline(one: Inline, writing: Writing): string {
  const { dialect, words } = writing
  if (one.kind === 'text') return dialect.text(one.text)
  if (one.kind === 'note') return dialect.reference(one.note)
  if (one.kind === 'evidence')
    return dialect.text(
      ` [${one.evidence.number ? fill(words.source, { n: one.evidence.number }) : words.secretariat}]`,
    )
  const inside = one.inside.map((part) => inline(part, writing)).join('')
  if (one.kind === 'strong' || one.kind === 'emphasis') return dialect[one.kind](inside)
  return one.kind === 'link' ? dialect.link(inside, one.address) : inside
}
