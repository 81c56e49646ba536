import { readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { languages, type Language } from '#base/languages'
import type { Messages } from './keys.ts'

export type MessageKey = keyof Messages

/** Gives the text of a key in one language; arguments are checked by the compiler. */
export type Translate = <Key extends MessageKey>(
  key: Key,
  ...values: Messages[Key] extends null ? [] : [Messages[Key]]
) => string

/** Numbers in Arabic pages are written with the digits 0–9, as in the documents of the United Nations. */
export const localeOf = (language: Language): string => (language === 'ar' ? 'ar-u-nu-latn' : language)

const translators = new Map<Language, Translate>(languages.map((language) => [language, load(language)]))

/** The texts of the interface in `language`. */
export const translator = (language: Language): Translate => translators.get(language)!

function load(language: Language): Translate {
  const path = new URL(`../../text.${language}.json`, import.meta.url)
  const texts: Record<string, string> = JSON.parse(readFileSync(path, 'utf8'))
  const compiled = new Map<string, IntlMessageFormat>()
  return (key, ...[values]) => {
    const text = texts[key]
    if (text === undefined) throw new Error(`no text for ${key} in ${language}`)
    if (!values && !text.includes('{') && !text.includes("'")) return text
    let message = compiled.get(key)
    if (!message) compiled.set(key, (message = new IntlMessageFormat(text, localeOf(language))))
    return String(message.format((values ?? undefined) as Record<string, string | number | Date> | undefined))
  }
}
