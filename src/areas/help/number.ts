import { isLanguage, type Localised } from '#base/languages'

/** Somebody to talk to; a place to report what is illegal; whom to call in danger. */
export const serviceKinds = ['helpline', 'hotline', 'emergency'] as const
export type ServiceKind = (typeof serviceKinds)[number]

/** What somebody found who checked a service. */
export const checkResults = ['works', 'changed', 'closed'] as const
export type CheckResult = (typeof checkResults)[number]

export type Check = { checkedOn: string; found: CheckResult; how: string }

/** A place where a child, or somebody who worries about one, gets help. */
export type HelpService = {
  /** ISO 3166-1, two letters. */
  country: string
  kind: ServiceKind
  names: Localised
  operator: string
  /** The number as it is dialled in that country; nothing is put before it. */
  dial: string | null
  address: string | null
  languages: string[]
  hours: Localised | null
  free: boolean | null
  /** The page of the operator that gives the number. */
  source: string
}

/** A service with its newest check since it was entered or corrected. */
export type KnownService = HelpService & { id: string; check: Check | null }

/**
 * Whether a number may be shown: *checked* within 180 days, *ageing* within 365 (with the advice to check before
 * calling), *old* after that or when nobody has found it to work (not as a number), *closed* (not at all).
 */
export type Standing = 'checked' | 'ageing' | 'old' | 'closed'

/** How a service stands on a day (ISO 8601). */
export function standingOf({ check }: Pick<KnownService, 'check'>, today: string): Standing {
  if (check?.found === 'closed') return 'closed'
  if (check?.found !== 'works') return 'old'
  const days = (Date.parse(today) - Date.parse(check.checkedOn)) / 86_400_000
  if (days > 365) return 'old'
  return days > 180 ? 'ageing' : 'checked'
}

/** The day of an instant, in the calendar of the whole world. */
export const dayIn = (now: Date): string => now.toISOString().slice(0, 10)

/** Digits, and what people write between them. */
export const isDial = (dial: string): boolean => /^\+?[\d\s().\-*#]{2,30}$/.test(dial) && /\d/.test(dial)

/** The address that calls a number: what is dialled, and nothing more. */
export const callAddress = (dial: string): string => `tel:${dial.replace(/[^\d+*#]/g, '').replaceAll('#', '%23')}`

export const isWebAddress = (address: string): boolean =>
  address.length <= 500 && URL.parse(address)?.protocol === 'https:'

/** The name of a country in the reader's language; undefined where there is no country of that code. */
export function countryName(code: string, language: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(code) || code === 'ZZ') return undefined
  const named = new Intl.DisplayNames([isLanguage(language) ? language : 'en'], { type: 'region', fallback: 'none' })
  return named.of(code)
}
