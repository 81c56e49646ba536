import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { findBody } from '#areas/bodies'
import { listClauses } from '#areas/mandates'
import { allow } from '#platform/access'
import { readForm, type Env, type Request, type Typed } from '#platform/view'
import { findReport, listOtherReports } from '../queries.ts'
import { startOtherReport } from '../start-other.ts'
import type { Template } from '../report.ts'
import { newReportPage, reportsOfBodyPage } from './other-reports-page.tsx'
import { deskOf } from './places.tsx'
import { typedOf } from './typed.ts'

const path = '/desk/bodies/:body/reports'

/** The reports of a body that are of no meeting: which there are, and a form to start one. */
export const otherRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get(path, async (c) => {
      const { db, person } = c.get('context')
      const body = await findBody(db, c.req.param('body'))
      allow(person, 'read-drafts', body?.symbol)
      if (!body) throw new Refusal(404, `body ${c.req.param('body')}`)
      const found = await listOtherReports(db, body.symbol)
      const reports = await Promise.all(found.map(async (occasion) => (await findReport(db, occasion))!))
      return c.get('show')(reportsOfBodyPage(c.get('view'), body, reports))
    })
    .get(`${path}/new`, (c) => showNew(c, c.req.param('body')))
    .post(path, async (c) => {
      const values = await readForm(c, ['template', 'title', 'from', 'to', 'clause', 'plain-clause'])
      const { body } = await findFor(c, c.req.param('body'))
      const [first = null, clause = null] = values.clause ? values.clause.split(' ') : []
      const [second = null, plainClause = null] = values['plain-clause'] ? values['plain-clause'].split(' ') : []
      const isTimed = values.template !== 'consultation' && (values.from || values.to)
      const result = await startOtherReport(c.get('context'), {
        body: body.symbol,
        template: values.template as Exclude<Template, 'meeting'>,
        titles: { [body.language]: values.title },
        period: isTimed
          ? {
              from: values.from,
              to: values.to,
            }
          : null,
        mandate: first ?? second,
        clause,
        plainClause,
      })
      if (!result.ok) return showNew(c, body.symbol, typedOf(c, values, result))
      return c.redirect(c.get('view').href(deskOf(result.value.occasion).report), 303)
    })

async function findFor(c: Request, symbol: string) {
  const { db, person } = c.get('context')
  const body = await findBody(db, symbol)
  allow(person, 'write-a-report', body?.symbol)
  if (!body) throw new Refusal(404, `body ${symbol}`)
  return { body, clauses: await listClauses(db, body.symbol) }
}

async function showNew(c: Request, symbol: string, typed?: Typed) {
  const { body, clauses } = await findFor(c, symbol)
  return c.get('show')(newReportPage({ view: c.get('view'), body, clauses, typed }), typed ? 422 : 200)
}
