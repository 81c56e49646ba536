import { Refusal } from '#base/refusal'
import type { Result } from '#base/result'
import { allow, type Permission } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import type { Database, Transaction } from '#platform/db'
import { findReport } from './queries.ts'
import type { NewParagraph, Report } from './report.ts'
import type { ReportsTables } from './tables.ts'

/** The report of an occasion, for somebody who may do this to it. */
export async function findReportFor(context: Context, occasion: string, permission: Permission): Promise<Report> {
  const report = await reportOf(context.db, occasion)
  allow(context.person, permission, report.body)
  return report
}

/**
 * Does something to a report, whole or not at all, for somebody who may. The report is held until the
 * end: of two people who work on it at once, the second sees what the first has done.
 */
export async function changeReport<Given extends Result<unknown>>(
  context: Context,
  occasion: string,
  permission: Permission,
  change: (transaction: Transaction, report: Report) => Promise<Given>,
): Promise<Given> {
  const { symbol } = await findReportFor(context, occasion, permission)
  return context.db.transaction().execute(async (transaction) => {
    await holdReport(transaction, symbol)
    return change(transaction, await reportOf(transaction, occasion))
  })
}

/** Holds a report until the transaction ends. */
export const holdReport = (transaction: Transaction, symbol: string) =>
  transaction
    .$extendTables<ReportsTables>()
    .selectFrom('reports.reports')
    .select('set_aside')
    .where('symbol', '=', symbol)
    .forUpdate()
    .executeTakeFirstOrThrow()

/** The event of something done to a report. Work on a draft is not public; issuing and receiving are. */
export const recordReport = (
  transaction: Transaction,
  context: Context,
  report: { symbol: string; body: string },
  event: { action: string; details?: Record<string, string | number>; public?: boolean },
) =>
  record(
    transaction,
    { person: context.person?.id ?? null, now: context.now },
    { area: 'reports', about: report.symbol, body: report.body, ...event },
  )

/** Writes a paragraph with its sentences and evidence at a position of its section, and gives its id. */
export async function insertParagraph(
  transaction: Transaction,
  context: Context,
  report: string,
  { section, form, origins, sentences }: NewParagraph,
  position: number,
): Promise<string> {
  const tables = transaction.$extendTables<ReportsTables>()
  const by = { added_at: context.now, added_by: context.person?.id ?? null }
  const paragraph = await tables
    .insertInto('reports.paragraphs')
    .values({ report, section, form, origins, position })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const [place, { text, secretariat = false, anchors }] of sentences.entries()) {
    const { id } = await tables
      .insertInto('reports.sentences')
      .values({ paragraph: paragraph.id, position: place, text, secretariat })
      .returning('id')
      .executeTakeFirstOrThrow()
    if (anchors.length)
      await tables
        .insertInto('reports.evidence')
        .values(anchors.map((anchor) => ({ sentence: id, anchor: JSON.stringify(anchor), ...by })))
        .execute()
  }
  return paragraph.id
}

/** Refuses what cannot be the id of a row, before the database is asked for it. */
export function expectId(id: string, what: string): void {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)) throw new Refusal(404, what)
}

async function reportOf(db: Database, occasion: string): Promise<Report> {
  const report = await findReport(db, occasion)
  if (!report) throw new Refusal(404, `report ${occasion}`)
  return report
}
