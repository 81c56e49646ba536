import type { Database } from '#platform/db'
import type { RegistryTables } from './tables.ts'

/** How many documents the public can read. */
export async function countPublished(db: Database): Promise<number> {
  const { count } = await published(db)
    .select(({ fn }) => fn.count<string>('publication.symbol').distinct().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Their symbols in order, each with the time of its newest publication, from `offset` on. */
export async function listPublished(db: Database, limit: number, offset = 0): Promise<{ symbol: string; at: Date }[]> {
  return published(db)
    .select('publication.symbol')
    .select(({ fn }) => fn.max('publication.published_at').as('at'))
    .groupBy('publication.symbol')
    .orderBy('publication.symbol')
    .limit(limit)
    .offset(offset)
    .execute()
}

const published = (db: Database) =>
  db
    .withTables<RegistryTables>()
    .selectFrom('registry.publications as publication')
    .leftJoin('registry.withdrawals as withdrawal', 'withdrawal.symbol', 'publication.symbol')
    .where('withdrawal.symbol', 'is', null)
