import { sql } from 'kysely'
import type { Database } from '#platform/db'
import type { ListedDocument } from './document.ts'
import { sourcesOf } from './sources.ts'
import type { RegistryTables } from './tables.ts'

type Documents = RegistryTables['registry.documents']

/** A line of a list as the tables give it: the document, the version that is shown, and what became of it. */
export type ListedRow = Pick<Documents, 'symbol' | 'type' | 'nature' | 'category'> & {
  symbol_known: boolean
  title: string
  language: string
  published_at: Date | null
  decision: ListedDocument['late']
  withdrawn_at: Date | null
}

/** The columns of the document itself in such a line. */
export const documentColumns = [
  'document.symbol',
  'document.symbol_known',
  'document.type',
  'document.nature',
  'document.category',
] as const

/** The lines of a list, each with its submitters: one query for all of them. */
export async function listed(db: Database, rows: ListedRow[]): Promise<ListedDocument[]> {
  const sources = await sourcesOf(
    db,
    rows.map((row) => row.symbol),
  )
  return rows.map((row) => ({
    symbol: row.symbol,
    symbolKnown: row.symbol_known,
    title: row.title,
    titleLanguage: row.language,
    type: row.type,
    nature: row.nature,
    category: row.category,
    sources: sources.get(row.symbol) ?? [],
    late: row.decision,
    withdrawn: row.withdrawn_at !== null,
    publishedAt: row.published_at,
  }))
}

/** Every document with its newest version (public, or of any kind where `drafts` are wanted) and what became of it. */
export const withNewest = (db: Database, { drafts }: { drafts: boolean }) =>
  db
    .$extendTables<RegistryTables>()
    .selectFrom('registry.documents as document')
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('registry.versions as version')
          .leftJoin('registry.publications as publication', (join) =>
            join
              .onRef('publication.symbol', '=', 'version.symbol')
              .onRef('publication.number', '=', 'version.number')
              .onRef('publication.language', '=', 'version.language'),
          )
          .select(['version.title', 'version.language', 'publication.published_at'])
          .whereRef('version.symbol', '=', 'document.symbol')
          .$if(!drafts, (query) => query.where('publication.published_at', 'is not', null))
          .orderBy('version.number', 'desc')
          .orderBy(sql`version.language = document.original_language`, 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .leftJoin('registry.late_decisions as late', 'late.symbol', 'document.symbol')
    .leftJoin('registry.withdrawals as withdrawal', 'withdrawal.symbol', 'document.symbol')
