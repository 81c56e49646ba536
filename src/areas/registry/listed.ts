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
