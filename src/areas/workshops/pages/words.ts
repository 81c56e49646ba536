import type { View } from '#platform/view'
import { localeOf } from '#platform/i18n'
import type { Workshop } from '../workshop.ts'

export const workshopPath = (symbol: string): string => `/workshops/${encodeURIComponent(symbol)}`
export const seriesPath = (id: string): string => `/workshops/series/${encodeURIComponent(id)}`

/** The days of a workshop in words. */
export const workshopDays = (view: View, { startsOn, endsOn }: Pick<Workshop, 'startsOn' | 'endsOn'>): string =>
  startsOn === endsOn
    ? view.day(startsOn)
    : view.t('workshops.days', { from: view.day(startsOn), to: view.day(endsOn) })

/** The names of languages in that of the reader. */
export function languageList(view: View, languages: string[]): string {
  const locale = localeOf(view.language)
  const names = new Intl.DisplayNames([locale, 'en'], { type: 'language' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return list.format(languages.map((language) => names.of(language) ?? language))
}
