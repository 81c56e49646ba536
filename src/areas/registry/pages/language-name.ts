import { localeOf } from '#platform/i18n'
import type { Language } from '#base/languages'

/** The name of a language (a BCP 47 tag) in the language of the reader, or in itself; an unknown tag names itself. */
export function languageName(tag: string, reader: Language | 'itself'): string {
  if (!/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(tag)) return tag
  const locale = reader === 'itself' ? tag : localeOf(reader)
  const name = new Intl.DisplayNames([locale, 'en'], { type: 'language' }).of(tag) ?? tag
  return reader === 'itself' ? name.charAt(0).toLocaleUpperCase(tag) + name.slice(1) : name
}
