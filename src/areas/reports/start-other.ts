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
import { templates, tidy, type Period, type Template } from './report.ts'
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
  const titles = Object.fromEntries(
    Object.entries(report.titles).flatMap(([language, title]) => (tidy(title ?? '') ? [[language, tidy(title!)]] : [])),
  )
  const number = await nextNumber(context, body)
  const [occasion, symbol] = [`${body.symbol}-R${number}`, formatSymbol(body.symbol, 'REP', number)]
  const started = await context.db
    .$extendTables<ReportsTables>()
    .insertInto('reports.reports')
    .values({
      ...{ symbol, occasion, body: body.symbol, meeting: null, template: report.template, language: body.language },
      titles: JSON.stringify(titles),
      period_from: report.period?.from ?? null,
      period_to: report.period?.to ?? null,
      mandate: report.mandate ?? null,
      clause: report.clause ?? null,
      plain_clause: report.plainClause ?? null,
      record_symbol: null,
      composed_at: context.now,
      composed_by: context.person?.id ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  // Two people started one at the same moment: the first has the number.
  if (!started.numInsertedOrUpdatedRows) return problem('already-composing')
  const composed = await composeAgain(context, occasion)
  if (!composed.ok) throw new Error(`composing ${occasion} was refused: ${composed.problem}`)
  return done({ occasion, symbol, added: composed.value.added })
}

async function whatIsWrong(context: Context, report: NewReport): Promise<Problem<StartProblem> | undefined> {
  const { body, template, titles, period, mandate } = report
  if (!isOneOf(templates, template) || (template as Template) === 'meeting')
    return problem('template-unknown', 'template')
  if (!Object.values(titles).some((title) => tidy(title ?? ''))) return problem('title-missing', 'title')
  if (template !== 'consultation' && !period) return problem('period-missing', 'from')
  if (template === 'consultation' && period) return problem('template-unknown', 'template')
  if (period && !(isDay(period.from) && isDay(period.to))) return problem('period-missing', 'from')
  if (period && period.from > period.to) return problem('period-reversed', 'to')
  const clauses = await listClauses(context.db, body)
  const isKnown = (code: string | null | undefined) =>
    !code || clauses.some((clause) => clause.mandate === mandate && clause.code === code)
  if (mandate && !clauses.some((clause) => clause.mandate === mandate)) return problem('clause-unknown', 'clause')
  if (!isKnown(report.clause)) return problem('clause-unknown', 'clause')
  return isKnown(report.plainClause) ? undefined : problem('clause-unknown', 'plain-clause')
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
