import type { Localised } from '#base/languages'
import type { NewBody } from '#areas/bodies'
import type { Call, Invitee, Question, Words } from '#areas/consultations'
import type { OptionText, Stance } from '#areas/options'
import type { Facets } from '#areas/synthesis'
import type { Attendance, NewFinding as WorkshopFinding, NewSeries, NewWorkshop } from '#areas/workshops'
import type { Band, Declaration, NewConsultation, NewGroup, Phase, QuestionKind, Replies } from '#areas/youth'
import type { ExampleMandate } from '../load-mandates.ts'

/** The files of examples/hrc-56-6, by name. */
export type ConsultationsExample = {
  body: NewBody
  mandates: ExampleMandate[]
  call: Pick<Call, 'titles' | 'purpose' | 'asked' | 'use' | 'languages' | 'publication'> & {
    questions: Omit<Question, 'hint'>[]
    invitees: Invitee[]
    /** A second call, that is still open. */
    open: Pick<Call, 'titles' | 'purpose'> & { questions: Omit<Question, 'hint'>[] }
  }
  answers: ExampleAnswer[]
  workshops: { series: Omit<NewSeries, 'mandate' | 'clause'>; workshops: ExampleWorkshop[] }
  young: ExampleYoung
  findings: ExampleFinding[]
  options: (OptionText & { grounds: number[]; positions: [words: string, stance: Stance][] })[]
  plain: ExamplePlain[]
  followup: { replies: ExampleReply[]; commitments: ExampleCommitment[] }
}

export type ExampleAnswer = Omit<Words, 'document' | 'organisation' | 'invitee'> & {
  organisation: string
  channel: 'web' | 'paper' | 'mail'
  invitee: number | null
  sent: string
  labels: (Pick<Facets, 'kind' | 'themes' | 'models'> & {
    words: string
    addressee?: NonNullable<Facets['addressee']>
  })[]
}

export type ExampleWorkshop = Omit<NewWorkshop, 'programme'> & {
  attendance: [Attendance['stakeholder'], number, number][]
  findings: (Omit<WorkshopFinding, 'models' | 'addressee' | 'disagreement'> & Partial<WorkshopFinding>)[]
}

type ExampleQuestion = {
  number: number
  kind: QuestionKind
  choices?: string[]
  texts: Record<Band, Record<string, string>>
  words?: Record<string, Record<string, string>>
}

export type ExampleYoung = Omit<NewConsultation, 'body' | 'mandate' | 'clause'> &
  Declaration & {
    gates: Record<string, string>
    questions: Record<Phase, ExampleQuestion[]>
    groups: (Omit<NewGroup, 'size'> & { sheets: number; counts: Replies })[]
    messages: Record<Phase, { questions: number[]; text: Localised; child: Localised }[]>
    checkedWith: string
  }

export type ExampleFinding = Pick<Facets, 'kind' | 'themes'> & {
  addressee?: NonNullable<Facets['addressee']>
  texts: Localised
  for: string[]
  against: string[]
}

export type ExamplePlain = {
  readers: '10-12' | '13-17' | 'easy-to-read'
  language: string
  title: string
  checkedBy: string
  glossary: { word: string; means: string }[]
  paragraphs: { form: 'heading' | 'paragraph'; text: string; tells?: string[] }[]
}

export type ExampleReply = {
  finding?: number
  message?: [Phase, number]
  verdict: 'accepted' | 'partly' | 'not-now' | 'not-possible'
  by: string
  reason: Localised
  childReason: Localised
}

export type ExampleCommitment = {
  finding: number
  due: string
  owner: Localised
  text: Localised
  indicator: Localised
  progress: { on: string; state: 'under-way' | 'done' | 'dropped'; text: Localised }[]
}
