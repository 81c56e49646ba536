import { lengthOf } from '#base/codepoints'
import type { Span } from './model.ts'

/**
 * The sentences of one paragraph, in order: spans in code points, without the white space between them.
 * Give one paragraph at a time: the segmenter needs quadratic time on long strings.
 */
export function sentencesOf(text: string, language: string): Span[] {
  const spans: Span[] = []
  let position = 0
  for (const sentence of joinedAtAbbreviations(segments(text, language))) {
    const length = lengthOf(sentence)
    const start = position + lengthOf(sentence) - lengthOf(sentence.trimStart())
    const end = position + lengthOf(sentence.trimEnd())
    if (start < end) spans.push({ start, end })
    position += length
  }
  return spans
}

const longest = 20_000
const segmenters = new Map<string, Intl.Segmenter>()

// Bounded pieces keep a hostile paragraph from costing quadratic time.
function* segments(text: string, language: string): Generator<string> {
  const segmenter = segmenterFor(language)
  for (let start = 0; start < text.length;) {
    const end = pieceEnd(text, start)
    for (const { segment } of segmenter.segment(text.slice(start, end))) yield segment
    start = end
  }
}

function pieceEnd(text: string, start: number): number {
  if (text.length - start <= longest) return text.length
  const stop = Math.max(text.lastIndexOf('. ', start + longest), text.lastIndexOf('。', start + longest))
  if (stop > start) return stop + (text[stop] === '.' ? 2 : 1)
  const end = start + longest
  return text.codePointAt(end - 1)! > 0xff_ff ? end + 1 : end
}

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const [supported] = Intl.Segmenter.supportedLocalesOf([language.replaceAll('_', '-')].filter(isTag))
  const segmenter = new Intl.Segmenter(supported ?? 'en', { granularity: 'sentence' })
  segmenters.set(language, segmenter)
  return segmenter
}

const isTag = (tag: string) => /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(tag)

function* joinedAtAbbreviations(pieces: Iterable<string>): Generator<string> {
  let held = ''
  for (const piece of pieces) {
    if (held && !goesOn(held, piece)) {
      yield held
      held = ''
    }
    held += piece
  }
  if (held) yield held
}

/** Always followed by more of the same sentence. */
const titles = words(
  'mr mrs ms dr prof rev hon messrs st e.g i.e cf viz vs mm mgr me sr sra srta sres dra d dña excmo lic ing ud uds',
  'p.ej т.е т.к т.н им ул проф акад см напр тыс млн млрд г-н г-жа',
)

/** Followed by a number. */
const references = words(
  'no nos nr para paras par art arts sec sect ch chap vol fig pp p pt add corr res doc ann annex ed al n núm núms',
  'párr párrs cap apdo inc sess mtg ст п пп с стр гл рис табл подп разд док рез доп ч т № ص ج م المادة',
)

function words(...lists: string[]) {
  return new Set(lists.flatMap((list) => list.split(' ')))
}

function goesOn(sentence: string, after: string): boolean {
  const before = sentence.slice(-60)
  const next = after.trimStart()[0] ?? ''
  if (/^[\p{Ll},;)]/u.test(next) && /[.…]\s*$/u.test(before)) return true
  const word = /(?:^|[\s("“«['’])([\p{L}№][\p{L}.-]*)\.\s*$/u.exec(before)?.[1]
  if (!word) return false
  // An initial: "J. Smith", "M. Dupont", "أ. سالم".
  if (/^[\p{Lu}\p{Lo}]$/u.test(word)) return /^[\p{Lu}\p{Lo}]/u.test(next)
  const known = word.toLowerCase()
  return titles.has(known) || (references.has(known) && /^[\p{Nd}IVX]/u.test(next)) || endsInRussianShort(before)
}

/** "т. е.", "т. к.": the second word alone would be too common. */
const endsInRussianShort = (before: string) => /(?:^|[\s(])т\.\s?[екн]\.\s*$/iu.test(before)
