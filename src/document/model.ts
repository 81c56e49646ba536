import type { Direction } from '#base/languages'

/**
 * The canonical document: whatever comes in becomes one, whatever goes out is an edition of one.
 *
 * Blocks stand in reading order; `depth` makes the tree (a block belongs to the nearest one above it
 * with a smaller depth; headings open a section). Every text is NFC. Offsets count Unicode code points.
 */
export type Document = {
  format: 'heed-document/1'
  /** BCP 47 tag of the text as a whole. */
  language: string
  direction: Direction
  title: string
  cover: CoverField[]
  blocks: Block[]
  notes: Note[]
  /** Only in a published report: what each sentence rests on. */
  evidence?: Evidence[]
}

/** A field of the cover page, in reading order: Purpose, Action required, Source … */
export type CoverField = {
  name: CoverName
  /** The words that introduce the field on the page, if any: "Purpose". */
  label?: string
  text: string
}

export type CoverName =
  | 'body'
  | 'meeting'
  | 'symbol'
  | 'date'
  | 'language'
  | 'source'
  | 'agenda-item'
  | 'purpose'
  | 'action'
  | 'adoption'
  | 'other'

export type Block = Heading | Paragraph | Table | Figure

type Placed = {
  /** Stable for the life of a version, and the fragment of its address: `p5.3`. */
  id: string
  depth: number
  /** Only where it differs from the document's. */
  language?: string
  direction?: Direction
}

export type Heading = Placed & Text & { kind: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6; label?: string }

export type Paragraph = Placed &
  Text & {
    kind: 'paragraph'
    /** As it is seen: "5.3", "a)", "–", "•". */
    label?: string
    /** A quotation set apart, a signature; otherwise ordinary text. */
    role?: 'quotation' | 'signature'
    /** Sentence boundaries, kept with the text so that they mean the same for ever. */
    sentences: Span[]
  }

export type Table = Placed & { kind: 'table'; caption?: string; rows: Cell[][] }

export type Cell = { header: boolean; columns: number; rows: number; paragraphs: Paragraph[] }

export type Figure = Placed & { kind: 'figure'; alternative: string }

/** A footnote or endnote; a `note` mark points to it. */
export type Note = { id: string; label: string; paragraphs: Paragraph[] }

/** A text with what is said about parts of it. */
export type Text = { text: string; marks: Mark[] }

/** A part of a text: from code point `start` up to, not including, `end`. */
export type Span = { start: number; end: number }

export type Mark = Span &
  (
    | { kind: 'strong' | 'emphasis' }
    | { kind: 'link'; address: string }
    | { kind: 'language'; language: string; direction: Direction }
    | { kind: 'note'; note: string }
  )

/** Names a passage so exactly that anyone can check it again: see anchor.ts. */
export type Anchor = Span & {
  /** The symbol of the document: "CWG-COP-24/INF/17". */
  document: string
  version: number
  language: string
  /** The id of the block. */
  block: string
  /** The passage itself, verbatim. */
  exact: string
  /** SHA-256 of `exact`. */
  hash: string
  /** SHA-256 of the whole text of the block. */
  blockHash: string
}

/** What one sentence of a report rests on: passages of sources, or the secretariat's own word. */
export type Evidence = Span & { block: string } & ({ kind: 'sources'; anchors: Anchor[] } | { kind: 'secretariat' })
