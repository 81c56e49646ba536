import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { findBody, findMeeting, listBodies, listMeetings, meetingName } from '#areas/bodies'
import type { Env, Request } from '#platform/view'
import { calendarFile } from './calendar-file.ts'
import { meetingsPage } from './pages/meetings-page.tsx'

const pageSize = 100

/** The meetings of all bodies, and each as an entry for a calendar. */
export const meetingsRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get('/meetings', (c) => answerList(c, 1))
    .get('/meetings/page/:number{[1-9]\\d{0,4}}', (c) => answerList(c, Number(c.req.param('number'))))
    .get('/meetings/:file{[^/]+\\.ics}', (c) => answerCalendar(c))

const answerList = (c: Request, number: number) =>
  c.get('answer')({ all: true }, async () => {
    const { db } = c.get('context')
    const [bodies, meetings] = await Promise.all([
      listBodies(db),
      listMeetings(db, undefined, pageSize + 1, (number - 1) * pageSize),
    ])
    if (!meetings.length && number > 1) throw new Refusal(404, `page ${number} of the meetings`)
    const hasMore = meetings.length > pageSize
    return meetingsPage(c.get('view'), { bodies, meetings: meetings.slice(0, pageSize), number, hasMore })
  })

async function answerCalendar(c: Request) {
  const { db, now } = c.get('context')
  const view = c.get('view')
  const symbol = c.req.param('file')!.slice(0, -'.ics'.length)
  const meeting = await findMeeting(db, symbol)
  if (!meeting) throw new Refusal(404, `meeting ${symbol}`)
  const body = await findBody(db, meeting.body)
  const url = view.publicAddress(`/meetings/${symbol}`)
  const file = calendarFile({
    uid: `${symbol}@${new URL(url).hostname}`,
    summary: `${meetingName(view, meeting)} · ${view.say(body!.names).text}`,
    startsOn: meeting.startsOn,
    endsOn: meeting.endsOn,
    location: meeting.place ? view.say(meeting.place).text : undefined,
    url,
    now,
  })
  return c.body(file, 200, { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-cache' })
}
