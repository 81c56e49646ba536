import { isDeepStrictEqual } from 'node:util'
import { done, problem, type Result } from '#base/result'
import type { Localised } from '#base/languages'
import { findDocument } from '#areas/registry'
import type { Context } from '#platform/context'
import { findMeetingToRecord, isOnAgenda, nextNumber, recordFor } from './act.ts'
import type { AgendaChange } from './proceedings.ts'
import type { MeetingsTables } from './tables.ts'

/** Adds an item at the end of the agenda. */
export async function addAgendaItem(
  context: Context,
  symbol: string,
  title: Localised,
): Promise<Result<number, 'title-missing'>> {
  const meeting = await findMeetingToRecord(context, symbol)
  if (!Object.values(title).some((text) => text?.trim())) return problem('title-missing', 'title')
  return context.db.transaction().execute(async (transaction) => {
    const number = await nextNumber(transaction, symbol, 'agenda_items')
    const tables = transaction.$extendTables<MeetingsTables>()
    const last = await tables
      .selectFrom('meetings.agenda_items')
      .select('title')
      .where('meeting', '=', symbol)
      .where('number', '=', number - 1)
      .executeTakeFirst()
    // Two items of one name in a row: the form was sent twice.
    if (last && isDeepStrictEqual(last.title, title)) return done(number - 1)
    await tables
      .insertInto('meetings.agenda_items')
      .values({ meeting: symbol, number, title: JSON.stringify(title) })
      .execute()
    await recordFor(transaction, context, meeting, 'item-added', { item: number })
    return done(number)
  })
}

/** Puts a registered paper under an item of the agenda, after those already there. */
export async function placeDocument(
  context: Context,
  symbol: string,
  item: number,
  paper: string,
): Promise<Result<void, 'document-unknown' | 'item-unknown'>> {
  const meeting = await findMeetingToRecord(context, symbol)
  if (!(await findDocument(context, paper))) return problem('document-unknown', 'document', { symbol: paper })
  return context.db.transaction().execute(async (transaction) => {
    const tables = transaction.$extendTables<MeetingsTables>()
    if (!(await isOnAgenda(transaction, symbol, item))) return problem('item-unknown', 'item')
    const { count } = await tables
      .selectFrom('meetings.item_documents')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('meeting', '=', symbol)
      .where('item', '=', item)
      .executeTakeFirstOrThrow()
    await tables
      .insertInto('meetings.item_documents')
      .values({ meeting: symbol, item, symbol: paper, position: Number(count) + 1 })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await recordFor(transaction, context, meeting, 'document-placed', { item, document: paper })
    return done(undefined)
  })
}

/** Records a change that the group agreed when it adopted the agenda, with its reason. */
export async function changeAgenda(
  context: Context,
  symbol: string,
  change: Omit<AgendaChange, 'number'>,
): Promise<Result<number, 'text-missing'>> {
  const meeting = await findMeetingToRecord(context, symbol)
  if (!change.text.trim()) return problem('text-missing', 'text')
  return context.db.transaction().execute(async (transaction) => {
    const number = await nextNumber(transaction, symbol, 'agenda_changes')
    const tables = transaction.$extendTables<MeetingsTables>()
    const last = await tables
      .selectFrom('meetings.agenda_changes')
      .select('text')
      .where('meeting', '=', symbol)
      .where('number', '=', number - 1)
      .executeTakeFirst()
    if (last?.text === change.text) return done(number - 1)
    await tables
      .insertInto('meetings.agenda_changes')
      .values({ meeting: symbol, number, ...change })
      .execute()
    await recordFor(transaction, context, meeting, 'agenda-changed', { change: number })
    return done(number)
  })
}

/** Records that the group adopted its agenda, with whatever changes stand. */
export async function adoptAgenda(
  context: Context,
  symbol: string,
): Promise<Result<void, 'already-adopted' | 'agenda-empty'>> {
  const meeting = await findMeetingToRecord(context, symbol)
  return context.db.transaction().execute(async (transaction) => {
    const tables = transaction.$extendTables<MeetingsTables>()
    const item = await tables
      .selectFrom('meetings.agenda_items')
      .select('number')
      .where('meeting', '=', symbol)
      .limit(1)
      .executeTakeFirst()
    if (!item) return problem('agenda-empty')
    const adopted = await tables
      .insertInto('meetings.agenda_adoptions')
      .values({ meeting: symbol, adopted_at: context.now, adopted_by: context.person?.id ?? null })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (!adopted.numInsertedOrUpdatedRows) return problem('already-adopted')
    await recordFor(transaction, context, meeting, 'agenda-adopted')
    return done(undefined)
  })
}
