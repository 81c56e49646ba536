import { done, problem, type Result } from '#base/result'
import type { Context } from '#platform/context'
import { by, changeCallWithin, recordCall } from './act.ts'
import { closingOf } from './call.ts'
import type { ConsultationsTables } from './tables.ts'

/** Gives more time, for a reason that everybody reads; after the closing too. Sent twice, it is extended once. */
export async function extendCall(
  context: Context,
  symbol: string,
  { closesAt, reason }: { closesAt: Date | null; reason: string },
): Promise<Result<void, 'not-announced' | 'closing-missing' | 'not-later' | 'reason-missing'>> {
  return changeCallWithin(context, symbol, async (transaction, call) => {
    if (!call.announcedAt) return problem('not-announced')
    if (!closesAt) return problem('closing-missing', 'closes-day')
    if (!reason.trim()) return problem('reason-missing', 'reason')
    const last = call.extensions.at(-1)
    if (last?.closesAt.getTime() === closesAt.getTime() && last.reason === reason) return done(undefined)
    if (closesAt <= closingOf(call) || closesAt <= context.now) return problem('not-later', 'closes-day')

    await transaction
      .$extendTables<ConsultationsTables>()
      .insertInto('consultations.extensions')
      .values({
        call: symbol,
        closes_at: closesAt,
        reason,
        extended_at: context.now,
        extended_by: by(context).person,
      })
      .execute()
    const details = { closes: closesAt.toISOString() }
    await recordCall(transaction, context, call, { action: 'extended', details, public: true })
    return done(undefined)
  })
}
