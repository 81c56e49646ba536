import { done, problem, type Result } from '#base/result'
import type { Context } from '#platform/context'
import { findPracticeToKeep, tell } from './enter-practice.ts'
import type { PracticesTables } from './tables.ts'

/** Takes a practice off the list. Its address stays and says why. */
export async function removePractice(
  context: Context,
  id: string,
  reason: string,
): Promise<Result<void, 'reason-missing' | 'already-removed'>> {
  const { body } = await findPracticeToKeep(context, id)
  if (!reason.trim()) return problem('reason-missing', 'reason')
  return context.db.transaction().execute(async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .$extendTables<PracticesTables>()
      .insertInto('practices.removals')
      .values({
        practice: id,
        reason: reason.trim(),
        removed_at: context.now,
        removed_by: context.person?.id ?? null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    if (!numInsertedOrUpdatedRows) return problem('already-removed')
    await tell(transaction, context, { id, body, action: 'practice-removed' })
    return done(undefined)
  })
}
