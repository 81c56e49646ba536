import type { Localised } from '#base/languages'
import { listWords } from '#platform/i18n'
import type { View } from '#platform/view'
import { inLanguage } from '#ui'
import type { Source } from '../document.ts'

/** A name in the language of the reader, or marked as being in another. */
export function Name({ view, texts }: { view: View; texts: Localised }) {
  const { text, language } = view.say(texts)
  return language ? <span {...inLanguage(language)}>{text}</span> : <>{text}</>
}

/** Who submitted it, as one phrase. */
export const namesOf = (view: View, sources: Source[]): string =>
  listWords(
    sources.map((source) => view.say(source.names).text),
    view.language,
  )
