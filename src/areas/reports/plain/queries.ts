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
    ...{ id, report, readers, language, title, glossary, revision },
    checkedBy: checked_by,
    paragraphs: paragraphs.filter(({ edition }) => edition === id).map(paragraphOf),
    issues: issues
      .filter(({ edition }) => edition === id)
      .map(({ version, symbol, symbol_version: symbolVersion }) => ({ version, symbol, symbolVersion })),
  }))
}

const paragraphOf = ({ id, form, text, tells, revision }: PlainParagraph): PlainParagraph => ({
  ...{ id, form, text, tells, revision },
})
