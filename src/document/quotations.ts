/** Pairs of quotation marks in use in the six official languages. */
const quoted = /“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|"([^"]+)"|「([^「」]+)」|『([^『』]+)』/gu

/** What stands between quotation marks in a text, without the marks. */
export const quotationsIn = (text: string): string[] =>
  [...text.matchAll(quoted)].map((match) =>
    match
      .slice(1)
      .find((part) => part !== undefined)!
      .trim(),
  )

/**
 * The quotations in a sentence that do not stand, word for word, in any of the passages, each with the passage most
 * like it. `[…]` marks words left out: the parts must then follow one another in one passage.
 */
export function misquotations(sentence: string, passages: string[]): { quoted: string; nearest: string }[] {
  return quotationsIn(sentence)
    .filter((quotation) => !passages.some((passage) => isVerbatim(quotation, passage)))
    .map((quotation) => ({ quoted: quotation, nearest: nearest(quotation, passages) }))
}

function isVerbatim(quotation: string, passage: string): boolean {
  let from = 0
  for (const part of quotation.split(/\[(?:…|\.\.\.)\]/u).map((piece) => piece.trim())) {
    const at = passage.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return true
}

function nearest(quotation: string, passages: string[]): string {
  const words = new Set(quotation.toLowerCase().match(/[\p{L}\p{N}]+/gu))
  const shared = (passage: string) =>
    (passage.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => words.has(word)).length
  return passages.toSorted((a, b) => shared(b) - shared(a))[0] ?? ''
}
