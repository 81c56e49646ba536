import { languages } from '#base/languages'
import type { Option } from '#ui'

/** Languages in which papers arrive beside the six of the United Nations. */
const others = (
  'de pt it nl pl tr uk fa ur hi bn id ms sw ja ko vi th el he hu cs sk ro bg sr hr sl lt lv et fi sv da nb is ga ' +
  'am ha yo zu ne si ta km lo my mn kk uz az hy ka sq mk ca'
).split(' ')

/** The languages a text can be in, named in the language of the page; the six first, and `found` wherever it is. */
export function languageOptions(inLanguage: string, found: string): Option[] {
  const names = new Intl.DisplayNames(inLanguage, { type: 'language' })
  const rest = [...new Set([...others, found])].filter((one) => !(languages as readonly string[]).includes(one))
  const order = new Intl.Collator(inLanguage)
  const option = (tag: string) => ({ value: tag, text: names.of(tag) ?? tag })
  return [...languages.map(option), ...rest.map(option).toSorted((a, b) => order.compare(a.text, b.text))]
}

/** The name of a language in another; what is no language is named as it is written. */
export function languageName(inLanguage: string, tag: string): string {
  try {
    return new Intl.DisplayNames(inLanguage, { type: 'language' }).of(tag) ?? tag
  } catch {
    // Intl throws on what cannot be a tag.
    return tag
  }
}
