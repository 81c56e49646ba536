import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import { findPassage, type Passage, type PassageProblem } from '#areas/registry'
import type { Anchor } from '#document'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { changeReport, expectId, findReportFor, recordReport } from './act.ts'
import type { Report } from './report.ts'
import type { ReportsTables } from './tables.ts'

/** Lets a sentence rest on a passage of a source. Only what the public can read can be a source. */
export async function attachEvidence(
  context: Context,
  occasion: string,
  sentence: string,
  passage: Passage,
): Promise<Result<void, PassageProblem | 'already-cited'>> {
  await findReportFor(context, occasion, 'write-a-report')
  const found = await findPassage(context.db, passage)
  if (!found.ok) return found
  const anchor = found.value
  return changeReport(context, occasion, 'write-a-report', async (transaction, report) => {
    const known = await evidenceOf(transaction, report, sentence)
    if (known.some((one) => isSamePassage(one, anchor))) return problem('already-cited', 'passage')
    await transaction
      .$extendTables<ReportsTables>()
      .insertInto('reports.evidence')
      .values({ sentence, anchor: JSON.stringify(anchor), added_at: context.now, added_by: context.person?.id ?? null })
      .execute()
    await recordReport(transaction, context, report, {
      action: 'evidence-attached',
      details: { sentence, document: passage.symbol },
    })
    return done(undefined)
  })
}

/** Takes a source away from its sentence, and gives the sentence. */
export async function detachEvidence(context: Context, occasion: string, id: string): Promise<Result<string>> {
  return changeReport(context, occasion, 'write-a-report', async (transaction, report) => {
    expectId(id, `evidence ${id}`)
    const tables = transaction.$extendTables<ReportsTables>()
    const found = await tables
      .selectFrom('reports.evidence as evidence')
      .innerJoin('reports.sentences as sentence', 'sentence.id', 'evidence.sentence')
      .innerJoin('reports.paragraphs as paragraph', 'paragraph.id', 'sentence.paragraph')
      .select('evidence.sentence')
      .where('evidence.id', '=', id)
      .where('paragraph.report', '=', report.symbol)
      .executeTakeFirst()
    if (!found) throw new Refusal(404, `evidence ${id}`)
    await tables.deleteFrom('reports.evidence').where('id', '=', id).execute()
    await recordReport(transaction, context, report, {
      action: 'evidence-detached',
      details: { sentence: found.sentence },
    })
    return done(found.sentence)
  })
}

/** Marks a sentence as the secretariat's own word, which readers are shown, or takes the mark away. */
export async function markSecretariat(
  context: Context,
  occasion: string,
  sentence: string,
  marked: boolean,
): Promise<Result<void>> {
  return changeReport(context, occasion, 'write-a-report', async (transaction, report) => {
    await evidenceOf(transaction, report, sentence)
    await transaction
      .$extendTables<ReportsTables>()
      .updateTable('reports.sentences')
      .set({ secretariat: marked })
      .where('id', '=', sentence)
      .execute()
    await recordReport(transaction, context, report, {
      action: marked ? 'marked-secretariat' : 'unmarked-secretariat',
      details: { sentence },
    })
    return done(undefined)
  })
}

const isSamePassage = (a: Anchor, b: Anchor) =>
  a.document === b.document &&
  a.version === b.version &&
  a.language === b.language &&
  a.block === b.block &&
  a.start === b.start &&
  a.end === b.end

/** What a sentence of this report rests on; a sentence of another is not found. */
async function evidenceOf(transaction: Transaction, report: Report, sentence: string) {
  expectId(sentence, `sentence ${sentence}`)
  const tables = transaction.$extendTables<ReportsTables>()
  const found = await tables
    .selectFrom('reports.sentences as sentence')
    .innerJoin('reports.paragraphs as paragraph', 'paragraph.id', 'sentence.paragraph')
    .select('sentence.id')
    .where('sentence.id', '=', sentence)
    .where('paragraph.report', '=', report.symbol)
    .executeTakeFirst()
  if (!found) throw new Refusal(404, `sentence ${sentence}`)
  const rows = await tables.selectFrom('reports.evidence').select('anchor').where('sentence', '=', sentence).execute()
  return rows.map((row) => row.anchor)
}
