import { done, problem, type Result } from '#base/result'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import type { Call } from './call.ts'
import { lockAnswer } from './keep-answer.ts'
import { findCall } from './queries.ts'
import { hashOf, readReceipt } from './receipt.ts'
import type { ConsultationsTables, RequestKind } from './tables.ts'

/** What became of it: a draft is gone; what nobody has accepted is taken back at once; the rest is done at the desk. */
export type Asked = 'deleted' | 'done' | 'asked'

/** The author asks for their answer back, or that its words be erased. Asked twice, it is asked once. */
export async function askFor(
  context: Context,
  receipt: string,
  kind: RequestKind,
): Promise<Result<Asked, 'code-unknown'>> {
  const code = readReceipt(receipt)
  return context.db.transaction().execute(async (transaction) => {
    const row = code ? await lockAnswer(transaction, { receipt: hashOf(code) }) : undefined
    if (!row) return problem('code-unknown', 'code')
    const call = (await findCall(transaction, row.call))!
    const { isSent, isAccepted } = await standing(transaction, row.id)
    if (!isSent) {
      await transaction
        .$extendTables<ConsultationsTables>()
        .deleteFrom('consultations.answers')
        .where('id', '=', row.id)
        .execute()
      return done('deleted')
    }
    await noteRequest(transaction, context, row.id, kind, isAccepted ? null : context.now)
    if (!isAccepted) await forgetWords(transaction, row.id)
    await recordAsking(transaction, context, call, isAccepted ? 'asked-for' : 'taken-back')
    return done(isAccepted ? 'asked' : 'done')
  })
}

async function standing(transaction: Transaction, id: string) {
  const tables = transaction.$extendTables<ConsultationsTables>()
  const sent = await tables
    .selectFrom('consultations.sendings')
    .select('revision')
    .where('answer', '=', id)
    .executeTakeFirst()
  const accepted = await tables
    .selectFrom('consultations.acceptances')
    .select('revision')
    .where('answer', '=', id)
    .executeTakeFirst()
  return { isSent: sent !== undefined, isAccepted: accepted !== undefined }
}

async function noteRequest(
  transaction: Transaction,
  { now }: Context,
  answer: string,
  kind: RequestKind,
  doneAt: Date | null,
): Promise<void> {
  await transaction
    .$extendTables<ConsultationsTables>()
    .insertInto('consultations.requests')
    .values({ answer, kind, asked_at: now, done_at: doneAt, done_by: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Neither who asks nor for which answer: only that something waits at the desk, or that the counts have changed. */
const recordAsking = (transaction: Transaction, { now }: Context, call: Call, action: string) =>
  record(transaction, { person: null, now }, { area: 'consultations', action, about: call.symbol, body: call.body })

/** Removes the words of an answer from its row and from everything that was sent. */
export async function forgetWords(transaction: Transaction, id: string): Promise<void> {
  const tables = transaction.$extendTables<ConsultationsTables>()
  const row = await tables
    .selectFrom('consultations.answers')
    .select('words')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const empty = {
    ...row.words,
    region: null,
    organisation: '',
    invitee: null,
    replies: {},
    document: null,
  }
  await tables
    .updateTable('consultations.answers')
    .set({ words: JSON.stringify(empty) })
    .where('id', '=', id)
    .execute()
  await tables
    .updateTable('consultations.sendings')
    .set({ words: null, reason: null })
    .where('answer', '=', id)
    .execute()
  await tables.updateTable('consultations.acceptances').set({ invitee: null }).where('answer', '=', id).execute()
}
