import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import { allow } from '#platform/access'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { changeConsultation, isOpen, recordOf } from './act.ts'
import { count } from './count.ts'
import { listGroups, listQuestions, youthTables } from './queries.ts'
import { fits, type Question, type Replies } from './question.ts'

/** Counts paper sheets of a group as they were added up by hand, and spends as many of its slips. */
export async function tally(
  context: Context,
  groupId: string,
  counts: Replies,
  sheets: number,
): Promise<Result<void, TallyProblem>> {
  const symbol = await consultationOf(context, groupId)
  return changeConsultation(context, symbol, async (transaction, consultation): Promise<Result<void, TallyProblem>> => {
    const group = (await listGroups(transaction, symbol)).find((one) => one.id === groupId)!
    if (!isOpen(consultation, group.phase)) return problem('not-open')
    const wrong = whatIsWrong(await listQuestions(transaction, symbol, group.phase), counts, sheets)
    if (wrong) return wrong
    const slips = await lockSlips(transaction, groupId)
    if (sheets > slips.length) return problem('sheets-out', 'sheets', { most: slips.length })

    await youthTables(transaction).deleteFrom('youth.slips').where('hash', 'in', slips.slice(0, sheets)).execute()
    const marks = Object.entries(counts).flatMap(([number, marks]) =>
      Object.entries(marks).map(([choice, count]) => ({ number: Number(number), choice, count })),
    )
    await count(transaction, { ...group, consultation: symbol }, sheets, marks)
    await recordOf(transaction, context, consultation, 'tallied', {
      details: { phase: group.phase },
      isPublic: false,
    })
    return done(undefined)
  })
}

type TallyProblem = 'not-open' | 'sheets-out' | 'sum-differs' | 'not-on-the-list'

/** Whose group it is. To whoever may prepare nothing anywhere, no group exists. */
async function consultationOf(context: Context, groupId: string): Promise<string> {
  allow(context.person, 'prepare-young-people')
  const group = /^[0-9a-f-]{36}$/.test(groupId)
    ? await youthTables(context.db)
        .selectFrom('youth.groups')
        .select('consultation')
        .where('id', '=', groupId)
        .executeTakeFirst()
    : undefined
  if (!group) throw new Refusal(404, `group ${groupId}`)
  return group.consultation
}

function whatIsWrong(questions: Question[], counts: Replies, sheets: number) {
  if (!Number.isInteger(sheets) || sheets < 1) return problem('sheets-out', 'sheets', { most: 40 })
  const isKnown = (number: string) => questions.some((question) => String(question.number) === number)
  if (!Object.keys(counts).every(isKnown)) return problem('not-on-the-list')
  for (const question of questions) {
    const marks = counts[question.number] ?? {}
    if (question.kind === 'statement' && sum(marks) !== sheets)
      return problem('sum-differs', `question-${question.number}`, { number: question.number, sheets })
    if (!fits(question, marks, sheets))
      return problem('not-on-the-list', `question-${question.number}`, { number: question.number })
  }
  return null
}

const sum = (marks: Record<string, number>): number => Object.values(marks).reduce((total, one) => total + one, 0)

/** The slips of the group that can still be used, held so that none is used meanwhile. */
async function lockSlips(transaction: Transaction, groupId: string): Promise<string[]> {
  const slips = await youthTables(transaction)
    .selectFrom('youth.slips')
    .select('hash')
    .where('group_id', '=', groupId)
    .orderBy('hash')
    .forUpdate()
    .execute()
  return slips.map((slip) => slip.hash)
}
