import { Refusal } from '#base/refusal'
import { problem, type Problem } from '#base/result'
import { slice } from '#base/codepoints'
import { sentencesOf as spansOf } from '#document'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { readParagraphs } from './queries.ts'
import { joinSentences, type Form, type Report, type ReportParagraph } from './report.ts'
import type { ReportsTables } from './tables.ts'

const longestParagraph = 20_000
const longestHeading = 200
const mostSentences = 200

export type TextProblem = 'text-missing' | 'text-too-long' | 'too-many-sentences' | 'heading-too-long'

/** A heading needs no source, so it must not grow into a paragraph that would. */
export function checkText(text: string, form: Form, language: string): Problem<TextProblem> | undefined {
  if (!text) return problem('text-missing', 'text')
  if (text.length > longestParagraph) return problem('text-too-long', 'text', { limit: longestParagraph })
  if (sentencesOf(text, language).length > mostSentences)
    return problem('too-many-sentences', 'text', { limit: mostSentences })
  if (form === 'subheading' && text.length > longestHeading)
    return problem('heading-too-long', 'text', { limit: longestHeading })
  return undefined
}

/** The sentences of a text, in order. */
export const sentencesOf = (text: string, language: string): string[] =>
  spansOf(text, language).map((span) => slice(text, span.start, span.end))

/** The paragraph of this report with that id; one of another report is not found. */
export async function findParagraph(transaction: Transaction, report: Report, id: string): Promise<ReportParagraph> {
  const paragraph = (await readParagraphs(transaction, report.symbol)).find((one) => one.id === id)
  if (!paragraph) throw new Refusal(404, `paragraph ${id}`)
  return paragraph
}

/** Keeps the text of a paragraph as it is before it changes. */
export async function keepRevision(
  transaction: Transaction,
  context: Context,
  report: Report,
  paragraph: ReportParagraph,
) {
  await transaction
    .$extendTables<ReportsTables>()
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
