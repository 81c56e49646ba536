import { sql } from 'kysely'
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

/** The ids of the blocks in the newest public text of a document, in its original language; none where there is none. */
export async function listBlockIds(db: Database, symbol: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select jsonb_path_query(version.content, '$.blocks[*].id') #>> '{}' as id
    from (
      select publication.* from registry.publications publication
      join registry.documents document on document.symbol = publication.symbol
      where publication.symbol = ${symbol}
        and publication.symbol not in (select symbol from registry.withdrawals)
      order by publication.language = document.original_language desc, publication.number desc
      limit 1
    ) newest
    join registry.versions version using (symbol, number, language)`.execute(db)
  return new Set(rows.map((row) => row.id))
}

const published = (db: Database) =>
  db
    .withTables<RegistryTables>()
    .selectFrom('registry.publications as publication')
    .leftJoin('registry.withdrawals as withdrawal', 'withdrawal.symbol', 'publication.symbol')
    .where('withdrawal.symbol', 'is', null)
