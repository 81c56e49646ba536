import { Hono } from 'hono'
import { readForm, type Env, type Request, type Typed } from '#platform/view'
import { issueReport } from '../issue.ts'
import { receiveReport } from '../receive.ts'
import { startReport } from '../start.ts'
import { findDesk, getDesk } from './find.ts'
import { notComposed, overview } from './overview.tsx'
import { paragraphRoutes } from './paragraph-routes.tsx'
import { deskOf } from './places.tsx'
import { preview } from './preview.tsx'
import { sourceRoutes } from './source-routes.tsx'
import { typedOf } from './typed.ts'

/** The composer: a report from the first draft to what the group did with it. */
export const deskRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get('/desk/reports/:meeting', (c) => showOverview(c, c.req.param('meeting')))
    .post('/desk/reports/:meeting/composition', async (c) => {
      const meeting = c.req.param('meeting')
      const result = await startReport(c.get('context'), meeting)
      if (!result.ok) throw new Error(`composing was refused: ${result.problem}`)
      return c.redirect(c.get('view').href(`${deskOf(meeting).report}?added=${result.value.added}`), 303)
    })
    .get('/desk/reports/:meeting/preview', async (c) => {
      const { meeting, draft } = await getDesk(c.get('context'), c.req.param('meeting'))
      return c.get('show')(preview(c.get('view'), meeting, draft))
    })
    .post('/desk/reports/:meeting/issues', async (c) => {
      const meeting = c.req.param('meeting')
      const values = await readForm(c, ['reason'])
      const result = await issueReport(c.get('context'), meeting, values.reason || null)
      return result.ok ? toReport(c, meeting) : showOverview(c, meeting, typedOf(c, values, result))
    })
    .post('/desk/reports/:meeting/receptions', async (c) => {
      const meeting = c.req.param('meeting')
      const values = await readForm(c, ['ground', 'on'])
      const result = await receiveReport(c.get('context'), meeting, values)
      return result.ok ? toReport(c, meeting) : showOverview(c, meeting, typedOf(c, values, result))
    })
    .route('/', paragraphRoutes())
    .route('/', sourceRoutes())

const toReport = (c: Request, meeting: string) => c.redirect(c.get('view').href(deskOf(meeting).report), 303)

async function showOverview(c: Request, symbol: string, typed?: Typed) {
  const view = c.get('view')
  const { meeting, body, draft, powers } = await findDesk(c.get('context'), symbol)
  if (!draft) return c.get('show')(notComposed(view, meeting, powers))
  const asked = c.req.query('added')
  const added = asked && /^\d{1,4}$/.test(asked) ? Number(asked) : undefined
  return c.get('show')(overview({ view, body, meeting, draft, powers, added, typed }), typed ? 422 : 200)
}
