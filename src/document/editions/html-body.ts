import type { Anchor, Document, Note, Paragraph, Text } from '../model.ts'
import { type Arranged, arrange, idsIn, type Item } from './arrange.ts'
import { blockName, citation } from './citation.ts'
import { citedEvidence, evidenceByBlock, type NumberedEvidence } from './evidence.ts'
import { type Inline, inlines } from './inlines.ts'
import { element, escapeHtml, spoken } from './markup.ts'
import { tableHtml } from './html-table.ts'
import { type EditionWords, wordsFor } from './words.ts'

export type BodyOptions = {
  words?: EditionWords
  /** Whether marks and a list of sources are shown. Without them sentences still carry class and id. */
  sources?: boolean
  /** The address of a passage, to make its citation a link. */
  addressOf?: (anchor: Anchor) => string | undefined
  /**
   * What stands beside a passage (a paragraph, a list, a table), as HTML, from the ids of its blocks; empty for nothing.
   * Sources are then left to it: marks are written, the list is not. Mark n leads to `#source-n`.
   */
  beside?: (blocks: string[]) => string
}

type Writing = {
  words: EditionWords
  sources: boolean
  notes: ReadonlyMap<string, Note>
  evidence: Map<string, NumberedEvidence[]>
  /** How often each note was referred to so far. */
  references: Map<string, number>
  addressOf: (anchor: Anchor) => string | undefined
}

/**
 * The text of a document as HTML, without cover or title: headings from `h2` down, every block under its id,
 * then notes and, when `sources` is not false, the sources. Nothing in it is markup that the document brought.
 */
export function htmlBody(document: Document, options: BodyOptions = {}): string {
  const writing: Writing = {
    words: options.words ?? wordsFor(document.language),
    sources: options.sources ?? true,
    notes: new Map(document.notes.map((note) => [note.id, note])),
    evidence: evidenceByBlock(document),
    references: new Map(),
    addressOf: options.addressOf ?? (() => undefined),
  }
  const { beside } = options
  const blocks = arrange(document.blocks)
  return [
    beside ? passages(blocks, beside, writing) : flow(blocks, writing),
    notesHtml(document.notes, writing),
    writing.sources && !beside ? sourcesHtml(writing) : '',
  ]
    .filter(Boolean)
    .join('\n')
}

const flow = (blocks: Arranged[], writing: Writing): string =>
  blocks.map((block) => blockHtml(block, writing)).join('\n')

const passages = (blocks: Arranged[], beside: (blocks: string[]) => string, writing: Writing): string =>
  blocks
    .map((block) => {
      const margin = beside(idsIn(block))
      const text = blockHtml(block, writing)
      return margin ? element('div', { class: 'passage' }, `<div>${text}</div>\n${margin}`) : text
    })
    .join('\n')

function blockHtml(block: Arranged, writing: Writing): string {
  if (block.kind === 'heading') return headingHtml(block, writing)
  if (block.kind === 'paragraph') return paragraphHtml(block.paragraph, writing)
  if (block.kind === 'list') return listHtml(block, writing)
  if (block.kind === 'table')
    return tableHtml(block.table, writing.words.table, (paragraphs) => flow(arrange(paragraphs), writing))
  const { id, alternative } = block.figure
  const caption = element(
    'p',
    {},
    `<span class="kind">${escapeHtml(writing.words.figure)}:</span> ${escapeHtml(alternative)}`,
  )
  return element('figure', { id, ...spoken(block.figure) }, caption)
}

function headingHtml({ heading, rank }: Arranged & { kind: 'heading' }, writing: Writing): string {
  const label = heading.label ? `<span class="label">${escapeHtml(heading.label)}</span> ` : ''
  const level = rank > 5 ? { 'aria-level': rank + 1 } : {}
  const attributes = { id: heading.id, ...level, ...spoken(heading) }
  return element(`h${Math.min(rank + 1, 6)}`, attributes, label + textHtml(heading.id, heading, writing))
}

function paragraphHtml(paragraph: Paragraph, writing: Writing): string {
  const { id, label, role } = paragraph
  const kind = [label && 'numbered', role].filter(Boolean).join(' ') || undefined
  const text = (label ? `${numberHtml(id, label)} ` : '') + textHtml(id, paragraph, writing)
  if (role === 'quotation') return element('blockquote', spoken(paragraph), element('p', { class: kind, id }, text))
  return element('p', { class: kind, id, ...spoken(paragraph) }, text)
}

const numberHtml = (id: string, label: string): string =>
  element('a', { class: 'number', href: `#${id}` }, escapeHtml(label))

function listHtml({ bullets, items }: Arranged & { kind: 'list' }, writing: Writing): string {
  const written = items.map((item) => itemHtml(item, bullets, writing)).join('\n')
  // The role keeps it a list for Safari, which forgets that when a style takes the markers away.
  return element(bullets ? 'ul' : 'ol', { role: 'list' }, `\n${written}\n`)
}

function itemHtml({ paragraph, inside }: Item, bullets: boolean, writing: Writing): string {
  const { id, label = '' } = paragraph
  const shown = bullets
    ? element('span', { class: 'label', 'aria-hidden': 'true' }, escapeHtml(label))
    : element('a', { class: 'label', href: `#${id}` }, escapeHtml(label))
  const nested = inside.length ? `\n${flow(inside, writing)}\n` : ''
  return element('li', { id, ...spoken(paragraph) }, `${shown} ${textHtml(id, paragraph, writing)}${nested}`)
}

const textHtml = (block: string, text: Text, writing: Writing): string =>
  inlinesHtml(inlines(text, writing.notes, writing.evidence.get(block)), writing)

const inlinesHtml = (tree: Inline[], writing: Writing): string => tree.map((one) => inlineHtml(one, writing)).join('')

function inlineHtml(one: Inline, writing: Writing): string {
  if (one.kind === 'text') return escapeHtml(one.text).replaceAll('\n', '<br>')
  if (one.kind === 'note') return referenceHtml(one.note, writing)
  if (one.kind === 'evidence') return writing.sources ? markHtml(one.evidence, writing) : ''
  const inside = inlinesHtml(one.inside, writing)
  if (one.kind === 'sentence') return element('span', { class: 'sentence', id: one.id }, inside)
  if (one.kind === 'link') return element('a', { href: one.address }, inside)
  if (one.kind === 'language') return element('span', spoken(one), inside)
  return element(one.kind === 'strong' ? 'strong' : 'em', {}, inside)
}

function referenceHtml(note: Note, writing: Writing): string {
  const count = (writing.references.get(note.id) ?? 0) + 1
  writing.references.set(note.id, count)
  const link = { class: 'reference', id: `${note.id}-ref-${count}`, href: `#${note.id}`, role: 'doc-noteref' }
  return element('sup', { dir: 'auto' }, element('a', link, escapeHtml(note.label)))
}

function markHtml(evidence: NumberedEvidence, { words }: Writing): string {
  if (evidence.number === undefined)
    return ` ${element('span', { class: 'secretariat' }, escapeHtml(words.secretariat))}`
  const link = { class: 'source', id: `source-ref-${evidence.number}`, href: `#source-${evidence.number}` }
  return element('sup', { dir: 'auto' }, element('a', link, `[${evidence.number}]`))
}

function notesHtml(notes: Note[], writing: Writing): string {
  if (!notes.length) return ''
  const items = notes.map((note) => noteHtml(note, writing)).join('\n')
  return section('notes', writing.words.notes, items, 'doc-endnotes')
}

function noteHtml(note: Note, writing: Writing): string {
  const back = Array.from({ length: writing.references.get(note.id) ?? 0 }, (_, index) =>
    element(
      'a',
      {
        class: 'back',
        href: `#${note.id}-ref-${index + 1}`,
        role: 'doc-backlink',
        'aria-label': writing.words.backToText,
      },
      '↩',
    ),
  )
  const label = element('span', { class: 'label' }, escapeHtml(note.label))
  return element('li', { id: note.id }, `${label} ${flow(arrange(note.paragraphs), writing)} ${back.join(' ')}`)
}

function sourcesHtml(writing: Writing): string {
  const items = citedEvidence(writing.evidence).map(({ number, block, anchors }) => {
    const label = element('a', { class: 'label', href: `#source-ref-${number}` }, `[${number}]`)
    const passages = anchors.map((anchor) => passageHtml(anchor, writing)).join('')
    const about = element('span', { class: 'about' }, escapeHtml(blockName(block, writing.words)))
    return element('li', { id: `source-${number}` }, `${label} ${about}${passages}`)
  })
  return items.length ? section('sources', writing.words.sources, items.join('\n')) : ''
}

function passageHtml(anchor: Anchor, { words, addressOf }: Writing): string {
  const place = escapeHtml(citation(anchor, words))
  const address = addressOf(anchor)
  const quotation = element('q', { lang: anchor.language, dir: 'auto' }, escapeHtml(anchor.exact))
  return element(
    'p',
    {},
    `${quotation} ${element('cite', {}, address ? element('a', { href: address }, place) : place)}`,
  )
}

const section = (name: string, title: string, items: string, role?: string): string =>
  element(
    'section',
    { class: name, role, 'aria-labelledby': `edition-${name}` },
    `\n<h2 id="edition-${name}">${escapeHtml(title)}</h2>\n<ol role="list">\n${items}\n</ol>\n`,
  )
