import { lengthOf, slice } from '#base/codepoints'
import { cut, type Line, type Part } from './part.ts'

/** What a label counts in: "5.3" two numbers deep, "a)" letters, "(iv)" Roman numerals, "–" nothing. */
type LabelKind = 'number' | 'letter' | 'roman' | 'bullet'

const number = String.raw`\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,5}\.?(?: ?(?:bis|ter|quater))?`
const numeral = '[一二三四五六七八九十]{1,3}'
const letter = String.raw`(?:\p{L} ?|[ivxlc]{2,6}|[IVXLC]{2,6})`
const bullet = '[–—•·▪●○◦‣■□➢✓*-]'

// After a tab almost anything is a label; after a space only what cannot be the start of a sentence.
const beforeTab = new RegExp(
  `^(${number}|${numeral}|\\(?(?:\\p{Nd}{1,3}|${letter}|${numeral})[).]|${bullet}|[o]) *\\t\\s*`,
  'u',
)
const beforeSpace = new RegExp(
  `^(\\p{Nd}{1,3}(?:\\.\\p{Nd}{1,3})*[.)]|\\p{Nd}{1,3}(?:\\.\\p{Nd}{1,3})+|\\((?:\\p{Nd}{1,3}|${letter}|${numeral})\\)` +
    `|${letter}\\)|${bullet})[ \\u{00A0}]+(?=\\S)`,
  'u',
)
const inChinese = new RegExp(`^(${numeral}、|（${numeral}）|\\p{Nd}{1,3}、)\\s*(?=\\S)`, 'u')
const dotted = /^(\p{Lu}|[IVX]{2,5}|[a-z])\. +(?=\S)/u

/** The line with its label taken off its text, if it begins with one; otherwise the line itself. */
export function labelled(line: Line): Line {
  if (line.label !== undefined || line.level !== undefined || line.title) return line
  const found = beforeTab.exec(line.text) ?? beforeSpace.exec(line.text) ?? inChinese.exec(line.text) ?? letterDot(line)
  if (!found || (decimals.test(found[0]) && !opensSentence(line.text.slice(found[0].length)))) return line
  const rest = cut(line, lengthOf(found[0]))
  return rest.text === '' ? line : { ...rest, label: found[1]!.trim() }
}

/** The lines of a document with their labels taken off their texts. */
export function withLabels(parts: Part[]): Part[] {
  const told = parts.map((part) => (part.kind === 'line' ? numberedHeading(labelled(part)) : part))
  return told.map((part, index) =>
    part.kind === 'line' ? numberedBySequel(part, told.slice(index + 1, index + 4)) : part,
  )
}

/** "2 What was heard" needs no tab where 2.1 follows. */
function numberedBySequel(line: Line, sequel: Part[]): Line {
  const found = line.label === undefined && line.level === undefined && /^(\p{Nd}{1,2}) +(?=\p{Lu})/u.exec(line.text)
  const follows = (part: Part) => part.kind === 'line' && /^(\p{Nd}+)\.1\.?$/u.exec(part.label ?? '')?.[1]
  if (!found || !sequel.some((part) => follows(part) === found[1])) return line
  return { ...cut(line, found[0].length), label: found[1]! }
}

/** A heading with its number taken off its text: "3 Adoption of the agenda". */
function numberedHeading(line: Line): Line {
  if (line.label !== undefined || line.level === undefined) return line
  const spaced = line.text.replace(/^(\p{N}{1,3}(?:\.\p{N}{1,3})*\.?|\p{Lu}\.|[IVX]{1,5}\.) +(?=\p{L})/u, '$1\t')
  const { text, marks, label } = labelled({ ...line, level: undefined, text: spaced })
  return { ...line, text: text.replaceAll('\t', ' '), marks, ...(label && { label }) }
}

/** "5.3 million": a decimal number is a label only before the start of a sentence. */
const decimals = /^\p{Nd}+(\.\p{Nd}+)+ +$/u
const opensSentence = (rest: string) => /^[\p{Lu}\p{Lo}"“«*]/u.test(rest)

/** "A. General remarks" is a label; "A. Smith spoke of it." is an initial. */
function letterDot(line: Line) {
  const found = dotted.exec(line.text)
  if (!found) return null
  const rest = line.text.slice(found[0].length)
  return /^[a-z]/.test(found[1]!) ? found : lengthOf(rest) <= 100 && !/[.;,:]\s*$/.test(rest) ? found : null
}

/** What `label` counts in. "i)" is a letter after "h)", otherwise a numeral. */
export function kindOf(label: string, before?: string): LabelKind {
  const core = label.replace(/[^\p{L}\p{N}.]/gu, '').replace(/\.$/, '')
  if (core === '' || (core === 'o' && label === 'o')) return 'bullet'
  if (/^\p{N}/u.test(core) || /^[一二三四五六七八九十]+$/.test(core)) return 'number'
  const lower = core.toLowerCase()
  if (!/^[ivxlc]+$/.test(lower)) return 'letter'
  return before !== undefined && isNextLetter(before, lower) ? 'letter' : 'roman'
}

const isNextLetter = (before: string, letter: string) =>
  letter.length === 1 &&
  before
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
    .codePointAt(0) ===
    letter.codePointAt(0)! - 1

/** How a label looks, whatever it counts: "(b)" and "(c)" look alike. */
export const shapeOf = (label: string, kind: LabelKind): string => {
  if (kind === 'bullet') return label
  if (kind === 'number' && label.includes('.')) return `number ${label.replace(/\.$/, '').split('.').length}`
  const brackets = label.replace(/[\p{L}\p{N}. ]/gu, '')
  const wide = slice(label.replace(/[^\p{L}]/gu, ''), 0, 1)
  if (kind === 'number') return brackets ? `number in ${brackets}` : 'number 1'
  return `${kind} ${brackets} ${wide && wide !== wide.toLowerCase() ? 'capital' : ''}`
}
