import { Refusal } from '#base/refusal'
import type { Context } from '#platform/context'
import type { Database } from '#platform/db'
import { findCallToRun } from './act.ts'
import type { Words } from './answer.ts'
import type { Call } from './call.ts'
import { isId } from './change-answer.ts'
import { readEntries, type AnswerEntry } from './entries.ts'
import { hashOf, readReceipt } from './receipt.ts'
import type { ConsultationsTables } from './tables.ts'

/** An answer with the words that were sent last, and why they were corrected, for whoever runs the consultation. */
export type SentAnswer = AnswerEntry & { words: Words | null; reason: string | null; receivedOn: string | null }

/** The answer with that id, and its call. */
export async function getSentAnswer(context: Context, id: string): Promise<{ call: Call; answer: SentAnswer }> {
  const tables = context.db.$extendTables<ConsultationsTables>()
  const row = isId(id)
    ? await tables
        .selectFrom('consultations.answers')
        .select(['call', 'received_on'])
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined
  const call = await findCallToRun(context, row?.call ?? '')
  const entry = (await readEntries(context.db, { call: call.symbol })).find((one) => one.id === id)
  if (!entry) throw new Refusal(404, 'answer')
  const { words, reason } = await tables
    .selectFrom('consultations.sendings')
    .select(['words', 'reason'])
    .where('answer', '=', id)
    .where('revision', '=', entry.revision)
    .executeTakeFirstOrThrow()
  return { call, answer: { ...entry, words, reason, receivedOn: row!.received_on } }
}

/** An answer as its author finds it again by the receipt code. */
export type OwnAnswer = {
  id: string
  call: string
  words: Words
  revision: number
  savedAt: Date
  entry: AnswerEntry | null
}

/** T-33: the answer to which a receipt code belongs, if it belongs to one. */
export async function findOwnAnswer(db: Database, typed: string): Promise<OwnAnswer | undefined> {
  const code = readReceipt(typed)
  if (!code) return undefined
  const row = await db
    .$extendTables<ConsultationsTables>()
    .selectFrom('consultations.answers')
    .selectAll()
    .where('receipt', '=', hashOf(code))
    .executeTakeFirst()
  if (!row) return undefined
  const entries = await readEntries(db, { call: row.call })
  const entry = entries.find((one) => one.id === row.id) ?? null
  return { id: row.id, call: row.call, words: row.words, revision: row.revision, savedAt: row.saved_at, entry }
}
