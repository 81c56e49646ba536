import { slice } from '#base/codepoints'
import { isLanguage, type Language } from '#base/languages'
import { misquotations, sentencesOf } from '#document'
import type { Section, Template } from '../report.ts'
import { mustTell, type PlainEdition, type PlainParagraph, type Readers } from './edition.ts'
import { leaksIn } from './leaks.ts'
import { lengthToRead, unexplainedAcronyms, unexplainedWords } from './words.ts'

/**
 * What keeps an edition from being plain, or from telling the report: too long, a hard word that the word list does not
 * explain, a sign of official papers; a paragraph that tells no official one, or one that is gone or was changed since;
 * a quotation that does not stand there; a part of the report that nothing tells; nobody who checked it.
 */
export type PlainCode =
  | 'sentence-long'
  | 'paragraph-long'
  | 'word-unexplained'
  | 'acronym-unexplained'
  | 'symbol-leaks'
  | 'tells-nothing'
  | 'told-gone'
  | 'told-changed'
  | 'quotation-altered'
  | 'section-untold'
  | 'unchecked'
  | 'no-text'

export type PlainFinding = {
  code: PlainCode
  /** The paragraph, or the part of the edition, that it is about. */
  place: { paragraph: string } | { part: 'title' | 'glossary' | 'edition' }
  /** The words that it is about. */
  words?: string
  count?: number
  limit?: number
  section?: Section
}

/** The report as an edition in plain words needs it. */
export type Official = { template: Template; paragraphs: OfficialParagraph[] }
export type OfficialParagraph = { id: string; section: Section; revision: number; text: string; isHeading: boolean }

/** T-43: checks an edition in plain words: that its readers can read it, and that it tells what the report says. */
export function checkEdition(edition: PlainEdition, official: Official): PlainFinding[] {
  const { title, glossary, paragraphs } = edition
  return [
    ...(paragraphs.some(({ form }) => form === 'paragraph') ? [] : [whole('no-text')]),
    ...[...checkText(title, edition), ...unfounded(title)].map((found) => ({
      ...found,
      place: { part: 'title' as const },
    })),
    ...paragraphs.flatMap((paragraph) =>
      [...checkText(paragraph.text, edition), ...checkTold(paragraph, official)].map((found) => ({
        ...found,
        place: { paragraph: paragraph.id },
      })),
    ),
    ...glossary
      .flatMap(({ means }) => [...checkText(means, edition), ...unfounded(means)])
      .map((found) => ({ ...found, place: { part: 'glossary' as const } })),
    ...untold(paragraphs, official).map((section) => ({ ...whole('section-untold'), section })),
    ...(edition.checkedBy ? [] : [whole('unchecked')]),
  ]
}

type Fault = Omit<PlainFinding, 'place'>

const whole = (code: PlainCode): PlainFinding => ({ code, place: { part: 'edition' } })

const mostSentences = 4

/** How long a sentence may be, in words; in Chinese, in characters. */
const longest = (readers: Readers, language: Language): number => {
  if (language === 'zh') return readers === '13-17' ? 32 : 25
  return readers === '13-17' ? 15 : 12
}

function checkText(text: string, { readers, language: written, glossary }: PlainEdition): Fault[] {
  const language = isLanguage(written) ? written : 'en'
  const limit = longest(readers, language)
  const sentences = sentencesOf(text, language).map(({ start, end }) => slice(text, start, end))
  const long = sentences.flatMap((words): Fault[] => {
    const count = lengthToRead(words, language)
    return count > limit ? [{ code: 'sentence-long', words, count, limit }] : []
  })
  const saying = (code: PlainCode, found: string[]) => found.map((words): Fault => ({ code, words }))
  return [
    ...long,
    ...(sentences.length > mostSentences
      ? [{ code: 'paragraph-long' as const, count: sentences.length, limit: mostSentences }]
      : []),
    ...saying('word-unexplained', unexplainedWords(text, language, glossary)),
    ...saying('acronym-unexplained', unexplainedAcronyms(text, language, glossary)),
    ...saying('symbol-leaks', leaksIn(text, language)),
  ]
}

/** What tells no official paragraph has nothing to quote from. */
const unfounded = (text: string): Fault[] =>
  misquotations(text, []).map(({ quoted }) => ({ code: 'quotation-altered', words: quoted }))

function checkTold({ form, text, tells }: PlainParagraph, { paragraphs }: Official): Fault[] {
  if (form === 'heading') return unfounded(text)
  if (!tells.length) return [{ code: 'tells-nothing' }]
  const told = tells.map((one) => ({ one, official: paragraphs.find(({ id }) => id === one.paragraph) }))
  if (told.some(({ official }) => !official)) return [{ code: 'told-gone' }]
  const passages = told.map(({ official }) => official!.text)
  return [
    ...(told.some(({ one, official }) => official!.revision !== one.revision)
      ? [{ code: 'told-changed' as const }]
      : []),
    ...misquotations(text, passages).map(({ quoted }): Fault => ({ code: 'quotation-altered', words: quoted })),
  ]
}

function untold(plain: PlainParagraph[], { template, paragraphs }: Official): Section[] {
  const told = new Set(plain.flatMap(({ tells }) => tells.map(({ paragraph }) => paragraph)))
  return mustTell[template].filter((section) => {
    const members = paragraphs.filter((one) => one.section === section && !one.isHeading)
    return members.length > 0 && !members.some(({ id }) => told.has(id))
  })
}
