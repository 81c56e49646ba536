import { Refusal } from '#base/refusal'
import { allow, type Permission } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { findReport } from './queries.ts'
import type { NewParagraph, Report } from './report.ts'
import type { ReportsTables } from './tables.ts'

/** The report of a meeting, for somebody who may do this to it. */
export async function findReportFor(context: Context, meeting: string, permission: Permission): Promise<Report> {
  const report = await findReport(context.db, meeting)
  if (!report) throw new Refusal(404, `report ${meeting}`)
  allow(context.person, permission, report.body)
  return report
}

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

/** Writes paragraphs with their sentences and evidence, from a position on. */
export async function insertParagraphs(
  transaction: Transaction,
  context: Context,
  report: string,
  paragraphs: NewParagraph[],
  firstPosition: number,
): Promise<string[]> {
  const tables = transaction.withTables<ReportsTables>()
  const by = { added_at: context.now, added_by: context.person?.id ?? null }
  const ids: string[] = []
  for (const [index, { section, form, origins, sentences }] of paragraphs.entries()) {
    const paragraph = await tables
      .insertInto('reports.paragraphs')
      .values({ report, section, form, origins, position: firstPosition + index })
      .returning('id')
      .executeTakeFirstOrThrow()
    ids.push(paragraph.id)
    for (const [position, sentence] of sentences.entries()) {
      const { id } = await tables
        .insertInto('reports.sentences')
        .values({
          paragraph: paragraph.id,
          position,
          text: sentence.text,
          secretariat: sentence.secretariat ?? false,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      if (sentence.anchors.length)
        await tables
          .insertInto('reports.evidence')
          .values(sentence.anchors.map((anchor) => ({ sentence: id, anchor: JSON.stringify(anchor), ...by })))
          .execute()
    }
  }
  return ids
}
