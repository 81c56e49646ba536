import { done, problem, type Result } from '#base/result'
import { findBody } from '#areas/bodies'
import type { Context } from '#platform/context'
import { changeReport, recordReport } from './act.ts'
import { isDay } from '#base/day'
import { tidy } from './report.ts'
import type { ReportsTables } from './tables.ts'

type ReceiveProblem = 'not-issued' | 'already-received' | 'ground-missing' | 'date-missing' | 'date-ahead'

/** Records that the group noted or adopted the newest issued version, as its practice is, and where that is written. */
export async function receiveReport(
  context: Context,
  occasion: string,
  { ground: typed, on }: { ground: string; on: string },
): Promise<Result<void, ReceiveProblem>> {
  return changeReport(context, occasion, 'issue-a-report', async (transaction, report) => {
    const newest = report.issues.at(-1)
    if (!newest) return problem('not-issued')
    const ground = tidy(typed)
    if (!ground) return problem('ground-missing', 'ground')
    if (!isDay(on)) return problem('date-missing', 'on')
    if (Date.parse(on) > context.now.getTime() + oneDay) return problem('date-ahead', 'on')
    const body = (await findBody(transaction, report.body))!
    const received = await transaction
      .$extendTables<ReportsTables>()
      .insertInto('reports.receptions')
      .values({
        report: report.symbol,
        version: newest.version,
        kind: body.practice,
        ground,
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

/** East of Greenwich tomorrow has begun while it is still today here. */
const oneDay = 24 * 60 * 60 * 1000
