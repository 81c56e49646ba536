import { lengthOf } from '#base/codepoints'
import type { Draft, DraftBlock, DraftHeading, DraftNote, DraftParagraph } from '../draft.ts'
import { takeCover } from './cover.ts'
import { Depths } from './depths.ts'
import { kindOf, labelled } from './labels.ts'
import { joined, type Line, type Part } from './part.ts'
import { isLeadIn, isTitleLike, mayBeHeading } from './titles.ts'

/** Makes the draft of a document of its parts: cover, title, headings, labels, depths and roles. */
export function structured(parts: Part[], notes: DraftNote[] = []): Draft {
  const { title, cover, rest } = takeCover(parts.map((part) => (part.kind === 'line' ? labelled(part) : part)))
  return { title, cover, blocks: withoutJumps(blocksOf(withHeadings(rest))), notes }
}

type Marked = Part | (Line & { level: number })

/** Gives a level to each line that must be a heading from where it stands. */
function withHeadings(parts: Part[]): Marked[] {
  const marked: Marked[] = []
  let level = 0
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'line') {
      marked.push(part)
      continue
    }
    const found = part.level ?? guessedLevel(parts, index, level)
    const previous = marked.at(-1)
    if (found === undefined) marked.push(part)
    else if (previous?.kind === 'line' && isSecondLine(parts, index, previous))
      marked[marked.length - 1] = joined(previous, part)
    else marked.push({ ...part, level: found })
    if (found !== undefined && (part.level !== undefined || part.label !== undefined)) level = found
  }
  return marked
}

/** A title on two lines: neither has a number, and nothing stands between them. */
const isSecondLine = (parts: Part[], index: number, previous: Line): boolean => {
  const line = parts[index] as Line
  return (
    previous.level !== undefined &&
    !previous.label &&
    !line.label &&
    line.level === undefined &&
    line.gap === 0 &&
    !isLeadIn(previous) &&
    !isLeadIn(line) &&
    parts[index - 1]?.kind === 'line'
  )
}

function guessedLevel(parts: Part[], index: number, above: number): number | undefined {
  const line = parts[index] as Line
  const next = parts[index + 1]
  if (line.role || !next) return undefined
  if (line.label !== undefined) return isNumberedHeading(parts, index) ? depthOf(line.label) : undefined
  if (isLeadIn(line)) return above + 1
  if (!mayBeHeading(line) || !standsAlone(parts, index)) return undefined
  return line.gap >= 3
    ? 1
    : above + 1 + Number(above === 0 && parts.some((part) => part.kind === 'line' && part.gap >= 3))
}

const depthOf = (label: string) => label.replace(/\.$/, '').split('.').length

/** "3 Adoption of the agenda": a short title, and what follows is not simply the next of a list. */
function isNumberedHeading(parts: Part[], index: number): boolean {
  const line = parts[index] as Line
  const kind = kindOf(line.label!)
  if (kind === 'bullet' || !/^[\p{L}\p{N}.]+$/u.test(line.label!) || line.listLevel) return false
  if (!isTitleLike(line.text) || (kind === 'letter' && /\p{Ll}/u.test(line.label!))) return false
  const isListed = (part: Part | undefined) =>
    part?.kind === 'line' &&
    part.label !== undefined &&
    kindOf(part.label) === kind &&
    depthOf(part.label) === depthOf(line.label!)
  return !isListed(parts[index + 1]) && !(isListed(parts[index - 1]) && parts[index + 1] === undefined)
}

/** A run of short lines is a list of names or an address, not a row of headings; text broken off is no heading. */
function standsAlone(parts: Part[], index: number): boolean {
  let first = index
  while (first > 0 && isShort(parts[first - 1])) first--
  let last = index
  while (isShort(parts[last + 1])) last++
  const before = parts[first - 1]
  const after = parts[last + 1]
  const isBroken =
    before?.kind === 'line' &&
    before.level === undefined &&
    (parts[first] as Line).gap === 0 &&
    /[\p{Ll},]$/u.test(before.text) &&
    lengthOf(before.text) < 80
  return last - first < 3 && after !== undefined && !isBroken
}

const isShort = (part: Part | undefined): boolean =>
  part?.kind === 'line' && part.level === undefined && mayBeHeading(part)

function blocksOf(parts: Marked[]): DraftBlock[] {
  const depths = new Depths()
  const blocks: DraftBlock[] = []
  const lastLabel = parts.findLastIndex((part) => part.kind === 'line' && part.label !== undefined)
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'line') {
      blocks.push({ ...part, depth: part.depth ?? 0 })
      continue
    }
    if (part.level !== undefined) {
      depths.heading()
      blocks.push(heading(part))
      continue
    }
    blocks.push(paragraph(part, blocks.at(-1), depths, index > lastLabel && lastLabel !== -1))
  }
  return blocks
}

const heading = ({ text, marks, level, label, language, direction }: Line): DraftHeading => ({
  kind: 'heading',
  level: Math.min(Math.max(level!, 1), 6) as DraftHeading['level'],
  ...(label && { label }),
  text,
  marks: marks.filter((mark) => mark.kind !== 'strong'),
  ...placeOf({ language, direction }),
})

const placeOf = ({ language, direction }: Pick<Line, 'language' | 'direction'>) => ({
  ...(language && { language }),
  ...(direction && { direction }),
})

function paragraph(line: Line, above: DraftBlock | undefined, depths: Depths, isLast: boolean): DraftParagraph {
  const colon = above?.kind === 'paragraph' && /[:：]$/u.test(above.text)
  const role = line.role ?? roleOf(line, colon, isLast)
  const depth =
    line.label !== undefined
      ? depths.labelled(line.label, colon ? (above?.depth ?? 0) : undefined, line.listLevel)
      : role === 'signature' || isClosing(line, isLast)
        ? 0
        : depths.running(line.indented, colon)
  return {
    kind: 'paragraph',
    depth,
    ...(line.label !== undefined && { label: line.label }),
    ...(role && { role }),
    text: line.text,
    marks: line.marks,
    ...placeOf(line),
  }
}

function roleOf(line: Line, colonAbove: boolean, isLast: boolean): DraftParagraph['role'] {
  if (line.label !== undefined) return undefined
  if (colonAbove && /^[“"«„「『]/u.test(line.text)) return 'quotation'
  const isSignature = isLast && line.indented && lengthOf(line.text) <= 100 && !/[.;:]$/.test(line.text)
  return isSignature ? 'signature' : undefined
}

/** "34th meeting, 10 July 2024", "[Adopted without a vote.]": said of the whole, after the last number. */
const isClosing = (line: Line, isLast: boolean): boolean =>
  isLast &&
  (/^[[［].*[\]］]$/u.test(line.text) ||
    line.marks.some((mark) => mark.kind === 'emphasis' && mark.start === 0 && mark.end === lengthOf(line.text)))

/** Levels begin at 1 and go down one step at a time. */
function withoutJumps(blocks: DraftBlock[]): DraftBlock[] {
  const open: { given: number; level: number }[] = []
  for (const block of blocks) {
    if (block.kind !== 'heading') continue
    while (open.length > 0 && open.at(-1)!.given >= block.level) open.pop()
    const level = Math.min((open.at(-1)?.level ?? 0) + 1, 6)
    open.push({ given: block.level, level })
    block.level = level as DraftHeading['level']
  }
  return blocks
}
