import type { Band, Phase } from './consultation.ts'

export const questionKinds = ['statement', 'pictures', 'dots'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** What one can say to a statement. Whoever says nothing skips. */
export const statementChoices = ['agree', 'not-sure', 'disagree', 'skip'] as const

/** The drawings that ship with Heed. */
export const pictures = [
  'phone',
  'game',
  'video',
  'chat',
  'eye',
  'lock',
  'money',
  'clock',
  'advert',
  'stranger',
  'sad',
  'friends',
  'school',
  'home',
  'robot',
  'help',
] as const

/** Up to three pictures, and three dots to share out. */
export const most = 3

/**
 * A question of a phase. The choices of a statement are always the same; those of pictures are names of drawings; those
 * of dots are names of the facilitator's own (`a`, `b`). Their words stand in the wordings.
 */
export type Question = {
  phase: Phase
  number: number
  kind: QuestionKind
  choices: string[]
  wordings: Wording[]
}

/** The wording for one band in one language; `choices` gives the words of each choice of pictures or dots. */
export type Wording = { band: Band; language: string; text: string; choices: Record<string, string> }

/** What stands on one sheet: by number of the question, how often a choice is marked. What is left out is skipped. */
export type Replies = Record<string, Record<string, number>>
