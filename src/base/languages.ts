/** The six official languages of the United Nations, in the order of their English names. */
export const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const

/** A language of the interface. Documents may be in any language (a BCP 47 tag). */
export type Language = (typeof languages)[number]

/** The name of each language in itself, as a link to it is written. */
export const languageNames: Record<Language, string> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
}

export type Direction = 'ltr' | 'rtl'

/** Whether `value` is one of the six interface languages. */
export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language)

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** The direction in which `language` (a BCP 47 tag) is written. */
export const directionOf = (language: string): Direction =>
  rightToLeft.has(language.split('-')[0]!.toLowerCase()) ? 'rtl' : 'ltr'

/** A text in several languages, by language tag. At least one is present. */
export type Localised = Partial<Record<string, string>>

/**
 * The text in the language asked for, else in English, else in whichever there is,
 * with the language it is in, so that a page can mark a text that is not in its own.
 */
export function localise(texts: Localised, language: string): { text: string; language: string } {
  const found = [language, 'en', ...Object.keys(texts)].find((candidate) => texts[candidate])
  return found ? { text: texts[found]!, language: found } : { text: '', language }
}
