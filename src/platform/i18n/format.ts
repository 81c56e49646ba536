import type { Language } from '#base/languages'
import { localeOf } from './translate.ts'

/** A calendar day ("2026-01-19") in words: "19 January 2026". */
export const formatDay = (day: string, language: Language): string =>
  dayFormat(language).format(new Date(`${day}T00:00:00Z`))

/** An instant in words, in the zone of the body, with the zone's name. */
export const formatInstant = (instant: Date, language: Language, timezone: string): string =>
  instantFormat(language, timezone).format(instant)

/** Names as one phrase: "A, B and C". */
export const listWords = (names: string[], language: Language): string =>
  new Intl.ListFormat(british(language), { type: 'conjunction' }).format(names)

const dayFormat = remember(
  (language: Language) => new Intl.DateTimeFormat(british(language), { dateStyle: 'long', timeZone: 'UTC' }),
)

const instantFormat = remember(
  (language: Language, timeZone: string) =>
    new Intl.DateTimeFormat(british(language), {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone,
      timeZoneName: 'short',
    }),
)

/** The United Nations writes English dates the British way: 19 January 2026. */
const british = (language: Language): string => (language === 'en' ? 'en-GB' : localeOf(language))

function remember<Arguments extends string[], Value>(make: (...keys: Arguments) => Value) {
  const made = new Map<string, Value>()
  return (...keys: Arguments): Value => {
    const key = keys.join('|')
    if (!made.has(key)) made.set(key, make(...keys))
    return made.get(key)!
  }
}
