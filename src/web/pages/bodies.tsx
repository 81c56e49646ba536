import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { bodiesPage, bodyPage, findBody, listBodies, listMeetings, listNewestMeetings, listSeries } from '#areas/bodies'
import { nextChange } from '#areas/consultations'
import { listDocuments } from '#areas/registry'
import { listIssuedReports } from '#areas/reports'
import type { Env, Request } from '#platform/view'
import { EmptyState } from '#ui'
import { heardParts } from './heard-parts.tsx'
import { readHeard } from './heard.ts'
import { ReportsTable } from './report-state.tsx'

const latestDocuments = 10

/** The bodies, and each with how it hears people, its meetings, documents and reports. */
export const bodyRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get('/bodies', (c) =>
      c.get('answer')({ all: true }, async () => {
        const { db } = c.get('context')
        const [bodies, newest] = await Promise.all([listBodies(db), listNewestMeetings(db)])
        return bodiesPage(c.get('view'), { bodies, newest })
      }),
    )
    .get('/bodies/:symbol', (c) => {
      const symbol = c.req.param('symbol')
      return c.get('answer')({ body: symbol }, () => bodyFace(c, symbol))
    })

async function bodyFace(c: Request, symbol: string) {
  const context = c.get('context')
  const view = c.get('view')
  const { db, now } = context
  const body = await findBody(db, symbol)
  if (!body) throw new Refusal(404, `body ${symbol}`)
  const [heard, series, meetings, documents, reports] = await Promise.all([
    readHeard(db, body),
    listSeries(db, symbol),
    listMeetings(db, symbol),
    listDocuments({ ...context, person: null }, { body: symbol, limit: latestDocuments }),
    listIssuedReports(db, { body: symbol }),
  ])
  const table = reports.length ? (
    <ReportsTable view={view} reports={reports} meetings={meetings} bodies={[body]} />
  ) : (
    <EmptyState title={view.t('reports.empty')} text={view.t('reports.empty.text')} />
  )
  const parts = heardParts(view, heard, now)
  const page = bodyPage(view, { body, series, meetings, documents, reports: table, parts })
  return { ...page, until: nextChange(heard.calls, now) }
}
