import { Refusal } from '#base/refusal'
import type { Result } from '#base/result'
import { allow } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import type { Call } from './call.ts'
import { findCall } from './queries.ts'
import type { ConsultationsTables } from './tables.ts'

/** The call, for somebody who runs consultations of its body. */
export async function findCallToRun(context: Context, symbol: string): Promise<Call> {
  const call = await findCall(context.db, symbol)
  if (!call) {
    allow(context.person, 'run-a-consultation')
    throw new Refusal(404, `call ${symbol}`)
  }
  allow(context.person, 'run-a-consultation', call.body)
  return call
}

/** Does something to a call, whole or not at all; of two people who do so at once, the second sees what the first did. */
export async function changeCallWithin<Given extends Result<unknown>>(
  context: Context,
  symbol: string,
  change: (transaction: Transaction, call: Call) => Promise<Given>,
): Promise<Given> {
  await findCallToRun(context, symbol)
  return context.db.transaction().execute(async (transaction) => {
    await transaction
      .$extendTables<ConsultationsTables>()
      .selectFrom('consultations.calls')
      .select('symbol')
      .where('symbol', '=', symbol)
      .forUpdate()
      .execute()
    return change(transaction, (await findCall(transaction, symbol))!)
  })
}

/** The event of something done to a call. What is done to a draft is not public. */
export const recordCall = (
  transaction: Transaction,
  context: Context,
  call: Pick<Call, 'symbol' | 'body'>,
  event: { action: string; details?: Record<string, string | number>; public?: boolean },
) => record(transaction, by(context), { area: 'consultations', about: call.symbol, body: call.body, ...event })

/** Whose act it is and when, for the event. */
export const by = (context: Context) => ({ person: context.person?.id ?? null, now: context.now })
