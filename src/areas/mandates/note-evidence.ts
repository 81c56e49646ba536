import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import { findMeeting } from '#areas/bodies'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { allowToKeep } from './allow-to-keep.ts'
import { hasText, isPath, type Evidence } from './mandate.ts'
import type { MandatesTables } from './tables.ts'

/** What was done, under which clause of whose mandate. */
export type NewEvidence = Pick<Evidence, 'path' | 'kind' | 'title'> &
  Partial<Pick<Evidence, 'meeting' | 'phase'>> & { body: string; mandate: string; clause: string }

/** Notes at the desk what was done under a clause, as a page of this site. */
export async function noteEvidence(
  context: Context,
  evidence: NewEvidence,
): Promise<Result<void, 'path-malformed' | 'title-missing' | 'meeting-unknown'>> {
  const { body } = await allowToKeep(context, evidence.mandate)
  if (body !== evidence.body) throw new Refusal(404, `mandate ${evidence.mandate} of ${evidence.body}`)
  if (!isPath(evidence.path)) return problem('path-malformed', 'path')
  if (!hasText(evidence.title)) return problem('title-missing', 'title')
  if (evidence.meeting && (await findMeeting(context.db, evidence.meeting))?.body !== body)
    return problem('meeting-unknown', 'meeting')
  await context.db.transaction().execute((transaction) => noteEvidenceWithin(transaction, context, evidence))
  return done(undefined)
}

/**
 * Notes what was done under a clause, in the transaction of the act that did it. Noting the same page of the same
 * meeting and phase again changes nothing. The caller has settled who may.
 */
export async function noteEvidenceWithin(
  transaction: Transaction,
  context: Pick<Context, 'person' | 'now'>,
  { body, mandate, clause, path, kind, title, meeting = null, phase = null }: NewEvidence,
): Promise<void> {
  const tables = transaction.$extendTables<MandatesTables>()
  const found = await tables
    .selectFrom('mandates.clauses as clause')
    .innerJoin('mandates.mandates as mandate', 'mandate.id', 'clause.mandate')
    .select('clause.code')
    .where('clause.mandate', '=', mandate)
    .where('clause.code', '=', clause)
    .where('mandate.body', '=', body)
    .executeTakeFirst()
  if (!found) throw new Refusal(404, `clause ${mandate} ${clause} of ${body}`)
  if (!isPath(path)) throw new Error(`evidence is a page of this site, and ${path} is none`)
  const who = { person: context.person?.id ?? null, now: context.now }
  const noted = await tables
    .insertInto('mandates.evidence')
    .values({
      mandate,
      clause,
      path,
      kind,
      title: JSON.stringify(title),
      meeting,
      phase,
      noted_at: who.now,
      noted_by: who.person,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!noted.numInsertedOrUpdatedRows) return
  await record(transaction, who, {
    area: 'mandates',
    action: 'evidence-noted',
    about: mandate,
    body,
    details: { clause },
    public: true,
  })
}
