import { done, problem, type Result } from '#base/result'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { changeReport, recordReport } from './act.ts'
import { align } from './align.ts'
import { checkText, findParagraph, keepRevision, sentencesOf, type TextProblem } from './paragraph-text.ts'
import { joinSentences, tidy, type ReportParagraph } from './report.ts'
import type { ReportsTables } from './tables.ts'

/**
 * Gives a paragraph a new text. Sentences that stay, or are only changed, keep their sources; whether they still carry
 * them is for the gate to check. `revision` is the one the person saw: an edit since then is not overwritten.
 */
export async function editParagraph(
  context: Context,
  occasion: string,
  edit: { paragraph: string; revision: number; text: string },
): Promise<Result<void, TextProblem | 'changed-since'>> {
  return changeReport(context, occasion, 'write-a-report', async (transaction, report) => {
    const paragraph = await findParagraph(transaction, report, edit.paragraph)
    const text = tidy(edit.text)
    const wrong = checkText(text, paragraph.form, report.language)
    if (wrong) return wrong
    // The same form sent twice changes nothing the second time.
    if (text === joinSentences(paragraph.sentences, report.language)) return done(undefined)
    if (edit.revision !== paragraph.revision) return problem('changed-since', 'text')
    await keepRevision(transaction, context, report, paragraph)
    await transaction
      .$extendTables<ReportsTables>()
      .updateTable('reports.paragraphs')
      .set({ revision: paragraph.revision + 1 })
      .where('id', '=', paragraph.id)
      .execute()
    await replaceSentences(transaction, paragraph, sentencesOf(text, report.language))
    await recordReport(transaction, context, report, {
      action: 'paragraph-edited',
      details: { paragraph: paragraph.id },
    })
    return done(undefined)
  })
}

/** Rewrites the sentences in place: those that go on keep their row, and with it their evidence. */
async function replaceSentences(transaction: Transaction, paragraph: ReportParagraph, texts: string[]): Promise<void> {
  const tables = transaction.$extendTables<ReportsTables>()
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
