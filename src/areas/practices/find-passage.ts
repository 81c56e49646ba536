import { problem, done, type Result } from '#base/result'
import { listReadable, publishedText } from '#areas/registry'
import { anchorTo, checkAnchor, findText, type Anchor } from '#document'
import type { Database } from '#platform/db'

/** The words of a published document that a practice was taken from, as they were pasted. */
export type Passage = { symbol: string; words: string }

export type PassageProblem = 'document-unknown' | 'words-missing' | 'words-elsewhere' | 'words-ambiguous'

/** T-35: finds the words in the newest public text of the document. They stand there once, letter by letter, or not at all. */
export async function findPassage(db: Database, { symbol, words }: Passage): Promise<Result<Anchor, PassageProblem>> {
  const [document] = await listReadable(db, [symbol])
  if (!document) return problem('document-unknown', 'symbol', { symbol })
  const { version, language } = document
  const text = await publishedText(db, { symbol, number: version, language })
  if (!text) return problem('document-unknown', 'symbol', { symbol })
  if (!words.trim()) return problem('words-missing', 'words')
  // Copying from a page breaks lines where the text has none.
  const joined = words.trim().replace(/\s+/gu, ' ')
  const exact = findText(text, words.trim())
  const places = exact.length ? exact : findText(text, joined)
  const [place, another] = places
  if (!place) return problem('words-elsewhere', 'words', { symbol })
  if (another) return problem('words-ambiguous', 'words', { symbol, count: places.length })
  return done(anchorTo(text, { symbol, version }, place.block, place))
}

/** Whether a passage still reads as it was cited: `gone` where its document is no longer public. */
export async function checkPassage(db: Database, anchor: Anchor): Promise<'verbatim' | 'altered' | 'gone'> {
  const { document: symbol, version: number, language } = anchor
  const text = await publishedText(db, { symbol, number, language })
  if (!text) return 'gone'
  return checkAnchor(anchor, text) ? 'altered' : 'verbatim'
}
