import { done, problem, type Result } from '#base/result'
import type { Context } from '#platform/context'
import type { Phase } from './consultation.ts'
import { count, type Counted } from './count.ts'
import { openSheet } from './open-sheet.ts'
import { youthTables } from './queries.ts'
import { fits, type Question, type Replies } from './question.ts'
import { hashOf } from './slip.ts'

/**
 * Counts a sheet and spends its slip. T-36: the slip goes and the counts rise, and that is all that is written: no event,
 * no time, no sheet. A wrong, a spent and a late code are one and the same problem, so that nobody learns which.
 */
export async function answer(
  context: Context,
  code: string,
  replies: Replies,
): Promise<Result<{ symbol: string; phase: Phase }, 'slip-unknown' | 'not-on-the-list'>> {
  const sheet = await openSheet(context, code)
  if (!sheet.ok) return sheet
  const { consultation, phase, band, questions } = sheet.value
  if (!areOnTheList(questions, replies)) return problem('not-on-the-list')

  return context.db.transaction().execute(async (transaction) => {
    // Of two at once, the second waits here and finds no slip.
    const spent = await youthTables(transaction)
      .deleteFrom('youth.slips')
      .where('hash', '=', hashOf(context, code))
      .executeTakeFirst()
    if (!spent.numDeletedRows) return problem('slip-unknown', 'code')
    const marks = questions.flatMap((question) => marked(question, replies))
    await count(transaction, { consultation: consultation.symbol, phase, band }, 1, marks)
    return done({ symbol: consultation.symbol, phase })
  })
}

/** T-38: one value that is not on the list, and nothing of the sheet is taken. */
const areOnTheList = (questions: Question[], replies: Replies): boolean =>
  Object.entries(replies).every(([number, marks]) => {
    const question = questions.find((one) => String(one.number) === number)
    return question !== undefined && fits(question, marks)
  })

/** What is left out of a statement is skipped. */
function marked({ number, kind, choices }: Question, replies: Replies): Counted[] {
  const marks = replies[number] ?? {}
  const counted = choices
    .map((choice) => ({ number, choice, count: marks[choice] ?? 0 }))
    .filter((one) => one.count > 0)
  return counted.length || kind !== 'statement' ? counted : [{ number, choice: 'skip', count: 1 }]
}
