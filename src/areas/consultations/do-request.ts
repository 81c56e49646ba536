import { isLanguage } from '#base/languages'
import { done, problem, type Result } from '#base/result'
import { findBody } from '#areas/bodies'
import { erase, withdrawWithin, type Forget } from '#areas/registry'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { translator } from '#platform/i18n'
import { by, recordCall } from './act.ts'
import type { Call } from './call.ts'
import { changeAnswerWithin } from './change-answer.ts'
import type { ConsultationsTables, RequestKind } from './tables.ts'

/**
 * Does what the author of an answer asked for: takes it back in the register, or has its words erased everywhere. What
 * the register has done already, because a colleague was there first, counts as done.
 */
export async function doRequest(
  context: Context,
  id: string,
  kind: RequestKind,
  forget: Forget[],
): Promise<Result<void, 'not-asked'>> {
  const found = await changeAnswerWithin(context, id, async (transaction, row, call) => {
    const request = await findRequest(transaction, id, kind)
    if (!request) return problem('not-asked')
    const reason = await reasonFor(transaction, call, kind)
    // Erasing is an act of its own, which ends with the removal of files.
    if (kind === 'withdraw') {
      await withdrawWithin(transaction, context, { symbol: request.symbol, body: call.body, reason })
      await noteDone(transaction, context, call, row.id, kind)
    }
    return done({ symbol: request.symbol, call, reason })
  })
  if (!found.ok || kind === 'withdraw') return found.ok ? done(undefined) : found
  const { symbol, call, reason } = found.value
  await erase(context, symbol, { ground: 'asked', reason }, forget)
  return context.db.transaction().execute(async (transaction) => {
    await noteDone(transaction, context, call, id, kind)
    return done(undefined)
  })
}

const findRequest = (transaction: Transaction, id: string, kind: RequestKind) =>
  transaction
    .$extendTables<ConsultationsTables>()
    .selectFrom('consultations.requests as request')
    .innerJoin('consultations.acceptances as acceptance', 'acceptance.answer', 'request.answer')
    .select('acceptance.symbol')
    .where('request.answer', '=', id)
    .where('request.kind', '=', kind)
    .executeTakeFirst()

async function reasonFor(transaction: Transaction, call: Call, kind: RequestKind): Promise<string> {
  const { language } = (await findBody(transaction, call.body))!
  return translator(isLanguage(language) ? language : 'en')(`consultations.reason.${kind}`)
}

async function noteDone(
  transaction: Transaction,
  context: Context,
  call: Call,
  answer: string,
  kind: RequestKind,
): Promise<void> {
  await transaction
    .$extendTables<ConsultationsTables>()
    .updateTable('consultations.requests')
    .set({ done_at: context.now, done_by: by(context).person })
    .where('answer', '=', answer)
    .where('kind', '=', kind)
    .where('done_at', 'is', null)
    .execute()
  await recordCall(transaction, context, call, { action: 'request-done' })
}
