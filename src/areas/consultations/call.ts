import type { Localised } from '#base/languages'
import type { PublicationChoice } from '#areas/bodies'
import type { Stakeholder } from '#areas/voices'

/** A call for input: what is asked of whom, until when, and what will happen with the answers. */
export type Call = CallParticulars & {
  symbol: string
  body: string
  number: number
  announcedAt: Date | null
  questions: Question[]
  invitees: Invitee[]
  extensions: Extension[]
}

/** What is said of a call beside its questions; fixed once it is announced. */
export type CallParticulars = {
  mandate: string | null
  clause: string | null
  titles: Localised
  purpose: Localised
  /** Who is asked, in words. */
  asked: Localised
  /** What will happen with the answers. */
  use: Localised
  languages: string[]
  publication: PublicationChoice[]
  opensAt: Date
  closesAt: Date
}

/** A question, and of whom it is asked; of everybody where `stakeholders` is empty. */
export type Question = {
  number: number
  stakeholders: Stakeholder[]
  text: Localised
  hint: Localised | null
  /** How many words its reply may have. */
  words: number
}

/** Somebody who was asked by name; by the mandate itself where `mandated`. */
export type Invitee = { number: number; names: Localised; stakeholder: Stakeholder; mandated: boolean }

export type Extension = { closesAt: Date; reason: string; at: Date }

export type Phase = 'draft' | 'coming' | 'open' | 'closed'

/** The instant from which on nothing can be sent: the last one announced. */
export const closingOf = (call: Pick<Call, 'closesAt' | 'extensions'>): Date =>
  call.extensions.at(-1)?.closesAt ?? call.closesAt

/** How the call stands at an instant: at the closing itself it is closed. */
export function phaseOf(call: Call, now: Date): Phase {
  if (!call.announcedAt) return 'draft'
  if (now < call.opensAt) return 'coming'
  return now < closingOf(call) ? 'open' : 'closed'
}

/** The questions that are asked of such a stakeholder, in order. */
export const questionsFor = (call: Pick<Call, 'questions'>, stakeholder: Stakeholder): Question[] =>
  call.questions.filter(({ stakeholders }) => !stakeholders.length || stakeholders.includes(stakeholder))
