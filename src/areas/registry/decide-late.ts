import { done, problem, type Result } from '#base/result'
import { allow } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import { bodyOf } from './queries.ts'
import { who } from './register.ts'
import type { LateDecision, RegistryTables } from './tables.ts'

/** Records what the group decided about a paper that came after the deadline, with the reason that readers are shown. */
export async function decideLate(
  context: Context,
  symbol: string,
  { decision, slot, reason }: { decision: LateDecision; slot: string | null; reason: string },
): Promise<Result<void, 'reason-missing' | 'already-decided'>> {
  const body = await bodyOf(context.db, symbol)
  allow(context.person, 'keep-the-register', body)
  if (!reason.trim()) return problem('reason-missing', 'reason')

  return context.db.transaction().execute(async (transaction) => {
    const decided = await transaction
      .$extendTables<RegistryTables>()
      .insertInto('registry.late_decisions')
      .values({ symbol, decision, slot, reason, decided_at: context.now, decided_by: who(context).person })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (!decided.numInsertedOrUpdatedRows) return problem('already-decided', undefined, { symbol })
    await record(transaction, who(context), {
      area: 'registry',
      action: `late-${decision}`,
      about: symbol,
      body,
      public: true,
    })
    return done(undefined)
  })
}
