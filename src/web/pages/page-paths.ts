import { listBodies, listMeetings, type Body } from '#areas/bodies'
import { listCalls } from '#areas/consultations'
import { listCommitments, listReplies, nameOf, threadPath } from '#areas/followup'
import { listMandates } from '#areas/mandates'
import { listOptions } from '#areas/options'
import { listPractices } from '#areas/practices'
import { listIssuedReports } from '#areas/reports'
import { listFindings, listLabels } from '#areas/synthesis'
import { listSeries, listWorkshops } from '#areas/workshops'
import { isAnnounced, listConsultations, youngPath } from '#areas/youth'
import type { Database } from '#platform/db'

const most = 10_000

const always = [
  '/',
  '/bodies',
  '/meetings',
  '/consultations',
  '/workshops',
  '/young',
  '/documents',
  '/reports',
  '/mandates',
  '/practices',
  '/commitments',
  '/themes',
  '/help',
  '/about',
]

/** The addresses of all public pages but those of documents, as search engines are told them. */
export async function listPagePaths(db: Database): Promise<string[]> {
  const [bodies, meetings, reports, mandates, calls, young] = await Promise.all([
    listBodies(db),
    listMeetings(db, undefined, most),
    listIssuedReports(db, { limit: most }),
    listMandates(db),
    listCalls(db),
    listConsultations(db),
  ])
  const [series, workshops, practices] = await Promise.all([listSeries(db), listWorkshops(db), listPractices(db)])
  const understood = await Promise.all(bodies.map((body) => listUnderstood(db, body)))
  return [
    ...always,
    ...bodies.map(({ symbol }) => `/bodies/${encodeURIComponent(symbol)}`),
    ...meetings.map(({ symbol }) => `/meetings/${encodeURIComponent(symbol)}`),
    ...mandates.map(({ id }) => `/mandates/${id}`),
    ...calls.map(({ symbol }) => `/consultations/${encodeURIComponent(symbol)}`),
    ...series.map(({ id }) => `/workshops/series/${encodeURIComponent(id)}`),
    ...workshops.map(({ symbol }) => `/workshops/${encodeURIComponent(symbol)}`),
    ...young.filter(isAnnounced).map(({ symbol }) => youngPath(symbol)),
    ...practices.map(({ id }) => `/practices/${encodeURIComponent(id)}`),
    ...understood.flat(),
    ...reports.flatMap(({ meeting }) => (meeting ? [`/meetings/${encodeURIComponent(meeting)}/report`] : [])),
  ]
}

/** What a body understood of what was said, and what came of it. Lists that are empty are not told. */
async function listUnderstood(db: Database, body: Body): Promise<string[]> {
  const name = encodeURIComponent(body.symbol)
  const [labels, findings, options, matters, commitments] = await Promise.all([
    listLabels(db, { body: body.symbol, standing: true, limit: 1 }),
    listFindings(db, { body: body.symbol, published: true }),
    listOptions(db, { body: body.symbol, published: true }),
    listReplies(db, body.symbol),
    listCommitments(db, body),
  ])
  const listed = (list: string, paths: string[]) => (paths.length ? [list, ...paths] : [])
  return [
    ...(labels.length ? [`/understanding/${name}`] : []),
    ...listed(
      `/findings/${name}`,
      findings.flatMap(({ number }) => [`/findings/${name}/${number}`, threadPath(body.symbol, { finding: number })]),
    ),
    ...listed(
      `/options/${name}`,
      options.map(({ number }) => `/options/${name}/${number}`),
    ),
    ...(matters.length ? [`/replies/${name}`] : []),
    ...matters.flatMap((matter) => (matter.kind === 'message' ? [threadPath(body.symbol, nameOf(matter))] : [])),
    ...commitments.map(({ number }) => `/commitments/${name}/${number}`),
  ]
}
