/**
 * Offsets in anchors and marks are counted in Unicode code points, so that every programming language
 * counts alike (W3C Web Annotation Data Model, section 4.2.4). JavaScript counts UTF-16 units; these
 * functions translate.
 */

const surrogates = /[\ud800-\udbff]/

/** The length of `text` in code points. */
export const lengthOf = (text: string): number => (surrogates.test(text) ? [...text].length : text.length)

/** The part of `text` from code point `start` up to, not including, code point `end`. */
export const slice = (text: string, start: number, end?: number): string =>
  surrogates.test(text) ? [...text].slice(start, end).join('') : text.slice(start, end)

/** The code point offset that stands at UTF-16 index `index` of `text`. */
export const toCodePoints = (text: string, index: number): number => lengthOf(text.slice(0, index))
