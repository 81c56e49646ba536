import { localise } from '#base/languages'
import { findBody } from '#areas/bodies'
import { checkEvidence } from '#areas/registry'
import type { Document } from '#document'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { recordReport } from '../act.ts'
import { enterText } from '../enter-text.ts'
import { noteInMandate } from '../note-in-mandate.ts'
import type { Report, ReportParagraph } from '../report.ts'
import type { ReportsTables } from '../tables.ts'
import { plainDocument } from './document.ts'
import { isForChildren, type PlainEdition } from './edition.ts'
import { blocksOf } from './official.ts'
import type { EditionStanding } from './release.ts'

export type IssuedEdition = Pick<EditionStanding, 'edition' | 'isIssued'>

export type EditionIssue = {
  report: Report
  /** The version of the report that they tell, public by now. */
  version: number
  document: Document
  paragraphs: ReportParagraph[]
  editions: IssuedEdition[]
  reason: string | null
}

/** Issues editions in plain words with a version of their report: each a document of the register that rests on it. */
export async function issueEditions(transaction: Transaction, context: Context, issue: EditionIssue): Promise<void> {
  const body = (await findBody(transaction, issue.report.body))!
  const { report, version, document } = issue
  const of = { symbol: report.symbol, version, document, blocks: blocksOf(document, issue.paragraphs) }
  for (const { edition } of issue.editions) {
    const text = plainDocument(edition, of, localise(body.names, edition.language).text)
    // T-43: each sentence rests on the very paragraphs that it tells, as they are public now.
    const findings = await checkEvidence(transaction, text)
    if (findings.length) throw new Error(`the edition ${edition.id} does not rest on ${report.symbol}`)
    await enter(transaction, context, issue, edition, text)
  }
}

async function enter(
  transaction: Transaction,
  context: Context,
  { report, version, reason }: EditionIssue,
  edition: PlainEdition,
  document: Document,
): Promise<void> {
  const last = edition.issues.at(-1)
  const { body, meeting } = report
  const name = last ? { symbol: last.symbol, isNew: false } : { series: isForChildren(edition.readers) ? 'CF' : 'ER' }
  const entered = await enterText(transaction, context, { body, meeting, document, reason, isTold: false, ...name })
  if (!entered.ok) throw new Error(`the edition ${last?.symbol} was refused: ${entered.problem}`)
  const { symbol, version: symbolVersion } = entered.value
  await transaction
    .$extendTables<ReportsTables>()
    .insertInto('reports.plain_issues')
    .values({ edition: edition.id, version, symbol, symbol_version: symbolVersion, issued_at: context.now })
    .execute()
  await recordReport(transaction, context, report, {
    action: 'plain-issued',
    details: { edition: symbol, version },
    public: true,
  })
  if (isForChildren(edition.readers))
    await noteInMandate(transaction, context, report, {
      symbol,
      title: document.title,
      language: document.language,
      clause: report.plainClause ?? report.clause,
    })
}
