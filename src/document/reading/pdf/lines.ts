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

/** The lines that pieces stand in, in the order of the file. Wide gaps become tabs. */
export function rowsOf(pieces: Piece[]): Row[] {
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const group = groups.at(-1)
    if (group && isBeside(group, piece)) group.push(piece)
    else groups.push([piece])
  }
  return groups.map(rowOf).filter(({ text }) => text.trim() !== '')
}

function isBeside(group: Piece[], piece: Piece): boolean {
  const last = group.at(-1)!
  const size = Math.max(last.size, piece.size)
  return last.page === piece.page && last.isArtifact === piece.isArtifact && Math.abs(last.y - piece.y) < size * 0.45
}

const rtl = /[\p{Script=Arabic}\p{Script=Hebrew}]/gu

function rowOf(group: Piece[]): Row {
  const written = group.filter(({ text }) => text.trim() !== '')
  const letters = written.map(({ text }) => text).join('')
  const isRtl = (letters.match(rtl)?.length ?? 0) * 2 > (letters.match(/\p{L}/gu)?.length ?? 0)
  const inOrder = written.toSorted((a, b) => (isRtl ? b.x + b.width - a.x - a.width : a.x - b.x))
  const ink = new Ink()
  for (const [index, piece] of inOrder.entries()) {
    const before = inOrder[index - 1]
    if (piece.note) {
      ink.refer(piece.note)
      continue
    }
    const said = saidOf(piece)
    if (before)
      ink.write(
        between(before, piece, isRtl, index === 1, group),
        said.filter(({ kind }) => saidOf(before).some((each) => each.kind === kind)),
      )
    ink.write(piece.text, said)
  }
  const size = Math.max(0, ...written.map((piece) => piece.size))
  return {
    text: ink.text,
    marks: ink.marks,
    page: group[0]!.page,
    x: Math.min(...written.map(({ x }) => x)),
    right: Math.max(...written.map(({ x, width }) => x + width)),
    y: written[0]?.y ?? 0,
    size,
    strong: written.every(({ strong }) => strong),
    isRtl,
    isArtifact: group[0]!.isArtifact,
  }
}

const saidOf = ({ strong, emphasis }: Piece): Said[] => [
  ...(strong ? [{ kind: 'strong' as const }] : []),
  ...(emphasis ? [{ kind: 'emphasis' as const }] : []),
]

function between(before: Piece, piece: Piece, isRtl: boolean, isFirst: boolean, group: Piece[]): string {
  const gap = isRtl ? before.x - piece.x - piece.width : piece.x - before.x - before.width
  const size = Math.max(before.size, piece.size)
  if (gap > size * (isFirst ? 0.9 : 2)) return '\t'
  if (/\s$/u.test(before.text) || /^\s/u.test(piece.text)) return ''
  const isSpaced = group.slice(group.indexOf(before), group.indexOf(piece)).some(({ text }) => text.trim() === '')
  return gap > size * 0.12 || isSpaced ? ' ' : ''
}

/** Lines as one text. A word divided at the end of a line is put together where the document knows it whole. */
export function joinedRows(
  rows: Pick<Row, 'text' | 'marks'>[],
  vocabulary: Set<string>,
): { text: string; marks: Mark[] } {
  let text = ''
  const marks: Mark[] = []
  for (const row of rows) {
    const kept = text === '' ? '' : hyphenless(text, row.text, vocabulary)
    if (kept !== text) clip(marks, [...kept].length)
    const space =
      text === '' || kept !== text || /[-\u{2010}\u{2011}]$/u.test(kept) || isUnspaced(kept, row.text) ? '' : ' '
    text = kept + space
    const shift = [...text].length
    for (const mark of row.marks) marks.push({ ...mark, start: mark.start + shift, end: mark.end + shift })
    text += row.text
  }
  return { text, marks: together(marks, text) }
}

const isUnspaced = (before: string, after: string) =>
  /[\p{Script=Han}。，、；：）]$/u.test(before) && /^[\p{Script=Han}（]/u.test(after)

function hyphenless(before: string, after: string, vocabulary: Set<string>): string {
  const found = /(\p{L}{2,})[-\u{ad}\u{2010}]$/u.exec(before)
  const next = /^\p{Ll}+/u.exec(after)?.[0]
  if (!found || !next) return before
  const first = found[1]!.toLowerCase()
  const isWhole = vocabulary.has(first + next) || (next.length <= 4 && !(vocabulary.has(first) && vocabulary.has(next)))
  return isWhole || before.endsWith('\u{ad}') ? before.slice(0, -1) : before
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

/** The words of a document, as far as they are not divided. */
export const vocabularyOf = (rows: Row[]): Set<string> =>
  new Set(rows.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(?![-\p{L}]*$)/gu) ?? []))
