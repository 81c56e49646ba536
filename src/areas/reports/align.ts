/** A sentence as it was, and as it is now: unchanged, changed, or new (no former one). */
export type Aligned<Former> = { text: string; former: Former | null }

/**
 * Finds for each sentence of an edited paragraph the one it was, so that its sources stay with it. Sentences kept word
 * for word are matched first; between them, changed ones are matched in order where they still share enough words.
 */
export function align<Former extends { text: string }>(former: Former[], texts: string[]): Aligned<Former>[] {
  const aligned: Aligned<Former>[] = texts.map((text) => ({ text, former: null }))
  const kept = longestCommon(former, texts)
  let formerFrom = 0
  let textFrom = 0
  for (const [formerAt, textAt] of [...kept, [former.length, texts.length] as const]) {
    pairChanged(former.slice(formerFrom, formerAt), aligned.slice(textFrom, textAt))
    if (textAt < texts.length) aligned[textAt]!.former = former[formerAt]!
    formerFrom = formerAt + 1
    textFrom = textAt + 1
  }
  return aligned
}

/** The longest run of sentences that stand in both, in order (by dynamic programming; paragraphs are short). */
function longestCommon(former: { text: string }[], texts: string[]): [number, number][] {
  const lengths = Array.from({ length: former.length + 1 }, () => Array.from({ length: texts.length + 1 }, () => 0))
  for (let i = former.length - 1; i >= 0; i--)
    for (let j = texts.length - 1; j >= 0; j--)
      lengths[i]![j] =
        former[i]!.text === texts[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < former.length && j < texts.length;) {
    if (former[i]!.text === texts[j]) pairs.push([i++, j++])
    else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++
    else j++
  }
  return pairs
}

function pairChanged<Former extends { text: string }>(former: Former[], aligned: Aligned<Former>[]): void {
  let from = 0
  for (const sentence of aligned) {
    const at = former.findIndex((one, index) => index >= from && likeness(one.text, sentence.text) >= 0.4)
    if (at < 0) continue
    sentence.former = former[at]!
    from = at + 1
  }
}

/** The share of words two sentences have in common (Dice's coefficient over sets of words or, in Chinese, characters). */
function likeness(a: string, b: string): number {
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)]
  const shared = [...wordsA].filter((word) => wordsB.has(word)).length
  return (2 * shared) / (wordsA.size + wordsB.size || 1)
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [])
