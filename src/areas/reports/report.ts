import type { Anchor } from '#document'

export { tidy } from '#base/tidy'

/** The sections of a meeting report, in the order in which working groups write them. */
export const sections = [
  'introduction',
  'opening',
  'agenda',
  'documents',
  'presentations',
  'any-other-business',
  'discussion',
  'outcomes',
] as const
export type Section = (typeof sections)[number]

/** How a paragraph stands: with its own number, below the number before it, as an item of a list, or as a heading. */
export const forms = ['numbered', 'continuation', 'dash', 'bullet', 'subheading'] as const
export type Form = (typeof forms)[number]

export type Report = {
  symbol: string
  body: string
  meeting: string
  language: string
  recordSymbol: string
  issues: { version: number; at: Date; reason: string | null }[]
  receptions: { version: number; kind: 'noted' | 'adopted'; ground: string; on: string }[]
}

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
  meeting: string
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
