import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { listBodies, listMeetings, meetingDeskPath, openMeetingDesk, type Body } from '#areas/bodies'
import { keepRecord, recordSymbol } from '#areas/meetings'
import { findDocument, listHandedIn } from '#areas/registry'
import { may, type Permission } from '#platform/access'
import type { Context } from '#platform/context'
import type { Person } from '#platform/identity'
import type { Env } from '#platform/view'
import { homePage, type DeskHome } from './home-page.tsx'
import { meetingPage } from './meeting-page.tsx'
import { standingOf } from './standing.ts'
import { readWork } from './work.tsx'

/** How many meetings of a body the desk shows; the others are on the page of the body. */
const shownMeetings = 3

/** The first page of the desk, and that of each meeting. */
export const desk = (): Hono<Env> =>
  new Hono<Env>()
    .get('/desk', async (c) => c.get('show')(homePage(c.get('view'), await openHome(c.get('context')))))
    .get('/desk/meetings/:symbol', async (c) => {
      const { context, body, meeting } = await openMeetingDesk(c, c.req.param('symbol'))
      const [[standing], record] = await Promise.all([
        standingOf(context.db, [meeting]),
        findDocument(context, recordSymbol(meeting.symbol)),
      ])
      const recordVersion = record?.versions.at(-1)?.number ?? null
      const version = Number(c.req.query('record'))
      const kept = version && version === recordVersion ? { version, isNew: c.req.query('new') === 'yes' } : null
      return c.get('show')(meetingPage(c.get('view'), { body, standing: standing!, recordVersion, kept }))
    })
    .post('/desk/meetings/:symbol/record', async (c) => {
      const kept = await keepRecord(c.get('context'), c.req.param('symbol'))
      if (!kept.ok) throw new Error('the record of the meeting could not be kept')
      const { version, isNew } = kept.value
      const path = meetingDeskPath(c.req.param('symbol'), 'overview')
      return c.redirect(c.get('view').href(`${path}?record=${version}${isNew ? '&new=yes' : ''}`), 303)
    })

async function openHome(context: Context): Promise<DeskHome> {
  const { person } = context
  if (!person) throw new Refusal(401, 'desk')
  const bodies = await bodiesOf(context, person)
  const keeps = bodies.map(({ symbol }) => symbol).filter((symbol) => may(person, 'keep-the-register', symbol))
  const [shown, waiting, withYoungPeople] = await Promise.all([
    Promise.all(bodies.map((body) => openBody(context, person, body))),
    listHandedIn(context, keeps),
    bodiesWhere(context, person, 'prepare-young-people'),
  ])
  return {
    person,
    mayFound: may(person, 'found-a-body'),
    mayPrepareYoung: withYoungPeople.length > 0,
    mayCheckHelp: may(person, 'check-help'),
    bodies: shown,
    waiting: waiting.length,
  }
}

/** The bodies that a person works for, and all of them for an operator. */
export const bodiesOf = (context: Context, person: Person): Promise<Body[]> =>
  bodiesWhere(context, person, 'read-drafts')

async function bodiesWhere({ db }: Context, person: Person, permission: Permission): Promise<Body[]> {
  const bodies = await listBodies(db)
  return bodies.filter(({ symbol }) => may(person, permission, symbol))
}

async function openBody(context: Context, person: Person, body: Body) {
  const { db } = context
  const [meetings, work] = await Promise.all([listMeetings(db, body.symbol, shownMeetings), readWork(context, body)])
  return {
    body,
    meetings: await standingOf(db, meetings),
    work,
    may: {
      keepRegister: may(person, 'keep-the-register', body.symbol),
      convene: may(person, 'record-a-meeting', body.symbol),
    },
  }
}
