import { sql } from 'kysely'
import { done, problem, type Result } from '#base/result'
import { isLanguage, type Localised } from '#base/languages'
import { Refusal } from '#base/refusal'
import { findBody, findMeeting } from '#areas/bodies'
import { listClauses } from '#areas/mandates'
import { allow } from '#platform/access'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { isInAll, recordOf, trimmed } from './act.ts'
import { bands, type Band } from './consultation.ts'
import { youthTables } from './queries.ts'

export type NewConsultation = {
  body: string
  meeting: string | null
  mandate: string | null
  clause: string | null
  /** In every language of the consultation. */
  titles: Localised
  purpose: Localised
  languages: string[]
  bands: Band[]
}

/** Begins to prepare a consultation of young people; its symbol is the next of its body. */
export async function prepare(
  context: Context,
  consultation: NewConsultation,
): Promise<Result<{ symbol: string }, PrepareProblem>> {
  const body = await findBody(context.db, consultation.body)
  if (!body) throw new Refusal(404, `body ${consultation.body}`)
  allow(context.person, 'prepare-young-people', body.symbol)
  const wrong = whatIsWrong(consultation) ?? (await whatDoesNotFit(context, consultation))
  if (wrong) return problem(...wrong)

  return context.db.transaction().execute(async (transaction) => {
    const number = await nextNumber(transaction, body.symbol)
    const symbol = `${body.symbol}-Y${number}`
    await youthTables(transaction)
      .insertInto('youth.consultations')
      .values({
        symbol,
        number,
        body: body.symbol,
        meeting: consultation.meeting,
        mandate: consultation.mandate,
        clause: consultation.clause,
        titles: JSON.stringify(trimmed(consultation.titles)),
        purpose: JSON.stringify(trimmed(consultation.purpose)),
        answer_by: null,
        languages: [...new Set(consultation.languages)],
        bands: bands.filter((band) => consultation.bands.includes(band)),
        prepared_at: context.now,
        prepared_by: context.person?.id ?? null,
      })
      .execute()
    await recordOf(transaction, context, { symbol, body: body.symbol }, 'prepared')
    return done({ symbol })
  })
}

export type PrepareProblem =
  | 'languages-missing'
  | 'bands-missing'
  | 'title-missing'
  | 'purpose-missing'
  | 'meeting-elsewhere'
  | 'clause-unknown'

function whatIsWrong({ languages, ...more }: NewConsultation): [PrepareProblem, string] | null {
  if (!languages.length || !languages.every(isLanguage)) return ['languages-missing', 'languages']
  if (!more.bands.length || !more.bands.every((band) => bands.includes(band))) return ['bands-missing', 'bands']
  if (!isInAll(more.titles, languages)) return ['title-missing', 'title']
  return isInAll(more.purpose, languages) ? null : ['purpose-missing', 'purpose']
}

async function whatDoesNotFit(
  { db }: Context,
  { body, meeting, mandate, clause }: NewConsultation,
): Promise<[PrepareProblem, string] | null> {
  if (meeting !== null && (await findMeeting(db, meeting))?.body !== body) return ['meeting-elsewhere', 'meeting']
  if (mandate === null && clause === null) return null
  const clauses = await listClauses(db, body)
  const isKnown = clauses.some((known) => known.mandate === mandate && known.code === clause)
  return isKnown ? null : ['clause-unknown', 'clause']
}

/** Two at once get two numbers: the lock is held until the transaction ends. */
async function nextNumber(transaction: Transaction, body: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('youth ' || ${body}))`.execute(transaction)
  const last = await youthTables(transaction)
    .selectFrom('youth.consultations')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('body', '=', body)
    .executeTakeFirst()
  return (last?.last ?? 0) + 1
}
