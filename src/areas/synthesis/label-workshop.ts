import { Refusal } from '#base/refusal'
import { lengthOf } from '#base/codepoints'
import { done, problem, type Result } from '#base/result'
import { tidy } from '#base/tidy'
import { publishedText, type Passage } from '#areas/registry'
import { readWorkshop, type KeptFinding, type KeptRecord } from '#areas/workshops'
import { blockText, type Document } from '#document'
import { allow } from '#platform/access'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { labelWithin, type LabelProblem } from './label-passage.ts'
import { listLabels } from './queries.ts'

/** How many findings got a label, and which did not, by their numbers, and why. */
export type LabelledWorkshop = { labelled: number; left: { number: number; problem: LabelProblem }[] }

/**
 * Labels every finding in the kept record of a workshop as it was entered there. A finding whose words have such a label
 * is passed over, so that a record that was kept again gets labels for what is new.
 */
export async function labelWorkshop(
  context: Context,
  workshop: string,
): Promise<Result<LabelledWorkshop, 'record-missing'>> {
  const notes = await readWorkshop(context.db, workshop)
  allow(context.person, 'label-passages', notes?.body)
  if (!notes) throw new Refusal(404, `workshop ${workshop}`)
  const { record, body } = notes
  if (!record || record.isWithdrawn) return problem('record-missing')
  const { symbol, version: number, language } = record
  const document = await publishedText(context.db, { symbol, number, language })
  if (!document) return problem('record-missing')
  return done(
    await context.db
      .transaction()
      .execute((transaction) => labelRecord(transaction, context, { body, record, document })),
  )
}

type Kept = { body: string; record: KeptRecord; document: Document }

async function labelRecord(
  transaction: Transaction,
  context: Context,
  { body, record, document }: Kept,
): Promise<LabelledWorkshop> {
  const known = await listLabels(transaction, { body, symbol: record.symbol, standing: true })
  const outcome: LabelledWorkshop = { labelled: 0, left: [] }
  for (const finding of record.findings) {
    const words = tidy(finding.text)
    if (known.some(({ kind, anchor }) => kind === finding.kind && anchor.exact === words)) continue
    const result = await labelWithin(transaction, context, body, passageOf(record, document, finding), finding)
    if (result.ok) outcome.labelled++
    else outcome.left.push({ number: finding.number, problem: result.problem })
  }
  return outcome
}

/** The words of the finding, without those of whoever disagreed, which follow them in the same paragraph. */
function passageOf(
  { symbol, version, language }: KeptRecord,
  document: Document,
  { block, text }: KeptFinding,
): Passage {
  const words = tidy(text)
  const place = { symbol, version, language, block }
  return blockText(document, block)?.startsWith(words) ? { ...place, span: { start: 0, end: lengthOf(words) } } : place
}
