import type { Localised } from '#base/languages'
import type { Anchor } from '#document'
import type { Audience, Region, Theme } from '#areas/voices'

/** What kind of thing it is: the five pillars by which ITU sorts what countries do. */
export const measures = ['legal', 'technical', 'organizational', 'capacity', 'cooperation'] as const
export type Measure = (typeof measures)[number]

/** The words of a practice in one language. `evidence` and `takeUp` are empty where nothing is known. */
export type PracticeText = { title: string; what: string; evidence: string; takeUp: string }
export const textFields = ['title', 'what', 'evidence', 'takeUp'] as const

/** By language; at least one. */
export type PracticeTexts = Partial<Record<string, PracticeText>>

/** What somebody does, as they state it: nobody has examined it. */
export type Practice = {
  id: string
  body: string
  number: number
  texts: PracticeTexts
  who: Localised
  /** Two-letter code of a country. */
  country: string | null
  region: Region
  /** A year, a month or a day: 2022, 2022-05, 2022-05-17. */
  since: string | null
  measure: Measure
  themes: Theme[]
  audiences: Audience[]
  /** The document it was taken from; its passage is null where that document was erased. */
  symbol: string | null
  anchor: Anchor | null
  contact: string | null
  reviewOn: string | null
}

/** Which practices: all, or those of a body, on a theme, from a region, for an audience. */
export type PracticeFilter = { body?: string; theme?: string; region?: string; audience?: string }

/** That a practice was taken off the list, and why. */
export type Removal = { reason: string; at: Date }

/** The texts of one field by language, to be shown in the next best. */
export const fieldOf = ({ texts }: Pick<Practice, 'texts'>, field: keyof PracticeText): Localised =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([language, text]) => (text?.[field] ? [[language, text[field]]] : [])),
  )

/** The body that the id of a practice ("CWG-COP-P3") begins with; null where it is none. */
export const bodyIn = (id: string): string | null => /^(.+)-P[1-9]\d*$/u.exec(id)?.[1] ?? null
