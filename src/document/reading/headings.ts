import { lengthOf } from '#base/codepoints'
import type { DraftBlock, DraftHeading } from '../draft.ts'
import { kindOf } from './labels.ts'
import { isStrong, joined, type Line, type Part } from './part.ts'
import { isLeadIn, isTitleLike, mayBeHeading } from './titles.ts'

/** Gives a level to each line that must be a heading from where it stands. */
export function withHeadings(parts: Part[]): Part[] {
  const marked: Part[] = []
  const manner = mannerOf(parts)
  const guessed = new Set<Part>()
  const before: Before = { level: 0, labels: [] }
  for (const [index, part] of parts.entries()) {
    const above = marked.at(-1)
    const found = part.kind === 'line' ? (part.level ?? guessedLevel(parts, index, above, before, manner)) : undefined
    if (part.kind !== 'line' || found === undefined) marked.push(part)
    else if (guessed.has(above!) && isSecondLine(above, part)) {
      marked[marked.length - 1] = joined(above, part)
      guessed.add(marked.at(-1)!)
    } else {
      marked.push({ ...part, level: found })
      if (part.level === undefined) guessed.add(marked.at(-1)!)
    }
    if (part.kind === 'line' && found !== undefined) remember(before, part, found)
  }
  return marked
}

/** The headings that came before: the level of the latest that a number or the format gave, and their labels. */
type Before = { level: number; labels: string[] }

function remember(before: Before, { level, label }: Line, found: number): void {
  if (level !== undefined || label !== undefined) before.level = found
  if (label !== undefined) before.labels.push(label)
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

/** What the document as a whole says about its headings. */
type Manner = {
  slides: Set<string>
  /** The format says what is a heading: only strong print is one beside. */
  isTold: boolean
}

const mannerOf = (parts: Part[]): Manner => ({
  slides: slideTitles(parts),
  isTold: parts.filter((part) => part.kind === 'line' && part.level !== undefined).length >= 2,
})

function guessedLevel(
  parts: Part[],
  index: number,
  above: Part | undefined,
  before: Before,
  { slides, isTold }: Manner,
): number | undefined {
  const line = parts[index] as Line
  if (line.role || isAtAnEnd(parts, index)) return undefined
  if (line.label !== undefined) return isNumberedHeading(parts, index) ? levelOf(line.label, before.labels) : undefined
  const { level } = before
  if (isLeadIn(line)) return level + 1
  const isPlainAmongTold = isTold && !isStrong(line)
  if (isPlainAmongTold || !mayBeHeading(line) || !standsAlone(parts, index, above)) return undefined
  if (/^[“"«]/.test(line.text) && !isUnnumbered(above)) return undefined
  return slides.has(line.text) ? slideLevel(above) : level + 1 + Number(level === 0 && slides.size > 0)
}

const isUnnumbered = (part: Part | undefined): boolean =>
  part?.kind === 'line' && part.level !== undefined && part.label === undefined

/** The title of a slide; what stands right under one is a second title. */
const slideLevel = (above: Part | undefined) => (isUnnumbered(above) && (above as Line).level === 1 ? 2 : 1)

/** "II." is above "B."; "2" is above "2.1". */
function levelOf(label: string, labels: string[]): number {
  const letters = labels.filter((each) => kindOf(each) !== 'number')
  const kind = kindOf(label, letters.at(-1))
  if (kind === 'number') return depthOf(label)
  return kind === 'letter' && letters.some((each) => kindOf(each) === 'roman') ? 2 : 1
}

/** Nothing follows, or what the format calls a heading right below: a name or a date, but no heading. */
function isAtAnEnd(parts: Part[], index: number): boolean {
  const next = parts[index + 1]
  return !next || (next.kind === 'line' && next.level !== undefined && (parts[index] as Line).gap === 0)
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

/** Levels begin at 1 and go down one step at a time. */
export function withoutJumps(blocks: DraftBlock[]): DraftBlock[] {
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
