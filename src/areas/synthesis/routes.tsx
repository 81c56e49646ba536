import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { findBody, type Body } from '#areas/bodies'
import { countAnswers } from '#areas/consultations'
import { listReadable, sourcesOf, storable } from '#areas/registry'
import type { Database } from '#platform/db'
import type { Env } from '#platform/view'
import { countVoices } from './count-voices.ts'
import { findingPage } from './pages/finding-page.tsx'
import { findingsPage } from './pages/findings-page.tsx'
import type { Origins } from './pages/passage.tsx'
import { passagesPage, passagesPerPage } from './pages/passages-page.tsx'
import { understandingPage } from './pages/understanding-page.tsx'
import { findFinding, listFindings, listPassages } from './queries.ts'
import { readChoice } from './read-choice.ts'
import { tabulate } from './tabulate.ts'

/** What a consultation said, in tables, passages and findings; for everybody. */
export const synthesisRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get('/understanding/:body', (c) => {
      const symbol = storable(c.req.param('body'))
      return c.get('answer')({ body: symbol }, async () => {
        const { db } = c.get('context')
        const body = await getBody(db, symbol)
        return understandingPage(c.get('view'), { body, ...(await layOut(db, symbol)) })
      })
    })
    .get('/understanding/:body/passages', (c) => {
      const symbol = storable(c.req.param('body'))
      return c.get('answer')({ body: symbol }, async () => {
        const { db } = c.get('context')
        const body = await getBody(db, symbol)
        const choice = readChoice(c.req.query())
        const page = readPage(c.req.query('page'))
        const part = { limit: passagesPerPage, offset: (page - 1) * passagesPerPage }
        const { passages, count } = await listPassages(db, { body: symbol, ...choice }, part)
        const origins = await findOrigins(
          db,
          passages.map((passage) => passage.symbol),
        )
        return passagesPage(c.get('view'), { body, choice, page, passages, count, origins })
      })
    })
    .get('/findings/:body', (c) => {
      const symbol = storable(c.req.param('body'))
      return c.get('answer')({ body: symbol }, async () => {
        const { db } = c.get('context')
        const body = await getBody(db, symbol)
        return findingsPage(c.get('view'), body, await listFindings(db, { body: symbol, published: true }))
      })
    })
    .get('/findings/:body/:number', (c) => {
      const symbol = storable(c.req.param('body'))
      return c.get('answer')({ body: symbol }, async () => {
        const { db } = c.get('context')
        const body = await getBody(db, symbol)
        const finding = await findFinding(db, { body: symbol, number: readNumber(c.req.param('number')) })
        // T-01: what is not published is not there.
        if (!finding?.published) throw new Refusal(404, `finding ${symbol} ${c.req.param('number')}`)
        const origins = await findOrigins(
          db,
          finding.evidence.map(({ label }) => label.symbol),
        )
        return findingPage(c.get('view'), body, finding, origins)
      })
    })

/** The tables of the page, side by side. */
async function layOut(db: Database, body: string) {
  const [voices, answers, byStakeholder, byRegion, byKind, regions, risks, recommendations] = await Promise.all([
    countVoices(db, body),
    countAnswers(db, body),
    tabulate(db, { body, by: ['theme', 'stakeholder'] }),
    tabulate(db, { body, by: ['theme', 'region'] }),
    tabulate(db, { body, by: ['theme', 'kind'] }),
    tabulate(db, { body, by: ['region', 'stakeholder'] }),
    tabulate(db, { body, by: ['theme', 'model'], kind: 'risk' }),
    tabulate(db, { body, by: ['addressee', 'stakeholder'], kind: 'recommendation' }),
  ])
  return { voices, answers, byStakeholder, byRegion, byKind, regions, risks, recommendations }
}

/** Titles of documents and who handed them in; of those that can be read. */
export async function findOrigins(db: Database, symbols: string[]): Promise<Origins> {
  const readable = await listReadable(db, symbols)
  const sources = await sourcesOf(
    db,
    readable.map(({ symbol }) => symbol),
  )
  return new Map(readable.map(({ symbol, title }) => [symbol, { title, sources: sources.get(symbol) ?? [] }]))
}

async function getBody(db: Database, symbol: string): Promise<Body> {
  const body = await findBody(db, symbol)
  if (!body) throw new Refusal(404, `body ${symbol}`)
  return body
}

export const readNumber = (text: string): number => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0)

const readPage = (asked: string | undefined): number => readNumber(asked ?? '') || 1
