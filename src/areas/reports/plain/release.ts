import { findDocument, getText } from '#areas/registry'
import { findBody } from '#areas/bodies'
import { localise } from '#base/languages'
import type { Document } from '#document'
import type { Context } from '#platform/context'
import { isDeepStrictEqual } from 'node:util'
import type { Report, ReportParagraph } from '../report.ts'
import { checkEdition, type PlainFinding } from './check-edition.ts'
import { plainDocument } from './document.ts'
import { isForChildren, type PlainEdition } from './edition.ts'
import { blocksOf, officialOf } from './official.ts'
import { listPlainEditions } from './queries.ts'

/** How it stands with an edition in plain words. */
export type EditionStanding = {
  edition: PlainEdition
  findings: PlainFinding[]
  /** It reads just as it was last issued, with the newest version of the report. */
  isIssued: boolean
  /** It was issued and then taken back: it is not issued again. */
  isWithdrawn: boolean
}

/** What is issued with a report, and what keeps it back. */
export type Release = {
  editions: EditionStanding[]
  /** Those that pass every check: they are issued with the report. */
  ready: EditionStanding[]
  /** Those that were issued before and do not tell this text: they would stay behind. */
  behind: EditionStanding[]
  /** An edition for children, in the language of the report, is wanted and there is none that passes. */
  isWanting: boolean
}

/**
 * Checks every edition of a report against its draft. That of a consultation needs one that children can read; others
 * may have them, and those that were issued go on being issued.
 */
export async function checkRelease(
  context: Context,
  report: Report,
  document: Document,
  paragraphs: ReportParagraph[],
): Promise<Release> {
  const official = officialOf(report, paragraphs)
  const found = await listPlainEditions(context.db, report.symbol)
  const editions = await Promise.all(
    found.map(async (edition): Promise<EditionStanding> => ({
      edition,
      findings: checkEdition(edition, official),
      isIssued: await isIssued(context, report, edition, { document, paragraphs }),
      isWithdrawn: await isWithdrawn(context, edition),
    })),
  )
  const living = editions.filter((one) => !one.isWithdrawn)
  const ready = living.filter((one) => !one.findings.length)
  const serves = ({ edition }: EditionStanding) =>
    isForChildren(edition.readers) && edition.language === report.language
  return {
    editions,
    ready,
    behind: living.filter((one) => one.findings.length > 0 && one.edition.issues.length > 0),
    isWanting: report.template === 'consultation' && !ready.some(serves),
  }
}

async function isWithdrawn(context: Context, { issues }: PlainEdition): Promise<boolean> {
  const last = issues.at(-1)
  return last !== undefined && Boolean((await findDocument(context, last.symbol))?.withdrawn)
}

async function isIssued(
  context: Context,
  report: Report,
  edition: PlainEdition,
  draft: { document: Document; paragraphs: ReportParagraph[] },
): Promise<boolean> {
  const last = edition.issues.at(-1)
  const newest = report.issues.at(-1)
  if (!last || last.version !== newest?.version) return false
  const [issued, body] = await Promise.all([
    getText(context.db, { symbol: last.symbol, number: last.symbolVersion, language: edition.language }),
    findBody(context.db, report.body),
  ])
  const of = {
    symbol: report.symbol,
    version: last.version,
    document: draft.document,
    blocks: blocksOf(draft.document, draft.paragraphs),
  }
  const now = plainDocument(edition, of, localise(body!.names, edition.language).text)
  return isDeepStrictEqual(issued, JSON.parse(JSON.stringify(now)))
}
