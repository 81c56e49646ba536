import { Refusal } from '#base/refusal'
import { done, type Result } from '#base/result'
import { findBody } from '#areas/bodies'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { allow } from '#platform/access'
import { isDeepStrictEqual } from 'node:util'
import { holdReport } from './act.ts'
import { mergeIn } from './merge-in.ts'
import { composeConsultation } from './others/consultation.ts'
import { wordsIn } from './others/parts.ts'
import { composeAnnual, composeFinal } from './others/period.ts'
import { gather } from './others/sources.ts'
import { findReport, readParagraphs } from './queries.ts'
import { type NewParagraph, type ReportParagraph } from './report.ts'
import { startReport } from './start.ts'
import type { ReportsTables } from './tables.ts'

const composers = { consultation: composeConsultation, annual: composeAnnual, final: composeFinal }

/**
 * Composes a report once more: what was recorded since is added, each in its place, and counts that nobody has edited
 * say what is true now. Every other paragraph stays as people have made it.
 */
export async function composeAgain(context: Context, occasion: string): Promise<Result<{ added: number }>> {
  const report = await findReport(context.db, occasion)
  allow(context.person, 'write-a-report', report?.body)
  if (!report) throw new Refusal(404, `report ${occasion}`)
  if (report.template === 'meeting') return startReport(context, occasion)
  const body = (await findBody(context.db, report.body))!
  const sources = await gather(context, report, body)
  const composed = composers[report.template](wordsIn(report.language), sources)
  return context.db.transaction().execute(async (transaction) => {
    await holdReport(transaction, report.symbol)
    await renewCounts(transaction, await readParagraphs(transaction, report.symbol), composed)
    return done(await mergeIn(transaction, context, report, composed))
  })
}

/** A paragraph that the secretariat's word alone makes, as it was composed and never edited, follows the record. */
async function renewCounts(
  transaction: Transaction,
  present: ReportParagraph[],
  composed: NewParagraph[],
): Promise<void> {
  const tables = transaction.$extendTables<ReportsTables>()
  for (const paragraph of present.filter((one) => one.origins.length && one.revision === 1)) {
    const now = composed.find(({ origins }) => isDeepStrictEqual(origins, paragraph.origins))
    const isOwn =
      [paragraph, now].every((one) => one?.sentences.every(({ secretariat }) => secretariat)) &&
      !paragraph.sentences.some(({ evidence }) => evidence.length)
    const texts = now?.sentences.map(({ text }) => text)
    if (
      !now ||
      !isOwn ||
      isDeepStrictEqual(
        texts,
        paragraph.sentences.map(({ text }) => text),
      )
    )
      continue
    await tables.deleteFrom('reports.sentences').where('paragraph', '=', paragraph.id).execute()
    await tables
      .insertInto('reports.sentences')
      .values(texts!.map((text, position) => ({ paragraph: paragraph.id, position, text, secretariat: true })))
      .execute()
  }
}
