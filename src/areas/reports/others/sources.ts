import type { Body, Meeting } from '#areas/bodies'
import { listMeetings } from '#areas/bodies'
import { countAnswers, type AnswerCounts } from '#areas/consultations'
import { recordSymbol } from '#areas/meetings'
import { listMandates, readMandate, type ClauseRecord } from '#areas/mandates'
import { listOptions, type Option } from '#areas/options'
import { chooseVersion, dayOf, findDocument, listDocuments, publishedText, type ListedDocument } from '#areas/registry'
import { listFindings, type Finding } from '#areas/synthesis'
import { listVoices, type Voice } from '#areas/voices'
import type { Context } from '#platform/context'
import { listIssuedReports } from '../queries.ts'
import type { IssuedReport, Report } from '../report.ts'
import type { PublicText } from './parts.ts'

/** All that is on record for a report that is of no meeting. */
export type Sources = {
  report: Report
  body: Body
  /** The clauses of its mandate, with what was done under each. */
  clauses: ClauseRecord[]
  /** Those held in the period, the oldest first, each with its record where that is public. */
  meetings: (Meeting & { record: PublicText | undefined })[]
  /** What became public in the period, and is still. */
  documents: ListedDocument[]
  /** Who was heard, and where that can be read. */
  voices: (Voice & { text: PublicText })[]
  /** The answers to its calls, by what their senders chose. */
  answers: AnswerCounts
  reports: IssuedReport[]
  findings: Finding[]
  options: Option[]
}

/** Reads what is on record, as everybody can read it. */
export async function gather(context: Context, report: Report, body: Body): Promise<Sources> {
  const { db } = context
  const [clauses, meetings, documents, voices, answers, reports, findings, options] = await Promise.all([
    clausesFor(context, report),
    meetingsIn(context, report),
    documentsIn(context, report, body),
    voicesIn(context, report, body),
    countAnswers(db, body.symbol),
    listIssuedReports(db, { body: body.symbol, limit: 1000 }),
    listFindings(db, { body: body.symbol, published: true }),
    listOptions(db, { body: body.symbol, published: true }),
  ])
  return {
    report,
    body,
    clauses,
    meetings,
    documents,
    voices,
    answers,
    findings,
    options,
    reports: reports
      .filter((one) => one.symbol !== report.symbol && isWithin(report, dayOf(one.at, body.timezone)))
      .toReversed(),
  }
}

/** The clauses of the mandate under which it is made; where none was named, of all that the body has. */
async function clausesFor({ db }: Context, { mandate, body }: Report): Promise<ClauseRecord[]> {
  const ids = mandate === null ? (await listMandates(db, body)).map(({ id }) => id) : [mandate]
  const read = await Promise.all(ids.map((id) => readMandate(db, id)))
  return read.flatMap((one) => one?.clauses ?? [])
}

/** Whether a day is in the period of the report; one without a period looks at everything. */
const isWithin = ({ period }: Report, day: string): boolean => !period || (period.from <= day && day <= period.to)

async function meetingsIn(context: Context, report: Report): Promise<Sources['meetings']> {
  const meetings = await listMeetings(context.db, report.body, 10_000)
  return Promise.all(
    meetings
      .filter(({ startsOn }) => isWithin(report, startsOn))
      .toReversed()
      .map(async (meeting) => ({
        ...meeting,
        record: await newestText(context, recordSymbol(meeting.symbol), report.language),
      })),
  )
}

/** The documents of a report: what became public in its period, but for reports and what Heed wrote itself. */
export async function documentsIn(context: Context, report: Report, { timezone }: Body): Promise<ListedDocument[]> {
  const listed = await listDocuments({ ...context, person: null }, { body: report.body, limit: 100_000 })
  return listed
    .filter(({ type }) => type !== 'report' && type !== 'record')
    .filter(({ withdrawn, publishedAt }) => !withdrawn && publishedAt && isWithin(report, dayOf(publishedAt, timezone)))
}

async function voicesIn(context: Context, report: Report, body: Body): Promise<Sources['voices']> {
  const [voices, documents] = await Promise.all([
    listVoices(context.db, { body: report.body }),
    documentsIn(context, report, body),
  ])
  const known = new Set(documents.map(({ symbol }) => symbol))
  const heard = voices.filter(({ symbol }) => known.has(symbol))
  const texts = await Promise.all(heard.map(({ symbol }) => newestText(context, symbol, report.language)))
  return heard.flatMap((voice, index) => (texts[index] ? [{ ...voice, text: texts[index] }] : []))
}

/** The newest public text of a document, in this language or else in its own. */
async function newestText(context: Context, symbol: string, language: string): Promise<PublicText | undefined> {
  const document = await findDocument({ ...context, person: null }, symbol)
  if (!document || document.withdrawn) return undefined
  const newest = chooseVersion(document, {})!
  const { number, language: written } = chooseVersion(document, { version: newest.number, language }) ?? newest
  const text = await publishedText(context.db, { symbol, number, language: written })
  return text && { symbol, version: number, document: text }
}
