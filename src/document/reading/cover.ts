import { lengthOf } from '#base/codepoints'
import type { DraftTable } from '../draft.ts'
import type { CoverField, CoverName } from '../model.ts'
import { linesOf } from './cells.ts'
import { fieldOf, labelAlone } from './cover-fields.ts'
import { isStrong, joined, type Line, type Part } from './part.ts'
import { nameOfKind } from './words.ts'
import { isCapitals, isEnacting, isLeadIn, isTitleLike } from './titles.ts'

/**
 * Takes the cover off the head of a document: its title and its fields, in reading order, and the
 * parts that remain. The cover ends where running text, a number or a heading begins.
 */
export function takeCover(parts: Part[]): { title: string; cover: CoverField[]; rest: Part[] } {
  const { head, rest } = splitHead(openTables(parts).flatMap(besideEachOther))
  const entries = entriesOf(head)
  const title = titleAmong(entries)
  const last = entries.findLastIndex((entry) => entry === title || (entry.field && entry.field.name !== 'body'))
  const keeps = title !== undefined || entries.some((entry) => entry.field)
  const own = keeps ? entries.slice(0, last + 1) : []
  const after = (keeps ? entries.slice(last + 1) : entries).flatMap((entry) => entry.lines)
  nameAgendaItem(own, title)
  const cover = own
    .filter((entry) => entry !== title)
    .map((entry): CoverField => entry.field ?? { name: 'other', text: textOf(entry) })
  return { title: title ? textOf(title) : '', cover, rest: [...after, ...rest] }
}

type Entry = { lines: Line[]; field?: CoverField }
const textOf = (entry: Entry) => entry.lines.map(({ text }) => text.replaceAll('\t', ' ')).join(' ')
const longestCover = 60

/** A table at the head that holds fields is a cover laid out as a table: its cells are lines. */
function openTables(parts: Part[]): Part[] {
  const at = parts.findIndex((part) => part.kind === 'table')
  const before = parts.slice(0, Math.max(at, 0))
  if (at === -1 || at > 12 || before.some((part) => part.kind === 'line' && lengthOf(part.text) > 200)) return parts
  const lines = linesOf(parts[at] as DraftTable)
  const fields = lines.filter(({ text }) => fieldOf(text) ?? labelAlone(text))
  if (fields.length < 2) return parts
  return [...before, ...lines, ...openTables(parts.slice(at + 1))]
}

/** Two fields on one line, with a tab between them, are two lines. */
function besideEachOther(part: Part): Part[] {
  if (part.kind !== 'line' || part.label !== undefined || !part.text.includes('\t')) return [part]
  const pieces = part.text.split('\t').filter((piece) => piece.trim() !== '')
  if (!pieces.every((piece) => fieldOf(piece.trim()) ?? labelAlone(piece.trim()))) return [part]
  return pieces.map((piece) => ({ ...part, text: piece.trim(), marks: [] }))
}

function splitHead(parts: Part[]): { head: Line[]; rest: Part[] } {
  const head: Line[] = []
  let taken = 0
  let awaiting = 0
  for (const part of parts.slice(0, longestCover)) {
    if (part.kind !== 'line') break
    const previous = head.at(-1)
    const isSecondLine = awaiting === 0 && previous && goesOn(previous, part)
    if (labelAlone(part.text)) awaiting = valueLength(parts, taken + 1)
    else if (awaiting > 0) awaiting--
    else if (!isSecondLine && isBody(part)) break
    if (isSecondLine) head[head.length - 1] = joined(previous, part)
    else head.push(part)
    taken++
  }
  return { head, rest: parts.slice(taken) }
}

const isBody = (line: Line): boolean =>
  !line.title &&
  (line.label !== undefined ||
    line.level !== undefined ||
    isLeadIn(line) ||
    isEnacting(line) ||
    (!fieldOf(line.text) && !isStrong(line) && !isTitleLike(line.text) && !isCapitals(line.text)))

/** The value of a label alone on its line is one paragraph; more if another such label follows soon. */
function valueLength(parts: Part[], from: number): number {
  const next = parts.slice(from, from + 6).findIndex((part) => part.kind === 'line' && labelAlone(part.text))
  return next > 0 ? next : 1
}

const goesOn = (line: Line, next: Line): boolean =>
  next.gap === 0 &&
  next.label === undefined &&
  !isLeadIn(line) &&
  /^\p{Ll}/u.test(next.text) &&
  lengthOf(line.text) <= 80 &&
  /[\p{L},]$/u.test(line.text)

function entriesOf(lines: Line[]): Entry[] {
  const entries: Entry[] = []
  let open: { name: CoverName; label: string; left: number } | undefined
  for (const [index, line] of lines.entries()) {
    const label = labelAlone(line.text)
    if (label) {
      open = { ...label, left: valueLength(lines, index + 1) }
      entries.push({ lines: [], field: { name: label.name, label: label.label, text: '' } })
    } else if (open && open.left > 0) {
      const field = entries.at(-1)!.field!
      field.text = [field.text, line.text.replaceAll('\t', ' ')].filter(Boolean).join(' ')
      open.left--
    } else {
      const field = line.title ? undefined : fieldOf(line.text)
      entries.push({ lines: [line], ...(field && { field }) })
    }
  }
  return entries
}

function titleAmong(entries: Entry[]): Entry | undefined {
  const plain = entries.filter((entry) => !entry.field)
  const best = plain.toSorted((a, b) => weight(b) - weight(a))[0]
  if (best) return best
  // The name of a body, last of all, is what the document is about.
  const last = entries.at(-1)
  if (last?.field?.name !== 'body' || entries.length === 1) return undefined
  delete last.field
  return last
}

function weight({ lines: [line] }: Entry): number {
  if (line!.title) return 5
  if (/^\p{Nd}+\/\p{Nd}+[. ]/u.test(line!.text)) return 4
  if (isCapitals(line!.text)) return 3
  return isStrong(line!) ? 2 : nameOfKind.test(line!.text) ? 1.5 : 1
}

/** "Agenda item 3", then what the item is called. */
function nameAgendaItem(entries: Entry[], title: Entry | undefined): void {
  const at = entries.findIndex((entry) => entry.field?.name === 'agenda-item')
  const next = entries[at + 1]
  if (at === -1 || !next || next.field || next === title) return
  const { label, text } = entries[at]!.field!
  entries.splice(at, 2, {
    lines: next.lines,
    field: { name: 'agenda-item', label: [label, text].filter(Boolean).join(' '), text: textOf(next) },
  })
}
