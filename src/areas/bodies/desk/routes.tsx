import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { Refusal } from '#base/refusal'
import { isLanguage, languages, type Localised } from '#base/languages'
import { allow, may } from '#platform/access'
import type { Context } from '#platform/context'
import { listStaff } from '#platform/identity'
import { readChoices, readForm, statusOf, typedAgain, type Env, type Request, type View } from '#platform/view'
import { modalities, practices, publicationChoices, type Body } from '../body.ts'
import { convene } from '../convene.ts'
import { describeBody } from '../describe.ts'
import { found } from '../found.ts'
import { inviteStaff, staffRoles } from '../invite-staff.ts'
import { findBody, listMeetings, listSeries } from '../queries.ts'
import { bodyPage, type BodyDesk } from './body-page.tsx'
import { conveneFields, convenePage } from './convene-page.tsx'
import { newBodyFields, newBodyPage } from './new-body-page.tsx'
import { particularsFields, particularsPage } from './particulars-page.tsx'
import { seriesFrom } from './usual-series.ts'

/** The work that there is for a person in a body, drawn by those who know the areas in which it is done. */
export type WorkIn = (view: View, context: Context, body: Body) => Promise<Child>

/** Groups at the desk: founding one, inviting its staff, convening its meetings. */
export const bodiesDesk = ({ workIn }: { workIn?: WorkIn } = {}): Hono<Env> =>
  new Hono<Env>()
    .get('/desk/bodies/new', (c) => {
      allow(c.get('context').person, 'found-a-body')
      return c.get('show')(newBodyPage(c.get('view')))
    })
    .post('/desk/bodies/new', (c) => foundBody(c))
    .get('/desk/bodies/:symbol', async (c) => {
      const desk = await openBody(c, c.req.param('symbol'), workIn)
      return c.get('show')(bodyPage(c.get('view'), desk))
    })
    .get('/desk/bodies/:symbol/particulars', async (c) => {
      const body = await findBodyToDescribe(c, c.req.param('symbol'))
      return c.get('show')(particularsPage(c.get('view'), body))
    })
    .post('/desk/bodies/:symbol/particulars', async (c) => describeIt(c, c.req.param('symbol')))
    .post('/desk/bodies/:symbol/staff', async (c) => inviteTo(c, c.req.param('symbol'), workIn))
    .get('/desk/bodies/:symbol/meetings/new', async (c) => {
      const { body, next } = await openCalendar(c, c.req.param('symbol'))
      return c.get('show')(convenePage(c.get('view'), body, next))
    })
    .post('/desk/bodies/:symbol/meetings/new', async (c) => conveneIn(c, c.req.param('symbol')))

async function foundBody(c: Request) {
  const view = c.get('view')
  const values = await readForm(c, newBodyFields)
  const chosen = await readChoices(c, 'series')
  const language = isLanguage(values.language) ? values.language : 'en'
  const result = await found(c.get('context'), {
    symbol: values.symbol!,
    names: namesIn(values),
    parent: inLanguage(language, values.parent),
    founded: inLanguage(language, values.founded),
    purpose: inLanguage(language, values.purpose),
    timezone: values.timezone!,
    language,
    practice: practices.find((practice) => practice === values.practice) ?? 'noted',
    notice: null,
    series: seriesFrom(chosen, values['more-series']!, language),
  })
  if (result.ok) return c.redirect(view.href(`/desk/bodies/${encodeURIComponent(result.value.symbol)}`), 303)
  const fields: Record<string, string> = { name: `name-${language}`, series: 'more-series' }
  const problem = { ...result, field: fields[result.field ?? ''] ?? result.field ?? 'symbol' }
  return c.get('show')(newBodyPage(view, typedAgain(view, 'bodies', problem, values), chosen), statusOf(result))
}

async function findBodyToDescribe(c: Request, symbol: string): Promise<Body> {
  allow(c.get('context').person, 'keep-the-register', symbol)
  return findBodyFor(c, symbol)
}

async function describeIt(c: Request, symbol: string) {
  const view = c.get('view')
  const body = await findBodyToDescribe(c, symbol)
  const values = await readForm(c, particularsFields)
  const chosen = await readChoices(c, 'publication')
  const result = await describeBody(c.get('context'), symbol, {
    names: namesIn(values),
    parent: values.parent!,
    purpose: values.purpose!,
    founded: values.founded!,
    timezone: values.timezone!,
    practice: practices.find((practice) => practice === values.practice) ?? body.practice,
    publication: publicationChoices.filter((choice) => chosen.includes(choice)),
  })
  if (result.ok) return c.redirect(view.href(`/desk/bodies/${encodeURIComponent(symbol)}`), 303)
  const problem = result.field === 'name' ? { ...result, field: `name-${body.language}` } : result
  const typed = typedAgain(view, 'bodies', problem, values)
  return c.get('show')(particularsPage(view, body, typed, chosen), statusOf(result))
}

const namesIn = (values: Record<string, string>): Localised =>
  Object.fromEntries(languages.map((one) => [one, values[`name-${one}`]]).filter(([, name]) => name))

const inLanguage = (language: string, text: string | undefined): Localised => (text ? { [language]: text } : {})

async function openBody(c: Request, symbol: string, workIn: WorkIn | undefined): Promise<BodyDesk> {
  const context = c.get('context')
  const { db, person } = context
  const body = await findBodyFor(c, symbol)
  const [meetings, series, staff, work] = await Promise.all([
    listMeetings(db, symbol),
    listSeries(db, symbol),
    listStaff(db, symbol),
    workIn?.(c.get('view'), context, body) ?? null,
  ])
  return {
    body,
    meetings,
    series,
    staff,
    work,
    may: {
      invite: may(person, 'invite-staff', symbol),
      convene: may(person, 'record-a-meeting', symbol),
      describe: may(person, 'keep-the-register', symbol),
    },
  }
}

async function findBodyFor(c: Request, symbol: string): Promise<Body> {
  const { db, person } = c.get('context')
  allow(person, 'read-drafts', symbol)
  const body = await findBody(db, symbol)
  if (!body) throw new Refusal(404, `body ${symbol}`)
  return body
}

async function inviteTo(c: Request, symbol: string, workIn: WorkIn | undefined) {
  const view = c.get('view')
  const values = await readForm(c, ['email', 'role'])
  const role = staffRoles.find((one) => one === values.role) ?? 'rapporteur'
  const result = await inviteStaff(c.get('context'), symbol, { email: values.email, role })
  const desk = await openBody(c, symbol, workIn)
  if (!result.ok)
    return c.get('show')(bodyPage(view, desk, typedAgain(view, 'bodies', result, values)), statusOf(result))
  // Not redirected: the link is shown this once, and no page that can be opened again holds it.
  return c.get('show')(bodyPage(view, desk, undefined, { email: values.email, link: result.value.link }))
}

async function openCalendar(c: Request, symbol: string): Promise<{ body: Body; next: number }> {
  allow(c.get('context').person, 'record-a-meeting', symbol)
  const body = await findBodyFor(c, symbol)
  const meetings = await listMeetings(c.get('context').db, symbol)
  return { body, next: Math.max(0, ...meetings.map(({ ordinal }) => ordinal)) + 1 }
}

async function conveneIn(c: Request, symbol: string) {
  const view = c.get('view')
  const { body, next } = await openCalendar(c, symbol)
  const values = await readForm(c, conveneFields)
  const result = await convene(c.get('context'), {
    body: symbol,
    ordinal: Number(values.ordinal),
    startsOn: values.startsOn!,
    endsOn: values.endsOn || values.startsOn!,
    modality: modalities.find((modality) => modality === values.modality) ?? null,
    place: values.place ? { [body.language]: values.place } : null,
  })
  if (result.ok) return c.redirect(view.href(`/desk/meetings/${encodeURIComponent(result.value.symbol)}`), 303)
  return c.get('show')(convenePage(view, body, next, typedAgain(view, 'bodies', result, values)), statusOf(result))
}
