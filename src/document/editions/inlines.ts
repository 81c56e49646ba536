import type { Direction } from '#base/languages'
import type { Mark, Note, Span, Text } from '../model.ts'
import type { NumberedEvidence } from './evidence.ts'

/** A text with its marks as a tree, as every format needs it. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong' | 'emphasis'; inside: Inline[] }
  | { kind: 'link'; address: string; inside: Inline[] }
  | { kind: 'language'; language: string; direction: Direction; inside: Inline[] }
  /** A sentence that carries evidence. */
  | { kind: 'sentence'; id: string; inside: Inline[] }
  /** The reference to a note; the text holds no label for it. */
  | { kind: 'note'; note: Note }
  /** Stands behind the sentence that it supports. */
  | { kind: 'evidence'; evidence: NumberedEvidence }

type Piece = { inline: Inline; within: Mark[]; sentence?: string }

/**
 * The tree of a text. `notes` are those of the document, by id; `evidence` is that of this block. Links keep
 * only addresses that are safe to follow; characters that no format can carry become U+FFFD.
 */
export function inlines(
  { text, marks }: Text,
  notes: ReadonlyMap<string, Note>,
  evidence: NumberedEvidence[] = [],
): Inline[] {
  if (!marks.length && !evidence.length) return text ? [{ kind: 'text', text: carried(text) }] : []
  const points = [...text]
  const within = marks.filter(({ start, end }) => start >= 0 && end <= points.length)
  const pieces = cuts([...within, ...evidence], points.length).flatMap((cut, index, all) => [
    ...endingAt(cut, within, evidence, notes),
    ...piece({ start: cut, end: all[index + 1] ?? cut }, points, within, evidence, notes),
  ])
  return nest(pieces, levels)
}

/** The text alone, without references. */
export const plainText = (tree: Inline[]): string =>
  tree.map((one) => ('inside' in one ? plainText(one.inside) : one.kind === 'text' ? one.text : '')).join('')

/** Whether an address may be made a link: the web, mail and telephone, and no script. */
export function isSafeAddress(address: string): boolean {
  if (address.length > 2000 || !URL.canParse(address)) return false
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(address).protocol)
}

// Control characters, noncharacters and lone surrogates: XML refuses them, and they show as nothing.
const uncarried = /[[\p{Cc}\ufffe\uffff]--[\t\n\r]]/gv
const carried = (text: string): string => text.toWellFormed().replace(uncarried, '\ufffd').replaceAll('\t', ' ')

const cuts = (spans: Span[], length: number): number[] =>
  [...new Set([0, length, ...spans.flatMap(({ start, end }) => [start, end])])]
    .filter((cut) => cut >= 0 && cut <= length)
    .sort((a, b) => a - b)

function endingAt(cut: number, marks: Mark[], evidence: NumberedEvidence[], notes: ReadonlyMap<string, Note>): Piece[] {
  const ended = marks.flatMap((mark) => (mark.kind === 'note' && mark.end === cut ? (notes.get(mark.note) ?? []) : []))
  const inside = evidence.find(({ start, end }) => start < cut && cut < end)?.sentence
  const supporting = evidence.filter(({ end }) => end === cut)
  return [
    ...ended.map((note): Piece => ({
      inline: { kind: 'note', note },
      within: [],
      ...(inside && { sentence: inside }),
    })),
    ...supporting.map((one): Piece => ({ inline: { kind: 'evidence', evidence: one }, within: [] })),
  ]
}

function piece(
  span: Span,
  points: string[],
  marks: Mark[],
  evidence: NumberedEvidence[],
  notes: ReadonlyMap<string, Note>,
): Piece[] {
  if (span.start === span.end) return []
  const covers = ({ start, end }: Span) => start <= span.start && end >= span.end
  const text = points.slice(span.start, span.end).join('')
  const active = marks.filter(covers)
  // Where the text itself holds the label of a note, the reference takes its place.
  const isLabel = active.some((mark) => mark.kind === 'note' && isLabelOf(text, notes.get(mark.note)))
  if (isLabel) return []
  const sentence = evidence.find(covers)?.sentence
  return [{ inline: { kind: 'text', text: carried(text) }, within: active, ...(sentence && { sentence }) }]
}

const bare = (label: string) => label.replace(/[\s[\](){}*.]/g, '') || label.trim()
const isLabelOf = (text: string, note?: Note): boolean => note !== undefined && bare(text) === bare(note.label)

const levels = ['sentence', 'link', 'language', 'strong', 'emphasis'] as const
type Level = (typeof levels)[number]

function nest(pieces: Piece[], [level, ...deeper]: readonly Level[]): Inline[] {
  if (!level) return pieces.map(({ inline }) => inline)
  const tree: Inline[] = []
  for (let start = 0; start < pieces.length;) {
    const outer = wrapper(pieces[start]!, level)
    const key = outer && JSON.stringify(outer)
    let end = start + 1
    while (end < pieces.length && sameWrapper(pieces[end]!, level, key)) end++
    const inside = nest(pieces.slice(start, end), deeper)
    tree.push(...(outer ? [{ ...outer, inside } as Inline] : inside))
    start = end
  }
  return tree
}

const sameWrapper = (piece: Piece, level: Level, key?: string): boolean => {
  const outer = wrapper(piece, level)
  return (outer && JSON.stringify(outer)) === key
}

function wrapper({ within, sentence }: Piece, level: Level): object | undefined {
  if (level === 'sentence') return sentence ? { kind: level, id: sentence } : undefined
  const mark = within.find(({ kind }) => kind === level)
  if (mark?.kind === 'link') return isSafeAddress(mark.address) ? { kind: level, address: mark.address } : undefined
  if (mark?.kind === 'language') return { kind: level, language: mark.language, direction: mark.direction }
  return mark && { kind: level }
}
