import { Refusal } from '#base/refusal'
import { done, problem, type Problem, type Result } from '#base/result'
import type { Localised } from '#base/languages'
import { findBody, type Body } from '#areas/bodies'
import { listClauses } from '#areas/mandates'
import { findDocument, formatSymbol, isOneOf } from '#areas/registry'
import { allow } from '#platform/access'
import type { Context } from '#platform/context'
import { isDay } from '#base/day'
import { findReport, listOtherReports } from './queries.ts'
import { composeAgain } from './compose-again.ts'
import { tidy, type Period, type Template } from './report.ts'
import type { ReportsTables } from './tables.ts'

export type NewReport = {
  body: string
  template: Exclude<Template, 'meeting'>
  titles: Localised
  /** Of annual and final reports. */
  period?: Period | null
  mandate?: string | null
  clause?: string | null
  /** The clause under which the editions for children are made, where that is another. */
  plainClause?: string | null
}

type StartProblem =
  | 'template-unknown'
  | 'title-missing'
  | 'period-missing'
  | 'period-reversed'
  | 'clause-unknown'
  | 'already-composing'

/**
 * Starts a report of a consultation, of a year or of a cycle, and composes its first text from what is on record. Its
 * name at the desk is the body's with a number (`HRC566-R1`), its symbol the next of the series of reports.
 */
export async function startOtherReport(
  context: Context,
  report: NewReport,
): Promise<Result<{ occasion: string; symbol: string; added: number }, StartProblem>> {
  const body = await findBody(context.db, report.body)
  allow(context.person, 'write-a-report', body?.symbol)
  if (!body) throw new Refusal(404, `body ${report.body}`)
  const wrong = await whatIsWrong(context, report)
  if (wrong) return wrong
  const number = await nextNumber(context, body)
  const [occasion, symbol] = [`${body.symbol}-R${number}`, formatSymbol(body.symbol, 'REP', number)]
  const started = await context.db
    .$extendTables<ReportsTables>()
    .insertInto('reports.reports')
    .values({ symbol, occasion, language: body.language, ...rowOf(context, report) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  // Two people started one at the same moment: the first has the number.
  if (!started.numInsertedOrUpdatedRows) return problem('already-composing')
  const composed = await composeAgain(context, occasion)
  if (!composed.ok) throw new Error(`composing ${occasion} was refused: ${composed.problem}`)
  return done({ occasion, symbol, added: composed.value.added })
}

function rowOf(context: Context, { body, template, titles, period, mandate, clause, plainClause }: NewReport) {
  const written = Object.entries(titles).map(([language, title]) => [language, tidy(title ?? '')] as const)
  return {
    body,
    template,
    meeting: null,
    titles: JSON.stringify(Object.fromEntries(written.filter(([, title]) => title))),
    period_from: period?.from ?? null,
    period_to: period?.to ?? null,
    mandate: mandate ?? null,
    clause: clause ?? null,
    plain_clause: plainClause ?? null,
    record_symbol: null,
    composed_at: context.now,
    composed_by: context.person?.id ?? null,
  }
}

async function whatIsWrong(context: Context, report: NewReport): Promise<Problem<StartProblem> | undefined> {
  const { template, titles } = report
  // What a form sent may be anything.
  if (!isOneOf<string>(['consultation', 'annual', 'final'], template)) return problem('template-unknown', 'template')
  if (!Object.values(titles).some((title) => tidy(title ?? ''))) return problem('title-missing', 'title')
  return wrongPeriod(report) ?? wrongClause(report, await listClauses(context.db, report.body))
}

/** An annual and a final report cover days; that of a consultation covers all of it. */
function wrongPeriod({ template, period }: NewReport): Problem<StartProblem> | undefined {
  if (template === 'consultation') return period ? problem('template-unknown', 'template') : undefined
  if (!period || !isDay(period.from) || !isDay(period.to)) return problem('period-missing', 'from')
  return period.from > period.to ? problem('period-reversed', 'to') : undefined
}

function wrongClause(
  { mandate, clause, plainClause }: NewReport,
  clauses: { mandate: string; code: string }[],
): Problem<StartProblem> | undefined {
  const ofMandate = clauses.filter((one) => one.mandate === mandate)
  const isKnown = (code: string | null | undefined) => !code || ofMandate.some((one) => one.code === code)
  if ((mandate && !ofMandate.length) || !isKnown(clause)) return problem('clause-unknown', 'clause')
  return isKnown(plainClause) ? undefined : problem('clause-unknown', 'plain-clause')
}

/** The number after those of its other reports, and of what the register has already. */
async function nextNumber(context: Context, { symbol }: Body): Promise<number> {
  let number = (await listOtherReports(context.db, symbol)).length + 1
  const isTaken = async () =>
    (await findDocument(context, formatSymbol(symbol, 'REP', number))) !== undefined ||
    (await findReport(context.db, `${symbol}-R${number}`)) !== undefined
  while (await isTaken()) number++
  return number
}
