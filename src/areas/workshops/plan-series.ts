import { sql } from 'kysely'
import type { Localised } from '#base/languages'
import { done, problem, type Problem, type Result } from '#base/result'
import { findBody } from '#areas/bodies'
import { listClauses } from '#areas/mandates'
import { stakeholders, type Stakeholder } from '#areas/voices'
import { allow } from '#platform/access'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { recordIn } from './act.ts'
import type { WorkshopsTables } from './tables.ts'
import { workshopRegions } from './workshop.ts'

export type NewSeries = {
  names: Localised
  planned: number
  wanted: Stakeholder[]
  /** The clause that asks for the workshops, where one does. */
  mandate: string | null
  clause: string | null
}

export type SeriesProblem =
  | 'name-missing'
  | 'planned-malformed'
  | 'clause-unknown'
  | 'stakeholder-unknown'
  | 'already-planned'

/** Plans workshops under a clause of the mandate of a body. Gives the id of the series. */
export async function planSeries(
  context: Context,
  body: string,
  series: NewSeries,
): Promise<Result<{ id: string }, SeriesProblem>> {
  allow(context.person, 'run-a-consultation', body)
  const wrong = await whatIsWrong(context, body, series)
  if (wrong) return wrong
  return context.db.transaction().execute(async (transaction) => {
    const planned = await seriesOf(transaction, body)
    const name = JSON.stringify(series.names)
    if (planned.some((one) => JSON.stringify(one.names) === name)) return problem('already-planned', 'name')
    const id = `${body}-S${planned.length + 1}`
    const { names, ...more } = series
    await transaction
      .$extendTables<WorkshopsTables>()
      .insertInto('workshops.series')
      .values({ id, body, ...more, names: JSON.stringify(names), made_at: context.now })
      .execute()
    await recordIn(transaction, context, { action: 'series-planned', about: id, body, public: true })
    return done({ id })
  })
}

/** The series of the body. Nobody else plans one of it until the transaction ends, so that no id is given twice. */
async function seriesOf(transaction: Transaction, body: string): Promise<{ names: Localised }[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`workshops.series ${body}`}, 0))`.execute(transaction)
  return transaction
    .$extendTables<WorkshopsTables>()
    .selectFrom('workshops.series')
    .select('names')
    .where('body', '=', body)
    .execute()
}

async function whatIsWrong(
  { db }: Context,
  body: string,
  { names, planned, wanted, mandate, clause }: NewSeries,
): Promise<Problem<SeriesProblem> | null> {
  const language = (await findBody(db, body))?.language ?? 'en'
  if (!names[language]?.trim()) return problem('name-missing', 'name')
  const most = workshopRegions.length
  if (!Number.isInteger(planned) || planned < 1 || planned > most)
    return problem('planned-malformed', 'planned', { most })
  if (!wanted.every((one) => stakeholders.includes(one))) return problem('stakeholder-unknown', 'wanted')
  if (!mandate && !clause) return null
  const clauses = await listClauses(db, body)
  return clauses.some((one) => one.mandate === mandate && one.code === clause)
    ? null
    : problem('clause-unknown', 'clause')
}
