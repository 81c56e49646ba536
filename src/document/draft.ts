import type { Direction } from '#base/languages'
import type { CoverField, Mark } from './model.ts'

/**
 * A document as a reader gives it, before it has ids and sentences. `finish` (finish.ts) makes the
 * document of it. Marks count code points of the text as given here; texts need not be NFC yet.
 */
export type Draft = {
  language?: string
  title: string
  cover: CoverField[]
  blocks: DraftBlock[]
  notes: DraftNote[]
}

export type DraftText = { text: string; marks?: Mark[] }
type DraftPlaced = { depth?: number; language?: string; direction?: Direction }

export type DraftHeading = DraftPlaced & DraftText & { kind: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6; label?: string }
export type DraftParagraph = DraftPlaced &
  DraftText & { kind: 'paragraph'; label?: string; role?: 'quotation' | 'signature' }
export type DraftCell = { header?: boolean; columns?: number; rows?: number; paragraphs: DraftParagraph[] }
export type DraftTable = DraftPlaced & { kind: 'table'; caption?: string; rows: DraftCell[][] }
export type DraftFigure = DraftPlaced & { kind: 'figure'; alternative: string }
export type DraftBlock = DraftHeading | DraftParagraph | DraftTable | DraftFigure
export type DraftNote = { id: string; label: string; paragraphs: DraftParagraph[] }
