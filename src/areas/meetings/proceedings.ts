import type { Localised } from '#base/languages'

/** What kind of turn somebody took. A question waits for an answer; an opening goes into its own section of the report. */
export const interventionKinds = [
  'opening',
  'statement',
  'question',
  'answer',
  'proposal',
  'clarification',
  'welcome',
  'information',
  'procedural',
  'chair',
] as const
export type InterventionKind = (typeof interventionKinds)[number]

/** The controlled verbs of an outcome, from the strongest to the lightest. */
export const outcomeVerbs = [
  'decided',
  'agreed',
  'requested',
  'invited',
  'encouraged',
  'confirmed',
  'underscored',
  'informed',
  'took-note',
  'noted',
] as const
export type OutcomeVerb = (typeof outcomeVerbs)[number]

export type AgendaItem = { number: number; title: Localised; documents: string[] }
export type AgendaChange = { number: number; text: string; reason: string | null; documents: string[] }

/** A paper put before the meeting: by whom (a participant), and whether from the floor, without a place on the agenda. */
export type Presentation = {
  number: number
  item: number
  symbol: string
  presenter: string | null
  fromFloor: boolean
}

/** One turn of one speaker, in reported speech. `answers` is the number of the question it answers. */
export type Intervention = {
  number: number
  item: number
  speaker: string
  onBehalfOf: string | null
  kind: InterventionKind
  documents: string[]
  answers: number | null
  text: string
}

/** What came out of it: actor, verb, addressee, and who has to do it by when. */
export type Outcome = {
  number: number
  actor: string
  verb: OutcomeVerb
  addressee: string | null
  text: string
  owner: string | null
  due: string | null
  dueWords: string | null
  from: number[]
}

/** All that was recorded of one meeting. */
export type Proceedings = {
  agenda: AgendaItem[]
  changes: AgendaChange[]
  adopted: Date | null
  presentations: Presentation[]
  interventions: Intervention[]
  outcomes: Outcome[]
}
