import type { Standing } from '#areas/registry'
import type { Database } from '#platform/db'
import type { IssuedReport, Report, ReportParagraph } from './report.ts'
import { sections } from './report.ts'
import type { ReportsTables } from './tables.ts'

const tables = (db: Database) => db.$extendTables<ReportsTables>()

/** The report of an occasion (a meeting's symbol, or one of its own), with what became of each issued version. */
export async function findReport(db: Database, occasion: string): Promise<Report | undefined> {
  const row = await tables(db)
    .selectFrom('reports.reports')
    .selectAll()
    .where('occasion', '=', occasion)
    .executeTakeFirst()
  if (!row) return undefined
  const [issues, receptions] = await Promise.all([
    tables(db)
      .selectFrom('reports.issues')
      .select(['version', 'issued_at as at', 'reason'])
      .where('report', '=', row.symbol)
      .orderBy('version')
      .execute(),
    tables(db)
      .selectFrom('reports.receptions')
      .select(['version', 'kind', 'ground', 'received_on as on'])
      .where('report', '=', row.symbol)
      .orderBy('version')
      .execute(),
  ])
  const { symbol, body, template, meeting, titles, mandate, clause, language } = row
  return {
    symbol,
    body,
    occasion,
    template,
    meeting,
    titles,
    mandate,
    clause,
    language,
    issues,
    receptions,
    period:
      row.period_from && row.period_to
        ? {
            from: row.period_from,
            to: row.period_to,
          }
        : null,
    plainClause: row.plain_clause,
    recordSymbol: row.record_symbol,
  }
}

/** The occasions of the reports of a body that are of no meeting, the oldest first. */
export async function listOtherReports(db: Database, body: string): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('reports.reports')
    .select('occasion')
    .where('body', '=', body)
    .where('template', '!=', 'meeting')
    .orderBy('composed_at')
    .orderBy('symbol')
    .execute()
  return rows.map((row) => row.occasion)
}

/** Issued reports, of one body or meeting or of all, newest first; each with the state of its newest version. One query. */
export async function listIssuedReports(
  db: Database,
  { body, meeting, limit = 200, offset = 0 }: { body?: string; meeting?: string; limit?: number; offset?: number } = {},
): Promise<IssuedReport[]> {
  const rows = await tables(db)
    .selectFrom('reports.reports as report')
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('reports.issues as issue')
          .select(['issue.version', 'issue.issued_at as at'])
          .whereRef('issue.report', '=', 'report.symbol')
          .orderBy('issue.version', 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .leftJoin('reports.receptions as reception', (join) =>
      join.onRef('reception.report', '=', 'report.symbol').onRef('reception.version', '=', 'newest.version'),
    )
    .select(['report.symbol', 'report.body', 'report.template', 'report.meeting', 'report.titles', 'report.language'])
    .select(['newest.version', 'newest.at', 'reception.kind', 'reception.ground', 'reception.received_on as on'])
    .$if(body !== undefined, (query) => query.where('report.body', '=', body!))
    .$if(meeting !== undefined, (query) => query.where('report.meeting', '=', meeting!))
    .orderBy('newest.at', 'desc')
    .orderBy('report.symbol')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(({ kind, ...row }) => ({ ...row, state: kind ?? 'issued' }))
}

/** What was done with each version of a report, in order; nothing where the symbol is not that of a report. */
export async function findStandings(db: Database, symbol: string): Promise<Standing[]> {
  const [issues, receptions] = await Promise.all([
    tables(db)
      .selectFrom('reports.issues')
      .select(['version', 'issued_at'])
      .where('report', '=', symbol)
      .orderBy('version')
      .execute(),
    tables(db)
      .selectFrom('reports.receptions')
      .select(['version', 'kind', 'received_on', 'ground'])
      .where('report', '=', symbol)
      .orderBy('version')
      .execute(),
  ])
  return [
    ...issues.map(({ version, issued_at }) => ({ version, kind: 'issued' as const, on: issued_at, ground: null })),
    ...receptions.map(({ version, kind, received_on, ground }) => ({ version, kind, on: received_on, ground })),
  ]
}

/** The paragraphs of a report, in order, each with its sentences and what they rest on. Three queries. */
export async function readParagraphs(db: Database, report: string): Promise<ReportParagraph[]> {
  const [paragraphs, sentences, evidence] = await Promise.all([
    tables(db).selectFrom('reports.paragraphs').selectAll().where('report', '=', report).orderBy('position').execute(),
    tables(db)
      .selectFrom('reports.sentences as sentence')
      .innerJoin('reports.paragraphs as paragraph', 'paragraph.id', 'sentence.paragraph')
      .selectAll('sentence')
      .where('paragraph.report', '=', report)
      .orderBy('sentence.position')
      .execute(),
    tables(db)
      .selectFrom('reports.evidence as evidence')
      .innerJoin('reports.sentences as sentence', 'sentence.id', 'evidence.sentence')
      .innerJoin('reports.paragraphs as paragraph', 'paragraph.id', 'sentence.paragraph')
      .select(['evidence.id', 'evidence.sentence', 'evidence.anchor'])
      .where('paragraph.report', '=', report)
      .orderBy('evidence.added_at')
      .orderBy('evidence.id')
      .execute(),
  ])
  const evidenceOf = Map.groupBy(evidence, (one) => one.sentence)
  const sentencesOf = Map.groupBy(sentences, (one) => one.paragraph)
  return paragraphs
    .map((paragraph) => ({
      id: paragraph.id,
      section: paragraph.section,
      form: paragraph.form,
      origins: paragraph.origins,
      revision: paragraph.revision,
      sentences: (sentencesOf.get(paragraph.id) ?? []).map((sentence) => ({
        id: sentence.id,
        text: sentence.text,
        secretariat: sentence.secretariat,
        evidence: (evidenceOf.get(sentence.id) ?? []).map(({ id, anchor }) => ({ id, anchor })),
      })),
    }))
    .toSorted((a, b) => sections.indexOf(a.section) - sections.indexOf(b.section))
}
