import type { Direction } from '#base/languages'
import { lengthOf, slice } from '#base/codepoints'
import type { DraftFigure, DraftTable } from '../draft.ts'
import type { Mark } from '../model.ts'

/**
 * What each reader (text, DOCX, PDF) gives to the shared recognisers: the paragraphs of the page in reading order,
 * with as much as their format knows about them, and tables and figures as they are.
 */
export type Part = Line | DraftTable | DraftFigure

export type Line = {
  kind: 'line'
  text: string
  marks: Mark[]
  /** The number, letter or bullet, once it is told apart from the text. */
  label?: string
  /** The level of a heading that its format calls a heading. */
  level?: number
  title?: boolean
  /** Level in a list, from 0, where the format says. */
  listLevel?: number
  role?: 'quotation' | 'signature'
  /** Empty lines above it. */
  gap: number
  /** The first of a page: the paragraph above it may go on here. */
  opensPage?: boolean
  indented: boolean
  language?: string
  direction?: Direction
}

/** A line with nothing known about it but its text. */
export const plainLine = (text: string, more: Partial<Line> = {}): Line => ({
  kind: 'line',
  text,
  marks: [],
  gap: 0,
  indented: false,
  ...more,
})

/** The part of `line` from code point `start` to `end`, without the white space around it. */
export function cut(line: Line, start: number, end = lengthOf(line.text)): Line {
  const piece = slice(line.text, start, end)
  const from = start + lengthOf(piece) - lengthOf(piece.trimStart())
  const to = Math.max(from, start + lengthOf(piece.trimEnd()))
  const marks = line.marks
    .map((mark) => ({ ...mark, start: Math.max(mark.start, from) - from, end: Math.min(mark.end, to) - from }))
    .filter((mark) => mark.start < mark.end)
  return { ...line, text: slice(line.text, from, to), marks }
}

/** Two lines as one: `next` goes on where `line` stopped, with `between` in between. */
export function joined(line: Line, next: Line, between = ' '): Line {
  const shift = lengthOf(line.text + between)
  const marks = next.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift }))
  return { ...line, text: line.text + between + next.text, marks: [...line.marks, ...marks] }
}

/** Whether all of the text is strong, as headings are where a format has no headings. */
export const isStrong = (line: Line): boolean => isCovered(line, 'strong')

/** Whether all of the text is emphasised, as notes to the whole are: "34th meeting, 10 July". */
export const isEmphasised = (line: Line): boolean => isCovered(line, 'emphasis')

function isCovered({ text, marks }: Line, kind: Mark['kind']): boolean {
  const covering = marks.filter((mark) => mark.kind === kind).toSorted((a, b) => a.start - b.start)
  let reached = 0
  for (const mark of covering) if (slice(text, reached, mark.start).trim() === '') reached = Math.max(reached, mark.end)
  return covering.length > 0 && slice(text, reached).trim() === ''
}
