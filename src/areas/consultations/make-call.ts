import { sql } from 'kysely'
import { isLanguage, type Localised } from '#base/languages'
import { Refusal } from '#base/refusal'
import { done, problem, type Problem, type Result } from '#base/result'
import { findBody, type Body } from '#areas/bodies'
import { listClauses } from '#areas/mandates'
import { allow } from '#platform/access'
import type { Context } from '#platform/context'
import type { Database, Transaction } from '#platform/db'
import { by, changeCallWithin, recordCall } from './act.ts'
import type { CallParticulars } from './call.ts'
import type { ConsultationsTables } from './tables.ts'

/** As it was typed: an instant that was not one is null. */
export type NewCall = Omit<CallParticulars, 'opensAt' | 'closesAt'> & { opensAt: Date | null; closesAt: Date | null }

/** Makes a call for input. Nobody else sees it until it is announced. Sent twice, it is made once. */
export async function makeCall(
  context: Context,
  bodySymbol: string,
  call: NewCall,
): Promise<Result<{ symbol: string }, CallProblem>> {
  allow(context.person, 'run-a-consultation', bodySymbol)
  const body = await findBody(context.db, bodySymbol)
  if (!body) throw new Refusal(404, `body ${bodySymbol}`)
  const wrong = whatIsWrong(body, call) ?? (await unknownClause(context.db, bodySymbol, call))
  if (wrong) return wrong

  return context.db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`consultations ${bodySymbol}`}))`.execute(transaction)
    const twin = await findTwin(transaction, bodySymbol, call.titles)
    if (twin) return done({ symbol: twin })
    const number = await nextNumber(transaction, bodySymbol)
    const symbol = `${bodySymbol}-C${number}`
    await transaction
      .$extendTables<ConsultationsTables>()
      .insertInto('consultations.calls')
      .values({
        symbol,
        body: bodySymbol,
        number,
        ...columnsOf(call),
        made_at: context.now,
        made_by: by(context).person,
      })
      .execute()
    await recordCall(transaction, context, { symbol, body: bodySymbol }, { action: 'made' })
    return done({ symbol })
  })
}

/** Changes what a call says, as long as it is not announced. */
export async function changeCall(
  context: Context,
  symbol: string,
  changed: NewCall,
): Promise<Result<void, CallProblem | 'already-announced'>> {
  return changeCallWithin(context, symbol, async (transaction, call) => {
    if (call.announcedAt) return problem('already-announced')
    const body = (await findBody(transaction, call.body))!
    const wrong = whatIsWrong(body, changed) ?? (await unknownClause(transaction, call.body, changed))
    if (wrong) return wrong
    await transaction
      .$extendTables<ConsultationsTables>()
      .updateTable('consultations.calls')
      .set(columnsOf(changed))
      .where('symbol', '=', symbol)
      .execute()
    await recordCall(transaction, context, call, { action: 'changed' })
    return done(undefined)
  })
}

export type CallProblem =
  | 'title-missing'
  | 'languages-missing'
  | 'publication-missing'
  | 'publication-not-allowed'
  | 'opening-missing'
  | 'closing-missing'
  | 'closes-before-opening'
  | 'clause-unknown'

function whatIsWrong(body: Body, call: NewCall): Problem<CallProblem> | null {
  if (!Object.values(call.titles).some((title) => title?.trim())) return problem('title-missing', 'title')
  if (!call.languages.length || !call.languages.every(isLanguage)) return problem('languages-missing', 'languages')
  if (!call.publication.length) return problem('publication-missing', 'publication')
  if (!call.publication.every((choice) => body.publication.includes(choice)))
    return problem('publication-not-allowed', 'publication', { body: body.symbol })
  if (!call.opensAt) return problem('opening-missing', 'opens-day')
  if (!call.closesAt) return problem('closing-missing', 'closes-day')
  return call.closesAt <= call.opensAt ? problem('closes-before-opening', 'closes-day') : null
}

async function unknownClause(db: Database, body: string, { mandate, clause }: NewCall) {
  if (!mandate && !clause) return null
  const known = (await listClauses(db, body)).some((one) => one.mandate === mandate && one.code === clause)
  return known ? null : problem('clause-unknown' as const, 'clause')
}

const columnsOf = (call: NewCall) => ({
  mandate: call.mandate,
  clause: call.clause,
  titles: JSON.stringify(call.titles),
  purpose: JSON.stringify(call.purpose),
  asked: JSON.stringify(call.asked),
  use: JSON.stringify(call.use),
  languages: call.languages,
  publication: call.publication,
  opens_at: call.opensAt!,
  closes_at: call.closesAt!,
})

/** A call that was made with the same titles and not announced yet: the same form, sent once more. */
async function findTwin(db: Database, body: string, titles: Localised): Promise<string | undefined> {
  const twin = await db
    .$extendTables<ConsultationsTables>()
    .selectFrom('consultations.calls as call')
    .leftJoin('consultations.announcements as announcement', 'announcement.call', 'call.symbol')
    .select('call.symbol')
    .where('call.body', '=', body)
    .where('announcement.call', 'is', null)
    .where('call.titles', '=', sql<Localised>`${JSON.stringify(titles)}::jsonb`)
    .executeTakeFirst()
  return twin?.symbol
}

async function nextNumber(transaction: Transaction, body: string): Promise<number> {
  const { last } = await transaction
    .$extendTables<ConsultationsTables>()
    .selectFrom('consultations.calls')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('body', '=', body)
    .executeTakeFirstOrThrow()
  return Number(last ?? 0) + 1
}
