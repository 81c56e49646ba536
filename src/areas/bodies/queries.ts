import type { Localised } from '#base/languages'
import type { Database, Transaction } from '#platform/db'
import type { Body, Meeting } from './body.ts'
import type { BodiesTables } from './tables.ts'

const tables = (db: Database) => db.$extendTables<BodiesTables>()

/** The body with that symbol. Bodies and their calendars are public. */
export async function findBody(db: Database, symbol: string): Promise<Body | undefined> {
  const row = await tables(db).selectFrom('bodies.bodies').selectAll().where('symbol', '=', symbol).executeTakeFirst()
  return row && { ...row }
}

/** All bodies, in the order of their symbols. */
export async function listBodies(db: Database): Promise<Body[]> {
  return tables(db).selectFrom('bodies.bodies').selectAll().orderBy('symbol').execute()
}

/** The series in which a body numbers its papers. */
export async function listSeries(db: Database, body: string): Promise<{ code: string; names: Localised }[]> {
  return tables(db)
    .selectFrom('bodies.series')
    .select(['code', 'names'])
    .where('body', '=', body)
    .orderBy('code')
    .execute()
}

/** The meeting with that symbol. */
export async function findMeeting(db: Database, symbol: string): Promise<Meeting | undefined> {
  const row = await meetings(db).where('symbol', '=', symbol).executeTakeFirst()
  return row
}

/** The meetings of a body, or of all, newest first. */
export async function listMeetings(db: Database, body?: string, limit = 200, offset = 0): Promise<Meeting[]> {
  return meetings(db)
    .$if(body !== undefined, (query) => query.where('body', '=', body!))
    .orderBy('starts_on', 'desc')
    .orderBy('symbol')
    .limit(limit)
    .offset(offset)
    .execute()
}

/** The meetings with these symbols, in no order. */
export async function findMeetings(db: Database, symbols: string[]): Promise<Meeting[]> {
  return symbols.length ? meetings(db).where('symbol', 'in', symbols).execute() : []
}

/** The newest meeting of each body that has met or will meet. */
export async function listNewestMeetings(db: Database): Promise<Meeting[]> {
  return meetings(db).distinctOn('body').orderBy('body').orderBy('starts_on', 'desc').execute()
}

const meetings = (db: Database) =>
  tables(db)
    .selectFrom('bodies.meetings')
    .select(['symbol', 'body', 'ordinal', 'starts_on as startsOn', 'ends_on as endsOn', 'modality', 'place'])

/** Holds the meeting until the transaction ends, so that what is entered in its record gets its number in turn. */
export async function lockMeeting(transaction: Transaction, symbol: string): Promise<void> {
  await transaction
    .$extendTables<BodiesTables>()
    .selectFrom('bodies.meetings')
    .select('symbol')
    .where('symbol', '=', symbol)
    .forUpdate()
    .execute()
}
