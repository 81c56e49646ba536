import { listReadable, type PlainWords } from '#areas/registry'
import type { Database } from '#platform/db'
import type { ReportsTables } from '../tables.ts'
import type { PlainEdition, PlainParagraph } from './edition.ts'

const tables = (db: Database) => db.$extendTables<ReportsTables>()

/** The editions of a report in plain words, drafts too, with their paragraphs in order: children first. */
export async function listPlainEditions(db: Database, report: string): Promise<PlainEdition[]> {
  const editions = await tables(db)
    .selectFrom('reports.plain_editions')
    .selectAll()
    .where('report', '=', report)
    .orderBy('readers')
    .orderBy('language')
    .execute()
  if (!editions.length) return []
  const ids = editions.map(({ id }) => id)
  const [paragraphs, issues] = await Promise.all([
    tables(db)
      .selectFrom('reports.plain_paragraphs')
      .selectAll()
      .where('edition', 'in', ids)
      .orderBy('position')
      .orderBy('id')
      .execute(),
    tables(db)
      .selectFrom('reports.plain_issues')
      .selectAll()
      .where('edition', 'in', ids)
      .orderBy('issued_at')
      .orderBy('symbol_version')
      .execute(),
  ])
  return editions.map(({ id, report, readers, language, title, glossary, checked_by, revision }) => ({
    id,
    report,
    readers,
    language,
    title,
    glossary,
    revision,
    checkedBy: checked_by,
    paragraphs: paragraphs.filter(({ edition }) => edition === id).map(paragraphOf),
    issues: issues
      .filter(({ edition }) => edition === id)
      .map(({ version, symbol, symbol_version: symbolVersion }) => ({
        version,
        symbol,
        symbolVersion,
      })),
  }))
}

const paragraphOf = ({ id, form, text, tells, revision }: PlainParagraph): PlainParagraph => ({
  id,
  form,
  text,
  tells,
  revision,
})

/** What a document has to do with plain words: the report that it tells, or the editions that tell it. */
export async function findPlainWords(db: Database, symbol: string): Promise<PlainWords> {
  const issued = tables(db)
    .selectFrom('reports.plain_issues as issue')
    .innerJoin('reports.plain_editions as edition', 'edition.id', 'issue.edition')
  const [told, editions, exceptions] = await Promise.all([
    issued.select(['edition.report', 'edition.readers']).where('issue.symbol', '=', symbol).executeTakeFirst(),
    issued
      .select(['issue.symbol', 'edition.readers', 'edition.language'])
      .distinct()
      .where('edition.report', '=', symbol)
      .orderBy('edition.readers')
      .orderBy('edition.language')
      .execute(),
    tables(db)
      .selectFrom('reports.exceptions')
      .select(['version', 'reason', 'decided_by as decidedBy'])
      .where('report', '=', symbol)
      .orderBy('version')
      .execute(),
  ])
  const readable = new Set(
    (
      await listReadable(
        db,
        editions.map((one) => one.symbol),
      )
    ).map((one) => one.symbol),
  )
  return { tells: told ?? null, editions: editions.filter((one) => readable.has(one.symbol)), exceptions }
}
