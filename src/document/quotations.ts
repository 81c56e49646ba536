import { nearestStretch, type Stretch } from './nearest.ts'

/**
 * What stands between quotation marks in a sentence, without the marks. Understands the marks of the six official
 * languages, also one within another. A quotation that runs over several sentences has a mark in the first and in the
 * last only: then what stands up to the end, or from the beginning, is quoted. An apostrophe is not a quotation mark.
 */
export function quotationsIn(text: string): string[] {
  const found: string[] = []
  let free = 0
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!
    if (opens(text, at)) {
      const end = endOf(text, at)
      if (end < 0 && mark === '‘') continue
      found.push(text.slice(at + 1, end < 0 ? text.length : end))
      if (end < 0) break
      free = end + 1
      at = end
    } else if (closesAlone(text, at)) {
      found.push(text.slice(free, at))
      free = at + 1
    }
  }
  return found.map((part) => part.trim()).filter((part) => /[\p{L}\p{N}]/u.test(part))
}

/** A quotation that is not verbatim, with the stretch most like it; `nearest.text` counts the passages from 0. */
export type Misquotation = { quoted: string; nearest?: Stretch }

/** The quotations in a sentence that do not stand, word for word, in any of the passages. */
export function misquotations(sentence: string, passages: string[]): Misquotation[] {
  return quotationsIn(sentence)
    .filter((quoted) => !passages.some((passage) => standsIn(quoted, passage)))
    .map((quoted) => {
      const nearest = nearestStretch(quoted, passages)
      return { quoted, ...(nearest && { nearest }) }
    })
}

/**
 * Whether a quotation stands in a passage word for word: whole words, in one piece, or where `[…]` marks words left out,
 * in pieces that follow one another. The shape of quotation marks and spaces does not matter, nor does a full stop or
 * comma that closes the quotation.
 */
export function standsIn(quotation: string, passage: string): boolean {
  const pieces = evened(quotation)
    .split(/\[ ?(?:…|\.{3}|\. \. \.) ?\]/u)
    .map((piece) => piece.replace(/^[\s….]*…\s*|\s*…[\s….]*$/gu, '').trim())
    .filter(Boolean)
  if (!pieces.length) return false
  const text = evened(passage)
  let from = 0
  for (const [index, piece] of pieces.entries()) {
    const isLast = index === pieces.length - 1
    const found = placeOf(piece, text, from) ?? (isLast ? placeOf(withoutStop(piece), text, from) : undefined)
    if (found === undefined) return false
    from = found
  }
  return true
}

/** Each opening mark with those that close it. */
const closers: Record<string, string> = {
  '“': '”',
  '„': '“”',
  '‟': '”',
  '”': '“”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '「': '」',
  '『': '』',
  '‘': '’',
  '"': '"',
  '＂': '＂',
}

const isWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{M}\p{N}]/u.test(char)
const isSpace = (char: string | undefined) => char === undefined || /\s/u.test(char)
const standsFree = (text: string, at: number) =>
  !isSpace(text[at + 1]) && (isSpace(text[at - 1]) || /[([{（—–/¿¡]/u.test(text[at - 1]!))

/** Some marks open in one language and close in another; what stands on either side tells. */
function opens(text: string, at: number): boolean {
  const mark = text[at]!
  if (!(mark in closers)) return false
  if (mark === '‘') return standsFree(text, at) && isWord(text[at + 1])
  if (mark === '”' || mark === '»') return standsFree(text, at)
  if (mark === '"' || mark === '＂') return !looksClosing(text, at)
  return true
}

const looksClosing = (text: string, at: number) =>
  !isSpace(text[at - 1]) && (isSpace(text[at + 1]) || /[.,;:!?)\]]/u.test(text[at + 1]!))

/** A closing mark whose opening stands in a sentence before. After a number the straight mark means inches. */
function closesAlone(text: string, at: number): boolean {
  const mark = text[at]!
  if (mark === '"') return looksClosing(text, at) && !/\d/.test(text[at - 1] ?? '')
  return '”»›」』＂'.includes(mark)
}

function endOf(text: string, start: number): number {
  const mark = text[start]!
  let depth = 1
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at]!
    if (closers[mark]!.includes(char)) {
      if (char === '’' && isWord(text[at + 1])) continue
      depth--
      if (!depth) return at
    } else if (char === mark) depth++
  }
  return -1
}

/** One shape for what looks different and is read alike; invisible marks go. */
const evened = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '')
    .replace(/«\s+/gu, '«')
    .replace(/\s+»/gu, '»')
    .replace(/[‘’‚‛ʼ“”„‟"＂«»‹›「」『』]/gu, "'")
    .replaceAll('\u2011', '-')
    .replace(/\s+/gu, ' ')
    .trim()

const withoutStop = (piece: string): string => piece.replace(/\s*[.,;:。，、；：،؛]+$/u, '')

/** Where `piece` ends in `text`, after `from`, as whole words: "safe" does not stand in "unsafe". */
function placeOf(piece: string, text: string, from: number): number | undefined {
  if (!piece) return undefined
  for (let at = text.indexOf(piece, from); at >= 0; at = text.indexOf(piece, at + 1)) {
    const end = at + piece.length
    if ((!isCut(text, at) || joinsOn.test(text[at]!)) && !isCut(text, end)) return end
  }
  return undefined
}

/** Arabic and Hebrew write small words onto the next one. */
const joinsOn = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** Whether a place in a text lies inside a word or a number. */
function isCut(text: string, at: number): boolean {
  const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at, at + 2)]
  if (/\p{N}[.,]$/u.test(before) && /^\p{N}/u.test(after)) return true
  if (/\p{N}$/u.test(before) && /^[.,]\p{N}/u.test(after)) return true
  return isWord(before.at(-1)) && isWord(after[0]) && !withoutSpaces.test(before.at(-1)! + after[0]!)
}
