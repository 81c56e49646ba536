import { sql, type Kysely } from 'kysely'
import type { Database, ReadonlyDatabase } from '#platform/db'
import type { AuditTables } from './tables.ts'

/** An event as it stands in the record; ids grow in the order in which events became visible. */
export type Event = {
  id: number
  at: Date
  person: string | null
  area: string
  action: string
  about: string
  body: string | null
  details: Record<string, unknown>
  public: boolean
}

/** Which events count: those about one thing, those of one body, or all. */
export type Scope = { about: string } | { body: string } | { all: true }

type Reader = Database | ReadonlyDatabase

/** What was done about one thing, oldest first. */
export function history(db: Reader, about: string, { publicOnly }: { publicOnly: boolean }): Promise<Event[]> {
  return tables(db)
    .selectFrom('platform.events')
    .selectAll()
    .where('about', '=', about)
    .$if(publicOnly, (query) => query.where('public', '=', true))
    .orderBy('id')
    .execute()
}

/**
 * The number of the newest event in `scope`, 0 when there is none: one look into an index. A page made after the
 * stamp was taken is still good while the stamp is the same. Take the stamp before reading what the page shows.
 */
export async function stamp(db: Reader, scope: Scope): Promise<number> {
  const found = await newest(scope).execute(tables(db))
  return found.rows[0]?.id ?? 0
}

function newest(scope: Scope) {
  if ('all' in scope) return sql<{ id: number }>`select id from platform.events order by id desc limit 1`
  const [column, value] = 'about' in scope ? [sql.ref('about'), scope.about] : [sql.ref('body'), scope.body]
  // Said as "the last at or before", so that PostgreSQL goes straight to the place in the index of the column. Asked
  // for the highest id with this value, it may walk back through all events of others, if it believes it common.
  return sql<{ id: number }>`
    select id from (
      select ${column} as value, id from platform.events where (${column}, id) <= (${value}, 9223372036854775807)
      order by ${column} desc, id desc limit 1
    ) last where value = ${value}`
}

// The two kinds of handle share these reads, but not a type.
const tables = (db: Reader) => (db as Kysely<Record<never, never>>).withTables<AuditTables>()
