import type { Localised } from '#base/languages'
import { isDay } from '#base/day'
import { Refusal } from '#base/refusal'
import { done, problem, type Problem, type Result } from '#base/result'
import { findBody } from '#areas/bodies'
import { allow } from '#platform/access'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { findWorkshopToNote, recordIn } from './act.ts'
import { findSeries } from './queries.ts'
import type { WorkshopsTables } from './tables.ts'
import { modalities, workshopRegions, type Series, type Workshop } from './workshop.ts'

export type NewWorkshop = Omit<Workshop, 'symbol' | 'series' | 'body' | 'number'>

export type WorkshopProblem =
  | 'name-missing'
  | 'region-unknown'
  | 'region-taken'
  | 'host-missing'
  | 'modality-unknown'
  | 'start-malformed'
  | 'end-malformed'
  | 'end-before-start'
  | 'languages-missing'
  | 'language-unknown'

/** Enters a workshop of a series: where, when, with whom as host. Gives its symbol, such as HRC566-W1. */
export async function enterWorkshop(
  context: Context,
  seriesId: string,
  workshop: NewWorkshop,
): Promise<Result<{ symbol: string }, WorkshopProblem>> {
  const series = await findSeries(context.db, seriesId)
  if (!series) throw new Refusal(404, `series ${seriesId}`)
  allow(context.person, 'run-a-consultation', series.body)
  const wrong = await whatIsWrong(context, series.body, workshop)
  if (wrong) return wrong
  return context.db.transaction().execute(async (transaction) => {
    const { body } = series
    const number = await nextNumber(transaction, body)
    const symbol = `${body}-W${number}`
    const taken = await whoHasRegion(transaction, series, workshop)
    if (taken) return problem('region-taken', 'region', { symbol: taken })
    await transaction
      .$extendTables<WorkshopsTables>()
      .insertInto('workshops.workshops')
      .values({
        ...columns(workshop),
        symbol,
        series: series.id,
        body,
        number,
        entered_at: context.now,
        entered_by: context.person?.id ?? null,
      })
      .execute()
    await recordIn(transaction, context, { action: 'workshop-entered', about: symbol, body, public: true })
    return done({ symbol })
  })
}

/** Puts right what is on record about a workshop; its symbol and series stay. */
export async function correctWorkshop(
  context: Context,
  symbol: string,
  workshop: NewWorkshop,
): Promise<Result<void, WorkshopProblem>> {
  const { body, series } = await findWorkshopToNote(context, symbol)
  const wrong = await whatIsWrong(context, body, workshop)
  if (wrong) return wrong
  return context.db.transaction().execute(async (transaction) => {
    await nextNumber(transaction, body)
    const taken = await whoHasRegion(transaction, { id: series }, workshop, symbol)
    if (taken) return problem('region-taken', 'region', { symbol: taken })
    await transaction
      .$extendTables<WorkshopsTables>()
      .updateTable('workshops.workshops')
      .set(columns(workshop))
      .where('symbol', '=', symbol)
      .execute()
    await recordIn(transaction, context, { action: 'workshop-corrected', about: symbol, body, public: true })
    return done(undefined)
  })
}

/** The next number of the body. Its series are held until the end, so that neither number nor region is given twice. */
async function nextNumber(transaction: Transaction, body: string): Promise<number> {
  const tables = transaction.$extendTables<WorkshopsTables>()
  await tables.selectFrom('workshops.series').select('id').where('body', '=', body).orderBy('id').forUpdate().execute()
  const newest = await tables
    .selectFrom('workshops.workshops')
    .select('number')
    .where('body', '=', body)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (newest?.number ?? 0) + 1
}

async function whoHasRegion(
  transaction: Transaction,
  { id }: Pick<Series, 'id'>,
  { region }: NewWorkshop,
  except = '',
): Promise<string | undefined> {
  const other = await transaction
    .$extendTables<WorkshopsTables>()
    .selectFrom('workshops.workshops')
    .select('symbol')
    .where('series', '=', id)
    .where('region', '=', region)
    .where('symbol', '!=', except)
    .executeTakeFirst()
  return other?.symbol
}

async function whatIsWrong(
  { db }: Context,
  body: string,
  workshop: NewWorkshop,
): Promise<Problem<WorkshopProblem> | null> {
  const language = (await findBody(db, body))?.language ?? 'en'
  if (!workshop.names[language]?.trim()) return problem('name-missing', 'name')
  if (!workshopRegions.some((region) => region === workshop.region)) return problem('region-unknown', 'region')
  if (!workshop.host.trim()) return problem('host-missing', 'host')
  if (!modalities.includes(workshop.modality)) return problem('modality-unknown', 'modality')
  return wrongDays(workshop) ?? wrongLanguages(workshop)
}

function wrongDays({ startsOn, endsOn }: NewWorkshop): Problem<WorkshopProblem> | null {
  if (!isDay(startsOn)) return problem('start-malformed', 'startsOn')
  if (!isDay(endsOn)) return problem('end-malformed', 'endsOn')
  return endsOn < startsOn ? problem('end-before-start', 'endsOn') : null
}

function wrongLanguages({ languages }: NewWorkshop): Problem<WorkshopProblem> | null {
  if (!languages.length) return problem('languages-missing', 'languages')
  const unknown = languages.find((one) => !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(one))
  return unknown === undefined ? null : problem('language-unknown', 'languages', { language: unknown })
}

const columns = (workshop: NewWorkshop) => ({
  region: workshop.region,
  names: JSON.stringify(workshop.names),
  host: workshop.host.trim(),
  place: json(workshop.place),
  modality: workshop.modality,
  starts_on: workshop.startsOn,
  ends_on: workshop.endsOn,
  languages: [...new Set(workshop.languages)],
  programme: json(workshop.programme),
})

const json = (texts: Localised | null): string | null => texts && JSON.stringify(texts)
