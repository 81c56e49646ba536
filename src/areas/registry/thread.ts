import { sql } from 'kysely'
import { slice } from '#base/codepoints'
import type { Database } from '#platform/db'
import type { Source } from './document.ts'
import { sourcesOf } from './queries.ts'
import type { RegistryTables } from './tables.ts'

/** A passage of a paper, and the sentence of a report that rests on it. */
export type Thread = {
  passage: { symbol: string; version: number; block: string; language: string; text: string; sources: Source[] }
  sentence: { block: string; label: string | null; text: string }
}

/**
 * The first sentence of a report, in reading order, that rests on a passage of one of `papers`, with that passage.
 * Undefined where none does, or where the paper was withdrawn.
 */
export async function findThread(
  db: Database,
  report: { symbol: string; version: number; language: string },
  papers: string[],
): Promise<Thread | undefined> {
  if (!papers.length) return undefined
  const row = await firstCitation(db, report, papers)
  if (!row) return undefined
  const sources = (await sourcesOf(db, [row.cited_symbol])).get(row.cited_symbol) ?? []
  return {
    passage: {
      symbol: row.cited_symbol,
      version: row.cited_number,
      block: row.cited_block,
      language: row.cited_language,
      text: row.exact,
      sources,
    },
    sentence: { block: row.citing_block, label: row.label, text: slice(row.text, row.citing_start, row.citing_end) },
  }
}

type Citation = RegistryTables['registry.citations'] & { text: string; label: string | null }

/** Reading order is that of the blocks, which stands only in the text itself. */
async function firstCitation(
  db: Database,
  { symbol, version, language }: { symbol: string; version: number; language: string },
  papers: string[],
): Promise<Citation | undefined> {
  const { rows } = await sql<Citation>`
    select citation.*, block.value ->> 'text' as text, block.value ->> 'label' as label
    from registry.citations citation
    join registry.versions version on version.symbol = citing_symbol and version.number = citing_number
      and version.language = citing_language
    cross join lateral jsonb_array_elements(version.content -> 'blocks') with ordinality as block (value, place)
    where citing_symbol = ${symbol} and citing_number = ${version} and citing_language = ${language}
      and cited_symbol in (${sql.join(papers)})
      and cited_symbol not in (select symbol from registry.withdrawals)
      and block.value ->> 'id' = citing_block
    order by block.place, citing_start, cited_start
    limit 1`.execute(db)
  return rows[0]
}
