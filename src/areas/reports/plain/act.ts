import { Refusal } from '#base/refusal'
import type { Result } from '#base/result'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { changeReport, expectId } from '../act.ts'
import type { Report } from '../report.ts'
import type { PlainEdition, PlainParagraph } from './edition.ts'
import { listPlainEditions } from './queries.ts'

/** Does something to an edition of a report in plain words, for somebody who may write the report. */
export async function changeEdition<Given extends Result<unknown>>(
  context: Context,
  occasion: string,
  id: string,
  change: (transaction: Transaction, edition: PlainEdition, report: Report) => Promise<Given>,
): Promise<Given> {
  expectId(id, `edition ${id}`)
  return changeReport(context, occasion, 'write-a-report', async (transaction, report) => {
    const edition = (await listPlainEditions(transaction, report.symbol)).find((one) => one.id === id)
    if (!edition) throw new Refusal(404, `edition ${id}`)
    return change(transaction, edition, report)
  })
}

/** The paragraph of this edition with that id; one of another is not found. */
export function getPlainParagraph({ paragraphs }: PlainEdition, id: string): PlainParagraph {
  const paragraph = paragraphs.find((one) => one.id === id)
  if (!paragraph) throw new Refusal(404, `plain paragraph ${id}`)
  return paragraph
}
