import { CompiledQuery, type Kysely } from 'kysely'
import type { Pool } from 'pg'
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
 * Given the pool rather than the database, it asks with a prepared statement, in half the time.
 */
export async function stamp(from: Reader | Pool, scope: Scope): Promise<number> {
  const [name, value] = Object.entries(scope)[0] as ['about' | 'body', string] | ['all', true]
  const values = name === 'all' ? [] : [value]
  const found =
    'query' in from
      ? await from.query<{ id: number }>({ name: `stamp-${name}`, text: newest[name], values })
      : await (from as Database).executeQuery<{ id: number }>(
          CompiledQuery.raw(newest[name], values) as CompiledQuery<{ id: number }>,
        )
  return found.rows[0]?.id ?? 0
}

// Said as "the last at or before", so that PostgreSQL goes straight to the place in the index of the column. Asked
// for the highest id with this value, it may walk back through all events of others, if it believes it common.
const lastOf = (column: string) => `
  select id from (
    select ${column} as value, id from platform.events where (${column}, id) <= ($1, 9223372036854775807)
    order by ${column} desc, id desc limit 1
  ) last where value = $1`

const newest = {
  about: lastOf('about'),
  body: lastOf('body'),
  all: 'select id from platform.events order by id desc limit 1',
}

// The two kinds of handle share these reads, but not a type.
const tables = (db: Reader) => (db as Kysely<Record<never, never>>).$extendTables<AuditTables>()
