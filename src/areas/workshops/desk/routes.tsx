import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { findBody } from '#areas/bodies'
import { listClauses } from '#areas/mandates'
import type { Stakeholder } from '#areas/voices'
import { allow } from '#platform/access'
import { readChoices, readForm, statusOf, typedAgain, type Env, type Request } from '#platform/view'
import { enterWorkshop } from '../enter-workshop.ts'
import { planSeries } from '../plan-series.ts'
import { findSeries, listSeries, listWorkshops } from '../queries.ts'
import { isHeld } from '../workshop.ts'
import { atName } from './at-name.ts'
import { workshopsDeskPage, type WorkshopsDesk } from './body-page.tsx'
import { nameFields, namesIn } from './name-fields.tsx'
import { seriesDeskPath, workshopDeskPath } from './paths.ts'
import { newWorkshopPage, seriesDeskPage, type SeriesDesk } from './series-page.tsx'
import { workshopFields, workshopFrom } from './workshop-fields.tsx'
import { workshopDesk } from './workshop-routes.tsx'

/** Workshops at the desk: a series is planned, its workshops entered, what they found noted and kept. */
export const workshopsDesk = (): Hono<Env> =>
  new Hono<Env>()
    .get('/desk/workshops/bodies/:body', async (c) =>
      c.get('show')(workshopsDeskPage(c.get('view'), await openBody(c, c.req.param('body')))),
    )
    .post('/desk/workshops/bodies/:body/series', async (c) => planIn(c, c.req.param('body')))
    .get('/desk/workshops/series/:id', async (c) =>
      c.get('show')(seriesDeskPage(c.get('view'), await openSeries(c, c.req.param('id')))),
    )
    .get('/desk/workshops/series/:id/new', async (c) =>
      c.get('show')(newWorkshopPage(c.get('view'), await openSeries(c, c.req.param('id')))),
    )
    .post('/desk/workshops/series/:id/new', async (c) => enterIn(c, c.req.param('id')))
    .route('/desk/workshops/:symbol', workshopDesk())

async function openBody(c: Request, symbol: string): Promise<WorkshopsDesk> {
  const { db, person } = c.get('context')
  allow(person, 'run-a-consultation', symbol)
  const body = await findBody(db, symbol)
  if (!body) throw new Refusal(404, `body ${symbol}`)
  const [all, workshops, clauses] = await Promise.all([
    listSeries(db, symbol),
    listWorkshops(db, symbol),
    listClauses(db, symbol),
  ])
  const series = all.map((one) => ({
    series: one,
    held: workshops.filter((workshop) => workshop.series === one.id && isHeld(workshop)).length,
  }))
  return { body, series, clauses }
}

async function planIn(c: Request, symbol: string) {
  const view = c.get('view')
  const desk = await openBody(c, symbol)
  const fields = await readForm(c, [...nameFields, 'planned', 'clause'])
  const wanted = await readChoices(c, 'wanted')
  const [mandate, clause] = fields.clause!.split(' ')
  const result = await planSeries(c.get('context'), symbol, {
    names: namesIn(fields),
    planned: /^\d+$/.test(fields.planned!) ? Number(fields.planned) : Number.NaN,
    wanted: wanted as Stakeholder[],
    mandate: mandate || null,
    clause: clause || null,
  })
  if (result.ok) return c.redirect(view.href(seriesDeskPath(result.value.id)), 303)
  const typed = typedAgain(view, 'workshops', atName(result, desk.body), { ...fields, wanted: wanted.join('\n') })
  return c.get('show')(workshopsDeskPage(view, desk, typed), statusOf(result))
}

async function openSeries(c: Request, id: string): Promise<SeriesDesk> {
  const { db, person } = c.get('context')
  const series = await findSeries(db, id)
  if (!person) throw new Refusal(401, 'run-a-consultation')
  if (!series) throw new Refusal(404, `series ${id}`)
  allow(person, 'run-a-consultation', series.body)
  const [body, workshops] = await Promise.all([findBody(db, series.body), listWorkshops(db, series.body)])
  return { body: body!, series, workshops: workshops.filter((workshop) => workshop.series === id) }
}

async function enterIn(c: Request, id: string) {
  const view = c.get('view')
  const desk = await openSeries(c, id)
  const values = await readForm(c, workshopFields)
  const chosen = await readChoices(c, 'languages')
  const result = await enterWorkshop(c.get('context'), id, workshopFrom(values, chosen, desk.body))
  if (result.ok) return c.redirect(view.href(workshopDeskPath(result.value.symbol)), 303)
  const typed = typedAgain(view, 'workshops', atName(result, desk.body), { ...values, languages: chosen.join('\n') })
  return c.get('show')(newWorkshopPage(view, desk, typed), statusOf(result))
}
