import { done, problem, type Problem, type Result } from '#base/result'
import { addVersion, checkEvidence, cite, findDocument, publishWithin, register, type Finding } from '#areas/registry'
import type { Document } from '#document'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
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
): Promise<Result<{ symbol: string; version: number }, 'nothing-changed'> | GateProblem> {
  const report = await findReportFor(context, meeting, 'issue-a-report')
  const document = await draftDocument(context, report)
  const findings = await checkEvidence(context.db, document)
  if (findings.length) return { ...problem('gate'), findings }
  const entered = await enter(context, report, document, reason)
  if (!entered.ok) return entered

  const { version } = entered.value
  await context.db.transaction().execute(async (transaction) => {
    const place = { symbol: report.symbol, number: version, language: document.language }
    const published = await publishWithin(transaction, context, place)
    if (!published.ok) throw new Error(`version ${version} of ${report.symbol} was refused: ${published.problem}`)
    const sources = await cite(transaction, place, document)
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
    await recordReport(transaction, context, report, { action: 'issued', details: { version }, public: true })
    for (const source of sources)
      await record(
        transaction,
        { person: context.person?.id ?? null, now: context.now },
        {
          area: 'reports',
          action: 'cited',
          about: source,
          body: report.body,
          details: { report: report.symbol, version },
          public: true,
        },
      )
  })
  return done({ symbol: report.symbol, version })
}

export type GateProblem = Problem<'gate'> & { findings: Finding[] }

/** The version to publish: a new one, or one that was entered before but never reached the public. */
async function enter(context: Context, report: Report, document: Document, reason: string | null) {
  const known = await findDocument(context, report.symbol)
  const text = { document }
  if (!known)
    return register(context, {
      body: report.body,
      meeting: report.meeting,
      symbol: report.symbol,
      type: 'report',
      nature: 'procedural',
      sources: [],
      text,
    })
  return addVersion(context, report.symbol, text, { change: 'correction', ...(reason && { reason }) })
}
