import { Refusal } from '#base/refusal'
import type { Result } from '#base/result'
import { allow } from '#platform/access'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import type { Call } from './call.ts'
import { lockAnswer, type AnswerRow } from './keep-answer.ts'
import { findCall } from './queries.ts'

/** Does something to an answer at the desk, whole or not at all, for somebody who runs consultations of its body. */
export async function changeAnswerWithin<Given extends Result<unknown>>(
  context: Context,
  id: string,
  change: (transaction: Transaction, row: AnswerRow, call: Call) => Promise<Given>,
): Promise<Given> {
  return context.db.transaction().execute(async (transaction) => {
    const row = isId(id) ? await lockAnswer(transaction, { id }) : undefined
    const call = row && (await findCall(transaction, row.call))
    if (!call) {
      allow(context.person, 'run-a-consultation')
      throw new Refusal(404, 'answer')
    }
    allow(context.person, 'run-a-consultation', call.body)
    return change(transaction, row, call)
  })
}

export const isId = (id: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)
