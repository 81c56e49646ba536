import type { Result } from '#base/result'
import type { Localised } from '#base/languages'
import type { Context } from '#platform/context'
import type { Database } from '#platform/db'
import type { Band, Consultation, Group, Message, Phase, Requirement, Told } from './consultation.ts'
import type { Question, QuestionKind, Replies, Wording } from './question.ts'

const soon = (..._: unknown[]): never => {
  throw new Error('not yet')
}

export type NewConsultation = {
  body: string
  meeting: string | null
  mandate: string | null
  clause: string | null
  titles: Localised
  purpose: Localised
  languages: string[]
  bands: Band[]
}
/** Titles and purpose in every language of the consultation. */
export const prepare = (
  context: Context,
  consultation: NewConsultation,
): Promise<Result<{ symbol: string }, PrepareProblem>> => soon(context, consultation)
export type PrepareProblem =
  | 'languages-missing'
  | 'bands-missing'
  | 'title-missing'
  | 'purpose-missing'
  | 'meeting-elsewhere'
  | 'clause-unknown'

export type Declaration = { audience: Localised; influence: Localised; answerBy: string }
/** In every language of the consultation; refused once a phase was opened. */
export const declare = (
  context: Context,
  symbol: string,
  declaration: Declaration,
): Promise<Result<void, 'already-opened' | 'audience-missing' | 'influence-missing' | 'day-malformed' | 'day-past'>> =>
  soon(context, symbol, declaration)

/** `how`: 20 to 2000 characters. */
export const meetGate = (
  context: Context,
  symbol: string,
  requirement: Requirement,
  how: string,
): Promise<Result<void, 'already-opened' | 'how-too-short'>> => soon(context, symbol, requirement, how)

export type NewQuestion = {
  phase: Phase
  /** null for a new one */ number: number | null
  kind: QuestionKind
  choices: string[]
}
export const setQuestion = (
  context: Context,
  symbol: string,
  question: NewQuestion,
): Promise<Result<{ number: number }, 'already-opened' | 'choices-unknown' | 'choices-few' | 'questions-many'>> =>
  soon(context, symbol, question)
export const removeQuestion = (
  context: Context,
  symbol: string,
  phase: Phase,
  number: number,
): Promise<Result<void, 'already-opened'>> => soon(context, symbol, phase, number)
export const wordQuestion = (
  context: Context,
  symbol: string,
  question: { phase: Phase; number: number },
  wording: Wording,
): Promise<Result<void, 'already-opened' | 'text-missing' | 'text-long' | 'choice-missing'>> =>
  soon(context, symbol, question, wording)

/** What stands before opening. */
export type Missing =
  | { what: 'gate'; requirement: Requirement }
  | { what: 'audience' | 'influence' | 'answer-date' | 'meeting' | 'questions' }
  | { what: 'wording'; number: number; band: Band; language: string }
export const whatIsMissing = (db: Database, symbol: string, phase: Phase): Promise<Missing[]> => soon(db, symbol, phase)
/** `not-ready` carries the list as `missing`. */
export const open = (
  context: Context,
  symbol: string,
  phase: Phase,
): Promise<Result<void, 'already-opened'> | { ok: false; problem: 'not-ready'; missing: Missing[] }> =>
  soon(context, symbol, phase)
export const close = (context: Context, symbol: string, phase: Phase): Promise<Result<void, 'not-open'>> =>
  soon(context, symbol, phase)

export type NewGroup = { phase: Phase; band: Band; language: string; name: string; told: Told[]; size: number }
/** Only while the phase is open. The codes are given this once, as they are printed: XXXXX-XXXXX. */
export const makeGroup = (
  context: Context,
  symbol: string,
  group: NewGroup,
): Promise<
  Result<{ id: string; codes: string[] }, 'not-open' | 'name-missing' | 'name-long' | 'size-out' | 'not-on-the-list'>
> => soon(context, symbol, group)

/** What a slip opens. */
export type Sheet = {
  consultation: Consultation
  phase: Phase
  band: Band
  /** of the group */ language: string
  /** with the wordings of the band only */ questions: Question[]
}
/** Reads the code as typed (case, spaces, hyphen do not matter); does not spend the slip. */
export const openSheet = (context: Context, code: string): Promise<Result<Sheet, 'slip-unknown'>> => soon(context, code)
/** Counts the sheet and spends the slip. A wrong, spent or late code is one and the same problem. */
export const answer = (
  context: Context,
  code: string,
  replies: Replies,
): Promise<Result<{ symbol: string; phase: Phase }, 'slip-unknown' | 'not-on-the-list'>> => soon(context, code, replies)

/** Paper sheets typed in: counts by number of the question and choice, over `sheets` sheets of the group (by id). */
export const tally = (
  context: Context,
  group: string,
  counts: Replies,
  sheets: number,
): Promise<Result<void, 'not-open' | 'sheets-out' | 'sum-differs' | 'not-on-the-list'>> =>
  soon(context, group, counts, sheets)

/** A hidden cell has the count null. */
export type Cell = { choice: string; count: number | null }
export type Row = { number: number; kind: QuestionKind; cells: Cell[] }
/** A band of which fewer than ten took part has no rows, and `children` is null. */
export type BandTable = { band: Band; children: number | null; rows: Row[] }
/** Null until the phase is closed. */
export const results = (db: Database, symbol: string, phase: Phase): Promise<BandTable[] | null> =>
  soon(db, symbol, phase)

/** Both texts in the working language of the body at least. Writing again under a number replaces; null takes the next. */
export const writeMessage = (
  context: Context,
  symbol: string,
  phase: Phase,
  number: number | null,
  message: Omit<Message, 'number'>,
): Promise<
  Result<
    { number: number },
    'not-closed' | 'already-published' | 'text-missing' | 'child-text-missing' | 'questions-unknown'
  >
> => soon(context, symbol, phase, number, message)
export const publishResults = (
  context: Context,
  symbol: string,
  phase: Phase,
  by: { checkedWith: string },
): Promise<
  Result<
    { symbol: string; version: number },
    'not-closed' | 'already-published' | 'messages-missing' | 'checked-missing'
  >
> => soon(context, symbol, phase, by)

/** Public: what anybody may read about a consultation (gates and stages included). */
export const findConsultation = (db: Database, symbol: string): Promise<Consultation | undefined> => soon(db, symbol)
export const listConsultations = (db: Database, body?: string): Promise<Consultation[]> => soon(db, body)
/** Of a phase, in order, with all wordings. Show them in public only once the phase is open. */
export const listQuestions = (db: Database, symbol: string, phase: Phase): Promise<Question[]> =>
  soon(db, symbol, phase)
/** For the desk only. */
export const listGroups = (db: Database, symbol: string): Promise<Group[]> => soon(db, symbol)
export const listMessages = (db: Database, symbol: string, phase: Phase): Promise<Message[]> => soon(db, symbol, phase)
