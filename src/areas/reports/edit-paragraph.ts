import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import { slice } from '#base/codepoints'
import { sentencesOf as spansOf } from '#document'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { findReportFor, insertParagraphs, recordReport } from './act.ts'
import { align } from './align.ts'
import { readParagraphs } from './queries.ts'
import { joinSentences, type Form, type Report, type ReportParagraph, type Section } from './report.ts'
import type { ReportsTables } from './tables.ts'

export const longestParagraph = 20_000

type EditProblem = 'text-missing' | 'text-too-long' | 'changed-since'

/**
 * Gives a paragraph a new text. Sentences that stay, or are only changed, keep their sources; whether they still carry
 * them is for the gate to check. `revision` is the one the person saw: an edit since then is not overwritten.
 */
export async function editParagraph(
  context: Context,
  meeting: string,
  edit: { paragraph: string; revision: number; text: string },
): Promise<Result<void, EditProblem>> {
  const report = await findReportFor(context, meeting, 'write-a-report')
  const text = tidy(edit.text)
  if (!text) return problem('text-missing', 'text')
  if (text.length > longestParagraph) return problem('text-too-long', 'text', { limit: longestParagraph })
  return context.db.transaction().execute(async (transaction) => {
    const paragraph = await findParagraph(transaction, report, edit.paragraph)
    const { numUpdatedRows } = await transaction
      .withTables<ReportsTables>()
      .updateTable('reports.paragraphs')
      .set({ revision: edit.revision + 1 })
      .where('id', '=', paragraph.id)
      .where('revision', '=', edit.revision)
      .executeTakeFirst()
    if (!numUpdatedRows) return problem('changed-since', 'text')
    await keepRevision(transaction, context, report, paragraph)
    await replaceSentences(transaction, paragraph, sentencesOf(text, report.language))
    await recordReport(transaction, context, report, {
      action: 'paragraph-edited',
      details: { paragraph: paragraph.id },
    })
    return done(undefined)
  })
}

/** Adds a paragraph after another one of its section, or at the end of it. Its sentences have no sources yet. */
export async function addParagraph(
  context: Context,
  meeting: string,
  added: { section: Section; form: Form; after: string | null; text: string },
): Promise<Result<string, EditProblem>> {
  const report = await findReportFor(context, meeting, 'write-a-report')
  const text = tidy(added.text)
  if (!text) return problem('text-missing', 'text')
  if (text.length > longestParagraph) return problem('text-too-long', 'text', { limit: longestParagraph })
  return context.db.transaction().execute(async (transaction) => {
    const position = await positionAfter(transaction, report, added.section, added.after)
    const sentences = sentencesOf(text, report.language).map((sentence) => ({ text: sentence, anchors: [] }))
    const paragraph = { section: added.section, form: added.form, origins: [], sentences }
    const [id] = await insertParagraphs(transaction, context, report.symbol, [paragraph], position)
    await recordReport(transaction, context, report, { action: 'paragraph-added', details: { paragraph: id! } })
    return done(id!)
  })
}

/** Takes a paragraph out of the draft. Its texts stay in the revisions, and issued versions keep theirs. */
export async function removeParagraph(context: Context, meeting: string, id: string): Promise<Result<void>> {
  const report = await findReportFor(context, meeting, 'write-a-report')
  return context.db.transaction().execute(async (transaction) => {
    const paragraph = await findParagraph(transaction, report, id)
    await keepRevision(transaction, context, report, paragraph)
    await transaction.withTables<ReportsTables>().deleteFrom('reports.paragraphs').where('id', '=', id).execute()
    await recordReport(transaction, context, report, { action: 'paragraph-removed', details: { paragraph: id } })
    return done(undefined)
  })
}

/** One line of text in NFC, as it is kept. */
const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

const sentencesOf = (text: string, language: string): string[] =>
  spansOf(text, language).map((span) => slice(text, span.start, span.end))

async function findParagraph(transaction: Transaction, report: Report, id: string): Promise<ReportParagraph> {
  const paragraph = (await readParagraphs(transaction, report.symbol)).find((one) => one.id === id)
  if (!paragraph) throw new Refusal(404, `paragraph ${id}`)
  return paragraph
}

async function keepRevision(transaction: Transaction, context: Context, report: Report, paragraph: ReportParagraph) {
  await transaction
    .withTables<ReportsTables>()
    .insertInto('reports.revisions')
    .values({
      paragraph: paragraph.id,
      revision: paragraph.revision,
      text: joinSentences(paragraph.sentences, report.language),
      revised_at: context.now,
      revised_by: context.person?.id ?? null,
    })
    .execute()
}

/** Rewrites the sentences in place: those that go on keep their row, and with it their evidence. */
async function replaceSentences(transaction: Transaction, paragraph: ReportParagraph, texts: string[]): Promise<void> {
  const tables = transaction.withTables<ReportsTables>()
  const aligned = align(paragraph.sentences, texts)
  const kept = new Set(aligned.map((sentence) => sentence.former?.id))
  const gone = paragraph.sentences.filter((sentence) => !kept.has(sentence.id)).map((sentence) => sentence.id)
  if (gone.length) await tables.deleteFrom('reports.sentences').where('id', 'in', gone).execute()
  for (const [position, { text, former }] of aligned.entries()) {
    if (former)
      await tables.updateTable('reports.sentences').set({ position, text }).where('id', '=', former.id).execute()
    else await tables.insertInto('reports.sentences').values({ paragraph: paragraph.id, position, text }).execute()
  }
}

async function positionAfter(transaction: Transaction, report: Report, section: Section, after: string | null) {
  const positions = await transaction
    .withTables<ReportsTables>()
    .selectFrom('reports.paragraphs')
    .select(['id', 'position'])
    .where('report', '=', report.symbol)
    .where('section', '=', section)
    .orderBy('position')
    .forUpdate()
    .execute()
  const at = positions.findIndex((paragraph) => paragraph.id === after)
  const before = at < 0 ? positions.at(-1) : positions[at]
  const next = at < 0 ? undefined : positions[at + 1]
  const start = before?.position ?? 0
  return next ? (start + next.position) / 2 : start + 1
}
