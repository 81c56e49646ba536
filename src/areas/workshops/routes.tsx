import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { findBody } from '#areas/bodies'
import type { Env, Request } from '#platform/view'
import { coverageOf } from './coverage.ts'
import { listInShort } from './list-in-short.ts'
import { seriesPage } from './pages/series-page.tsx'
import { workshopPage } from './pages/workshop-page.tsx'
import { workshopsPage } from './pages/workshops-page.tsx'
import { findSeries, listWorkshops, readWorkshop } from './queries.ts'
import { bodyIn } from './workshop.ts'

/** What everybody may read of workshops: the series, one series side by side, one workshop. */
export const workshopsRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get('/workshops', (c) => answerAll(c))
    .get('/workshops/series/:id', (c) => answerSeries(c, c.req.param('id')))
    .get('/workshops/:symbol', (c) => answerWorkshop(c, c.req.param('symbol')))

const answerAll = (c: Request) =>
  c.get('answer')({ all: true }, async () => {
    return workshopsPage(c.get('view'), await listInShort(c.get('context').db))
  })

const answerSeries = (c: Request, id: string) =>
  c.get('answer')(scopeOf(id), async () => {
    const { db } = c.get('context')
    const series = await findSeries(db, id)
    if (!series) throw new Refusal(404, `series ${id}`)
    const [body, workshops] = await Promise.all([findBody(db, series.body), listWorkshops(db, series.body)])
    const own = workshops.filter((workshop) => workshop.series === id)
    return seriesPage(c.get('view'), { body: body!, series, coverage: coverageOf(series.wanted, own) })
  })

const answerWorkshop = (c: Request, symbol: string) =>
  c.get('answer')(scopeOf(symbol), async () => {
    const { db } = c.get('context')
    const workshop = await readWorkshop(db, symbol)
    if (!workshop) throw new Refusal(404, `workshop ${symbol}`)
    const [body, series] = await Promise.all([findBody(db, workshop.body), findSeries(db, workshop.series)])
    return workshopPage(c.get('view'), { body: body!, series: series!, workshop })
  })

/** A page is good until something happens in its body, whose symbol the address begins with. */
function scopeOf(symbol: string): { body: string } {
  const body = bodyIn(symbol)
  if (body === null) throw new Refusal(404, `workshop ${symbol}`)
  return { body }
}
