import { isDeepStrictEqual } from 'node:util'
import { done, problem, type Result } from '#base/result'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { by, recordCall } from './act.ts'
import { largest, sizeOf, tidyWords, whatIsWrong, type SendProblem, type Words } from './answer.ts'
import { changeAnswerWithin } from './change-answer.ts'
import { isTakenBack, type AnswerRow } from './keep-answer.ts'
import type { ConsultationsTables } from './tables.ts'

/**
 * Puts an answer right at the desk, as its author asked or because it names a person, with the reason; after the closing
 * too. T-34: as whom it speaks and how it is published stay as the author chose.
 */
export async function correctAnswer(
  context: Context,
  id: string,
  correction: { revision: number; replies: Words['replies']; reason: string },
): Promise<Result<{ revision: number }, SendProblem | 'reason-missing' | 'changed-since' | 'taken-back' | 'too-long'>> {
  return changeAnswerWithin(context, id, async (transaction, row, call) => {
    const sent = await newestSending(transaction, id)
    if (await isTakenBack(transaction, id)) return problem('taken-back')
    if (!sent?.words || sent.revision !== correction.revision) return problem('changed-since')
    if (!correction.reason.trim()) return problem('reason-missing', 'reason')
    const words = tidyWords(call, { ...sent.words, replies: correction.replies })
    const wrong = whatIsWrong(call, words)
    if (wrong) return wrong
    if (sizeOf(words) > largest) return problem('too-long')
    // What its author has saved since, and not sent, stays theirs.
    const saved = isDeepStrictEqual(row.words, sent.words) ? words : row.words
    const revision = await enter(transaction, context, row, { words, saved, reason: correction.reason })
    await recordCall(transaction, context, call, { action: 'answer-corrected' })
    return done({ revision })
  })
}

/** What was sent last, and when. */
export const newestSending = (transaction: Transaction, id: string) =>
  transaction
    .$extendTables<ConsultationsTables>()
    .selectFrom('consultations.sendings')
    .selectAll()
    .where('answer', '=', id)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()

async function enter(
  transaction: Transaction,
  context: Context,
  { id, revision: last }: AnswerRow,
  { words, saved, reason }: { words: Words; saved: Words; reason: string },
): Promise<number> {
  const tables = transaction.$extendTables<ConsultationsTables>()
  const revision = last + 1
  await tables
    .updateTable('consultations.answers')
    .set({ words: JSON.stringify(saved), revision, saved_at: context.now })
    .where('id', '=', id)
    .execute()
  await tables
    .insertInto('consultations.sendings')
    .values({
      answer: id,
      revision,
      words: JSON.stringify(words),
      sent_at: context.now,
      sent_by: by(context).person,
      reason,
    })
    .execute()
  return revision
}
