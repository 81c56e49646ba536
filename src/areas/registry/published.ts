import { sql } from 'kysely'
import type { Database } from '#platform/db'
import type { RegistryTables } from './tables.ts'

/** How many documents the public can read. */
export async function countPublished(db: Database): Promise<number> {
  const { count } = await published(db)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/**
 * Documents that the public can read, in the order of their symbols, each with the time of its newest publication:
 * those after a symbol, or from a place in the order on.
 */
export async function listPublished(
  db: Database,
  { limit, offset = 0, after }: { limit: number; offset?: number; after?: string },
): Promise<{ symbol: string; at: Date }[]> {
  const chosen = published(db)
    .select('document.symbol')
    .$if(after !== undefined, (query) => query.where('document.symbol', '>', after!))
    .orderBy('document.symbol')
    .limit(limit)
    .offset(offset)
  return tables(db)
    .selectFrom(chosen.as('chosen'))
    .innerJoin('registry.publications as publication', 'publication.symbol', 'chosen.symbol')
    .select('chosen.symbol')
    .select(({ fn }) => fn.max('publication.published_at').as('at'))
    .groupBy('chosen.symbol')
    .orderBy('chosen.symbol')
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

const tables = (db: Database) => db.$extendTables<RegistryTables>()

const published = (db: Database) =>
  tables(db)
    .selectFrom('registry.documents as document')
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('registry.publications as publication').whereRef('publication.symbol', '=', 'document.symbol')),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('registry.withdrawals as withdrawal').whereRef('withdrawal.symbol', '=', 'document.symbol')),
      ),
    )
