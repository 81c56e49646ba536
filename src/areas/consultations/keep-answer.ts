import { isDeepStrictEqual } from 'node:util'
import { done, problem, type Problem, type Result } from '#base/result'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { largest, sizeOf, tidyWords, type Channel, type Words } from './answer.ts'
import { phaseOf, type Call } from './call.ts'
import { findCall } from './queries.ts'
import { hashOf, newReceipt, readReceipt } from './receipt.ts'
import type { ConsultationsTables } from './tables.ts'

/** What a form sends: the code it was given, the revision it was filled from (0 for a new one), and what was typed. */
export type Typing = { code: string; revision: number; words: Words }

export type Kept = { id: string; revision: number; savedAt: Date }

export type KeepProblem = 'not-open' | 'closed' | 'too-long' | 'changed-since' | 'code-unknown' | 'taken-back'

/** A receipt code for somebody who begins to answer. Nothing is kept until they save or send. */
export async function startAnswer(context: Context, symbol: string): Promise<Result<{ code: string }, KeepProblem>> {
  const call = await findCall(context.db, symbol)
  const shut = call ? whyShut(call, context.now) : problem('not-open' as const)
  return shut ?? done({ code: newReceipt() })
}

/** Keeps an answer as far as it is written. Its author comes back to it by the receipt code. */
export async function saveAnswer(context: Context, symbol: string, typing: Typing): Promise<Result<Kept, KeepProblem>> {
  return context.db.transaction().execute(async (transaction) => {
    const call = await findCall(transaction, symbol)
    const shut = call ? whyShut(call, context.now) : problem('not-open' as const)
    return shut ?? keepWithin(transaction, context, call!, typing)
  })
}

/** Why nothing can be kept now, by the clock of the act: not yet, or no longer. */
export function whyShut(call: Call, now: Date): Problem<'not-open' | 'closed'> | null {
  const phase = phaseOf(call, now)
  if (phase === 'closed') return problem('closed')
  return phase === 'open' ? null : problem('not-open')
}

export type Entering = { channel: Channel; receivedOn: string | null; enteredBy: string | null }

const byItself: Entering = { channel: 'web', receivedOn: null, enteredBy: null }

/** The same inside a transaction that does more. The caller has looked whether the call is open. */
export async function keepWithin(
  transaction: Transaction,
  context: Context,
  call: Call,
  typing: Typing,
  entering: Entering = byItself,
): Promise<Result<Kept, KeepProblem>> {
  const code = readReceipt(typing.code)
  if (!code) return problem('code-unknown')
  const words = tidyWords(call, typing.words)
  if (sizeOf(words) > largest) return problem('too-long')
  const isNew = typing.revision === 0 && (await insert(transaction, context, call, { code, words, ...entering }))
  const kept = await lockAnswer(transaction, { receipt: hashOf(code) })
  if (!kept || kept.call !== call.symbol) return problem('code-unknown')
  if (await isTakenBack(transaction, kept.id)) return problem('taken-back')
  const fixed = await asAccepted(transaction, kept, words)
  // The same form, sent twice, finds what the first has written.
  if (isNew || isDeepStrictEqual(kept.words, plain(fixed))) return done(keptOf(kept))
  if (kept.revision !== typing.revision) return problem('changed-since')
  const changed = await transaction
    .$extendTables<ConsultationsTables>()
    .updateTable('consultations.answers')
    .set((is) => ({ words: JSON.stringify(fixed), saved_at: context.now, revision: is('revision', '+', 1) }))
    .where('id', '=', kept.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return done(keptOf(changed))
}

const keptOf = (row: { id: string; revision: number; saved_at: Date }): Kept => ({
  id: row.id,
  revision: row.revision,
  savedAt: row.saved_at,
})

const plain = (words: Words): unknown => JSON.parse(JSON.stringify(words))

async function insert(
  transaction: Transaction,
  context: Context,
  call: Call,
  { code, words, channel, receivedOn, enteredBy }: Entering & { code: string; words: Words },
): Promise<boolean> {
  const inserted = await transaction
    .$extendTables<ConsultationsTables>()
    .insertInto('consultations.answers')
    .values({
      call: call.symbol,
      receipt: hashOf(code),
      words: JSON.stringify(words),
      channel,
      received_on: receivedOn,
      entered_by: enteredBy,
      saved_at: context.now,
    })
    .onConflict((conflict) => conflict.column('receipt').doNothing())
    .executeTakeFirst()
  return Boolean(inserted.numInsertedOrUpdatedRows)
}

/** Holds an answer until the transaction ends: its author, in two windows, and the desk work on it one after the other. */
export const lockAnswer = (transaction: Transaction, { id, receipt }: { id?: string; receipt?: string }) =>
  transaction
    .$extendTables<ConsultationsTables>()
    .selectFrom('consultations.answers')
    .selectAll()
    .where((is) => (id ? is('id', '=', id) : is('receipt', '=', receipt ?? '')))
    .forUpdate()
    .executeTakeFirst()

export type AnswerRow = NonNullable<Awaited<ReturnType<typeof lockAnswer>>>

/** Whether its author has taken it back or asked for that, or its words are gone: then nothing is added to it. */
export async function isTakenBack(transaction: Transaction, id: string): Promise<boolean> {
  const tables = transaction.$extendTables<ConsultationsTables>()
  const request = await tables
    .selectFrom('consultations.requests')
    .select('kind')
    .where('answer', '=', id)
    .executeTakeFirst()
  const forgotten = await tables
    .selectFrom('consultations.sendings')
    .select('revision')
    .where('answer', '=', id)
    .where('words', 'is', null)
    .executeTakeFirst()
  return request !== undefined || forgotten !== undefined
}

/** T-34: as whom an answer speaks and how it is published does not change once it is in the register. */
async function asAccepted(transaction: Transaction, { id, words: before }: AnswerRow, words: Words): Promise<Words> {
  const accepted = await transaction
    .$extendTables<ConsultationsTables>()
    .selectFrom('consultations.acceptances as acceptance')
    .innerJoin('consultations.sendings as sending', (join) =>
      join.onRef('sending.answer', '=', 'acceptance.answer').onRef('sending.revision', '=', 'acceptance.revision'),
    )
    .select('sending.words')
    .where('acceptance.answer', '=', id)
    .orderBy('acceptance.revision')
    .limit(1)
    .executeTakeFirst()
  if (!accepted) return words
  const { stakeholder, region, organisation, publication, language, invitee } = accepted.words ?? before
  return { ...words, stakeholder, region, organisation, publication, language, invitee }
}
