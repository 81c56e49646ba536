import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import { lockMeeting } from '#areas/bodies'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { findMeetingToRecord, recordFor } from './act.ts'
import type { MeetingsTables } from './tables.ts'

/** Exchanges an item of the agenda with its neighbour, as long as nothing was recorded under either. */
export async function moveAgendaItem(
  context: Context,
  symbol: string,
  item: number,
  direction: 'up' | 'down',
): Promise<Result<number, 'already-adopted' | 'item-in-use' | 'item-at-the-end'>> {
  const meeting = await findMeetingToRecord(context, symbol)
  return context.db.transaction().execute(async (transaction) => {
    await lockMeeting(transaction, symbol)
    const items = await itemsOf(transaction, symbol)
    const at = items.findIndex(({ number }) => number === item)
    if (at === -1) throw new Refusal(404, `item ${symbol} ${item}`)
    const [moved, other] = [items[at]!, items[direction === 'up' ? at - 1 : at + 1]]
    if (!other) return problem('item-at-the-end')
    if (await isAdopted(transaction, symbol)) return problem('already-adopted')
    if (await isInUse(transaction, symbol, [moved.number, other.number])) return problem('item-in-use')
    await exchange(transaction, symbol, moved, other)
    await recordFor(transaction, context, meeting, 'item-moved', { item: moved.number, to: other.number })
    return done(other.number)
  })
}

const itemsOf = (transaction: Transaction, meeting: string) =>
  transaction
    .$extendTables<MeetingsTables>()
    .selectFrom('meetings.agenda_items')
    .select(['number', 'title'])
    .where('meeting', '=', meeting)
    .orderBy('number')
    .execute()

type Item = Awaited<ReturnType<typeof itemsOf>>[number]

async function isAdopted(transaction: Transaction, meeting: string): Promise<boolean> {
  const adoption = await transaction
    .$extendTables<MeetingsTables>()
    .selectFrom('meetings.agenda_adoptions')
    .select('meeting')
    .where('meeting', '=', meeting)
    .executeTakeFirst()
  return adoption !== undefined
}

async function isInUse(transaction: Transaction, meeting: string, items: number[]): Promise<boolean> {
  const tables = transaction.$extendTables<MeetingsTables>()
  for (const table of ['meetings.presentations', 'meetings.interventions'] as const) {
    const entry = await tables
      .selectFrom(table)
      .select('number')
      .where('meeting', '=', meeting)
      .where('item', 'in', items)
      .limit(1)
      .executeTakeFirst()
    if (entry) return true
  }
  return false
}

/** The numbers stay where they are; titles and papers change places. */
async function exchange(transaction: Transaction, meeting: string, one: Item, other: Item): Promise<void> {
  const tables = transaction.$extendTables<MeetingsTables>()
  const papers = await tables
    .deleteFrom('meetings.item_documents')
    .where('meeting', '=', meeting)
    .where('item', 'in', [one.number, other.number])
    .returningAll()
    .execute()
  for (const [item, { title }] of [
    [one.number, other],
    [other.number, one],
  ] as const)
    await tables
      .updateTable('meetings.agenda_items')
      .set({ title: JSON.stringify(title) })
      .where('meeting', '=', meeting)
      .where('number', '=', item)
      .execute()
  if (papers.length)
    await tables
      .insertInto('meetings.item_documents')
      .values(papers.map((paper) => ({ ...paper, item: paper.item === one.number ? other.number : one.number })))
      .execute()
}
