import type { Language } from '#base/languages'
import { listWords } from '#platform/i18n'

/** Languages (BCP 47 tags) by their names in the reader's language, as one phrase. */
export function languageNamesIn(language: Language, tags: string[]): string {
  const names = new Intl.DisplayNames([language], { type: 'language' })
  return listWords(
    tags.map((tag) => names.of(tag) ?? tag),
    language,
  )
}
