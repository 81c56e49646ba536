import { done, problem, type Result } from '#base/result'
import { findBody } from '#areas/bodies'
import type { Context } from '#platform/context'
import { findReportFor, recordReport } from './act.ts'
import type { ReportsTables } from './tables.ts'

/** Records that the group noted or adopted the newest issued version, as its practice is, and where that is written. */
export async function receiveReport(
  context: Context,
  meeting: string,
  { ground, on }: { ground: string; on: string },
): Promise<Result<void, 'not-issued' | 'already-received' | 'ground-missing' | 'date-missing'>> {
  const report = await findReportFor(context, meeting, 'issue-a-report')
  const newest = report.issues.at(-1)
  if (!newest) return problem('not-issued')
  if (!ground.trim()) return problem('ground-missing', 'ground')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) return problem('date-missing', 'on')
  const body = (await findBody(context.db, report.body))!
  return context.db.transaction().execute(async (transaction) => {
    const received = await transaction
      .withTables<ReportsTables>()
      .insertInto('reports.receptions')
      .values({
        report: report.symbol,
        version: newest.version,
        kind: body.practice,
        ground: ground.trim(),
        received_on: on,
        recorded_at: context.now,
        recorded_by: context.person?.id ?? null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (!received.numInsertedOrUpdatedRows) return problem('already-received')
    await recordReport(transaction, context, report, {
      action: body.practice,
      details: { version: newest.version },
      public: true,
    })
    return done(undefined)
  })
}
