import type { Direction } from '#base/languages'
import { fonts } from './fonts.ts'

/**
 * What edition.typ reads. Words only ever stand in strings, never in markup, so nothing in a document can give
 * orders to the typesetter.
 */
export type Run =
  | string
  | { k: 'line' | 'break' | 'secretariat' }
  | { k: 'strong' | 'emphasis'; c: Run[] }
  | { k: 'link'; a: string; c: Run[] }
  | { k: 'language'; l: string; d: Direction; c: Run[] }
  | { k: 'note'; label: string; c: Run[] }
  | { k: 'source'; n: number }

const longest = 40

/**
 * A text as the typesetter takes it: lines apart, very long words with places to break, and characters that no
 * font of the edition has written out as [U+1F467], so that none is lost without a trace.
 */
export const shown = (text: string): Run[] =>
  text.split('\n').flatMap((line, index) => [...(index ? [{ k: 'line' } as const] : []), ...breakable(spelled(line))])

function spelled(line: string): string {
  const { shows } = fonts()
  if (isPlain.test(line)) return line
  let out = ''
  for (const character of line) {
    const codePoint = character.codePointAt(0)!
    // Joiners, selectors and direction marks have no shape of their own.
    if (shows(codePoint) && !unfit.test(character)) out += character
    else if (!shapeless.test(character)) out += `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`
    else if (direction.test(character)) out += character
  }
  return out
}

const isPlain = /^[ -~]*$/
// PDF/A level A wants a meaning for every character, and characters for private use have none.
const unfit = /\p{Private_Use}/u
const shapeless = /\p{Default_Ignorable_Code_Point}/u
const direction = /[\u200c-\u200f\u202a-\u202e\u2066-\u2069]/

/** Splits words longer than a line can bear. */
function breakable(line: string): Run[] {
  if (!/\S{41}/u.test(line)) return line ? [line] : []
  return line.split(/(\S{41,})/u).flatMap((part): Run[] => {
    if (!/^\S{41}/u.test(part) || /^https?:/.test(part)) return part ? [part] : []
    const characters = [...part]
    const pieces = Array.from({ length: Math.ceil(characters.length / longest) }, (_, index) =>
      characters.slice(index * longest, (index + 1) * longest).join(''),
    )
    return pieces.flatMap((piece, index): Run[] => (index ? [{ k: 'break' }, piece] : [piece]))
  })
}
