import { isDeepStrictEqual } from 'node:util'
import { done, problem, type Problem, type Result } from '#base/result'
import {
  addVersionWithin,
  checkEvidence,
  cite,
  getText,
  publishWithin,
  registerWithin,
  type Finding,
} from '#areas/registry'
import type { Document } from '#document'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { findReportFor, recordReport } from './act.ts'
import { draftDocument } from './draft-document.ts'
import type { Report } from './report.ts'
import type { ReportsTables } from './tables.ts'

/** What stands in the way of issuing. An empty list means that every sentence can be checked by anyone. */
export async function gate(context: Context, report: Report): Promise<Finding[]> {
  return checkEvidence(context.db, await draftDocument(context, report))
}

/**
 * Issues the report: its text becomes a version in the register, public at once, and each source learns where it was
 * used. An altered quotation, a missing source or an unmarked sentence stops it, with the list of findings.
 */
export async function issueReport(
  context: Context,
  meeting: string,
  reason: string | null = null,
): Promise<Result<{ symbol: string; version: number }, 'nothing-changed' | 'no-text'> | GateProblem> {
  const report = await findReportFor(context, meeting, 'issue-a-report')
  const document = await draftDocument(context, report)
  if (!document.blocks.some((block) => block.kind === 'paragraph')) return problem('no-text')
  const findings = await checkEvidence(context.db, document)
  if (findings.length) return { ...problem('gate'), findings }
  if (await isIssuedAsItIs(context, report, document)) return problem('nothing-changed')

  return context.db.transaction().execute(async (transaction) => {
    const version = await enter(transaction, context, report, document, reason)
    const place = { symbol: report.symbol, number: version, language: document.language }
    const published = await publishWithin(transaction, context, place)
    if (!published.ok) throw new Error(`version ${version} of ${report.symbol} was refused: ${published.problem}`)
    await transaction
      .withTables<ReportsTables>()
      .insertInto('reports.issues')
      .values({
        report: report.symbol,
        version,
        language: document.language,
        reason,
        issued_at: context.now,
        issued_by: context.person?.id ?? null,
      })
      .execute()
    await tellSources(transaction, context, report, await cite(transaction, place, document), version)
    await recordReport(transaction, context, report, { action: 'issued', details: { version }, public: true })
    return done({ symbol: report.symbol, version })
  })
}

export type GateProblem = Problem<'gate'> & { findings: Finding[] }

async function isIssuedAsItIs(context: Context, report: Report, document: Document): Promise<boolean> {
  const newest = report.issues.at(-1)
  if (!newest) return false
  const issued = await getText(context.db, {
    symbol: report.symbol,
    number: newest.version,
    language: document.language,
  })
  return isDeepStrictEqual(issued, JSON.parse(JSON.stringify(document)))
}

async function enter(
  transaction: Transaction,
  context: Context,
  report: Report,
  document: Document,
  reason: string | null,
): Promise<number> {
  const entered = report.issues.length
    ? await addVersionWithin(
        transaction,
        context,
        report.symbol,
        { document },
        { change: 'correction', ...(reason && { reason }) },
      )
    : await registerWithin(transaction, context, {
        body: report.body,
        meeting: report.meeting,
        symbol: report.symbol,
        type: 'report',
        nature: 'procedural',
        sources: [],
        text: { document },
      })
  if (!entered.ok) throw new Error(`the report ${report.symbol} was refused: ${entered.problem}`)
  return entered.value.version
}

async function tellSources(
  transaction: Transaction,
  context: Context,
  report: Report,
  sources: string[],
  version: number,
): Promise<void> {
  for (const about of sources)
    await record(
      transaction,
      { person: context.person?.id ?? null, now: context.now },
      {
        area: 'reports',
        action: 'cited',
        about,
        body: report.body,
        details: { report: report.symbol, version },
        public: true,
      },
    )
}
