import type { Document } from '#document'
import type { Database } from '#platform/db'
import type { RegistryTables } from './tables.ts'

/** The newest public text of a document in one of its languages. */
export type NewestText = { symbol: string; version: number; language: string; text: Document; isOriginal: boolean }

/** The newest public text of each of these documents in each of its languages, without those that were withdrawn. */
export async function listNewestTexts(db: Database, symbols: string[]): Promise<NewestText[]> {
  if (!symbols.length) return []
  const rows = await db
    .$extendTables<RegistryTables>()
    .selectFrom('registry.versions as version')
    .innerJoin('registry.documents as document', 'document.symbol', 'version.symbol')
    .innerJoin('registry.publications as publication', (join) =>
      join
        .onRef('publication.symbol', '=', 'version.symbol')
        .onRef('publication.number', '=', 'version.number')
        .onRef('publication.language', '=', 'version.language'),
    )
    .leftJoin('registry.withdrawals as withdrawal', 'withdrawal.symbol', 'version.symbol')
    .select(['version.symbol', 'version.number', 'version.language', 'version.content', 'document.original_language'])
    .where('version.symbol', 'in', symbols)
    .where('withdrawal.symbol', 'is', null)
    .distinctOn(['version.symbol', 'version.language'])
    .orderBy('version.symbol')
    .orderBy('version.language')
    .orderBy('version.number', 'desc')
    .execute()
  return rows.map(({ symbol, number, language, content, original_language }) => ({
    symbol,
    version: number,
    language,
    text: content,
    isOriginal: language === original_language,
  }))
}
