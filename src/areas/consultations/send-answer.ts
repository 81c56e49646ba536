import { done, type Result } from '#base/result'
import { problem } from '#base/result'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { tidyWords, whatIsWrong, type SendProblem } from './answer.ts'
import type { Call } from './call.ts'
import { keepWithin, whyShut, type Entering, type Kept, type KeepProblem, type Typing } from './keep-answer.ts'
import { findCall } from './queries.ts'
import type { ConsultationsTables } from './tables.ts'

export type Sent = Kept & { sentAt: Date }

/** Sends an answer as it stands now. It can be changed and sent again until the call closes. Sent twice, it is sent once. */
export async function sendAnswer(
  context: Context,
  symbol: string,
  typing: Typing,
): Promise<Result<Sent, KeepProblem | SendProblem>> {
  return context.db.transaction().execute(async (transaction) => {
    const call = await findCall(transaction, symbol)
    const shut = call ? whyShut(call, context.now) : problem('not-open' as const)
    return shut ?? sendWithin(transaction, context, call!, typing)
  })
}

/** The same inside a transaction that does more. The caller has looked whether it comes in time. */
export async function sendWithin(
  transaction: Transaction,
  context: Context,
  call: Call,
  typing: Typing,
  entering?: Entering,
): Promise<Result<Sent, KeepProblem | SendProblem>> {
  const wrong = whatIsWrong(call, tidyWords(call, typing.words))
  if (wrong) return wrong
  const kept = await keepWithin(transaction, context, call, typing, entering)
  if (!kept.ok) return kept
  const sentAt = await noteSending(transaction, context, call, kept.value, entering)
  return done({ ...kept.value, sentAt })
}

/** Keeps what was sent, so that what is typed afterwards is not taken for it; gives when it was. */
async function noteSending(
  transaction: Transaction,
  context: Context,
  call: Call,
  { id, revision }: Kept,
  entering: Entering | undefined,
): Promise<Date> {
  const tables = transaction.$extendTables<ConsultationsTables>()
  const sent = await tables
    .insertInto('consultations.sendings')
    .columns(['answer', 'revision', 'words', 'sent_at'])
    .expression((from) =>
      from
        .selectFrom('consultations.answers')
        .select(({ val }) => ['id', 'revision', 'words', val(context.now).as('sent_at')])
        .where('id', '=', id),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('sent_at')
    .executeTakeFirst()
  if (sent) await recordSending(transaction, context, call, entering?.enteredBy ?? null)
  const { sent_at } =
    sent ??
    (await tables
      .selectFrom('consultations.sendings')
      .select('sent_at')
      .where('answer', '=', id)
      .where('revision', '=', revision)
      .executeTakeFirstOrThrow())
  return sent_at
}

/** That somebody has answered renews the counts; who, and what, is in no event. */
const recordSending = (transaction: Transaction, { now }: Context, call: Call, person: string | null) =>
  record(
    transaction,
    { person, now },
    { area: 'consultations', action: 'answered', about: call.symbol, body: call.body },
  )
