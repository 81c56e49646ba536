import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { changeConsultation, recordOf, stageOf } from './act.ts'
import { phases, type Phase } from './consultation.ts'
import { youthTables } from './queries.ts'
import { choicesProblem, statementChoices, type QuestionKind } from './question.ts'

/** A question to be asked: a new one where its number is null. The choices of a statement are always the same. */
export type NewQuestion = { phase: Phase; number: number | null; kind: QuestionKind; choices: string[] }

const mostQuestions = 20

/** Sets what is asked. Wordings of a question whose kind or choices change are dropped: they no longer fit. */
export const setQuestion = (
  context: Context,
  symbol: string,
  { phase, number, kind, choices }: NewQuestion,
): Promise<Result<{ number: number }, SetProblem>> =>
  changeConsultation(
    context,
    symbol,
    async (transaction, consultation): Promise<Result<{ number: number }, SetProblem>> => {
      if (!phases.includes(phase)) throw new Refusal(404, `phase ${phase}`)
      if (stageOf(consultation, phase).openedAt) return problem('already-opened')
      const wrong = choicesProblem(kind, choices)
      if (wrong) return problem(wrong, 'choices')
      const numbers = await numbersOf(transaction, symbol, phase)
      if (number !== null && !numbers.includes(number)) throw new Refusal(404, `question ${symbol} ${phase} ${number}`)
      if (number === null && numbers.length >= mostQuestions)
        return problem('questions-many', undefined, { most: mostQuestions })

      const set = { kind, choices: kind === 'statement' ? [...statementChoices] : choices }
      const place = { consultation: symbol, phase, number: number ?? Math.max(0, ...numbers) + 1 }
      if (number === null)
        await youthTables(transaction)
          .insertInto('youth.questions')
          .values({ ...place, ...set })
          .execute()
      else await change(transaction, place, set)
      await recordOf(transaction, context, consultation, 'question-set', {
        details: { phase, number: place.number },
        isPublic: false,
      })
      return done({ number: place.number })
    },
  )

type SetProblem = 'already-opened' | 'choices-unknown' | 'choices-few' | 'choices-many' | 'questions-many'

/** Takes a question out. The others keep their numbers. */
export const removeQuestion = (
  context: Context,
  symbol: string,
  phase: Phase,
  number: number,
): Promise<Result<void, 'already-opened'>> =>
  changeConsultation(context, symbol, async (transaction, consultation) => {
    if (stageOf(consultation, phase).openedAt) return problem('already-opened')
    const place = { consultation: symbol, phase, number }
    await dropWordings(transaction, place)
    const removed = await youthTables(transaction)
      .deleteFrom('youth.questions')
      .where((where) => where.and(place))
      .executeTakeFirst()
    if (!removed.numDeletedRows) throw new Refusal(404, `question ${symbol} ${phase} ${number}`)
    await recordOf(transaction, context, consultation, 'question-removed', {
      details: { phase, number },
      isPublic: false,
    })
    return done(undefined)
  })

type Place = { consultation: string; phase: Phase; number: number }

async function numbersOf(transaction: Transaction, consultation: string, phase: Phase): Promise<number[]> {
  const rows = await youthTables(transaction)
    .selectFrom('youth.questions')
    .select('number')
    .where((where) => where.and({ consultation, phase }))
    .execute()
  return rows.map((row) => row.number)
}

async function change(transaction: Transaction, place: Place, set: { kind: QuestionKind; choices: string[] }) {
  const former = await youthTables(transaction)
    .selectFrom('youth.questions')
    .select(['kind', 'choices'])
    .where((where) => where.and(place))
    .executeTakeFirstOrThrow()
  if (former.kind === set.kind && former.choices.join() === set.choices.join()) return
  await dropWordings(transaction, place)
  await youthTables(transaction)
    .updateTable('youth.questions')
    .set(set)
    .where((where) => where.and(place))
    .execute()
}

const dropWordings = (transaction: Transaction, place: Place) =>
  youthTables(transaction)
    .deleteFrom('youth.wordings')
    .where((where) => where.and(place))
    .execute()
