import { Hono } from 'hono'
import { isLanguage } from '#base/languages'
import type { Body } from '#areas/bodies'
import { listFindings, type Finding } from '#areas/synthesis'
import type { Database } from '#platform/db'
import { statusOf, typedAgain, type Env, type Request } from '#platform/view'
import { findBodyFor, findOptionFor } from '../act.ts'
import { changeOption } from '../change.ts'
import { makeOption } from '../make.ts'
import { publishOption } from '../publish.ts'
import { listOptions } from '../queries.ts'
import { editPage } from './edit-page.tsx'
import { deskPath, listPage } from './list-page.tsx'
import { positionRoutes } from './position-routes.tsx'
import { readOption } from './read-option.ts'

const one = '/desk/options/:body/:number{[1-9]\\d{0,4}}'

/** Options at the desk: writing one after the template, translating it, publishing it, noting who says what of it. */
export const optionsDesk = (): Hono<Env> =>
  new Hono<Env>()
    .get('/desk/options/:body', async (c) => {
      const { body, db, recommendations } = await openDesk(c, c.req.param('body'))
      const options = await listOptions(db, { body: body.symbol })
      return c.get('show')(listPage(c.get('view'), { body, options, isReady: recommendations.length > 0 }))
    })
    .get('/desk/options/:body/new', async (c) => {
      const { body, recommendations } = await openDesk(c, c.req.param('body'))
      return c.get('show')(editPage(c.get('view'), { body, recommendations, language: body.language }))
    })
    .post('/desk/options/:body/new', (c) => makeIt(c, c.req.param('body')))
    .get(one, async (c) => {
      const { body, recommendations } = await openDesk(c, c.req.param('body'))
      const option = await findOptionFor(c.get('context'), placeIn(c.req.param()))
      const asked = c.req.query('language')
      const language = isLanguage(asked) ? asked : body.language
      return c.get('show')(editPage(c.get('view'), { body, recommendations, option, language }))
    })
    .post(one, (c) => changeIt(c, placeIn(c.req.param())))
    .post(`${one}/publication`, async (c) => {
      const place = placeIn(c.req.param())
      // Sent twice, it is published once.
      await publishOption(c.get('context'), place)
      return c.redirect(c.get('view').href(deskPath(place.body, place.number)), 303)
    })
    .route('/', positionRoutes())

const placeIn = ({ body, number }: { body: string; number: string }) => ({ body, number: Number(number) })

async function openDesk(c: Request, symbol: string): Promise<{ body: Body; db: Database; recommendations: Finding[] }> {
  const context = c.get('context')
  const body = await findBodyFor(context, symbol)
  const findings = await listFindings(context.db, { body: symbol, published: true })
  return { body, db: context.db, recommendations: findings.filter(({ kind }) => kind === 'recommendation') }
}

async function makeIt(c: Request, symbol: string) {
  const view = c.get('view')
  const { body, recommendations } = await openDesk(c, symbol)
  const { option, values } = await readOption(c, body.language)
  const result = await makeOption(c.get('context'), symbol, option)
  if (result.ok) return c.redirect(view.href(deskPath(symbol, result.value)), 303)
  const typed = typedAgain(view, 'options', result, values)
  return c.get('show')(editPage(view, { body, recommendations, language: body.language, typed }), statusOf(result))
}

async function changeIt(c: Request, place: { body: string; number: number }) {
  const view = c.get('view')
  const { body, recommendations } = await openDesk(c, place.body)
  const known = await findOptionFor(c.get('context'), place)
  const { option, values } = await readOption(c, body.language, known)
  const result = await changeOption(c.get('context'), place, option)
  if (result.ok) return c.redirect(view.href(deskPath(place.body, place.number)), 303)
  const typed = typedAgain(view, 'options', result, values)
  const language = values['language'] || body.language
  return c.get('show')(editPage(view, { body, recommendations, option: known, language, typed }), statusOf(result))
}
