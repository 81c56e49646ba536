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
export type Replies = Record<string, Marks>
export type Marks = Record<string, number>

/** What is wrong with the choices of a question of that kind, if anything. */
export function choicesProblem(
  kind: QuestionKind,
  choices: string[],
): 'choices-unknown' | 'choices-few' | 'choices-many' | null {
  if (kind === 'statement') return null
  const isKnown = kind === 'pictures' ? isPicture : isChoiceName
  if (!choices.every(isKnown) || new Set(choices).size !== choices.length) return 'choices-unknown'
  if (choices.length < fewest[kind]) return 'choices-few'
  return choices.length > largest[kind] ? 'choices-many' : null
}

const fewest = { pictures: 4, dots: 2 }
const largest = { pictures: pictures.length, dots: 8 }
const isPicture = (choice: string): boolean => pictures.some((picture) => picture === choice)
const isChoiceName = (choice: string): boolean => /^[a-z][a-z0-9-]{0,30}$/.test(choice)

/**
 * Whether marks fit a question, over so many sheets. T-38: whatever is not a choice on the list, or not a whole number
 * that so many sheets can hold, is refused.
 */
export function fits({ kind, choices }: Pick<Question, 'kind' | 'choices'>, marks: Marks, sheets = 1): boolean {
  const counts = Object.values(marks)
  const sum = counts.reduce((total, count) => total + count, 0)
  const perSheet = kind === 'statement' ? 1 : most
  const perChoice = kind === 'dots' ? most : 1
  return (
    Object.keys(marks).every((choice) => choices.includes(choice)) &&
    counts.every((count) => Number.isInteger(count) && count >= 0 && count <= perChoice * sheets) &&
    sum <= perSheet * sheets
  )
}
