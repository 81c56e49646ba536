import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import { allow } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import { by, expectId, tables } from './act.ts'

/** Takes a label off its passage, and gives the symbol of the document. One on which a finding rests stays. */
export async function removeLabel(context: Context, id: string): Promise<Result<string, 'label-in-use'>> {
  expectId(id, `label ${id}`)
  return context.db.transaction().execute(async (transaction) => {
    const label = await tables(transaction)
      .selectFrom('synthesis.labels')
      .select(['body', 'symbol'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    allow(context.person, 'label-passages', label?.body)
    if (!label) throw new Refusal(404, `label ${id}`)
    const use = await tables(transaction)
      .selectFrom('synthesis.evidence as evidence')
      .innerJoin('synthesis.findings as finding', 'finding.id', 'evidence.finding')
      .select('finding.number')
      .where('evidence.label', '=', id)
      .orderBy('finding.number')
      .executeTakeFirst()
    if (use) return problem('label-in-use', undefined, { number: use.number })
    await tables(transaction).deleteFrom('synthesis.labels').where('id', '=', id).execute()
    await record(transaction, by(context), {
      area: 'synthesis',
      action: 'label-removed',
      about: label.symbol,
      body: label.body,
      details: { label: id },
    })
    return done(label.symbol)
  })
}
