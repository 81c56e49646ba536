import { done, problem, type Result } from '#base/result'
import type { Context } from '#platform/context'
import { changeConsultation, isOpen, recordOf } from './act.ts'
import type { Phase } from './consultation.ts'
import { youthTables } from './queries.ts'

/** Closes a phase for good: slips that are left are gone, and nothing is counted any more. */
export const close = (context: Context, symbol: string, phase: Phase): Promise<Result<void, 'not-open'>> =>
  changeConsultation(context, symbol, async (transaction, consultation) => {
    if (!isOpen(consultation, phase)) return problem('not-open')
    // A sheet that is being counted holds its slip: this waits for it, and what comes later finds no slip.
    await youthTables(transaction)
      .deleteFrom('youth.slips')
      .where('group_id', 'in', (groups) =>
        groups
          .selectFrom('youth.groups')
          .select('id')
          .where((where) => where.and({ consultation: symbol, phase })),
      )
      .execute()
    await youthTables(transaction)
      .insertInto('youth.closings')
      .values({ consultation: symbol, phase, closed_at: context.now, closed_by: context.person?.id ?? null })
      .execute()
    await recordOf(transaction, context, consultation, 'closed', { details: { phase } })
    return done(undefined)
  })
