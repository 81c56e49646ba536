import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { findBody, listBodies, listMeetings } from '#areas/bodies'
import type { Env } from '#platform/view'
import { mandatePage } from './pages/mandate-page.tsx'
import { mandatesPage } from './pages/mandates-page.tsx'
import { listMandates, readMandate } from './queries.ts'

/** The founding texts of all bodies, and each clause by clause. */
export const mandatesRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get('/mandates', (c) =>
      c.get('answer')({ all: true }, async () => {
        const { db } = c.get('context')
        const [bodies, mandates] = await Promise.all([listBodies(db), listMandates(db)])
        return mandatesPage(c.get('view'), { bodies, mandates })
      }),
    )
    .get('/mandates/:id', (c) =>
      c.get('answer')({ all: true }, async () => {
        const { db } = c.get('context')
        const id = c.req.param('id')
        const mandate = await readMandate(db, id)
        if (!mandate) throw new Refusal(404, `mandate ${id}`)
        const [body, meetings] = await Promise.all([findBody(db, mandate.body), listMeetings(db, mandate.body)])
        return mandatePage(c.get('view'), { mandate, body: body!, meetings })
      }),
    )
