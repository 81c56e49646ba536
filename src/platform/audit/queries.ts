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
  const found = await tables(db)
    .selectFrom('platform.events')
    .select(sql<number>`coalesce(max(id), 0)`.as('stamp'))
    .$if('about' in scope, (query) => query.where('about', '=', (scope as { about: string }).about))
    .$if('body' in scope, (query) => query.where('body', '=', (scope as { body: string }).body))
    .executeTakeFirstOrThrow()
  return found.stamp
}

// The two kinds of handle share these reads, but not a type.
const tables = (db: Reader) => (db as Kysely<Record<never, never>>).withTables<AuditTables>()
