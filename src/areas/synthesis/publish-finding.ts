import { done, problem, type Result } from '#base/result'
import type { Context } from '#platform/context'
import { changeFinding, recordFinding, tables } from './act.ts'

/** Opens a finding to everybody. At least one passage that speaks for it must stand. */
export async function publishFinding(
  context: Context,
  id: string,
): Promise<Result<void, 'already-published' | 'evidence-missing'>> {
  return changeFinding(context, id, async (transaction, finding) => {
    if (finding.published) return problem('already-published')
    const standing = await tables(transaction)
      .selectFrom('synthesis.evidence as evidence')
      .innerJoin('synthesis.said as label', 'label.id', 'evidence.label')
      .select('label.id')
      .where('evidence.finding', '=', id)
      .where('evidence.stance', '=', 'for')
      .where('label.stands', '=', true)
      .limit(1)
      .executeTakeFirst()
    if (!standing) return problem('evidence-missing')
    await tables(transaction)
      .insertInto('synthesis.publications')
      .values({ finding: id, published_at: context.now, published_by: context.person?.id ?? null })
      .execute()
    await recordFinding(transaction, context, finding, { action: 'finding-published', public: true })
    return done(undefined)
  })
}
