import { sql } from 'kysely'
import { slice } from '#base/codepoints'
import type { Database } from '#platform/db'
import type { Source } from './document.ts'
import { sourcesOf } from './sources.ts'
import type { RegistryTables } from './tables.ts'

/** A passage of a paper, and the sentence of a report that rests on it. */
export type Thread = {
  passage: { symbol: string; version: number; block: string; language: string; text: string; sources: Source[] }
  sentence: { block: string; label: string | null; text: string }
}

/**
 * The sentences of a report that rest on passages of `papers`, each with one passage, in reading order; at most
 * `mostThreads`. Passages of withdrawn papers are left out.
 */
export async function listThreads(
  db: Database,
  { symbol, version, language }: { symbol: string; version: number; language: string },
  papers: string[],
): Promise<Thread[]> {
  if (!papers.length) return []
  // Reading order is that of the blocks, which stands only in the text itself.
  const { rows } = await sql<Citation>`
    select citation.*, block.value ->> 'text' as text, block.value ->> 'label' as label
    from registry.versions version
    cross join lateral jsonb_array_elements(version.content -> 'blocks') with ordinality as block (value, place)
    join registry.citations citation on citing_symbol = version.symbol and citing_number = version.number
      and citing_language = version.language and citing_block = block.value ->> 'id'
    where version.symbol = ${symbol} and version.number = ${version} and version.language = ${language}
      and cited_symbol in (${sql.join(papers)})
      and cited_symbol not in (select symbol from registry.withdrawals)
    order by block.place, citing_start, cited_symbol, cited_start
    limit ${mostThreads}`.execute(db)
  const sources = await sourcesOf(db, [...new Set(rows.map((row) => row.cited_symbol))])
  return rows.map((row) => threadOf(row, sources.get(row.cited_symbol) ?? []))
}

const mostThreads = 50

type Citation = RegistryTables['registry.citations'] & { text: string; label: string | null }

const threadOf = (row: Citation, sources: Source[]): Thread => ({
  passage: {
    symbol: row.cited_symbol,
    version: row.cited_number,
    block: row.cited_block,
    language: row.cited_language,
    text: row.exact,
    sources,
  },
  sentence: { block: row.citing_block, label: row.label, text: slice(row.text, row.citing_start, row.citing_end) },
})
