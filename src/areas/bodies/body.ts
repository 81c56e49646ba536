import type { Localised } from '#base/languages'

/** What a group does with a meeting report once it is issued. */
export const practices = ['noted', 'adopted'] as const
export type Practice = (typeof practices)[number]

export const modalities = ['in-person', 'hybrid', 'online'] as const
export type Modality = (typeof modalities)[number]

/** What those who answer a call of the body can choose: their name with it, no name, or that it is not published. */
export const publicationChoices = ['named', 'unnamed', 'not-published'] as const
export type PublicationChoice = (typeof publicationChoices)[number]

/** A working group or consultation: whose record this is. */
export type Body = {
  symbol: string
  names: Localised
  /** The organ it reports to. */
  parent: Localised
  founded: Localised
  purpose: Localised
  timezone: string
  /** The language its reports are written in. */
  language: string
  practice: Practice
  notice: Localised | null
  publication: PublicationChoice[]
}

/** A meeting in the calendar of a body. What the public record does not say, such as the place, is null. */
export type Meeting = {
  symbol: string
  body: string
  ordinal: number
  startsOn: string
  endsOn: string
  modality: Modality | null
  place: Localised | null
}

/** A body's own symbol: capital letters and digits in parts joined by hyphens, not ending in a number of its own. */
export const isBodySymbol = (symbol: string): boolean =>
  symbol.length <= 30 && /^\p{Lu}[\p{Lu}\p{Ll}\d]*(-\p{Lu}[\p{Lu}\p{Ll}\d]*)*$/u.test(symbol)
