import { lengthOf } from '#base/codepoints'
import type { Draft, DraftBlock, DraftHeading, DraftNote, DraftParagraph } from '../draft.ts'
import { takeCover } from './cover.ts'
import { Depths } from './depths.ts'
import { withHeadings, withoutJumps } from './headings.ts'
import { withLabels } from './labels.ts'
import { isEmphasised, type Line, type Part } from './part.ts'

/** Makes the draft of a document of its parts: cover, title, headings, labels, depths and roles. */
export function structured(parts: Part[], notes: DraftNote[] = []): Draft {
  const { title, cover, rest } = takeCover(withLabels(parts))
  return { title, cover, blocks: withoutJumps(blocksOf(withHeadings(rest))), notes }
}

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
  text: text.replaceAll('\t', ' '),
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
    text: line.text.replaceAll('\t', ' '),
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

/** "12th meeting, 3 May 2030", "[Adopted without a vote.]": said of the whole, after the last number. */
const isClosing = (line: Line, isLast: boolean): boolean =>
  isLast && (/^[[［].*[\]］]$/u.test(line.text) || isEmphasised(line))
