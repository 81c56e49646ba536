import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { changeFinding, expectId, recordFinding, tables } from './act.ts'
import type { Stance } from './finding.ts'

/** Lets a labelled passage speak for a finding or against it; said again of the same passage, the newest counts. */
export async function addToFinding(
  context: Context,
  finding: string,
  label: string,
  stance: Stance,
): Promise<Result<void, 'label-fallen' | 'last-evidence'>> {
  expectId(label, `label ${label}`)
  return changeFinding(context, finding, async (transaction, found) => {
    const row = await tables(transaction)
      .selectFrom('synthesis.said')
      .select(['body', 'stands'])
      .where('id', '=', label)
      .executeTakeFirst()
    if (row?.body !== found.body) throw new Refusal(404, `label ${label}`)
    if (!row.stands) return problem('label-fallen', 'label')
    if (stance === 'against' && (await isLast(transaction, found, label))) return problem('last-evidence', 'label')
    await tables(transaction)
      .insertInto('synthesis.evidence')
      .values({ finding, label, stance })
      .onConflict((conflict) => conflict.columns(['finding', 'label']).doUpdateSet({ stance }))
      .execute()
    await recordFinding(transaction, context, found, { action: `evidence-${stance}`, details: { label } })
    return done(undefined)
  })
}

/** Takes a passage from a finding. What is published keeps one that speaks for it. */
export async function takeFromFinding(
  context: Context,
  finding: string,
  label: string,
): Promise<Result<void, 'last-evidence'>> {
  expectId(label, `label ${label}`)
  return changeFinding(context, finding, async (transaction, found) => {
    if (await isLast(transaction, found, label)) return problem('last-evidence', 'label')
    const taken = await tables(transaction)
      .deleteFrom('synthesis.evidence')
      .where('finding', '=', finding)
      .where('label', '=', label)
      .executeTakeFirst()
    if (!taken.numDeletedRows) throw new Refusal(404, `evidence ${label}`)
    await recordFinding(transaction, context, found, { action: 'evidence-removed', details: { label } })
    return done(undefined)
  })
}

/** Whether this is all that speaks for a published finding. */
async function isLast(
  transaction: Transaction,
  { id, published }: { id: string; published: boolean },
  label: string,
): Promise<boolean> {
  if (!published) return false
  const rows = await tables(transaction)
    .selectFrom('synthesis.evidence')
    .select('label')
    .where('finding', '=', id)
    .where('stance', '=', 'for')
    .execute()
  return rows.length === 1 && rows[0]!.label === label
}
