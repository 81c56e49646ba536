import { lengthOf, slice } from '#base/codepoints'
import { sha256 } from '#base/hash'
import type { Anchor, Document, Paragraph, Span } from './model.ts'

/** Why an anchor does not verify. `expected` is what the anchor says, `found` what the document says. */
export type AnchorFinding =
  | { finding: 'no-block' }
  | { finding: 'out-of-range'; length: number }
  | { finding: 'text-differs'; expected: string; found: string }
  | { finding: 'hash-differs'; expected: string; found: string }
  | { finding: 'block-changed'; expected: string; found: string }

/** A text that can be pointed into: the id of its block, and the text itself. */
export type PointedText = { block: string; text: string }

/** A selector of the W3C Web Annotation Data Model, section 4.2: the block, and the passage in it. */
export type FragmentSelector = {
  type: 'FragmentSelector'
  conformsTo: 'http://tools.ietf.org/rfc/rfc3236'
  value: string
  refinedBy:
    | { type: 'TextPositionSelector'; start: number; end: number }
    | { type: 'TextQuoteSelector'; exact: string; prefix?: string; suffix?: string }
}

export type WebAnnotation = {
  '@context': 'http://www.w3.org/ns/anno.jsonld'
  type: 'Annotation'
  motivation: 'identifying'
  target: { source: string; language: string; format: 'text/html'; selector: FragmentSelector[] }
}

const surrounding = 32

/**
 * The anchor of a passage: `span` of the text of block `block`, or the whole of it. Throws when there is
 * no such block, or when the span is empty or reaches outside the text.
 */
export function anchorTo(
  document: Document,
  place: { symbol: string; version: number },
  block: string,
  span?: Span,
): Anchor {
  const text = blockText(document, block)
  if (text === undefined) throw new Error(`${place.symbol} version ${place.version} has no block ${block}`)
  const { start, end } = span ?? { start: 0, end: lengthOf(text) }
  if (!isWithin({ start, end }, text))
    throw new Error(`Block ${block} of ${place.symbol} has no passage from ${start} to ${end}`)
  const exact = slice(text, start, end)
  return {
    document: place.symbol,
    version: place.version,
    language: document.language,
    block,
    start,
    end,
    exact,
    hash: sha256(exact),
    blockHash: sha256(text),
  }
}

/**
 * T-12: what is wrong with `anchor` in `document` (the document, version and language that it names),
 * or null when every word of it still holds.
 */
export function checkAnchor(anchor: Anchor, document: Document): AnchorFinding | null {
  const text = blockText(document, anchor.block)
  if (text === undefined) return { finding: 'no-block' }
  if (!isWithin(anchor, text)) return { finding: 'out-of-range', length: lengthOf(text) }
  const passage = slice(text, anchor.start, anchor.end)
  if (passage !== anchor.exact) return { finding: 'text-differs', expected: anchor.exact, found: passage }
  const hash = sha256(passage)
  if (hash !== anchor.hash) return { finding: 'hash-differs', expected: anchor.hash, found: hash }
  const blockHash = sha256(text)
  if (blockHash !== anchor.blockHash) return { finding: 'block-changed', expected: anchor.blockHash, found: blockHash }
  return null
}

/** Every place where `exact` stands verbatim, in reading order, by block and code points. */
export function findText(document: Document, exact: string): (Span & { block: string })[] {
  const sought = exact.normalize('NFC')
  if (!sought) return []
  return [...textsOf(document)].flatMap(({ block, text }) =>
    occurrences(text, sought).map((span) => ({ block, ...span })),
  )
}

/**
 * The text of the block with this id: a heading, a paragraph (also one in a table cell or a note), the
 * caption of a table or the alternative of a figure. Undefined when there is no such block.
 */
export function blockText(document: Document, id: string): string | undefined {
  for (const { block, text } of textsOf(document)) if (block === id) return text
  return undefined
}

/** Every text of the document that an anchor can point into: first the blocks in reading order, then the notes. */
export function* textsOf(document: Document): Generator<PointedText> {
  for (const block of document.blocks) {
    if (block.kind === 'figure') yield { block: block.id, text: block.alternative }
    else if (block.kind === 'table') {
      if (block.caption) yield { block: block.id, text: block.caption }
      for (const cell of block.rows.flat()) yield* pointed(cell.paragraphs)
    } else yield { block: block.id, text: block.text }
  }
  for (const note of document.notes) yield* pointed(note.paragraphs)
}

/**
 * The anchor as a W3C Web Annotation. `base` is the address of the site without a slash at its end. With the
 * document at hand, the quotation carries up to 32 characters of what stands before and after it.
 */
export function toWebAnnotation(anchor: Anchor, base: string, document?: Document): WebAnnotation {
  const path = anchor.document.split('/').map(encodeURIComponent).join('/')
  const fragment = {
    type: 'FragmentSelector',
    conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
    value: anchor.block,
  } as const
  const { start, end, exact } = anchor
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    motivation: 'identifying',
    target: {
      source: `${base}/documents/${path}/v${anchor.version}.${anchor.language}`,
      language: anchor.language,
      format: 'text/html',
      selector: [
        { ...fragment, refinedBy: { type: 'TextPositionSelector', start, end } },
        { ...fragment, refinedBy: { type: 'TextQuoteSelector', exact, ...surroundings(anchor, document) } },
      ],
    },
  }
}

function* pointed(paragraphs: Paragraph[]): Generator<PointedText> {
  for (const { id, text } of paragraphs) yield { block: id, text }
}

const isWithin = ({ start, end }: Span, text: string): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= lengthOf(text)

function occurrences(text: string, sought: string): Span[] {
  const length = lengthOf(sought)
  const found: Span[] = []
  let counted = 0
  let start = 0
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) {
    start += lengthOf(text.slice(counted, at))
    counted = at
    found.push({ start, end: start + length })
  }
  return found
}

function surroundings(anchor: Anchor, document?: Document): { prefix?: string; suffix?: string } {
  const text = document && blockText(document, anchor.block)
  if (text === undefined) return {}
  return {
    prefix: slice(text, Math.max(0, anchor.start - surrounding), anchor.start),
    suffix: slice(text, anchor.end, Math.min(lengthOf(text), anchor.end + surrounding)),
  }
}
