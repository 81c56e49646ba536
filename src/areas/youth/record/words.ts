import { localise, type Language, type Localised } from '#base/languages'
import { translator, type Translate } from '#platform/i18n'

/** Says texts in the language of the record. */
export type Words = {
  t: Translate
  language: Language
  /** With its language where there is none in that of the record. */
  say: (texts: Localised) => { text: string; language?: string }
}

export const wordsIn = (language: Language): Words => ({
  t: translator(language),
  language,
  say(texts) {
    const found = localise(texts, language)
    return found.language === language ? { text: found.text } : found
  },
})
