import { lengthOf } from '#base/codepoints'
import type { Mark, Text } from './model.ts'

/**
 * The same text in Unicode normal form C, its marks moved along. A mark that began or ended inside a
 * letter (between "e" and its combining accent) takes in the whole letter. Marks of no length go.
 */
export function normalised(text: string, marks: Mark[] = []): Text {
  const normal = text.normalize('NFC')
  const length = lengthOf(normal)
  const moved = normal === text ? (offset: number) => offset : shift(text)
  return {
    text: normal,
    marks: marks
      .map((mark) => ({ ...mark, start: moved(mark.start, -1), end: Math.min(moved(mark.end, 1), length) }))
      .filter((mark) => mark.start < mark.end),
  }
}

/** Where the offsets of `text` stand in its normal form; inside a composed letter the next place in `step`'s direction. */
function shift(text: string) {
  const points = [...text]
  const places = new Map([[0, 0]])
  let reached = 0
  return (offset: number, step: -1 | 1): number => {
    let at = Math.min(Math.max(offset, 0), points.length)
    while (at > 0 && at < points.length && composes.test(points[at]!)) at += step
    const known = places.get(at)
    if (known !== undefined) return known
    // Marks mostly come in order: what lies before the last place need not be looked at again.
    const from = at > reached ? reached : 0
    const place = places.get(from)! + lengthOf(points.slice(from, at).join('').normalize('NFC'))
    places.set(at, place)
    reached = Math.max(reached, at)
    return place
  }
}

/** What may become one letter with what stands before it: combining marks, and the later parts of Korean syllables. */
const composes = /[\p{M}\u{1160}-\u{11ff}]/u
