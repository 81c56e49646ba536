import { done, problem, type Result } from '#base/result'
import type { Context } from '#platform/context'
import { findMeetingToRecord, nextNumber, recordFor } from './act.ts'
import type { Outcome } from './proceedings.ts'
import type { MeetingsTables } from './tables.ts'

/** Records an outcome of this meeting: who decided or asked what of whom, who has to act, and by when. */
export async function recordOutcome(
  context: Context,
  symbol: string,
  outcome: Omit<Outcome, 'number'>,
): Promise<Result<number, 'text-missing' | 'actor-missing' | 'date-malformed'>> {
  const meeting = await findMeetingToRecord(context, symbol)
  if (!outcome.text.trim()) return problem('text-missing', 'text')
  if (!outcome.actor) return problem('actor-missing', 'actor')
  if (outcome.due && !/^\d{4}-\d{2}-\d{2}$/.test(outcome.due)) return problem('date-malformed', 'due')
  return context.db.transaction().execute(async (transaction) => {
    const number = await nextNumber(transaction, symbol, 'outcomes')
    const { dueWords, from, ...rest } = outcome
    await transaction
      .withTables<MeetingsTables>()
      .insertInto('meetings.outcomes')
      .values({ meeting: symbol, number, ...rest, text: rest.text.trim(), due_words: dueWords, arose_from: from })
      .execute()
    await recordFor(transaction, context, meeting, 'outcome-recorded', { outcome: number })
    return done(number)
  })
}
