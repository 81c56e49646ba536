import type { Localised } from '#base/languages'
import type { Body, Meeting } from '#areas/bodies'
import type { Intervention, Outcome } from '#areas/meetings'
import type { Organisation, Participant } from '#areas/people'
import type { RegisteredDocument, Source } from '#areas/registry'
import type { ExampleMandate } from './load-mandates.ts'
import type { ExamplePractice } from './load-practices.ts'

/** The files of examples/cwg-cop-24, by name. What is left out there is not known. */
export type Example = {
  example: { notice: Localised; noticeShort: Localised }
  body: Body & { series: { code: string; names: Localised }[] }
  meeting: Omit<Meeting, 'body'>
  organisations: (Omit<Organisation, 'shortNames'> & { shortNames?: Localised })[]
  participants: ExampleParticipant[]
  documents: ExamplePaper[]
  agenda: {
    items: { number: number; title: Localised; documents: string[] }[]
    changes: { text: string; reason?: string; documents: string[] }[]
    adopted: boolean
  }
  presentations: { order: number; item: number; document: string; presenter?: string; floor?: boolean }[]
  interventions: (Pick<Intervention, 'number' | 'item' | 'speaker' | 'kind' | 'text'> & Partial<Intervention>)[]
  outcomes: (Pick<Outcome, 'number' | 'actor' | 'verb' | 'text' | 'from'> & Partial<Outcome>)[]
  report: { presentations: ExamplePresentation[] }
  mandates: ExampleMandate[]
  practices: ExamplePractice[]
}

type ExampleParticipant = Pick<Participant, 'id' | 'role'> &
  Partial<Omit<Participant, 'organisation'>> & { organisation: string }

export type ExamplePaper = Pick<RegisteredDocument, 'symbol' | 'symbolKnown' | 'type' | 'nature' | 'category'> & {
  file: string
  title: string
  language: string
  sources: { organisation: string; capacity: Source['capacity']; onBehalfOf?: string; note?: string }[]
  late?: { decision: 'heard'; session: string; reason: string }
}

/** The rapporteur's paragraphs on one paper: sentences, each with the passages it rests on. */
export type ExamplePresentation = {
  document: string
  paragraphs: { text: string; sources: { document: string; exact: string }[] }[][]
}
