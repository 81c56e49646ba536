import { sql } from 'kysely'
import type { Database } from '#platform/db'
import type { Practice, PracticeFilter, Removal } from './practice.ts'
import type { PracticesTables } from './tables.ts'

const tables = (db: Database) => db.$extendTables<PracticesTables>()

/** The practices that were not removed, in the order in which they were entered, body by body. */
export async function listPractices(
  db: Database,
  { body, theme, region, audience }: PracticeFilter = {},
): Promise<Practice[]> {
  const rows = await practices(db)
    .where('removal.practice', 'is', null)
    .$if(body !== undefined, (query) => query.where('practice.body', '=', body!))
    .$if(theme !== undefined, (query) => query.where(sql<boolean>`practice.themes @> ${[theme]}::text[]`))
    .$if(region !== undefined, (query) => query.where(sql<boolean>`practice.region = ${region}`))
    .$if(audience !== undefined, (query) => query.where(sql<boolean>`practice.audiences @> ${[audience]}::text[]`))
    .orderBy('practice.body')
    .orderBy('practice.number')
    .execute()
  return rows.map(practiceOf)
}

/** The practice with that id, and why it was removed if it was. */
export async function findPractice(
  db: Database,
  id: string,
): Promise<{ practice: Practice; removed: Removal | null } | undefined> {
  const row = await practices(db).where('practice.id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const removed = row.reason === null ? null : { reason: row.reason, at: row.removed_at! }
  return { practice: practiceOf(row), removed }
}

const practices = (db: Database) =>
  tables(db)
    .selectFrom('practices.practices as practice')
    .leftJoin('practices.removals as removal', 'removal.practice', 'practice.id')
    .selectAll('practice')
    .select(['removal.reason', 'removal.removed_at'])

type Row = Awaited<ReturnType<ReturnType<typeof practices>['executeTakeFirstOrThrow']>>

const practiceOf = (row: Row): Practice => ({
  id: row.id,
  body: row.body,
  number: row.number,
  texts: row.texts,
  who: row.who,
  country: row.country,
  region: row.region,
  since: row.since,
  measure: row.measure,
  themes: row.themes,
  audiences: row.audiences,
  symbol: row.symbol,
  anchor: row.anchor,
  contact: row.contact,
  reviewOn: row.review_on,
})
