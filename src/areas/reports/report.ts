import type { Localised } from '#base/languages'
import type { Anchor } from '#document'

export { tidy } from '#base/tidy'

/** What a report is of: a meeting, a consultation, a year for the parent body, or a whole cycle. */
export const templates = ['meeting', 'consultation', 'annual', 'final'] as const
export type Template = (typeof templates)[number]

/** Every section that a report can have, in an order that suits all templates. */
export const sections = [
  'introduction',
  'mandate',
  'clauses',
  'meetings',
  'opening',
  'agenda',
  'consultations',
  'documents',
  'presentations',
  'any-other-business',
  'discussion',
  'risks',
  'practices',
  'gaps',
  'young-people',
  'reports',
  'outcomes',
  'recommendations',
  'options',
  'proposals',
  'follow-up',
] as const
export type Section = (typeof sections)[number]

/** The sections of each template, in the order in which they stand. */
export const sectionsOf: Record<Template, Section[]> = {
  meeting: [
    'introduction',
    'opening',
    'agenda',
    'documents',
    'presentations',
    'any-other-business',
    'discussion',
    'outcomes',
  ],
  consultation: [
    'introduction',
    'consultations',
    'risks',
    'practices',
    'gaps',
    'young-people',
    'recommendations',
    'options',
    'follow-up',
  ],
  annual: ['mandate', 'meetings', 'documents', 'young-people', 'reports', 'outcomes', 'proposals'],
  final: ['mandate', 'clauses', 'meetings', 'documents', 'young-people', 'reports', 'outcomes', 'proposals'],
}

/** How a paragraph stands: with its own number, below the number before it, as an item of a list, or as a heading. */
export const forms = ['numbered', 'continuation', 'dash', 'bullet', 'subheading'] as const
export type Form = (typeof forms)[number]

export type Report = {
  symbol: string
  body: string
  /** Its name at the desk: the symbol of the meeting, or one of its own (`HRC566-R1`). */
  occasion: string
  template: Template
  /** The meeting that it is of. */
  meeting: string | null
  /** Null for a meeting: that title is computed. */
  titles: Localised | null
  /** What an annual or a final report covers, both days included. */
  period: Period | null
  mandate: string | null
  clause: string | null
  /** The clause under which its editions in plain words are made, where that is another. */
  plainClause: string | null
  language: string
  recordSymbol: string | null
  issues: { version: number; at: Date; reason: string | null }[]
  receptions: { version: number; kind: 'noted' | 'adopted'; ground: string; on: string }[]
}

/** Calendar days, the first and the last. */
export type Period = { from: string; to: string }

export type ReportParagraph = {
  id: string
  section: Section
  form: Form
  origins: string[]
  revision: number
  sentences: ReportSentence[]
}

export type ReportSentence = {
  id: string
  text: string
  /** Stands on the secretariat's own word. */
  secretariat: boolean
  evidence: { id: string; anchor: Anchor }[]
}

/** A paragraph that is not in the tables yet. */
export type NewParagraph = {
  section: Section
  form: Form
  origins: string[]
  sentences: { text: string; anchors: Anchor[]; secretariat?: boolean }[]
}

/** draft → issued → noted or adopted, as the body's practice is. */
export type ReportState = 'draft' | 'issued' | 'noted' | 'adopted'

/** The state of the newest version. */
export function stateOf(report: Report): ReportState {
  const newest = report.issues.at(-1)
  if (!newest) return 'draft'
  return report.receptions.find((reception) => reception.version === newest.version)?.kind ?? 'issued'
}

/** A report as readers know it: its newest issued version, when that was issued, and what the group did with it. */
export type IssuedReport = {
  symbol: string
  body: string
  template: Template
  meeting: string | null
  titles: Localised | null
  language: string
  version: number
  at: Date
  state: Exclude<ReportState, 'draft'>
  ground: string | null
  on: string | null
}

/** The text of a paragraph, as it is edited and as it is issued. */
export const joinSentences = (sentences: { text: string }[], language: string): string =>
  sentences.map(({ text }, index) => text + gapAfter(text, sentences[index + 1]?.text, language)).join('')

/**
 * What stands between two sentences: Chinese and Japanese put no space after their own full stops. A space keeps an
 * accent that a sentence begins with, should one ever, from joining the letter before it.
 */
export function gapAfter(text: string, next: string | undefined, language: string): '' | ' ' {
  if (next === undefined) return ''
  const isTight = /^(zh|ja)\b/.test(language) && !/\p{ASCII}$/u.test(text) && !/^\p{M}/u.test(next)
  return isTight ? '' : ' '
}
