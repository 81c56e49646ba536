import { directionOf, localise, type Language } from '#base/languages'
import { formatDay, formatInstant, translator } from '#platform/i18n'
import type { View } from '#platform/view'
import { inLanguage } from './language.ts'

/** What pages in this language are drawn with. */
export const viewIn = (language: Language, publicUrl: string): View => ({
  language,
  direction: directionOf(language),
  t: translator(language),
  href: (path) => inLanguage(path, language),
  hrefIn: inLanguage,
  say(texts) {
    const found = localise(texts, language)
    return found.language === language ? { text: found.text } : found
  },
  day: (day) => formatDay(day, language),
  instant: (instant, timezone) => formatInstant(instant, language, timezone),
  publicAddress: (path) => publicUrl + inLanguage(path, language),
})
