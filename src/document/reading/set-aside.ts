/** Something taken out of a raw text before it is parsed. `at` counts code points of the raw text. */
export type SetAside = { rule: Residue; text: string; at: number }

type Residue = 'image' | 'bookmark' | 'rule' | 'control' | 'furniture'

const rules: [Residue, RegExp][] = [
  ['image', /\[image: ?[^[\]\n]{0,300}\]/g],
  ['bookmark', /\[bookmark: ?[^[\]\n]{0,300}\]/g],
  ['rule', /(?<=^|\n[ \t]*\r?\n)[ \t]*(?:-{3,}|_{3,}|\*{3,}|(?:- ){2,}-|(?:\* ){2,}\*)[ \t]*(?=\r?\n|$)/g],
  // oxlint-disable-next-line no-control-regex
  ['control', /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u0080-\u0084\u0086-\u009f\u00ad\u200b\ufeff\ufff9-\uffff]/g],
  [
    'furniture',
    /(?<=^|[\n\f])[ \t]*(?:(?:Page|Página|Стр\.|Страница|第|صفحة) ?\p{Nd}{1,4}(?: ?页)?(?: ?(?:of|sur|de|из|\/|من) ?\p{Nd}{1,4})?|GE\.\p{Nd}{2}-\p{Nd}{4,6} ?\([A-Z]\)|(?:\p{Nd}{1,4}|[-–—] ?\p{Nd}{1,4} ?[-–—])(?=[ \t]*\f))[ \t]*(?=[\r\n\f]|$)/gu,
  ],
]

/** Takes what is not text out of `raw`; `restore` puts it back exactly. */
export function clean(raw: string): { text: string; setAside: SetAside[] } {
  const found = rules
    .flatMap(([rule, pattern]) =>
      raw
        .matchAll(pattern)
        .map((match) => ({ rule, text: match[0], start: match.index }))
        .toArray(),
    )
    .toSorted((a, b) => a.start - b.start || b.text.length - a.text.length)
  return without(raw, found)
}

/** `raw` without the pieces `found`, which stand in order; a piece that overlaps the one before it stays. */
function without(
  raw: string,
  found: { rule: Residue; text: string; start: number }[],
): { text: string; setAside: SetAside[] } {
  const kept: string[] = []
  const setAside: SetAside[] = []
  let position = 0
  let at = 0
  for (const { rule, text, start } of found) {
    if (start < position || text === '') continue
    const before = raw.slice(position, start)
    kept.push(before)
    at += count(before)
    setAside.push({ rule, text, at })
    at += count(text)
    position = start + text.length
  }
  return { text: kept.join('') + raw.slice(position), setAside }
}

/** The raw text again: everything that was set aside, back where it stood. */
export function restore(text: string, setAside: SetAside[]): string {
  const points = [...text]
  const pieces: string[] = []
  let taken = 0
  let at = 0
  for (const piece of setAside) {
    const before = points.slice(taken, taken + piece.at - at)
    pieces.push(before.join(''), piece.text)
    taken += before.length
    at = piece.at + count(piece.text)
  }
  return pieces.join('') + points.slice(taken).join('')
}

const count = (text: string) => {
  let points = 0
  for (const _ of text) points++
  return points
}
