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
  const { head, rest } = splitHead(
    openTables(parts).flatMap((part, index) => (index < longestCover ? besideEachOther(part) : [part])),
  )
  const entries = entriesOf(head)
  const title = titleAmong(entries)
  const last = entries.findLastIndex(
    (entry) => entry === title || (entry.field ? entry.field.name !== 'body' : weight(entry) === named),
  )
  const keeps = title !== undefined || entries.some((entry) => entry.field)
  const own = keeps ? entries.slice(0, last + 1) : []
  const after = (keeps ? entries.slice(last + 1) : entries).flatMap((entry) => entry.lines)
  // One line alone is what someone had to say, not the title of nothing.
  if (head.length === 1 && rest.length === 0 && !head[0]!.title) return { title: '', cover: [], rest: head }
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
    if (introducedBy(part)) awaiting = valueLength(parts, taken + 1)
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

/** "1 Purpose" is a section of the text; only "Purpose" by itself introduces a field. */
const introducedBy = (line: Line) => (line.label === undefined ? labelAlone(line.text) : undefined)

/** The value of a label alone on its line is one paragraph; more if another such label follows soon. */
function valueLength(parts: Part[], from: number): number {
  const next = parts.slice(from, from + 6).findIndex((part) => part.kind === 'line' && introducedBy(part))
  return next > 0 ? next : 1
}

const goesOn = (line: Line, next: Line): boolean =>
  (next.gap === 0 && isCapitals(line.text) && isCapitals(next.text) && !fieldOf(line.text) && !fieldOf(next.text)) ||
  goesOnInSmall(line, next)

const goesOnInSmall = (line: Line, next: Line): boolean =>
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
    const label = introducedBy(line)
    if (label) {
      open = { ...label, left: valueLength(lines, index + 1) }
      entries.push({ lines: [], field: { name: label.name, label: label.label, text: '' } })
    } else if (open && open.left > 0) {
      const field = entries.at(-1)!.field!
      field.text = [field.text, line.label, line.text.replaceAll('\t', ' ')].filter(Boolean).join(' ')
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
  const best = Math.max(...plain.map(weight))
  // Of plain lines the first is the title; of those that stand out the last, below the names of organisations.
  const found =
    best >= 2 ? plain.findLast((entry) => weight(entry) === best) : plain.find((entry) => weight(entry) === best)
  if (found) return best === named ? titleOver(found, entries) : found
  // The name of a body, last of all, is what the document is about.
  const last = entries.at(-1)
  if (last?.field?.name !== 'body' || entries.length === 1) return undefined
  delete last.field
  return last
}

/** "Report of the Office" below a plain line only says what kind of text that line is the title of. */
function titleOver(entry: Entry, entries: Entry[]): Entry {
  const above = entries[entries.indexOf(entry) - 1]
  return above && !above.field ? above : entry
}

const named = 1.5

function weight({ lines: [line] }: Entry): number {
  if (line!.title) return 5
  if (/^\p{Nd}+\/\p{Nd}+[. ]/u.test(line!.text)) return 4
  if (isCapitals(line!.text)) return 3
  return isStrong(line!) ? 2 : nameOfKind.test(line!.text) ? named : 1
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
