import type { Document } from '#document'
import type { Database, Transaction } from '#platform/db'
import type { RegistryTables } from './tables.ts'

/** One use of a passage: where it is cited, and which passage. */
export type Use = {
  citing: { symbol: string; version: number; language: string; block: string; start: number; end: number }
  cited: { version: number; language: string; block: string; exact: string }
}

/** Writes down every passage that a published document rests on, so that its sources can show where they were used. */
export async function cite(
  transaction: Transaction,
  citing: { symbol: string; number: number },
  document: Document,
): Promise<string[]> {
  const rows = (document.evidence ?? []).flatMap((evidence) =>
    evidence.kind === 'secretariat'
      ? []
      : evidence.anchors.map((anchor) => ({
          citing_symbol: citing.symbol,
          citing_number: citing.number,
          citing_language: document.language,
          citing_block: evidence.block,
          citing_start: evidence.start,
          citing_end: evidence.end,
          cited_symbol: anchor.document,
          cited_number: anchor.version,
          cited_language: anchor.language,
          cited_block: anchor.block,
          cited_start: anchor.start,
          cited_end: anchor.end,
          exact: anchor.exact,
        })),
  )
  const tables = transaction.$extendTables<RegistryTables>()
  for (let start = 0; start < rows.length; start += 1000)
    await tables
      .insertInto('registry.citations')
      .values(rows.slice(start, start + 1000))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  return [...new Set(rows.map((row) => row.cited_symbol))]
}

/** Where passages of a document are used, by the newest published version of each document that cites it. */
export async function usesOf(db: Database, symbol: string): Promise<Use[]> {
  const rows = await db
    .$extendTables<RegistryTables>()
    .selectFrom('registry.citations as citation')
    .selectAll()
    .where('cited_symbol', '=', symbol)
    .where(({ eb, selectFrom }) =>
      eb(
        'citing_number',
        '=',
        selectFrom('registry.publications as publication')
          .select(({ fn }) => fn.max('publication.number').as('newest'))
          .whereRef('publication.symbol', '=', 'citation.citing_symbol'),
      ),
    )
    .orderBy('citing_symbol')
    .orderBy('citing_block')
    .orderBy('citing_start')
    .execute()
  return rows.map((row) => ({
    citing: {
      symbol: row.citing_symbol,
      version: row.citing_number,
      language: row.citing_language,
      block: row.citing_block,
      start: row.citing_start,
      end: row.citing_end,
    },
    cited: { version: row.cited_number, language: row.cited_language, block: row.cited_block, exact: row.exact },
  }))
}
