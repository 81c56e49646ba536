import { Hono } from 'hono'
import { meetingPage, readMeeting } from '#areas/meetings'
import { listIssuedReports } from '#areas/reports'
import type { Env } from '#platform/view'
import { ReportLink } from './report-state.tsx'
import { readYoungAt, YoungAtMeetingList } from './young-at-meeting.tsx'

/** A meeting with the state of its report, and how young people were heard. Its symbol begins with that of its body, in which all that it shows happens. */
export const meetingRoutes = (): Hono<Env> =>
  new Hono<Env>().get('/meetings/:symbol', (c) => {
    const symbol = c.req.param('symbol')
    return c.get('answer')({ body: symbol.replace(/-\d+$/, '') }, async () => {
      const context = c.get('context')
      const view = c.get('view')
      const [record, [report]] = await Promise.all([
        readMeeting(context, symbol),
        listIssuedReports(context.db, { meeting: symbol, limit: 1 }),
      ])
      const young = await readYoungAt(context.db, record.meeting)
      return meetingPage(view, record, {
        report: <ReportLink view={view} report={report} {...record} />,
        young: young && {
          title: view.t('mandates.kind.young-people'),
          children: <YoungAtMeetingList view={view} young={young} />,
        },
      })
    })
  })
