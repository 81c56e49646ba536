import { lengthOf } from '#base/codepoints'
import { Ink, type Said } from '../ink.ts'
import type { Mark } from '../../model.ts'
import type { Piece } from './pages.ts'

/** A line of print. */
export type Row = {
  text: string
  marks: Mark[]
  page: number
  x: number
  right: number
  y: number
  size: number
  strong: boolean
  isRtl: boolean
  isArtifact: boolean
}

/** Whether most of what is written runs from right to left. */
export function isWrittenRtl(pieces: Piece[]): boolean {
  const words = pieces.filter(({ text }) => /\p{L}/u.test(text))
  return words.filter(({ text }) => rtl.test(text)).length * 2 > words.length
}

/** The lines that pieces stand in, in the order of the file. Wide gaps become tabs. */
export function rowsOf(pieces: Piece[], isRtlText: boolean): Row[] {
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const group = groups.at(-1)
    if (group && isBeside(group, piece)) group.push(piece)
    else groups.push([piece])
  }
  return groups.map((group) => rowOf(group, isRtlText)).filter(({ text }) => text.trim() !== '')
}

function isBeside(group: Piece[], piece: Piece): boolean {
  const last = group.at(-1)!
  const size = Math.max(last.size, piece.size)
  return last.page === piece.page && last.isArtifact === piece.isArtifact && Math.abs(last.y - piece.y) < size * 0.45
}

const rtl = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

function rowOf(group: Piece[], isRtlText: boolean): Row {
  const written = group.filter(({ text }) => text.trim() !== '')
  const isRtl = isRtlText && written.some(({ text }) => rtl.test(text))
  const inOrder = inReadingOrder(written, isRtl)
  const ink = new Ink()
  for (const [index, piece] of inOrder.entries()) {
    const before = inOrder[index - 1]
    if (piece.note) {
      ink.refer(piece.note)
      continue
    }
    const said = saidOf(piece)
    const shared = before ? said.filter(({ kind }) => saidOf(before).some((each) => each.kind === kind)) : []
    if (before) ink.write(between(before, piece, index === 1, group), shared)
    ink.write(piece.text, said)
  }
  return {
    text: ink.text,
    marks: ink.marks,
    page: group[0]!.page,
    x: Math.min(...written.map(({ x }) => x)),
    right: Math.max(...written.map(({ x, width }) => x + width)),
    y: written[0]?.y ?? 0,
    size: Math.max(0, ...written.map((piece) => piece.size)),
    strong: written.every(({ strong }) => strong),
    isRtl,
    isArtifact: group[0]!.isArtifact,
  }
}

/** Pieces as they are read: along the line, and against it where the script of a stretch runs the other way. */
function inReadingOrder(pieces: Piece[], isRtl: boolean): Piece[] {
  const across = pieces.toSorted((a, b) => (isRtl ? b.x + b.width - a.x - a.width : a.x - b.x))
  const isAgainst = ({ text }: Piece) => (isRtl ? /[\p{L}\p{N}]/u.test(text) && !rtl.test(text) : rtl.test(text))
  const ordered: Piece[] = []
  let stretch: Piece[] = []
  for (const piece of across) {
    if (isAgainst(piece)) stretch.unshift(piece)
    else {
      ordered.push(...stretch, piece)
      stretch = []
    }
  }
  return [...ordered, ...stretch]
}

const saidOf = ({ strong, emphasis }: Piece): Said[] => [
  ...(strong ? [{ kind: 'strong' as const }] : []),
  ...(emphasis ? [{ kind: 'emphasis' as const }] : []),
]

function between(before: Piece, piece: Piece, isFirst: boolean, group: Piece[]): string {
  const gap = Math.max(piece.x - before.x - before.width, before.x - piece.x - piece.width)
  const size = Math.max(before.size, piece.size)
  if (gap > size * (isFirst ? 0.9 : 2)) return '\t'
  if (/\s$/u.test(before.text) || /^\s/u.test(piece.text)) return ''
  const [from, to] = [group.indexOf(before), group.indexOf(piece)].toSorted((a, b) => a - b)
  const isSpaced = group.slice(from, to).some(({ text }) => text.trim() === '')
  return gap > size * 0.12 || isSpaced ? ' ' : ''
}

/** What joining lines needs to know of the whole document. */
export type Habits = {
  /** Words are divided at the ends of lines. */
  divides: boolean
  /** The words with a hyphen inside that stand within lines. */
  compounds: Set<string>
}

/** Lines as one text. Where a document divides words at the ends of lines, they are put together again. */
export function joinedRows(rows: Pick<Row, 'text' | 'marks'>[], habits: Habits): { text: string; marks: Mark[] } {
  let text = ''
  const marks: Mark[] = []
  for (const row of rows) {
    const kept = undivided(text, row.text, habits)
    if (kept !== text) clip(marks, lengthOf(kept))
    text = kept + (kept === '' || kept !== text || goesOnAtOnce(kept, row.text) ? '' : ' ')
    const shift = lengthOf(text)
    for (const mark of row.marks) marks.push({ ...mark, start: mark.start + shift, end: mark.end + shift })
    text += row.text
  }
  return { text, marks: together(marks, text) }
}

/** After a hyphen, between the ends of a range, and in Chinese a line goes on without a space. */
const goesOnAtOnce = (before: string, after: string) =>
  /\p{L}[-\u{2010}\u{2011}]$/u.test(before) ||
  (/\p{N}[–-]$/u.test(before) && /^\p{N}/u.test(after)) ||
  (/[\p{Script=Han}。，、；：）]$/u.test(before) && /^[\p{Script=Han}（]/u.test(after))

function undivided(before: string, after: string, { divides, compounds }: Habits): string {
  if (before.endsWith('\u{ad}')) return before.slice(0, -1)
  const first = /(\p{L}{2,})[-\u{2010}]$/u.exec(before.slice(-40))?.[1]
  const next = /^\p{Ll}+/u.exec(after)?.[0]
  if (!first || !next || !divides || compounds.has(`${first}-${next}`.toLowerCase())) return before
  return before.slice(0, -1)
}

/** How a document breaks its lines. One line in twenty that ends in a hyphen is a habit, fewer are compounds. */
export function habitsOf(rows: Row[]): Habits {
  const divided = rows.filter(({ text }) => /\p{L}[-\u{2010}]$/u.test(text)).length
  const compounds = rows.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+-\p{L}+/gu) ?? [])
  return { divides: divided >= 3 && divided > rows.length * 0.05, compounds: new Set(compounds) }
}

function clip(marks: Mark[], length: number): void {
  for (const mark of marks) mark.end = Math.min(mark.end, length)
}

/** Emphasis that went on over the end of a line is one mark. */
function together(marks: Mark[], text: string): Mark[] {
  const points = [...text]
  const merged: Mark[] = []
  for (const mark of marks) {
    const before = merged.findLast((each) => each.kind === mark.kind && each.kind !== 'note')
    if (before && points.slice(before.end, mark.start).every((point) => point === ' ')) before.end = mark.end
    else merged.push({ ...mark })
  }
  return merged
}
