import { done, problem, type Result } from '#base/result'
import { findDocument } from '#areas/registry'
import type { Context } from '#platform/context'
import { areParticipants, findMeetingToRecord, isOnAgenda, nextNumber, recordFor } from './act.ts'
import type { Presentation } from './proceedings.ts'
import type { MeetingsTables } from './tables.ts'

/** Records that a paper was put before the meeting, by whom, and whether from the floor. */
export async function recordPresentation(
  context: Context,
  symbol: string,
  presentation: Omit<Presentation, 'number'>,
): Promise<Result<number, 'document-unknown' | 'speaker-unknown' | 'item-unknown' | 'already-presented'>> {
  const meeting = await findMeetingToRecord(context, symbol)
  const { item, presenter, fromFloor, symbol: paper } = presentation
  if (!(await findDocument(context, paper))) return problem('document-unknown', 'document', { symbol: paper })
  if (!(await areParticipants(context, symbol, [presenter]))) return problem('speaker-unknown', 'presenter')
  return context.db.transaction().execute(async (transaction) => {
    const number = await nextNumber(transaction, symbol, 'presentations')
    const tables = transaction.$extendTables<MeetingsTables>()
    if (!(await isOnAgenda(transaction, symbol, item))) return problem('item-unknown', 'item')
    const entered = await tables
      .insertInto('meetings.presentations')
      .values({ meeting: symbol, number, item, symbol: paper, presenter, from_floor: fromFloor })
      .onConflict((conflict) => conflict.columns(['meeting', 'symbol']).doNothing())
      .executeTakeFirst()
    if (!entered.numInsertedOrUpdatedRows) return problem('already-presented', 'document', { symbol: paper })
    await recordFor(transaction, context, meeting, 'presentation-recorded', { presentation: number, document: paper })
    return done(number)
  })
}
