import type { Database } from '#platform/db'
import type { Call } from './call.ts'
import type { ConsultationsTables } from './tables.ts'

const tables = (db: Database) => db.$extendTables<ConsultationsTables>()

/** The call with that symbol, announced or not: whoever asks for a reader looks at `announcedAt`. */
export async function findCall(db: Database, symbol: string): Promise<Call | undefined> {
  const [call] = await complete(db, await calls(db).where('call.symbol', '=', symbol).execute())
  return call
}

/** The calls of a body or of all, the newest first; only those announced, unless drafts are wanted. */
export async function listCalls(
  db: Database,
  { body, drafts = false }: { body?: string; drafts?: boolean } = {},
): Promise<Call[]> {
  const rows = await calls(db)
    .$if(body !== undefined, (query) => query.where('call.body', '=', body!))
    .$if(!drafts, (query) => query.where('announcement.announced_at', 'is not', null))
    .orderBy('call.made_at', 'desc')
    .orderBy('call.number', 'desc')
    .execute()
  return complete(db, rows)
}

const calls = (db: Database) =>
  tables(db)
    .selectFrom('consultations.calls as call')
    .leftJoin('consultations.announcements as announcement', 'announcement.call', 'call.symbol')
    .select(['call.symbol', 'call.body', 'call.number', 'call.mandate', 'call.clause', 'call.titles', 'call.purpose'])
    .select(['call.asked', 'call.use', 'call.languages', 'call.publication', 'call.opens_at as opensAt'])
    .select(['call.closes_at as closesAt', 'announcement.announced_at as announcedAt'])

type Row = Omit<Call, 'questions' | 'invitees' | 'extensions'>

/** Each call with its questions, invitees and extensions, in order. */
async function complete(db: Database, rows: Row[]): Promise<Call[]> {
  const symbols = rows.map(({ symbol }) => symbol)
  if (!symbols.length) return []
  const [questions, invitees, extensions] = await Promise.all([
    tables(db)
      .selectFrom('consultations.questions')
      .selectAll()
      .where('call', 'in', symbols)
      .orderBy('number')
      .execute(),
    tables(db)
      .selectFrom('consultations.invitees')
      .selectAll()
      .where('call', 'in', symbols)
      .orderBy('number')
      .execute(),
    tables(db)
      .selectFrom('consultations.extensions')
      .select(['call', 'closes_at as closesAt', 'reason', 'extended_at as at'])
      .where('call', 'in', symbols)
      .orderBy('closes_at')
      .execute(),
  ])
  const of = <One extends { call: string }>(all: One[], symbol: string) => all.filter((one) => one.call === symbol)
  return rows.map((row) => ({
    ...row,
    questions: of(questions, row.symbol),
    invitees: of(invitees, row.symbol),
    extensions: of(extensions, row.symbol),
  }))
}
