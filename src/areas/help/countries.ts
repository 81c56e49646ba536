import type { Language } from '#base/languages'
import { countryName } from './number.ts'

export type Country = { code: string; name: string }

/**
 * Countries and territories of ISO 3166-1, by name in the reader's language. Intl can name a code and cannot list them;
 * these are all that it names, without the groups of countries and the codes that were withdrawn.
 */
export function countries(language: Language): Country[] {
  const order = new Intl.Collator(language)
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !notCountries.has(code))
    .flatMap((code) => {
      const name = countryName(code, language)
      return name && isCurrent(code) ? [{ code, name }] : []
    })
    .toSorted((a, b) => order.compare(a.name, b.name))
}

/** Groups, places without inhabitants of their own code, and test codes of CLDR. */
const notCountries = new Set([
  'EU',
  'EZ',
  'UN',
  'QO',
  'XA',
  'XB',
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'IC',
  'TA',
  'AQ',
  'BV',
  'HM',
])

/** A withdrawn code is an alias of the one that replaced it. */
const isCurrent = (code: string): boolean => new Intl.Locale(`und-${code}`).region === code
