import { Hono } from 'hono'
import { meetingPage, readMeeting } from '#areas/meetings'
import { listIssuedReports } from '#areas/reports'
import type { Env } from '#platform/view'
import { ReportLink } from './report-state.tsx'

/** A meeting with the state of its report. What it shows of organisations is shared by all bodies. */
export const meetingRoutes = (): Hono<Env> =>
  new Hono<Env>().get('/meetings/:symbol', (c) =>
    c.get('answer')({ all: true }, async () => {
      const context = c.get('context')
      const view = c.get('view')
      const symbol = c.req.param('symbol')
      const [record, [report]] = await Promise.all([
        readMeeting(context, symbol),
        listIssuedReports(context.db, { meeting: symbol, limit: 1 }),
      ])
      return meetingPage(view, record, <ReportLink view={view} report={report} {...record} />)
    }),
  )
