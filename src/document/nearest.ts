/** Part of one of several texts (`text` counts them from 0); `distance` is the share of words that differ. */
export type Stretch = { text: number; words: string; start: number; end: number; distance: number }

const longest = 200

/**
 * The stretch of the texts that is most like `sought`, compared word by word (in Chinese, character by character), or
 * undefined where they have no word in common. `start` and `end` are UTF-16 indices into that text.
 */
export function nearestStretch(sought: string, texts: string[]): Stretch | undefined {
  const words = wordsOf(sought).slice(0, longest)
  if (!words.length) return undefined
  let best: Stretch | undefined
  for (const [text, content] of texts.entries()) {
    const found = fit(words, wordsOf(content))
    if (!found || (best && best.distance <= found.distance)) continue
    best = { text, words: content.slice(found.start, found.end), ...found }
  }
  return best
}

/** A piece of one wording or the other: what both have, what only the first has, what only the second has. */
export type Difference = { kind: 'same' | 'deleted' | 'inserted'; text: string }

/** How `present` differs from `former`, word by word, spaces and punctuation included. */
export function differences(former: string, present: string): Difference[] {
  const [a, b] = [piecesOf(former), piecesOf(present)]
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
  const parts: Difference[] = []
  const add = (kind: Difference['kind'], text: string) => {
    const last = parts.at(-1)
    if (last?.kind === kind) last.text += text
    else parts.push({ kind, text })
  }
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add('same', a[i++]!)
      j++
    } else if (j >= b.length || (i < a.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) add('deleted', a[i++]!)
    else add('inserted', b[j++]!)
  }
  return parts
}

type Word = { word: string; start: number; end: number }

// Chinese and Japanese are compared character by character.
const single = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`
const word = new RegExp(`${single}|[[\\p{L}\\p{M}\\p{N}]--${single}]+`, 'gv')
const piece = new RegExp(`${word.source}|\\s+|.`, 'gsv')

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(word)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }))

const piecesOf = (text: string): string[] => text.match(piece) ?? []

/**
 * Sellers' algorithm: the cheapest way to turn all of `sought` into some run of `words`. Each row holds, for every end
 * of the run, its cost and where it starts.
 */
function fit(sought: Word[], words: Word[]): Omit<Stretch, 'text' | 'words'> | undefined {
  let costs = words.map(() => 0)
  costs.push(0)
  let starts = costs.map((_, index) => index)
  for (const [row, { word }] of sought.entries()) {
    const cost = [row + 1]
    const start = [0]
    for (let at = 1; at <= words.length; at++) {
      const exchanged = costs[at - 1]! + (words[at - 1]!.word === word ? 0 : 1)
      const added = cost[at - 1]! + 1
      const left = costs[at]! + 1
      const least = Math.min(exchanged, added, left)
      cost.push(least)
      start.push(least === exchanged ? starts[at - 1]! : least === left ? starts[at]! : start[at - 1]!)
    }
    costs = cost
    starts = start
  }
  let end = 0
  for (let at = 1; at < costs.length; at++) if (costs[at]! < costs[end]!) end = at
  const from = starts[end]!
  if (costs[end]! >= sought.length || from >= end) return undefined
  return { start: words[from]!.start, end: words[end - 1]!.end, distance: costs[end]! / sought.length }
}
