import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { dayOf, storable } from '#areas/registry'
import { findBody, listBodies, type Body } from '#areas/bodies'
import { findFinding } from '#areas/synthesis'
import { findVoice } from '#areas/voices'
import type { Database } from '#platform/db'
import type { Env, Request } from '#platform/view'
import { commitmentStates, stateOn, type Commitment, type StatesToday } from './commitment.ts'
import { listCommitments } from './commitments.ts'
import { readHeard } from './heard.ts'
import { commitmentPage } from './pages/commitment-page.tsx'
import { commitmentsPage } from './pages/commitments-page.tsx'
import { heardPage } from './pages/heard-page.tsx'
import { repliesPage } from './pages/replies-page.tsx'
import { findingThreadPage, messageThreadPage } from './pages/thread-page.tsx'
import { listReplies, listRepliesTo } from './replies.ts'
import { readFindingThread, readMessageThread } from './thread.ts'

/**
 * Replies, commitments, threads, and where somebody's words went. What says how things stand today is drawn anew each
 * time, because it changes with the day and not only with what happens.
 */
export const followupRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get('/replies/:body', (c) => {
      const symbol = storable(c.req.param('body'))
      return c.get('answer')({ body: symbol }, async () => {
        const { db } = c.get('context')
        const body = await getBody(db, symbol)
        return repliesPage(c.get('view'), { body, matters: await listReplies(db, symbol) })
      })
    })
    .get('/commitments', (c) => showCommitments(c))
    .get('/commitments/:body/:number{[1-9]\\d{0,5}}', async (c) => {
      const { db } = c.get('context')
      const body = await getBody(db, c.req.param('body'))
      const commitments = await listCommitments(db, body)
      const commitment = commitments.find(({ number }) => number === Number(c.req.param('number')))
      if (!commitment) throw new Refusal(404, `commitment of ${body.symbol}`)
      const state = stateOn(commitment, today(c, body))
      return c.get('show')(commitmentPage(c.get('view'), { body, commitment, state }))
    })
    .get('/threads/message/:rest{.+}', (c) => showMessageThread(c, storable(c.req.param('rest'))))
    .get('/threads/:body/:number{[1-9]\\d{0,5}}', (c) =>
      showFindingThread(c, c.req.param('body'), Number(c.req.param('number'))),
    )
    .get('/heard/:rest{.+}', async (c) => {
      const symbol = storable(c.req.param('rest'))
      const heard = await readHeard(c.get('context'), symbol)
      return c.get('answer')({ body: heard.body.symbol }, async () =>
        heardPage(c.get('view'), await readHeard(c.get('context'), symbol)),
      )
    })

async function getBody(db: Database, symbol: string): Promise<Body> {
  const body = await findBody(db, symbol)
  if (!body) throw new Refusal(404, `body ${symbol}`)
  return body
}

const today = (c: Request, body: Body): string => dayOf(c.get('context').now, body.timezone)

const statesOf = (commitments: Commitment[], day: string): StatesToday =>
  new Map(commitments.map((commitment) => [commitment.number, stateOn(commitment, day)]))

async function showCommitments(c: Request) {
  const { db } = c.get('context')
  const bodies = await listBodies(db)
  const chosen = { body: c.req.query('body') ?? '', state: c.req.query('state') ?? '' }
  const isState = commitmentStates.some((state) => state === chosen.state)
  const wanted = bodies.filter(({ symbol }) => !chosen.body || symbol === chosen.body)
  const standing = await Promise.all(
    wanted.map(async (body) =>
      (await listCommitments(db, body)).map((commitment) => ({
        commitment,
        state: stateOn(commitment, today(c, body)),
      })),
    ),
  )
  const fitting = standing.flat().filter(({ state }) => !isState || state === chosen.state)
  return c.get('show')(commitmentsPage(c.get('view'), { bodies, standing: fitting, chosen }))
}

async function showFindingThread(c: Request, symbol: string, number: number) {
  const context = c.get('context')
  const body = await getBody(context.db, symbol)
  const finding = await findFinding(context.db, { body: symbol, number })
  if (!finding?.published) throw new Refusal(404, `finding ${symbol} ${number}`)
  const thread = await readFindingThread(context, body, finding)
  const states = statesOf(thread.commitments, today(c, body))
  return c.get('show')(findingThreadPage(c.get('view'), { thread, finding, states }))
}

/** The last part of the address is the block of the message, what stands before it the symbol of the record. */
async function showMessageThread(c: Request, rest: string) {
  const context = c.get('context')
  const cut = rest.lastIndexOf('/')
  const [symbol, block] = [rest.slice(0, cut), rest.slice(cut + 1)]
  const voice = await findVoice(context.db, symbol)
  if (voice?.channel !== 'young-people') throw new Refusal(404, `message ${rest}`)
  const found = (await listRepliesTo(context.db, [symbol])).find(({ message }) => message.block === block)
  if (!found) throw new Refusal(404, `message ${rest}`)
  const body = await getBody(context.db, voice.body)
  const thread = await readMessageThread(context, body, found.message, found.replies)
  const states = statesOf(thread.commitments, today(c, body))
  return c.get('show')(messageThreadPage(c.get('view'), { thread, message: found.message, states }))
}
