import type { Section, Template } from '../report.ts'

/** For whom an edition in plain words is written: two ages of children, and whoever reads what is easy to read. */
export const readersOf = ['10-12', '13-17', 'easy-to-read'] as const
export type Readers = (typeof readersOf)[number]

/** Whether an edition is one for children. */
export const isForChildren = (readers: Readers): boolean => readers !== 'easy-to-read'

export const plainForms = ['heading', 'paragraph'] as const
export type PlainForm = (typeof plainForms)[number]

/** A hard word that must stay, and what it means. */
export type GlossaryEntry = { word: string; means: string }

/** An official paragraph that a plain one tells, and which revision of it was read then. */
export type Told = { paragraph: string; revision: number }

export type PlainParagraph = { id: string; form: PlainForm; text: string; tells: Told[]; revision: number }

/** An edition of a report in plain words: texts of its own, each of which tells paragraphs of the official one. */
export type PlainEdition = {
  id: string
  report: string
  readers: Readers
  language: string
  title: string
  glossary: GlossaryEntry[]
  checkedBy: string
  revision: number
  paragraphs: PlainParagraph[]
  /** Each time that it was issued: with which version of the report, and as what in the register. */
  issues: { version: number; symbol: string; symbolVersion: number }[]
}

/** What readers of plain words must not be left without, where the report has it. */
export const mustTell: Record<Template, Section[]> = {
  meeting: ['outcomes'],
  consultation: ['risks', 'young-people', 'recommendations', 'options', 'follow-up'],
  annual: ['young-people', 'outcomes', 'proposals'],
  final: ['clauses', 'young-people', 'outcomes', 'proposals'],
}
