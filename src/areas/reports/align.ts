/** A sentence as it was, and as it is now: unchanged, changed, or new (no former one). */
export type Aligned<Former> = { text: string; former: Former | null }

/**
 * Finds for each sentence of an edited paragraph the one it was, so that its sources stay with it. Sentences kept word
 * for word come first, in order and then wherever they were moved to; between them, changed ones are paired in order
 * with those that they share most words with. No former sentence is given to two.
 */
export function align<Former extends { text: string }>(former: Former[], texts: string[]): Aligned<Former>[] {
  const aligned: Aligned<Former>[] = texts.map((text) => ({ text, former: null }))
  const kept = heaviestPairs(former.length, texts.length, (i, j) => (former[i]!.text === texts[j] ? 1 : 0))
  const pair = ([i, j]: [number, number]) => (aligned[j]!.former = former[i]!)
  kept.forEach(pair)
  const free = new Set(former.keys())
  for (const [i] of kept) free.delete(i)
  for (const sentence of aligned.filter((one) => !one.former)) {
    const moved = [...free].find((i) => former[i]!.text === sentence.text)
    if (moved === undefined) continue
    sentence.former = former[moved]!
    free.delete(moved)
  }
  let [fromFormer, fromText] = [0, 0]
  for (const [toFormer, toText] of [...kept, [former.length, texts.length] as const]) {
    const gone = [...free].filter((i) => i >= fromFormer && i < toFormer)
    const open = [...aligned.keys()].slice(fromText, toText).filter((j) => !aligned[j]!.former)
    const [goneWords, openWords] = [gone.map((i) => wordsOf(former[i]!.text)), open.map((j) => wordsOf(texts[j]!))]
    const changed = heaviestPairs(gone.length, open.length, (i, j) => likeness(goneWords[i]!, openWords[j]!))
    changed.forEach(([i, j]) => pair([gone[i]!, open[j]!]))
    ;[fromFormer, fromText] = [toFormer + 1, toText + 1]
  }
  return aligned
}

/**
 * The pairs of two rows, in order in both and none used twice, that weigh most together (by dynamic programming;
 * paragraphs are short). A pair that weighs nothing is not made.
 */
function heaviestPairs(rows: number, columns: number, weigh: (i: number, j: number) => number): [number, number][] {
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1))
  const weights = Array.from({ length: rows }, (_, i) => Float64Array.from({ length: columns }, (_, j) => weigh(i, j)))
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      best[i]![j] = Math.max(
        best[i + 1]![j]!,
        best[i]![j + 1]!,
        weights[i]![j]! && best[i + 1]![j + 1]! + weights[i]![j]!,
      )
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (best[i]![j] === best[i + 1]![j]) i++
    else if (best[i]![j] === best[i]![j + 1]) j++
    else pairs.push([i++, j++])
  }
  return pairs
}

/** The share of words two sentences have in common (Dice's coefficient), or 0 where it is too little to be the same. */
function likeness(a: Set<string>, b: Set<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  const share = (2 * shared) / (a.size + b.size || 1)
  return share >= 0.4 ? share : 0
}

/** Chinese is compared character by character. */
const wordsOf = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/\p{Script=Han}|[[\p{L}\p{N}]--\p{Script=Han}]+/gv) ?? [])
