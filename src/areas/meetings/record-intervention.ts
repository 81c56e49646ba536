import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { areParticipants, findMeetingToRecord, nextNumber, recordFor } from './act.ts'
import type { Intervention } from './proceedings.ts'
import type { MeetingsTables } from './tables.ts'

type InterventionProblem = 'text-missing' | 'text-too-long' | 'speaker-unknown' | 'item-unknown' | 'question-unknown'

export const longestIntervention = 20_000

/** Notes what somebody said, in reported speech, as the next turn of the meeting. */
export async function recordIntervention(
  context: Context,
  symbol: string,
  intervention: Omit<Intervention, 'number'>,
): Promise<Result<number, InterventionProblem>> {
  const meeting = await findMeetingToRecord(context, symbol)
  const wrong = await check(context, symbol, intervention)
  if (wrong) return wrong
  return context.db.transaction().execute(async (transaction) => {
    const number = await nextNumber(transaction, symbol, 'interventions')
    if (await isSentAgain(transaction, symbol, number - 1, intervention)) return done(number - 1)
    await transaction
      .$extendTables<MeetingsTables>()
      .insertInto('meetings.interventions')
      .values({ meeting: symbol, number, ...columns(intervention) })
      .execute()
    await recordFor(transaction, context, meeting, 'intervention-recorded', { intervention: number })
    return done(number)
  })
}

/** Puts a note right. The record of the meeting keeps the former text in its former version. */
export async function correctIntervention(
  context: Context,
  symbol: string,
  { number, ...intervention }: Intervention,
): Promise<Result<number, InterventionProblem>> {
  const meeting = await findMeetingToRecord(context, symbol)
  const wrong = await check(context, symbol, intervention)
  if (wrong) return wrong
  return context.db.transaction().execute(async (transaction) => {
    const corrected = await transaction
      .$extendTables<MeetingsTables>()
      .updateTable('meetings.interventions')
      .set(columns(intervention))
      .where('meeting', '=', symbol)
      .where('number', '=', number)
      .executeTakeFirst()
    if (!corrected.numUpdatedRows) throw new Refusal(404, `intervention ${symbol} ${number}`)
    await recordFor(transaction, context, meeting, 'intervention-corrected', { intervention: number })
    return done(number)
  })
}

async function check(context: Context, meeting: string, intervention: Omit<Intervention, 'number'>) {
  if (!intervention.text.trim()) return problem('text-missing', 'text')
  if (intervention.text.length > longestIntervention)
    return problem('text-too-long', 'text', { limit: longestIntervention })
  if (!(await areParticipants(context, meeting, [intervention.speaker]))) return problem('speaker-unknown', 'speaker')
  const tables = context.db.$extendTables<MeetingsTables>()
  const item = await tables
    .selectFrom('meetings.agenda_items')
    .select('number')
    .where('meeting', '=', meeting)
    .where('number', '=', intervention.item)
    .executeTakeFirst()
  if (!item) return problem('item-unknown', 'item')
  if (intervention.answers === null) return null
  const question = await tables
    .selectFrom('meetings.interventions')
    .select('number')
    .where('meeting', '=', meeting)
    .where('number', '=', intervention.answers)
    .executeTakeFirst()
  return question ? null : problem('question-unknown', 'answers')
}

/** Nobody says the same twice in a row: the form was sent twice. */
async function isSentAgain(
  transaction: Transaction,
  meeting: string,
  last: number,
  { speaker, item, text }: Omit<Intervention, 'number'>,
): Promise<boolean> {
  const same = await transaction
    .$extendTables<MeetingsTables>()
    .selectFrom('meetings.interventions')
    .select('number')
    .where('meeting', '=', meeting)
    .where('number', '=', last)
    .where('speaker', '=', speaker)
    .where('item', '=', item)
    .where('text', '=', text.trim())
    .executeTakeFirst()
  return same !== undefined
}

const columns = (intervention: Omit<Intervention, 'number'>) => ({
  item: intervention.item,
  speaker: intervention.speaker,
  on_behalf_of: intervention.onBehalfOf,
  kind: intervention.kind,
  documents: intervention.documents,
  answers: intervention.answers,
  text: intervention.text.trim(),
})
