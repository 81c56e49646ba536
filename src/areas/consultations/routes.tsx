import { Hono } from 'hono'
import { findBody } from '#areas/bodies'
import { listClauses } from '#areas/mandates'
import type { Database } from '#platform/db'
import type { Env } from '#platform/view'
import { findAnnounced } from './announced.ts'
import { answerRoutes } from './answer-routes.tsx'
import { countEntries, readEntries } from './entries.ts'
import { publicAmong } from './public-answers.ts'
import type { Call } from './call.ts'
import { callPage, type Clause } from './pages/call-page.tsx'
import { answerPage } from './pages/answer-page.tsx'
import { bodyOfCall } from './paths.ts'

/** Each call for input, the answers to it, and answering. Their list stands with everything else that people are asked. */
export const consultationsRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get('/consultations/:call', (c) => {
      const symbol = c.req.param('call')
      return c.get('answer')({ body: bodyOfCall(symbol) }, async () => {
        const { db, now } = c.get('context')
        const call = await findAnnounced(db, symbol)
        const entries = await readEntries(db, { call: symbol })
        const [body, clause, answers] = await Promise.all([
          findBody(db, call.body),
          clauseOf(db, call),
          publicAmong(db, entries),
        ])
        return callPage(c.get('view'), { call, body: body!, clause, answers, counts: countEntries(entries), now })
      })
    })
    .get('/consultations/:call/answer', (c) => {
      const symbol = c.req.param('call')
      return c.get('answer')({ body: bodyOfCall(symbol) }, async () => {
        const { db, now } = c.get('context')
        const call = await findAnnounced(db, symbol)
        return answerPage(c.get('view'), { call, body: (await findBody(db, call.body))!, now })
      })
    })
    .route('/', answerRoutes())

async function clauseOf(db: Database, { body, mandate, clause }: Call): Promise<Clause> {
  const known = (await listClauses(db, body)).find((one) => one.mandate === mandate && one.code === clause)
  return known ? { label: known.label, path: `/mandates/${known.mandate}#${known.code}` } : null
}
