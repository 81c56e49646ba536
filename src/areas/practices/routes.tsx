import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { findBody, listBodies } from '#areas/bodies'
import { storable } from '#areas/registry'
import type { Database } from '#platform/db'
import type { Env, Request } from '#platform/view'
import { checkPassage } from './find-passage.ts'
import { practicePage, removedPracticePage, type PassageState } from './pages/practice-page.tsx'
import { practicesPage } from './pages/practices-page.tsx'
import { bodyIn, type Practice, type PracticeFilter } from './practice.ts'
import { findPractice, listPractices } from './queries.ts'

const onePage = 50

/** Good practices as everybody may read them: the list with its filters, and each under its id. */
export const practicesRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get('/practices', (c) => answerList(c, filterOf(c), Number(c.req.query('page') || 1)))
    .get('/practices/page/:number{[1-9]\\d{0,4}}', (c) => answerList(c, {}, Number(c.req.param('number'))))
    .get('/practices/:id', (c) => answerOne(c, c.req.param('id')))

function filterOf(c: Request): PracticeFilter {
  const asked = ['theme', 'region', 'audience'].map((name) => [name, storable(c.req.query(name)?.trim() ?? '')])
  return Object.fromEntries(asked.filter(([, value]) => value))
}

const answerList = (c: Request, filter: PracticeFilter, page: number) =>
  c.get('answer')({ all: true }, async () => {
    const { db } = c.get('context')
    const [all, found, bodies] = await Promise.all([listPractices(db), listPractices(db, filter), listBodies(db)])
    const pages = Math.max(1, Math.ceil(found.length / onePage))
    if (!Number.isInteger(page) || page < 1 || page > pages) throw new Refusal(404, 'page of practices')
    const practices = found.slice((page - 1) * onePage, page * onePage)
    return practicesPage(c.get('view'), { filter, practices, found: found.length, all, page, pages, bodies })
  })

/** Its address was given to others: it says why the practice was removed, and never that there was none. */
class Removed extends Error {}

async function answerOne(c: Request, id: string): Promise<Response> {
  const symbol = bodyIn(id)
  if (symbol === null) throw new Refusal(404, `practice ${id}`)
  const { db } = c.get('context')
  const view = c.get('view')
  try {
    return await c.get('answer')({ body: symbol }, async () => {
      const { practice, removed } = await getPractice(db, id)
      if (removed) throw new Removed()
      const body = (await findBody(db, practice.body))!
      return practicePage(view, { body, practice, passage: await passageOf(db, practice) })
    })
  } catch (error) {
    if (!(error instanceof Removed)) throw error
    const { practice, removed } = await getPractice(db, id)
    const body = (await findBody(db, practice.body))!
    return c.get('show')(removedPracticePage(view, body, practice, removed!), 410)
  }
}

async function getPractice(db: Database, id: string) {
  const found = await findPractice(db, id)
  if (!found) throw new Refusal(404, `practice ${id}`)
  return found
}

async function passageOf(db: Database, { symbol, anchor }: Practice): Promise<PassageState> {
  if (anchor) return checkPassage(db, anchor)
  return symbol ? 'erased' : null
}
