import { Refusal } from '#base/refusal'
import type { Localised } from '#base/languages'
import { allow } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import type { Consultation, Phase, Stage } from './consultation.ts'
import { findConsultation, youthTables } from './queries.ts'

/** Does something with a consultation for somebody who may prepare it; two who do so come one after the other. */
export async function changeConsultation<Value>(
  context: Context,
  symbol: string,
  work: (transaction: Transaction, consultation: Consultation) => Promise<Value>,
): Promise<Value> {
  const found = await findConsultation(context.db, symbol)
  if (!found) throw new Refusal(404, `consultation ${symbol}`)
  allow(context.person, 'prepare-young-people', found.body)
  return context.db.transaction().execute(async (transaction) => {
    await youthTables(transaction)
      .selectFrom('youth.consultations')
      .select('symbol')
      .where('symbol', '=', symbol)
      .forUpdate()
      .execute()
    return work(transaction, (await findConsultation(transaction, symbol))!)
  })
}

/** The event of what staff did. T-36: never one of what a child did, and never a number that was counted. */
export const recordOf = (
  transaction: Transaction,
  context: Context,
  { symbol, body }: Pick<Consultation, 'symbol' | 'body'>,
  action: string,
  { details, isPublic = true }: { details?: Record<string, string | number>; isPublic?: boolean } = {},
) =>
  record(
    transaction,
    { person: context.person?.id ?? null, now: context.now },
    { area: 'youth', action, about: symbol, body, ...(details && { details }), public: isPublic },
  )

export const stageOf = (consultation: Consultation, phase: Phase): Stage =>
  consultation.stages.find((stage) => stage.phase === phase)!

export const isOpen = (consultation: Consultation, phase: Phase): boolean => {
  const stage = stageOf(consultation, phase)
  return stage.openedAt !== null && stage.closedAt === null
}

/** What is asked of all, and how they are kept safe, stays as it was when the first of them was asked. */
export const hasOpened = (consultation: Consultation): boolean =>
  consultation.stages.some((stage) => stage.openedAt !== null)

/** The texts without space around them and without empty ones. */
export const trimmed = (texts: Localised): Localised =>
  Object.fromEntries(
    Object.entries(texts)
      .map(([language, text]) => [language, text?.trim() ?? ''])
      .filter(([, text]) => text),
  )

export const isInAll = (texts: Localised, languages: string[]): boolean =>
  languages.every((language) => texts[language]?.trim())
