import { Hono } from 'hono'
import { readForm, type Env, type Request, type Typed } from '#platform/view'
import { issueReport } from '../issue.ts'
import { receiveReport } from '../receive.ts'
import { composeAgain } from '../compose-again.ts'
import { findReport } from '../queries.ts'
import { startReport } from '../start.ts'
import { findDesk, getDesk } from './find.ts'
import { notComposed, overview } from './overview.tsx'
import { otherRoutes } from './other-routes.tsx'
import { paragraphRoutes } from './paragraph-routes.tsx'
import { deskOf } from './places.tsx'
import { plainRoutes } from './plain/routes.tsx'
import { preview } from './preview.tsx'
import { sourceRoutes } from './source-routes.tsx'
import { typedOf } from './typed.ts'

/** The composer: a report from the first draft to what the group did with it. */
export const deskRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get('/desk/reports/:occasion', (c) => showOverview(c, c.req.param('occasion')))
    .post('/desk/reports/:occasion/composition', async (c) => {
      const occasion = c.req.param('occasion')
      const isStarted = await findReport(c.get('context').db, occasion)
      const compose = isStarted ? composeAgain : startReport
      const result = await compose(c.get('context'), occasion)
      if (!result.ok) throw new Error(`composing was refused: ${result.problem}`)
      return c.redirect(c.get('view').href(`${deskOf(occasion).report}?added=${result.value.added}`), 303)
    })
    .get('/desk/reports/:occasion/preview', async (c) => {
      const { occasion, draft } = await getDesk(c.get('context'), c.req.param('occasion'))
      return c.get('show')(preview(c.get('view'), occasion, draft))
    })
    .post('/desk/reports/:occasion/issues', async (c) => {
      const occasion = c.req.param('occasion')
      const values = await readForm(c, ['reason', 'exception', 'decided-by'])
      const { exception, 'decided-by': decidedBy } = values
      const decided = exception || decidedBy ? { reason: exception, decidedBy } : null
      const result = await issueReport(c.get('context'), occasion, values.reason || null, decided)
      return result.ok ? toReport(c, occasion) : showOverview(c, occasion, typedOf(c, values, result))
    })
    .post('/desk/reports/:occasion/receptions', async (c) => {
      const occasion = c.req.param('occasion')
      const values = await readForm(c, ['ground', 'on'])
      const result = await receiveReport(c.get('context'), occasion, values)
      return result.ok ? toReport(c, occasion) : showOverview(c, occasion, typedOf(c, values, result))
    })
    .route('/', otherRoutes())
    .route('/', plainRoutes())
    .route('/', paragraphRoutes())
    .route('/', sourceRoutes())

const toReport = (c: Request, occasion: string) => c.redirect(c.get('view').href(deskOf(occasion).report), 303)

async function showOverview(c: Request, symbol: string, typed?: Typed) {
  const view = c.get('view')
  const { occasion, body, draft, powers } = await findDesk(c.get('context'), symbol)
  if (!draft) return c.get('show')(notComposed(view, occasion, powers))
  const asked = c.req.query('added')
  const added = asked && /^\d{1,4}$/.test(asked) ? Number(asked) : undefined
  return c.get('show')(overview({ view, body, occasion, draft, powers, added, typed }), typed ? 422 : 200)
}
