import type { CoverName, Document } from '../model.ts'
import type { Facts } from './facts.ts'
import { textHash } from './text-hash.ts'
import { type EditionWords, fill, originalIn, publishedOn, wordsFor } from './words.ts'

/** What stands before the first block of an edition, and its imprint; in the manner of a United Nations document. */
export type Cover = {
  words: EditionWords
  notice?: string
  /** The body and the meeting: at the head of the page. */
  body: string[]
  /** Symbol, date, language: at the side. */
  particulars: string[]
  source: string[]
  title: string
  status?: string
  /** Agenda item, purpose, action required …, each with its own label. */
  fields: Labelled[]
  /** How to find and check this very text. */
  imprint: Labelled[]
}

type Labelled = { label?: string; text: string; address?: string }

/** The cover of a document, from its own fields where it has them, else from the facts. */
export function coverOf(document: Document, facts: Facts): Cover {
  const words = facts.words ?? wordsFor(document.language)
  const named = (...names: CoverName[]) =>
    document.cover.filter(({ name, text }) => names.includes(name) && text.trim()).map(({ text }) => text)
  const or = (texts: string[], other?: string) => (texts.length || !other ? texts : [other])
  return {
    words,
    ...(facts.notice && { notice: facts.notice }),
    body: named('body', 'meeting'),
    particulars: [
      ...or(named('symbol'), facts.symbol),
      ...named('date'),
      ...or(named('language'), originalIn(words, document.language)),
    ],
    source: named('source'),
    title: document.title,
    ...(facts.status && { status: facts.status }),
    fields: document.cover
      .filter(({ name, text }) => text.trim() && !placed.has(name))
      .map(({ label, text }) => ({ ...(label && { label }), text })),
    imprint: imprint(document, facts, words),
  }
}

const placed = new Set<CoverName>(['body', 'meeting', 'symbol', 'date', 'language', 'source'])

function imprint(document: Document, facts: Facts, words: EditionWords): Labelled[] {
  const version = facts.version === undefined ? undefined : fill(words.version, { n: facts.version })
  const about = [facts.symbol, version, facts.published && publishedOn(words, facts.published)].filter(Boolean)
  return [
    ...(about.length ? [{ text: about.join(' · ') }] : []),
    ...(facts.address ? [{ label: words.address, text: facts.address, address: facts.address }] : []),
    { label: words.textHash, text: textHash(document) },
  ]
}
