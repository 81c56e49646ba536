import { done, problem, type Result } from '#base/result'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import { allowToKeep } from './allow-to-keep.ts'
import { hasText, isClauseCode, type Clause } from './mandate.ts'
import type { MandatesTables } from './tables.ts'

/** Enters a clause after those that the mandate has. */
export async function enterClause(
  context: Context,
  clause: Clause,
): Promise<Result<{ code: string }, 'code-malformed' | 'label-missing' | 'text-missing' | 'code-taken'>> {
  const { body } = await allowToKeep(context, clause.mandate)
  if (!isClauseCode(clause.code)) return problem('code-malformed', 'code')
  if (!clause.label.trim()) return problem('label-missing', 'label')
  if (!hasText(clause.text)) return problem('text-missing', 'text')

  return context.db.transaction().execute(async (transaction) => {
    const tables = transaction.$extendTables<MandatesTables>()
    await tables
      .selectFrom('mandates.mandates')
      .select('id')
      .where('id', '=', clause.mandate)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const newest = await tables
      .selectFrom('mandates.clauses')
      .select('position')
      .where('mandate', '=', clause.mandate)
      .orderBy('position', 'desc')
      .executeTakeFirst()
    const entered = await tables
      .insertInto('mandates.clauses')
      .values({
        mandate: clause.mandate,
        code: clause.code,
        label: clause.label,
        position: (newest?.position ?? 0) + 1,
        text: JSON.stringify(clause.text),
        per_meeting: clause.perMeeting,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (!entered.numInsertedOrUpdatedRows) return problem('code-taken', 'code', { code: clause.code })
    await record(
      transaction,
      { person: context.person?.id ?? null, now: context.now },
      {
        area: 'mandates',
        action: 'clause-entered',
        about: clause.mandate,
        body,
        details: { clause: clause.code },
        public: true,
      },
    )
    return done({ code: clause.code })
  })
}
