import type { Direction } from '#base/languages'
import type { Document, Note, Paragraph, Table, Text } from '../model.ts'
import { type Arranged, arrange } from './arrange.ts'
import { blockName, citation } from './citation.ts'
import { coverOf } from './cover.ts'
import { citedEvidence, evidenceByBlock, type NumberedEvidence } from './evidence.ts'
import type { Facts } from './facts.ts'
import { gridOf } from './grid.ts'
import { type Inline, inlines } from './inlines.ts'
import { type Run, shown } from './pdf-text.ts'

type Node = object

type Writing = {
  notes: ReadonlyMap<string, Note>
  evidence: Map<string, NumberedEvidence[]>
  /** Notes already set at the foot of a page. */
  set: Set<string>
}

// From about five pages on, a reader wants to see the way.
const long = 12_000

/** The content of a PDF edition, ready to be handed to the template as JSON. */
export function pdfContent(document: Document, facts: Facts): object {
  const cover = coverOf(document, facts)
  const notes = new Map(document.notes.map((note) => [note.id, note]))
  const writing: Writing = { notes, evidence: evidenceByBlock(document), set: new Set() }
  const blocks = arrange(document.blocks).map((block) => node(block, writing))
  const headings = document.blocks.filter(({ kind }) => kind === 'heading').length
  const length = document.blocks.reduce((sum, block) => sum + ('text' in block ? block.text.length : 0), 0)
  const { words, body, particulars, source, fields, imprint } = cover
  return {
    language: document.language,
    direction: document.direction,
    // PDF/UA refuses a document without a title.
    name: shownText(document.title) || shownText(facts.symbol ?? '') || '–',
    date: (facts.published ?? '1970-01-01').slice(0, 10).split('-').map(Number),
    authors: source.map(shownText),
    running: shownText(facts.symbol ?? particulars[0] ?? document.title),
    words,
    notice: cover.notice && runs(cover.notice),
    body: body.map(runs),
    particulars: particulars.map(runs),
    source: source.map(runs),
    title: runs(document.title),
    status: cover.status && runs(cover.status),
    fields: fields.map(({ label, text }) => ({ label: label && runs(label), text: runs(text) })),
    contents: headings >= 3 && length > long,
    blocks,
    notes: document.notes
      .filter(({ id }) => !writing.set.has(id))
      .map((note) => ({ label: runs(note.label), c: noteRuns(note, writing) })),
    sources: citedEvidence(writing.evidence).map(({ number, block, anchors }) => ({
      n: number,
      about: runs(blockName(block, words)),
      passages: anchors.map((anchor) => ({ exact: runs(anchor.exact), place: runs(citation(anchor, words)) })),
    })),
    imprint: imprint.map(({ label, text, address }) => ({ label: label && runs(label), text: runs(text), address })),
  }
}

function node(block: Arranged, writing: Writing): Node {
  if (block.kind === 'heading') {
    const { heading, rank } = block
    return {
      k: 'heading',
      rank,
      label: heading.label && runs(heading.label),
      ...spoken(heading),
      c: write(heading, writing, heading.id),
    }
  }
  if (block.kind === 'list')
    return {
      k: 'list',
      bullets: block.bullets,
      items: block.items.map(({ paragraph, inside }) => ({
        ...paragraphNode(paragraph, writing),
        inside: inside.map((one) => node(one, writing)),
      })),
    }
  if (block.kind === 'table') return tableNode(block.table, writing)
  if (block.kind === 'figure') return { k: 'figure', ...spoken(block.figure), c: runs(block.figure.alternative) }
  return paragraphNode(block.paragraph, writing)
}

const paragraphNode = (paragraph: Paragraph, writing: Writing): Node => ({
  k: 'paragraph',
  label: paragraph.label && runs(paragraph.label),
  wide: [...(paragraph.label ?? '')].length > 5,
  role: paragraph.role,
  ...spoken(paragraph),
  c: write(paragraph, writing, paragraph.id),
})

function tableNode(table: Table, writing: Writing): Node {
  const { columns, rows, headRows, cells } = gridOf(table)
  const placed = cells.map(({ cell, row, column, rows, columns }) => ({
    x: column,
    y: row,
    columns,
    rows,
    header: cell.header,
    c: arrange(cell.paragraphs).map((one) => node(one, writing)),
  }))
  return {
    k: 'table',
    caption: table.caption && runs(table.caption),
    ...spoken(table),
    columns,
    rows,
    headRows,
    // On the next page a repeated head is decoration, and decoration may hold no link.
    repeat: !hasLinks(placed.filter(({ y }) => y < headRows)),
    cells: placed,
  }
}

// Inside a string, quotation marks would be escaped: what matches is structure.
const hasLinks = (nodes: Node[]): boolean => /"k":"(link|note|source)"/.test(JSON.stringify(nodes))

const spoken = (part: { language?: string; direction?: Direction }) => ({ l: part.language, d: part.direction })

const write = (text: Text, writing: Writing, block: string): Run[] =>
  inlines(text, writing.notes, writing.evidence.get(block)).flatMap((one) => run(one, writing))

/** A plain text of the cover or the imprint. */
const runs = (text: string): Run[] =>
  inlines({ text, marks: [] }, new Map()).flatMap((one) => (one.kind === 'text' ? shown(one.text) : []))

const shownText = (text: string): string =>
  runs(text)
    .map((one) => (typeof one === 'string' ? one : ' '))
    .join('')

function run(one: Inline, writing: Writing): Run[] {
  if (one.kind === 'text') return shown(one.text)
  if (one.kind === 'note') return [reference(one.note, writing)]
  if (one.kind === 'evidence')
    return [one.evidence.number ? { k: 'source', n: one.evidence.number } : { k: 'secretariat' }]
  const inside = one.inside.flatMap((part) => run(part, writing))
  if (one.kind === 'sentence') return inside
  if (one.kind === 'link') return [{ k: 'link', a: one.address, c: inside }]
  if (one.kind === 'language') return [{ k: 'language', l: one.language, d: one.direction, c: inside }]
  return [{ k: one.kind, c: inside }]
}

/** The first reference sets the note at the foot of its page; later ones repeat its label. */
function reference(note: Note, writing: Writing): Run {
  const label = shownText(note.label)
  if (writing.set.has(note.id)) return { k: 'note', label, c: [] }
  writing.set.add(note.id)
  return { k: 'note', label, c: noteRuns(note, writing) }
}

const noteRuns = (note: Note, writing: Writing): Run[] =>
  note.paragraphs.flatMap((paragraph, index) => [
    ...(index ? [{ k: 'line' } as const] : []),
    ...(paragraph.label ? runs(`${paragraph.label} `) : []),
    ...write(paragraph, writing, paragraph.id),
  ])
