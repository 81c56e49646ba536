import { isDeepStrictEqual } from 'node:util'
import { done, problem, type Problem, type Result } from '#base/result'
import {
  addVersionWithin,
  checkEvidence,
  cite,
  getText,
  holdDocuments,
  publishWithin,
  registerWithin,
  type Finding,
} from '#areas/registry'
import type { Document } from '#document'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { changeReport, recordReport } from './act.ts'
import { draftDocument } from './draft-document.ts'
import { tidy, type Report } from './report.ts'
import type { ReportsTables } from './tables.ts'

/**
 * Issues the report: its text becomes a version in the register, public at once, and each source learns where it was
 * used. An altered quotation, a missing source or an unmarked sentence stops it, with the list of findings. A version
 * after the first says why (`reason`). All of it is written, or nothing.
 */
export async function issueReport(
  context: Context,
  meeting: string,
  reason: string | null = null,
): Promise<Result<{ symbol: string; version: number }, IssueProblem> | GateProblem> {
  return changeReport(context, meeting, 'issue-a-report', async (transaction, report): Promise<Issued> => {
    const within = { ...context, db: transaction }
    const document = await draftDocument(within, report)
    if (!document.blocks.some((block) => block.kind === 'paragraph' && block.role !== 'signature'))
      return problem('no-text')
    await holdDocuments(transaction, sourcesOf(document))
    const findings = await checkEvidence(transaction, document)
    if (findings.length) return { ...problem('gate', undefined, { count: findings.length }), findings }
    if (await isIssuedAsItIs(within, report, document)) return problem('nothing-changed')
    const why = report.issues.length ? tidy(reason ?? '') : null
    if (why === '') return problem('reason-missing', 'reason')

    const entered = await enter(transaction, context, report, document, why)
    if (!entered.ok) return entered
    const { version } = entered.value
    await open(transaction, context, report, { version, reason: why, document })
    return done({ symbol: report.symbol, version })
  })
}

const sourcesOf = ({ evidence = [] }: Document): string[] => [
  ...new Set(evidence.flatMap((one) => (one.kind === 'sources' ? one.anchors.map((anchor) => anchor.document) : []))),
]

type IssueProblem = 'nothing-changed' | 'no-text' | 'reason-missing' | 'withdrawn'
export type GateProblem = Problem<'gate'> & { findings: Finding[] }
type Issued = Result<{ symbol: string; version: number }, IssueProblem> | GateProblem

/** Whether the newest issued version reads just like this document. */
export async function isIssuedAsItIs(context: Context, report: Report, document: Document): Promise<boolean> {
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
): Promise<Result<{ version: number }, 'withdrawn'>> {
  const { symbol, body, meeting } = report
  const entered = report.issues.length
    ? await addVersionWithin(
        transaction,
        context,
        symbol,
        { document },
        { change: 'correction', ...(reason && { reason }) },
      )
    : await registerWithin(transaction, context, {
        body,
        meeting,
        symbol,
        type: 'report',
        nature: 'procedural',
        sources: [],
        text: { document },
      })
  if (entered.ok) return entered
  if (entered.problem === 'withdrawn') return problem('withdrawn', undefined, { symbol })
  throw new Error(`the report ${symbol} was refused: ${entered.problem}`)
}

type NewIssue = { version: number; reason: string | null; document: Document }

async function open(
  transaction: Transaction,
  context: Context,
  report: Report,
  { version, reason, document }: NewIssue,
): Promise<void> {
  const { symbol } = report
  const { language } = document
  const place = { symbol, number: version, language }
  const published = await publishWithin(transaction, context, place)
  if (!published.ok) throw new Error(`version ${version} of ${symbol} was refused: ${published.problem}`)
  const by = { issued_at: context.now, issued_by: context.person?.id ?? null }
  await transaction
    .$extendTables<ReportsTables>()
    .insertInto('reports.issues')
    .values({ report: symbol, version, language, reason, ...by })
    .execute()
  await tellSources(transaction, context, report, await cite(transaction, place, document), version)
  await recordReport(transaction, context, report, { action: 'issued', details: { version }, public: true })
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
