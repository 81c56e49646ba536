import { lengthOf, slice } from '#base/codepoints'
import type { Mark, Text } from './model.ts'

/**
 * The same text in Unicode normal form C, its marks moved along. A mark that began or ended inside a
 * letter (between "e" and its combining accent) takes in the whole letter. Marks of no length go.
 */
export function normalised(text: string, marks: Mark[] = []): Text {
  const normal = text.normalize('NFC')
  const length = lengthOf(normal)
  const moved = normal === text ? (offset: number) => offset : shift(text, normal)
  return {
    text: normal,
    marks: marks
      .map((mark) => ({ ...mark, start: moved(mark.start, -1), end: Math.min(moved(mark.end, 1), length) }))
      .filter((mark) => mark.start < mark.end),
  }
}

/** Where an offset of `text` stands in `normal`; inside a composed letter the next place in `step`'s direction. */
function shift(text: string, normal: string) {
  const length = lengthOf(text)
  return (offset: number, step: -1 | 1): number => {
    for (let at = Math.min(offset, length); at > 0 && at < length; at += step) {
      const before = slice(text, 0, at).normalize('NFC')
      if (before + slice(text, at).normalize('NFC') === normal) return lengthOf(before)
    }
    return offset === 0 || step < 0 ? 0 : lengthOf(normal)
  }
}
