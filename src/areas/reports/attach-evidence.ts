import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import { publishedText } from '#areas/registry'
import { anchorTo, blockText, findText, type Span } from '#document'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { findReportFor, recordReport } from './act.ts'
import type { Report } from './report.ts'
import type { ReportsTables } from './tables.ts'

/** A passage of a published document: a part of a block, given by place, or by its exact words. */
export type Passage = {
  symbol: string
  version: number
  language: string
  block: string
  span?: Span
  words?: string
}

type PassageProblem = 'source-unknown' | 'passage-missing' | 'words-differ' | 'words-repeat' | 'already-cited'

/** Lets a sentence rest on a passage of a source. Only what the public can read can be a source. */
export async function attachEvidence(
  context: Context,
  meeting: string,
  sentence: string,
  passage: Passage,
): Promise<Result<void, PassageProblem>> {
  const report = await findReportFor(context, meeting, 'write-a-report')
  const document = await publishedText(context.db, {
    symbol: passage.symbol,
    number: passage.version,
    language: passage.language,
  })
  if (!document) return problem('source-unknown', 'source', { symbol: passage.symbol })
  if (blockText(document, passage.block) === undefined) return problem('passage-missing', 'passage')
  const span = passage.words ? findWords(document, passage.block, passage.words) : done(passage.span)
  if (!span.ok) return span
  const anchor = anchorTo(document, passage, passage.block, span.value)

  return context.db.transaction().execute(async (transaction) => {
    const known = await evidenceOf(transaction, report, sentence)
    if (known.some((one) => one.hash === anchor.hash && one.document === anchor.document && one.block === anchor.block))
      return problem('already-cited', 'passage')
    await transaction
      .withTables<ReportsTables>()
      .insertInto('reports.evidence')
      .values({
        sentence,
        anchor: JSON.stringify(anchor),
        added_at: context.now,
        added_by: context.person?.id ?? null,
      })
      .execute()
    await recordReport(transaction, context, report, {
      action: 'evidence-attached',
      details: { sentence, document: passage.symbol },
    })
    return done(undefined)
  })
}

function findWords(
  document: Parameters<typeof findText>[0],
  block: string,
  words: string,
): Result<Span, 'words-differ' | 'words-repeat'> {
  const found = findText(document, words.normalize('NFC').trim()).filter((one) => one.block === block)
  if (!found.length) return problem('words-differ', 'words')
  return found.length > 1 ? problem('words-repeat', 'words') : done(found[0]!)
}

/** Takes a source away from its sentence. */
export async function detachEvidence(context: Context, meeting: string, id: string): Promise<Result<void>> {
  const report = await findReportFor(context, meeting, 'write-a-report')
  return context.db.transaction().execute(async (transaction) => {
    const tables = transaction.withTables<ReportsTables>()
    const found = await tables
      .selectFrom('reports.evidence as evidence')
      .innerJoin('reports.sentences as sentence', 'sentence.id', 'evidence.sentence')
      .innerJoin('reports.paragraphs as paragraph', 'paragraph.id', 'sentence.paragraph')
      .select('evidence.id')
      .where('evidence.id', '=', id)
      .where('paragraph.report', '=', report.symbol)
      .executeTakeFirst()
    if (!found) throw new Refusal(404, `evidence ${id}`)
    await tables.deleteFrom('reports.evidence').where('id', '=', id).execute()
    await recordReport(transaction, context, report, { action: 'evidence-detached' })
    return done(undefined)
  })
}

/** Marks a sentence as the secretariat's own word, which readers are shown, or takes the mark away. */
export async function markSecretariat(
  context: Context,
  meeting: string,
  sentence: string,
  marked: boolean,
): Promise<Result<void>> {
  const report = await findReportFor(context, meeting, 'write-a-report')
  return context.db.transaction().execute(async (transaction) => {
    await evidenceOf(transaction, report, sentence)
    await transaction
      .withTables<ReportsTables>()
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

/** What a sentence of this report rests on; a sentence of another is not found. */
async function evidenceOf(transaction: Transaction, report: Report, sentence: string) {
  const tables = transaction.withTables<ReportsTables>()
  const found = await tables
    .selectFrom('reports.sentences as sentence')
    .innerJoin('reports.paragraphs as paragraph', 'paragraph.id', 'sentence.paragraph')
    .select('sentence.id')
    .where('sentence.id', '=', sentence)
    .where('paragraph.report', '=', report.symbol)
    .forUpdate('sentence')
    .executeTakeFirst()
  if (!found) throw new Refusal(404, `sentence ${sentence}`)
  const rows = await tables.selectFrom('reports.evidence').select('anchor').where('sentence', '=', sentence).execute()
  return rows.map((row) => row.anchor)
}
