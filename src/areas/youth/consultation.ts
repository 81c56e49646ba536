import type { Localised } from '#base/languages'

/** How old those who take part are. Nothing else is asked of a child. */
export const bands = ['10-12', '13-15', '16-17'] as const
export type Band = (typeof bands)[number]

/** Before the meeting, and put from the room during it. Each opens and closes once. */
export const phases = ['before', 'during'] as const
export type Phase = (typeof phases)[number]

/** The basic requirements of General Comment No. 12 (2009), paragraph 134 (a) to (i). */
export const requirements = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const
export type Requirement = (typeof requirements)[number]

/** What a group may tell about itself as a whole. A list, so that nobody can be described. */
export const told = [
  'school',
  'club',
  'online',
  'rural',
  'city',
  'disability',
  'care',
  'street',
  'minority-language',
  'indigenous',
  'refugee',
  'girls-only',
  'boys-only',
  'never-consulted',
  'little-internet',
] as const
export type Told = (typeof told)[number]

/** A consultation of young people, as everybody may read of it. */
export type Consultation = {
  symbol: string
  body: string
  number: number
  /** The meeting that hears them; without one there is no second phase. */
  meeting: string | null
  mandate: string | null
  clause: string | null
  titles: Localised
  purpose: Localised
  /** Who will listen, what can change, and when they are answered; empty or null until it is declared. */
  audience: Localised
  influence: Localised
  answerBy: string | null
  languages: string[]
  bands: Band[]
  gates: Gate[]
  stages: Stage[]
}

/** How one requirement is met. */
export type Gate = { requirement: Requirement; how: string; metAt: Date }

/** How far a phase is: neither opened nor closed before it begins. `results` is the symbol of the record, once published. */
export type Stage = { phase: Phase; openedAt: Date | null; closedAt: Date | null; results: string | null }

/** A group as its facilitator described it. */
export type Group = {
  id: string
  phase: Phase
  band: Band
  language: string
  name: string
  told: Told[]
  size: number
  /** How many of its slips can still be used. */
  unspent: number
}

/** A main message, as staff wrote it down after reading the tables. */
export type Message = { number: number; text: Localised; childText: Localised; questions: number[] }
