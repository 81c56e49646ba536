import { localeOf } from '#platform/i18n'
import type { View } from '#platform/view'
import type { Practice } from '../practice.ts'

export const practicePath = (id: string): string => `/practices/${encodeURIComponent(id)}`

/** The country and its region, or the region alone. */
export function placeOf({ t, language }: View, { country, region }: Pick<Practice, 'country' | 'region'>): string {
  const name = t(`voices.region.${region}`)
  if (!country) return name
  const names = new Intl.DisplayNames([localeOf(language), 'en'], { type: 'region' })
  return t('practices.place', { country: names.of(country) ?? country, region: name })
}
