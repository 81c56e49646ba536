import { lengthOf } from '#base/codepoints'
import { done, problem, type Result } from '#base/result'
import { tidy } from '#base/tidy'
import {
  anchorTo,
  blockText,
  findText,
  nearestStretch,
  textsOf,
  type Anchor,
  type Document,
  type Span,
} from '#document'
import type { Database } from '#platform/db'
import { publishedText } from './queries.ts'

/** A passage of a published document: a block or a part of it, given by place, or by its exact words. */
export type Passage = { symbol: string; version: number; language: string } & (
  | { block: string; span?: Span }
  | { words: string }
)

export type PassageProblem = 'source-unknown' | 'passage-missing' | 'words-missing' | 'words-differ' | 'words-repeat'

/** The anchor of a passage. Only what the public can read has passages. */
export async function findPassage(db: Database, passage: Passage): Promise<Result<Anchor, PassageProblem>> {
  const { symbol, version, language } = passage
  const document = await publishedText(db, { symbol, number: version, language })
  if (!document) return problem('source-unknown', 'source', { symbol })
  const place = 'words' in passage ? findWords(document, passage.words) : findPlace(document, passage)
  return place.ok ? done(anchorTo(document, passage, place.value.block, place.value)) : place
}

/** A passage as a form sends it: "p5.3" for a block, "p5.3 0 47" for a part of it; undefined for anything else. */
export function readPassage(value: string): { block: string; span?: Span } | undefined {
  const parts = /^(\S+)(?: (\d{1,7}) (\d{1,7}))?$/.exec(value)
  if (!parts) return undefined
  const [, block, start, end] = parts
  return { block: block!, ...(start && { span: { start: Number(start), end: Number(end) } }) }
}

/** The label of a block as its id tells it: `p5.3` is 5.3, and `ps.7` is S.7 of a record. */
export function blockLabel(block: string): string | undefined {
  const [, number, entry] = /^p(?:(\p{N}.*)|(\p{L}\..+))$/u.exec(block) ?? []
  return number ?? entry?.toUpperCase()
}

type Place = Span & { block: string }

function findPlace(document: Document, passage: { block: string; span?: Span }): Result<Place, 'passage-missing'> {
  const text = blockText(document, passage.block)
  if (!text) return problem('passage-missing', 'passage')
  const length = lengthOf(text)
  const { start, end } = passage.span ?? { start: 0, end: length }
  const isThere = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= length
  return isThere ? done({ block: passage.block, start, end }) : problem('passage-missing', 'passage')
}

/** Words that are not there are told with those most like them; they must stand in one place only. */
function findWords(
  document: Document,
  typed: string,
): Result<Place, 'words-missing' | 'words-differ' | 'words-repeat'> {
  const words = tidy(typed)
  if (!words) return problem('words-missing', 'words')
  const found = findText(document, words)
  if (found.length === 1) return done(found[0]!)
  if (found.length) return problem('words-repeat', 'words', { count: found.length })
  const texts = [...textsOf(document)]
  const nearest = nearestStretch(
    words,
    texts.map(({ text }) => text),
  )
  const detail = nearest && { nearest: nearest.words, block: texts[nearest.text]!.block }
  return problem('words-differ', 'words', detail)
}
