import { Hono } from 'hono'
import { findMeetings, listBodies, listNewestMeetings } from '#areas/bodies'
import { listDocuments } from '#areas/registry'
import { listIssuedReports } from '#areas/reports'
import type { Env } from '#platform/view'
import { emptyHome, homePage } from './home-page.tsx'
import { newestThread } from './thread.ts'

const latestDocuments = 6

/** The first page: what was said, and what was done about it. */
export const homeRoutes = (): Hono<Env> =>
  new Hono<Env>().get('/', (c) =>
    c.get('answer')({ all: true }, async () => {
      const context = c.get('context')
      const { db } = context
      const [bodies, meetings, documents, reports] = await Promise.all([
        listBodies(db),
        listNewestMeetings(db),
        listDocuments({ ...context, person: null }, { limit: latestDocuments }),
        listIssuedReports(db, { limit: 5 }),
      ])
      if (!bodies.length) return emptyHome(c.get('view'))
      const reportOfMeeting = reports.find(({ meeting }) => meeting)
      const [reported, thread] = await Promise.all([
        findMeetings(
          db,
          reports.flatMap((report) => report.meeting ?? []),
        ),
        reportOfMeeting && newestThread(db, reportOfMeeting),
      ])
      return homePage(c.get('view'), { bodies, meetings, documents, reports, reported, thread })
    }),
  )
