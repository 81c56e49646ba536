import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import { findBody } from '#areas/bodies'
import type { Context } from '#platform/context'
import { changeConsultation, recordOf, stageOf, trimmed } from './act.ts'
import type { Consultation, Message, Phase } from './consultation.ts'
import { listMessages, listQuestions, youthTables } from './queries.ts'

const longest = 1000

/**
 * Writes down what young people said, in official words and in words for children, with the questions it rests on; a new
 * message where its number is null. Both texts are there in the working language of the body at least.
 */
export const writeMessage = (
  context: Context,
  symbol: string,
  phase: Phase,
  number: number | null,
  message: Omit<Message, 'number'>,
): Promise<Result<{ number: number }, WriteProblem>> =>
  changeConsultation(context, symbol, async (transaction, consultation): Promise<Result<Numbered, WriteProblem>> => {
    const wrong = isSettled(consultation, phase)
    if (wrong) return problem(wrong)
    const { language } = (await findBody(transaction, consultation.body))!
    const numbers = (await listMessages(transaction, symbol, phase)).map((known) => known.number)
    if (number !== null && !numbers.includes(number)) throw new Refusal(404, `message ${symbol} ${phase} ${number}`)
    const text = trimmed(message.text)
    const childText = trimmed(message.childText)
    if (!text[language]) return problem('text-missing', 'text')
    if (!childText[language]) return problem('child-text-missing', 'childText')
    if ([text, childText].some((texts) => Object.values(texts).some((one) => one!.length > longest)))
      return problem('text-long', 'text', { most: longest })
    const asked = (await listQuestions(transaction, symbol, phase)).map((question) => question.number)
    if (!message.questions.length || !message.questions.every((one) => asked.includes(one)))
      return problem('questions-unknown', 'questions')

    const place = { consultation: symbol, phase, number: number ?? Math.max(0, ...numbers) + 1 }
    const written = {
      text: JSON.stringify(text),
      child_text: JSON.stringify(childText),
      questions: asked.filter((one) => message.questions.includes(one)),
    }
    await youthTables(transaction)
      .insertInto('youth.messages')
      .values({ ...place, ...written })
      .onConflict((conflict) => conflict.columns(['consultation', 'phase', 'number']).doUpdateSet(written))
      .execute()
    await recordOf(transaction, context, consultation, 'message-written', {
      details: { phase, message: place.number },
      isPublic: false,
    })
    return done({ number: place.number })
  })

type Numbered = { number: number }
type WriteProblem =
  | 'not-closed'
  | 'already-published'
  | 'text-missing'
  | 'child-text-missing'
  | 'text-long'
  | 'questions-unknown'

/** Takes a message back that is not published yet. The others keep their numbers. */
export const removeMessage = (
  context: Context,
  symbol: string,
  phase: Phase,
  number: number,
): Promise<Result<void, 'not-closed' | 'already-published'>> =>
  changeConsultation(context, symbol, async (transaction, consultation) => {
    const wrong = isSettled(consultation, phase)
    if (wrong) return problem(wrong)
    const removed = await youthTables(transaction)
      .deleteFrom('youth.messages')
      .where((where) => where.and({ consultation: symbol, phase, number }))
      .executeTakeFirst()
    if (!removed.numDeletedRows) throw new Refusal(404, `message ${symbol} ${phase} ${number}`)
    await recordOf(transaction, context, consultation, 'message-removed', {
      details: { phase, message: number },
      isPublic: false,
    })
    return done(undefined)
  })

/** Messages are written between closing and publishing: after everybody has spoken, and before anybody reads them. */
export function isSettled(consultation: Consultation, phase: Phase): 'not-closed' | 'already-published' | null {
  const stage = stageOf(consultation, phase)
  if (!stage.closedAt) return 'not-closed'
  return stage.results ? 'already-published' : null
}
