import { lengthOf } from '#base/codepoints'
import type { Language } from '#base/languages'
import type { GlossaryEntry } from './edition.ts'
import { hardWords, longestWord } from './hard-words.ts'

/** The words of a text as they are spoken, without what Arabic, French and others write onto them. */
export const wordsOf = (text: string, language: Language): string[] =>
  segmented(text, language).map((word) => bare(word, language))

/** How long a sentence is to read: its words, "grown-up" being one; in Chinese its characters. */
export const lengthToRead = (text: string, language: Language): number =>
  language === 'zh'
    ? (text.match(/[\p{L}\p{N}]/gu) ?? []).length
    : segmented(text.replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, ''), language).length

/** The words of a text that are hard to understand and that the word list does not explain, each once. */
export function unexplainedWords(text: string, language: Language, glossary: GlossaryEntry[]): string[] {
  const hard =
    language === 'zh' ? hardInChinese(text) : wordsOf(text, language).filter((word) => isHard(word, language))
  return [...new Set(hard)].filter((word) => !isExplained(word, language, glossary))
}

/** Short forms made of capital letters that the word list does not explain, each once. */
export function unexplainedAcronyms(text: string, language: Language, glossary: GlossaryEntry[]): string[] {
  const found = text.match(/(?<![\p{L}\p{N}])\p{Lu}(?:[\p{Lu}\p{N}]|-(?=\p{Lu}))+(?![\p{L}])/gu) ?? []
  const known = new Set(['OK', 'TV', ...glossary.flatMap(({ word }) => segmented(word, language))])
  return [...new Set(found)].filter((word) => !known.has(word))
}

const segmenters = new Map<Language, Intl.Segmenter>()

function segmented(text: string, language: Language): string[] {
  let segmenter = segmenters.get(language)
  if (!segmenter) segmenters.set(language, (segmenter = new Intl.Segmenter(language, { granularity: 'word' })))
  return [...segmenter.segment(text.normalize('NFC'))].flatMap(({ segment, isWordLike }) =>
    isWordLike ? [segment] : [],
  )
}

function bare(word: string, language: Language): string {
  const low = word.toLowerCase()
  if (language === 'fr') return low.replace(/^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’]/u, '')
  if (language === 'ar') return withoutClitics(low.replace(/[\u064b-\u0652\u0670\u0640]/gu, ''))
  return low
}

/** "and", "so", "with", "like", "for", "the" are written onto the next word; what is left must still be a word. */
function withoutClitics(word: string): string {
  const rest = /^[وف]?(?:[بك]?ال|لل|[بكل])?(?<stem>.{3,})$/u.exec(word)?.groups?.['stem']
  return rest && /^(?:[وف]?(?:[بك]?ال|لل)|[وف])/u.test(word) ? rest : word
}

function isHard(word: string, language: Language): boolean {
  if (/^\p{N}/u.test(word)) return false
  // "بإطار", "لقرار": the small word may also be the first letter of the word itself, so both are tried.
  const forms = language === 'ar' ? [word, word.replace(/^[بكل]/u, '')] : [word]
  return (
    lengthOf(word) > longestWord[language] ||
    forms.some((form) => hardWords[language].some((stem) => form.startsWith(stem)))
  )
}

function hardInChinese(text: string): string[] {
  const long = segmented(text, 'zh').filter((word) => /\p{Script=Han}/u.test(word) && lengthOf(word) > longestWord.zh)
  return [...hardWords.zh.filter((word) => text.includes(word)), ...long]
}

/** One entry explains every form of its word: "remedy" also "remedies". */
function isExplained(word: string, language: Language, glossary: GlossaryEntry[]): boolean {
  return glossary.some((entry) => {
    if (language === 'zh') return entry.word.includes(word) || word.includes(entry.word.trim())
    return wordsOf(entry.word, language).some((known) => sharedStem(known, word) || sharedStem(word, known))
  })
}

/** Whether `word` begins as `known` does, but for the last letters, which change from form to form. */
function sharedStem(known: string, word: string): boolean {
  const length = lengthOf(known)
  return word.startsWith(known.slice(0, length > 7 ? length - 3 : length > 4 ? length - 2 : length))
}
