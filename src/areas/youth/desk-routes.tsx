import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { listBodies, listMeetings, meetingName, type Body } from '#areas/bodies'
import { listClauses } from '#areas/mandates'
import { may } from '#platform/access'
import { readChoices, readForm, statusOf, typedAgain, type Env, type Request } from '#platform/view'
import { close } from './close.ts'
import { declare } from './declare.ts'
import { openYouthDesk } from './desk/open-desk.ts'
import { groupDeskRoutes } from './desk/group-routes.tsx'
import { youthDeskPath } from './desk/frame.tsx'
import { listPage } from './desk/list-page.tsx'
import { firstField, localisedFrom } from './desk/localised.tsx'
import { prepareFields, preparePage, type PrepareChoices } from './desk/prepare-page.tsx'
import { promisesFields, promisesPage } from './desk/promises-page.tsx'
import { questionDeskRoutes } from './desk/question-routes.tsx'
import { requirementsPage } from './desk/requirements-page.tsx'
import { resultsDeskRoutes } from './desk/results-routes.tsx'
import { stepsPage } from './desk/steps-page.tsx'
import { bands, phases, requirements, type Phase } from './consultation.ts'
import { meetGate } from './meet-gate.ts'
import { whatIsMissing } from './missing.ts'
import { open } from './open.ts'
import { prepare } from './prepare.ts'
import { listConsultations } from './queries.ts'

/** Consultations of young people at the desk: preparing them, running them with groups, and telling what was said. */
export const youthDesk = (): Hono<Env> =>
  new Hono<Env>()
    .get('/desk/young', async (c) => {
      const bodies = new Set((await preparedBodies(c)).map(({ symbol }) => symbol))
      const all = await listConsultations(c.get('context').db)
      return c.get('show')(
        listPage(
          c.get('view'),
          all.filter(({ body }) => bodies.has(body)),
        ),
      )
    })
    .get('/desk/young/new', async (c) => c.get('show')(preparePage(c.get('view'), await choicesOf(c))))
    .post('/desk/young/new', async (c) => prepareOne(c))
    .get('/desk/young/:symbol', async (c) => showSteps(c, c.req.param('symbol')))
    .post('/desk/young/:symbol/openings', async (c) => openPhase(c, c.req.param('symbol')))
    .post('/desk/young/:symbol/closings', async (c) => closePhase(c, c.req.param('symbol')))
    .get('/desk/young/:symbol/requirements', async (c) => {
      const { consultation } = await openYouthDesk(c, c.req.param('symbol'))
      return c.get('show')(requirementsPage(c.get('view'), consultation))
    })
    .post('/desk/young/:symbol/requirements/:requirement', async (c) =>
      meetRequirement(c, c.req.param('symbol'), c.req.param('requirement')),
    )
    .get('/desk/young/:symbol/promises', async (c) => {
      const { consultation } = await openYouthDesk(c, c.req.param('symbol'))
      return c.get('show')(promisesPage(c.get('view'), consultation))
    })
    .post('/desk/young/:symbol/promises', async (c) => promise(c, c.req.param('symbol')))
    .route('/', questionDeskRoutes())
    .route('/', groupDeskRoutes())
    .route('/', resultsDeskRoutes())

/** The bodies for which somebody may prepare consultations; to whoever may in none, the desk of them is not there. */
async function preparedBodies(c: Request): Promise<Body[]> {
  const { db, person } = c.get('context')
  if (!person) throw new Refusal(401, 'young')
  const bodies = await listBodies(db)
  const prepared = bodies.filter(({ symbol }) => may(person, 'prepare-young-people', symbol))
  if (!prepared.length) throw new Refusal(404, 'young')
  return prepared
}

async function choicesOf(c: Request): Promise<PrepareChoices> {
  const { db } = c.get('context')
  const view = c.get('view')
  const bodies = await preparedBodies(c)
  const ofEach = await Promise.all(
    bodies.map(async ({ symbol }) => ({
      meetings: await listMeetings(db, symbol),
      clauses: await listClauses(db, symbol),
    })),
  )
  return {
    bodies: bodies.map(({ symbol, names }) => ({ value: symbol, text: `${symbol}: ${view.say(names).text}` })),
    meetings: ofEach
      .flatMap(({ meetings }) => meetings)
      .map((meeting) => ({ value: meeting.symbol, text: `${meeting.symbol}: ${meetingName(view, meeting)}` })),
    clauses: ofEach
      .flatMap(({ clauses }) => clauses)
      .map(({ mandate, code, label, text }) => ({
        value: `${mandate}/${code}`,
        text: `${label}: ${shortened(view.say(text).text)}`,
      })),
  }
}

const shortened = (text: string): string => (text.length > 90 ? `${text.slice(0, 89)}…` : text)

async function prepareOne(c: Request) {
  const view = c.get('view')
  const choices = await choicesOf(c)
  const values = await readForm(c, prepareFields)
  const chosen = { languages: await readChoices(c, 'languages'), bands: await readChoices(c, 'bands') }
  const [mandate, clause] = values.clause!.split('/')
  const result = await prepare(c.get('context'), {
    body: values.body!,
    meeting: values.meeting || null,
    mandate: mandate || null,
    clause: clause ?? null,
    titles: localisedFrom(values, 'title'),
    purpose: localisedFrom(values, 'purpose'),
    languages: chosen.languages,
    bands: bands.filter((band) => chosen.bands.includes(band)),
  })
  if (result.ok) return c.redirect(view.href(youthDeskPath(result.value.symbol)), 303)
  const field = ['title', 'purpose'].includes(result.field ?? '')
    ? firstMissing(values, result.field!, chosen)
    : result.field
  const typed = typedAgain(view, 'youth', { ...result, ...(field && { field }) }, values)
  return c.get('show')(preparePage(view, choices, typed, chosen), statusOf(result))
}

/** The first field of a text that is empty in a language that was chosen. */
const firstMissing = (values: Record<string, string>, name: string, { languages }: { languages: string[] }): string =>
  firstField(
    languages.filter((language) => !values[`${name}-${language}`]),
    name,
  )

async function showSteps(c: Request, symbol: string, refused?: Parameters<typeof typedAgain>[2]) {
  const view = c.get('view')
  const { consultation, body } = await openYouthDesk(c, symbol)
  const unopened = consultation.stages.filter(({ openedAt }) => !openedAt)
  const missing = await Promise.all(
    unopened.map(async ({ phase }) => [phase, await whatIsMissing(c.get('context').db, symbol, phase)] as const),
  )
  const desk = { consultation, timezone: body.timezone, missing: Object.fromEntries(missing) }
  const typed = refused && typedAgain(view, 'youth', refused, {})
  return c.get('show')(stepsPage(view, desk, typed), refused ? statusOf(refused) : 200)
}

async function openPhase(c: Request, symbol: string) {
  const result = await open(c.get('context'), symbol, await phaseSent(c))
  return result.ok ? toSteps(c, symbol) : showSteps(c, symbol, { problem: result.problem })
}

async function closePhase(c: Request, symbol: string) {
  const result = await close(c.get('context'), symbol, await phaseSent(c))
  return result.ok ? toSteps(c, symbol) : showSteps(c, symbol, result)
}

const toSteps = (c: Request, symbol: string) => c.redirect(c.get('view').href(youthDeskPath(symbol)), 303)

async function phaseSent(c: Request): Promise<Phase> {
  const { phase } = await readForm(c, ['phase'])
  const found = phases.find((one) => one === phase)
  if (!found) throw new Refusal(404, 'phase')
  return found
}

async function meetRequirement(c: Request, symbol: string, number: string) {
  const view = c.get('view')
  const { consultation } = await openYouthDesk(c, symbol)
  const requirement = requirements.find((one) => String(one) === number)
  if (!requirement) throw new Refusal(404, `requirement ${number}`)
  const values = await readForm(c, ['how'])
  const result = await meetGate(c.get('context'), symbol, requirement, values.how)
  const form = `r${requirement}`
  if (result.ok) return c.redirect(`${view.href(youthDeskPath(symbol, 'requirements'))}#${form}`, 303)
  const typed = typedAgain(view, 'youth', { ...result, field: 'how' }, values, form)
  return c.get('show')(requirementsPage(view, consultation, typed), statusOf(result))
}

async function promise(c: Request, symbol: string) {
  const view = c.get('view')
  const { consultation } = await openYouthDesk(c, symbol)
  const values = await readForm(c, promisesFields)
  const result = await declare(c.get('context'), symbol, {
    audience: localisedFrom(values, 'audience'),
    influence: localisedFrom(values, 'influence'),
    answerBy: values.answerBy!,
  })
  if (result.ok) return toSteps(c, symbol)
  const isText = result.field === 'audience' || result.field === 'influence'
  const field = isText ? firstMissing(values, result.field!, consultation) : result.field
  const typed = typedAgain(view, 'youth', { ...result, ...(field && { field }) }, values)
  return c.get('show')(promisesPage(view, consultation, typed), statusOf(result))
}
