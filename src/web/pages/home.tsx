import { Hono } from 'hono'
import { isOpenAt, listCalls, nextChange } from '#areas/consultations'
import { findMeetings, listBodies, listNewestMeetings } from '#areas/bodies'
import { listDocuments } from '#areas/registry'
import { listIssuedReports } from '#areas/reports'
import { isAnnounced, listConsultations } from '#areas/youth'
import type { Env } from '#platform/view'
import { emptyHome, homePage } from './home-page.tsx'
import { newestThread } from './thread.ts'

const latestDocuments = 6

/** The first page: what was said, and what was done about it. */
export const homeRoutes = (): Hono<Env> =>
  new Hono<Env>().get('/', (c) =>
    c.get('answer')({ all: true }, async () => {
      const context = c.get('context')
      const { db, now } = context
      const [bodies, meetings, documents, reports, calls, young] = await Promise.all([
        listBodies(db),
        listNewestMeetings(db),
        listDocuments({ ...context, person: null }, { limit: latestDocuments }),
        listIssuedReports(db, { limit: 5 }),
        listCalls(db),
        listConsultations(db),
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
      const asked = { open: calls.filter((call) => isOpenAt(call, now)), isYoung: young.some(isAnnounced), now }
      const page = homePage(c.get('view'), { bodies, meetings, documents, reports, reported, thread, asked })
      return { ...page, until: nextChange(calls, now) }
    }),
  )
