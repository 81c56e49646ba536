import { sql } from 'kysely'
import type { Database } from '#platform/db'
import type { RegistryTables } from './tables.ts'

/** A document that the public can read now: its newest published version, in the original language if there is one. */
export type Readable = { symbol: string; title: string; version: number; language: string }

/** Those of these documents that can be read, in the order given. */
export async function listReadable(db: Database, symbols: string[]): Promise<Readable[]> {
  if (!symbols.length) return []
  const rows = await readable(db).where('newest.symbol', 'in', symbols).execute()
  const bySymbol = new Map(rows.map((row) => [row.symbol, row]))
  return [...new Set(symbols)].flatMap((symbol) => bySymbol.get(symbol) ?? [])
}

/** Documents whose symbol or title has every one of these words, or parts of words, in it; by symbol. */
export async function lookUp(db: Database, words: string, limit = 50): Promise<Readable[]> {
  const wanted = words.normalize('NFC').split(/\s+/u).filter(Boolean).slice(0, 20)
  if (!wanted.length) return []
  return readable(db)
    .where(({ and }) =>
      and(
        wanted.map((word) => {
          const pattern = `%${word.replace(/[\\%_]/g, String.raw`\$&`)}%`
          return sql<boolean>`newest.symbol || ' ' || newest.title ilike ${pattern}`
        }),
      ),
    )
    .orderBy('newest.symbol')
    .limit(limit)
    .execute()
}

const readable = (db: Database) =>
  db
    .$extendTables<RegistryTables>()
    .selectFrom((from) =>
      from
        .selectFrom('registry.versions as version')
        .innerJoin('registry.documents as document', 'document.symbol', 'version.symbol')
        .innerJoin('registry.publications as publication', (join) =>
          join
            .onRef('publication.symbol', '=', 'version.symbol')
            .onRef('publication.number', '=', 'version.number')
            .onRef('publication.language', '=', 'version.language'),
        )
        .leftJoin('registry.withdrawals as withdrawal', 'withdrawal.symbol', 'version.symbol')
        .select(['version.symbol', 'version.title', 'version.number', 'version.language'])
        .where('withdrawal.symbol', 'is', null)
        .distinctOn('version.symbol')
        .orderBy('version.symbol')
        .orderBy('version.number', 'desc')
        .orderBy(sql`version.language = document.original_language`, 'desc')
        .as('newest'),
    )
    .select(['newest.symbol', 'newest.title', 'newest.number as version', 'newest.language'])
