import { Refusal } from '#base/refusal'
import { sql } from 'kysely'
import { findMeeting, lockMeeting, type Meeting } from '#areas/bodies'
import { listParticipants } from '#areas/people'
import { allow } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import type { MeetingsTables } from './tables.ts'

/** The meeting with that symbol, for somebody who may record it. */
export async function findMeetingToRecord(context: Context, symbol: string): Promise<Meeting> {
  const meeting = await findMeeting(context.db, symbol)
  if (!meeting) throw new Refusal(404, `meeting ${symbol}`)
  allow(context.person, 'record-a-meeting', meeting.body)
  return meeting
}

/** The event of something entered in the record of a meeting. */
export const recordFor = (
  transaction: Transaction,
  context: Context,
  meeting: Meeting,
  action: string,
  details?: Record<string, string | number>,
) =>
  record(
    transaction,
    { person: context.person?.id ?? null, now: context.now },
    { area: 'meetings', action, about: meeting.symbol, body: meeting.body, ...(details && { details }), public: true },
  )

type Numbered = 'agenda_items' | 'agenda_changes' | 'presentations' | 'interventions' | 'outcomes'

/** The next number of its kind in the meeting. Rows of one meeting are entered one after another, so none is given twice. */
export async function nextNumber(transaction: Transaction, meeting: string, kind: Numbered): Promise<number> {
  await lockMeeting(transaction, meeting)
  const { rows } = await sql<{ last: number | null }>`
    select max(number) as last from ${sql.table(`meetings.${kind}`)} where meeting = ${meeting}`.execute(transaction)
  return (rows[0]?.last ?? 0) + 1
}

/** Whether all of these are on the list of participants. Speakers are chosen from it, never typed. */
export async function areParticipants(context: Context, meeting: string, ids: (string | null)[]): Promise<boolean> {
  const participants = await listParticipants(context.db, meeting)
  return ids.every((id) => id === null || participants.some((participant) => participant.id === id))
}

/** Whether the agenda of the meeting has an item of that number; it stays while the transaction lasts. */
export async function isOnAgenda(transaction: Transaction, meeting: string, item: number): Promise<boolean> {
  const found = await transaction
    .$extendTables<MeetingsTables>()
    .selectFrom('meetings.agenda_items')
    .select('number')
    .where('meeting', '=', meeting)
    .where('number', '=', item)
    .forUpdate()
    .executeTakeFirst()
  return found !== undefined
}
