import { sql } from 'kysely'
import { done, problem, type Result } from '#base/result'
import type { Context } from '#platform/context'
import { changeCallWithin, recordCall } from './act.ts'
import type { Question } from './call.ts'
import type { ConsultationsTables } from './tables.ts'

type Fixed = 'already-announced'

/** Adds a question at the end. Sent twice, it is asked once. */
export async function addQuestion(
  context: Context,
  symbol: string,
  question: Omit<Question, 'number'>,
): Promise<Result<{ number: number }, Fixed | 'question-missing' | 'words-missing'>> {
  return changeCallWithin(context, symbol, async (transaction, call) => {
    if (call.announcedAt) return problem('already-announced')
    if (!Object.values(question.text).some((text) => text?.trim())) return problem('question-missing', 'question-text')
    if (!Number.isInteger(question.words) || question.words < 50 || question.words > 5000)
      return problem('words-missing', 'question-words')
    const last = call.questions.at(-1)
    if (last && same(last.text, question.text)) return done({ number: last.number })

    const number = (last?.number ?? 0) + 1
    await transaction
      .$extendTables<ConsultationsTables>()
      .insertInto('consultations.questions')
      .values({
        call: symbol,
        number,
        stakeholders: question.stakeholders,
        text: JSON.stringify(question.text),
        hint: question.hint && JSON.stringify(question.hint),
        words: question.words,
      })
      .execute()
    await recordCall(transaction, context, call, { action: 'question-added', details: { number } })
    return done({ number })
  })
}

/** Takes a question out; those after it move up. */
export async function removeQuestion(context: Context, symbol: string, number: number): Promise<Result<void, Fixed>> {
  return changeCallWithin(context, symbol, async (transaction, call) => {
    if (call.announcedAt) return problem('already-announced')
    const { numDeletedRows } = await transaction
      .$extendTables<ConsultationsTables>()
      .deleteFrom('consultations.questions')
      .where('call', '=', symbol)
      .where('number', '=', number)
      .executeTakeFirst()
    if (!numDeletedRows) return done(undefined)
    // By way of the negative numbers: on the way no two questions have the same.
    await sql`update consultations.questions set number = -number where call = ${symbol} and number > ${number}`.execute(
      transaction,
    )
    await sql`update consultations.questions set number = -number - 1 where call = ${symbol} and number < 0`.execute(
      transaction,
    )
    await recordCall(transaction, context, call, { action: 'question-removed', details: { number } })
    return done(undefined)
  })
}

const same = (one: object, other: object): boolean => {
  const inOrder = (texts: object) => JSON.stringify(Object.entries(texts).toSorted())
  return inOrder(one) === inOrder(other)
}
