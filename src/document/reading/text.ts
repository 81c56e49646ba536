import type { DraftTable } from '../draft.ts'
import { inline } from './inline.ts'
import { labelled } from './labels.ts'
import { cut, plainLine, type Line, type Part } from './part.ts'
import { isWrapped, type Layout } from './text-layout.ts'
import { tableAt } from './text-tables.ts'
import { pageBreaksMended } from './page-breaks.ts'
import { isCapitals, isLeadIn } from './titles.ts'

/** The parts of a clean text, laid out as `layout` says; `notes` names its footnotes. */
export function partsOfText(text: string, layout: Layout, notes: ReadonlySet<string> = new Set()): Part[] {
  const lines = text.split(/\r\n|[\n\r\f\u2028\u2029\u{85}]/u)
  const blocks: (Raw | DraftTable)[] = []
  let gap = 0
  for (let index = 0; index < lines.length;) {
    const found = tableAt(lines, index)
    if (found) blocks.push(found.table)
    else if (lines[index]!.trim() === '') gap++
    else takeLine(blocks, rawLine(lines[index]!, gap), layout)
    if (found || lines[index]!.trim() !== '') gap = 0
    index += found?.length ?? 1
  }
  const parts = blocks.flatMap((block): Part[] => ('kind' in block ? [block] : linesOf(block, notes)))
  return withTitle(pageBreaksMended(parts))
}

/** A line as it stands in the file, and what its first characters say about it. */
type Raw = {
  source: string
  gap: number
  indented: boolean
  level?: number
  quoted: boolean
  listLevel: number
  alone?: boolean
}

function rawLine(line: string, gap: number): Raw {
  const hash = /^ {0,3}(#{1,6})[ \t]+(.*)$/.exec(line)
  if (hash)
    return {
      source: hash[2]!
        .trim()
        .replace(/[ \t]#{1,6}$/, '')
        .trim(),
      gap,
      indented: false,
      level: hash[1]!.length,
      quoted: false,
      listLevel: 0,
      alone: true,
    }
  const quote = /^ {0,3}> ?(.*)$/.exec(line)
  const spaces = /^[ \u{2002}\u{2003}]*/u.exec(line)![0].replace(/[\u{2002}\u{2003}]/gu, '  ').length
  return {
    source: (quote?.[1] ?? line).trim(),
    gap,
    indented: /^\s*\t/.test(line),
    quoted: quote !== null,
    listLevel: Math.floor(spaces / 2),
  }
}

function takeLine(blocks: (Raw | DraftTable)[], line: Raw, layout: Layout): void {
  const last = blocks.at(-1)
  const above = last && !('kind' in last) ? last : undefined
  const underline = /^(=+|-+)$/.exec(line.source)
  if (above && underline && line.gap === 0 && !above.level && layout.kind === 'blocks') {
    above.level = underline[1]!.startsWith('=') ? 1 : 2
    above.alone = true
  } else if (above && goesOn(above, line, layout)) above.source += ` ${line.source}`
  else blocks.push(line)
}

/** Whether a line is the next of the paragraph above it rather than a paragraph of its own. */
function goesOn(above: Raw, line: Raw, layout: Layout): boolean {
  if (line.gap > 0 || layout.kind === 'lines' || above.alone || line.alone || above.quoted !== line.quoted) return false
  const here = plainLine(line.source)
  if (labelled(here).label !== undefined || line.indented || /^(?:https?:\/\/|www\.)\S+$/.test(line.source))
    return false
  if (isLeadIn(plainLine(above.source))) return false
  if (isCapitals(above.source) && isCapitals(line.source)) return true
  return layout.width === undefined || isWrapped(above.source, line.source, layout.width)
}

function linesOf(raw: Raw, notes: ReadonlySet<string>): Line[] {
  return inline(raw.source, notes).map((piece, index): Line => {
    const line = cut(plainLine('', { ...piece, gap: index === 0 ? raw.gap : 0, indented: raw.indented }), 0)
    return {
      ...line,
      ...(raw.level && { level: raw.level }),
      ...(raw.quoted && { role: 'quotation' }),
      ...(raw.listLevel > 0 && { listLevel: raw.listLevel }),
    }
  })
}

/** The only heading of the first level, at the head of a Markdown text, is its title. */
function withTitle(parts: Part[]): Part[] {
  const first = parts.find((part) => part.kind === 'line' && part.level === 1)
  if (!first || first !== parts.slice(0, 12).find((part) => part.kind === 'line' && part.level)) return parts
  if (parts.filter((part) => part.kind === 'line' && part.level === 1).length > 1) return parts
  return parts.map((part) => {
    if (part !== first) return part
    return { ...(part as Line), level: undefined, title: true }
  })
}
