import { isDeepStrictEqual } from 'node:util'
import { done, problem, type Problem, type Result } from '#base/result'
import { checkEvidence, getText, holdDocuments, type Finding } from '#areas/registry'
import type { Document } from '#document'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { changeReport, recordReport } from './act.ts'
import { draftDocument } from './draft-document.ts'
import { enterText } from './enter-text.ts'
import { noteInMandate } from './note-in-mandate.ts'
import { issueEditions, type IssuedEdition } from './plain/issue-editions.ts'
import { checkRelease, type Release } from './plain/release.ts'
import { readParagraphs } from './queries.ts'
import { tidy, type Report, type ReportParagraph } from './report.ts'
import type { ReportsTables } from './tables.ts'

/** Why a report is issued without an edition that children can read, and who decided that. */
export type Exception = { reason: string; decidedBy: string }

/**
 * Issues the report with its editions in plain words: each becomes a version in the register, public at once, and each
 * source learns where it was used. An altered quotation, a missing source or an unmarked sentence stops it, with the
 * list of findings; so does a report of a consultation that children cannot read, unless an exception is recorded. A
 * version after the first says why (`reason`). All of it is written, or nothing.
 */
export async function issueReport(
  context: Context,
  occasion: string,
  reason: string | null = null,
  exception: Exception | null = null,
): Promise<Result<{ symbol: string; version: number }, IssueProblem> | GateProblem> {
  return changeReport(context, occasion, 'issue-a-report', async (transaction, report): Promise<Issued> => {
    const draft = await readDraft(transaction, context, report)
    const wrong = await gate(transaction, draft.document)
    if (wrong) return wrong
    const isCorrected = !(await isIssuedAsItIs({ ...context, db: transaction }, report, draft.document))
    const isException = isCorrected && (draft.release.isWanting || draft.release.behind.length > 0)
    const refused = isException ? checkException(draft.release, exception) : undefined
    if (refused) return refused
    const editions = draft.release.ready.filter((one) => isCorrected || !one.isIssued)
    if (!isCorrected && !editions.length) return problem('nothing-changed')
    const isAgain = isCorrected ? report.issues.length > 0 : editions.some((one) => one.edition.issues.length > 0)
    const why = isAgain ? tidy(reason ?? '') : null
    if (why === '') return problem('reason-missing', 'reason')
    if (!isCorrected) {
      const version = report.issues.at(-1)!.version
      await issueEditions(transaction, context, { ...draft, report, version, editions, reason: why })
      return done({ symbol: report.symbol, version })
    }
    return issueAll(transaction, context, {
      report,
      draft,
      editions,
      reason: why,
      exception: isException ? exception : null,
    })
  })
}

type IssueProblem =
  | 'nothing-changed'
  | 'no-text'
  | 'reason-missing'
  | 'withdrawn'
  | 'plain-missing'
  | 'plain-behind'
  | 'exception-reason-missing'
  | 'exception-decider-missing'
export type GateProblem = Problem<'gate'> & { findings: Finding[] }
type Issued = Result<{ symbol: string; version: number }, IssueProblem> | GateProblem
type Draft = { document: Document; paragraphs: ReportParagraph[]; release: Release }

async function readDraft(transaction: Transaction, context: Context, report: Report): Promise<Draft> {
  const within = { ...context, db: transaction }
  const paragraphs = await readParagraphs(transaction, report.symbol)
  const document = await draftDocument(within, report, paragraphs)
  return { document, paragraphs, release: await checkRelease(within, report, document, paragraphs) }
}

/** What keeps the official text back, if anything does. */
async function gate(
  transaction: Transaction,
  document: Document,
): Promise<Problem<IssueProblem> | GateProblem | undefined> {
  if (!document.blocks.some((block) => block.kind === 'paragraph' && block.role !== 'signature'))
    return problem('no-text')
  await holdDocuments(transaction, sourcesOf(document))
  const findings = await checkEvidence(transaction, document)
  return findings.length ? { ...problem('gate', undefined, { count: findings.length }), findings } : undefined
}

/**
 * T-42: a report on what people were asked is not released without an edition that children can read, nor one issued
 * before left to tell an older text; unless somebody decided so, with a reason that readers see.
 */
function checkException(release: Release, exception: Exception | null): Problem<IssueProblem> | undefined {
  if (exception) {
    if (!tidy(exception.reason)) return problem('exception-reason-missing', 'exception')
    return tidy(exception.decidedBy) ? undefined : problem('exception-decider-missing', 'decided-by')
  }
  if (release.isWanting) return problem('plain-missing', 'exception')
  return problem('plain-behind', 'exception', { count: release.behind.length })
}

const sourcesOf = ({ evidence = [] }: Document): string[] => [
  ...new Set(evidence.flatMap((one) => (one.kind === 'sources' ? one.anchors.map((anchor) => anchor.document) : []))),
]

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

type NewIssue = {
  report: Report
  draft: Draft
  editions: IssuedEdition[]
  reason: string | null
  exception: Exception | null
}

async function issueAll(
  transaction: Transaction,
  context: Context,
  { report, draft, editions, reason, exception }: NewIssue,
): Promise<Issued> {
  const { symbol, body, meeting } = report
  const { document } = draft
  const isNew = !report.issues.length
  const entered = await enterText(transaction, context, {
    body,
    meeting,
    symbol,
    isNew,
    document,
    reason,
    isTold: true,
  })
  if (!entered.ok) return problem('withdrawn', undefined, { symbol })
  const { version } = entered.value
  const tables = transaction.$extendTables<ReportsTables>()
  const by = { issued_at: context.now, issued_by: context.person?.id ?? null }
  await tables
    .insertInto('reports.issues')
    .values({ report: symbol, version, language: document.language, reason, ...by })
    .execute()
  await recordReport(transaction, context, report, { action: 'issued', details: { version }, public: true })
  await noteInMandate(transaction, context, report, {
    symbol,
    clause: report.clause,
    title: document.title,
    language: document.language,
  })
  await issueEditions(transaction, context, { ...draft, report, version, editions, reason })
  if (exception) await recordException(transaction, context, report, version, exception)
  return done({ symbol, version })
}

async function recordException(
  transaction: Transaction,
  context: Context,
  report: Report,
  version: number,
  { reason, decidedBy }: Exception,
): Promise<void> {
  await transaction
    .$extendTables<ReportsTables>()
    .insertInto('reports.exceptions')
    .values({
      report: report.symbol,
      version,
      reason: tidy(reason),
      decided_by: tidy(decidedBy),
      recorded_at: context.now,
      recorded_by: context.person?.id ?? null,
    })
    .execute()
  await recordReport(transaction, context, report, { action: 'exception-recorded', details: { version }, public: true })
}
