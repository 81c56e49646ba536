import { lengthOf } from '#base/codepoints'
import type { Draft, DraftBlock, DraftHeading, DraftNote, DraftParagraph } from '../draft.ts'
import { takeCover } from './cover.ts'
import { Depths } from './depths.ts'
import { kindOf, labelled, numberedHeading } from './labels.ts'
import { isEmphasised, joined, type Line, type Part } from './part.ts'
import { isLeadIn, isTitleLike, mayBeHeading } from './titles.ts'

/** Makes the draft of a document of its parts: cover, title, headings, labels, depths and roles. */
export function structured(parts: Part[], notes: DraftNote[] = []): Draft {
  const { title, cover, rest } = takeCover(
    parts.map((part) => (part.kind === 'line' ? numberedHeading(labelled(part)) : part)),
  )
  return { title, cover, blocks: withoutJumps(blocksOf(withHeadings(rest))), notes }
}

/** Gives a level to each line that must be a heading from where it stands. */
function withHeadings(parts: Part[]): Part[] {
  const marked: Part[] = []
  const slides = slideTitles(parts)
  const guessed = new Set<Part>()
  let level = 0
  for (const [index, part] of parts.entries()) {
    const above = marked.at(-1)
    const found = part.kind === 'line' ? (part.level ?? guessedLevel(parts, index, above, level, slides)) : undefined
    if (part.kind !== 'line' || found === undefined) marked.push(part)
    else if (guessed.has(above!) && isSecondLine(above, part)) {
      marked[marked.length - 1] = joined(above, part)
      guessed.add(marked.at(-1)!)
    } else {
      marked.push({ ...part, level: found })
      if (part.level === undefined) guessed.add(marked.at(-1)!)
    }
    if (part.kind === 'line' && found !== undefined && (part.level ?? part.label) !== undefined) level = found
  }
  return marked
}

/** Slides come apart by several empty lines: what opens one of them is a title wherever it comes again. */
const slideTitles = (parts: Part[]): Set<string> =>
  new Set(parts.flatMap((part) => (part.kind === 'line' && part.gap >= 3 && mayBeHeading(part) ? [part.text] : [])))

/** A title on two lines: neither has a number, and nothing stands between them. */
const isSecondLine = (above: Part | undefined, line: Line): above is Line =>
  above?.kind === 'line' &&
  above.level !== undefined &&
  above.label === undefined &&
  line.label === undefined &&
  line.level === undefined &&
  line.gap === 0 &&
  !isLeadIn(above) &&
  !isLeadIn(line)

function guessedLevel(
  parts: Part[],
  index: number,
  above: Part | undefined,
  level: number,
  slides: Set<string>,
): number | undefined {
  const line = parts[index] as Line
  const next = parts[index + 1]
  // What the format calls a heading stands right below: this is the end of something, a name or a date.
  if (line.role || !next || (next.kind === 'line' && next.level !== undefined && line.gap === 0)) return undefined
  if (line.label !== undefined) return isNumberedHeading(parts, index) ? depthOf(line.label) : undefined
  if (isLeadIn(line)) return level + 1
  if (!mayBeHeading(line) || !standsAlone(parts, index, above)) return undefined
  if (slides.has(line.text)) return above?.kind === 'line' && above.level === 1 && above.label === undefined ? 2 : 1
  return level + 1 + Number(level === 0 && slides.size > 0)
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
function standsAlone(parts: Part[], index: number, above: Part | undefined): boolean {
  const longest = 3
  let first = index
  while (index - first < longest && isShort(parts[first - 1])) first--
  let last = index
  while (last - index < longest && isShort(parts[last + 1])) last++
  const line = parts[index] as Line
  const isBroken =
    above?.kind === 'line' && above.level === undefined && line.gap === 0 && /[\p{Ll},]$/u.test(above.text)
  return last - first < longest && parts[last + 1] !== undefined && !(isBroken && lengthOf(above.text) < 80)
}

const isShort = (part: Part | undefined): boolean =>
  part?.kind === 'line' && part.level === undefined && mayBeHeading(part)

function blocksOf(parts: Part[]): DraftBlock[] {
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
  isLast && (/^[[［].*[\]］]$/u.test(line.text) || isEmphasised(line))

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
