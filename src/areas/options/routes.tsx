import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { findBody } from '#areas/bodies'
import { storable } from '#areas/registry'
import type { Env } from '#platform/view'
import { comparePage } from './pages/compare-page.tsx'
import { optionPage } from './pages/option-page.tsx'
import { listOptions } from './queries.ts'
import { findSpeakers } from './speakers.ts'

/** The published options of a body, side by side and each by itself. */
export const optionsRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get('/options/:body', (c) => {
      const symbol = storable(c.req.param('body'))
      return c.get('answer')({ body: symbol }, async () => {
        const context = c.get('context')
        const body = await findBody(context.db, symbol)
        if (!body) throw new Refusal(404, `body ${symbol}`)
        const options = await listOptions(context.db, { body: symbol, published: true })
        return comparePage(c.get('view'), { body, options, speakers: await findSpeakers(context, options) })
      })
    })
    .get('/options/:body/:number{[1-9]\\d{0,4}}', (c) => {
      const symbol = storable(c.req.param('body'))
      return c.get('answer')({ body: symbol }, async () => {
        const context = c.get('context')
        const options = await listOptions(context.db, { body: symbol, published: true })
        const option = options.find(({ number }) => number === Number(c.req.param('number')))
        if (!option) throw new Refusal(404, `option ${symbol}`)
        const body = (await findBody(context.db, symbol))!
        return optionPage(c.get('view'), { body, option, speakers: await findSpeakers(context, [option]) })
      })
    })
