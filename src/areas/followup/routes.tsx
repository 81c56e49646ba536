import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { dayOf, storable } from '#areas/registry'
import { findBody, listBodies, type Body } from '#areas/bodies'
import { findFinding } from '#areas/synthesis'
import { findVoice } from '#areas/voices'
import type { Database } from '#platform/db'
import type { Env, Frame, Request } from '#platform/view'
import { commitmentStates, stateOn, type Commitment, type StatesToday } from './commitment.ts'
import { findCommitment, listCommitments } from './commitments.ts'
import { readHeard } from './heard.ts'
import { commitmentPage } from './pages/commitment-page.tsx'
import { commitmentsPage } from './pages/commitments-page.tsx'
import { heardPage } from './pages/heard-page.tsx'
import { repliesPage } from './pages/replies-page.tsx'
import { findingThreadPage, messageThreadPage } from './pages/thread-page.tsx'
import { listReplies, listRepliesTo } from './replies.ts'
import { readFindingThread, readMessageThread } from './thread.ts'

/** Replies, commitments, threads, and where somebody's words went: what everybody may read. */
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
    .get('/commitments', (c) => c.get('answer')({ all: true }, async () => today(c, await drawCommitments(c))))
    .get('/commitments/:body/:number{[1-9]\\d{0,5}}', (c) => {
      const { body, number } = c.req.param()
      return c.get('answer')({ body }, async () => today(c, await drawCommitment(c, body, Number(number))))
    })
    .get('/threads/message/:rest{.+}', (c) => answerMessageThread(c, storable(c.req.param('rest'))))
    .get('/threads/:body/:number{[1-9]\\d{0,5}}', (c) => {
      const { body, number } = c.req.param()
      return c.get('answer')({ body }, async () => today(c, await drawFindingThread(c, body, Number(number))))
    })
    .get('/heard/:rest{.+}', async (c) => {
      const symbol = storable(c.req.param('rest'))
      const { body } = await readHeard(c.get('context'), symbol)
      return c.get('answer')({ body: body.symbol }, async () =>
        heardPage(c.get('view'), await readHeard(c.get('context'), symbol)),
      )
    })

async function getBody(db: Database, symbol: string): Promise<Body> {
  const body = await findBody(db, symbol)
  if (!body) throw new Refusal(404, `body ${symbol}`)
  return body
}

/** A quarter of an hour: wherever a body is, its day begins at the turn of one. */
const turn = 15 * 60_000

/** What says how things stand today is good until the day can be another one. */
const today = (c: Request, page: Frame): Frame => {
  const now = c.get('context').now.getTime()
  return { ...page, until: new Date((Math.floor(now / turn) + 1) * turn) }
}

const dayIn = (c: Request, body: Body): string => dayOf(c.get('context').now, body.timezone)

const statesOf = (commitments: Commitment[], day: string): StatesToday =>
  new Map(commitments.map((commitment) => [commitment.number, stateOn(commitment, day)]))

async function drawCommitments(c: Request): Promise<Frame> {
  const { db } = c.get('context')
  const bodies = await listBodies(db)
  const chosen = { body: c.req.query('body') ?? '', state: c.req.query('state') ?? '' }
  const isState = commitmentStates.some((state) => state === chosen.state)
  const wanted = bodies.filter(({ symbol }) => !chosen.body || symbol === chosen.body)
  const standing = await Promise.all(
    wanted.map(async (body) =>
      (await listCommitments(db, body)).map((commitment) => ({
        commitment,
        state: stateOn(commitment, dayIn(c, body)),
      })),
    ),
  )
  const fitting = standing.flat().filter(({ state }) => !isState || state === chosen.state)
  return commitmentsPage(c.get('view'), { bodies, standing: fitting, chosen })
}

async function drawCommitment(c: Request, symbol: string, number: number): Promise<Frame> {
  const { db } = c.get('context')
  const body = await getBody(db, symbol)
  const commitment = await findCommitment(db, body, number)
  if (!commitment) throw new Refusal(404, `commitment ${symbol} ${number}`)
  return commitmentPage(c.get('view'), { body, commitment, state: stateOn(commitment, dayIn(c, body)) })
}

async function drawFindingThread(c: Request, symbol: string, number: number): Promise<Frame> {
  const context = c.get('context')
  const body = await getBody(context.db, symbol)
  const finding = await findFinding(context.db, { body: symbol, number })
  if (!finding?.published) throw new Refusal(404, `finding ${symbol} ${number}`)
  const thread = await readFindingThread(context, body, finding)
  return findingThreadPage(c.get('view'), { thread, finding, states: statesOf(thread.commitments, dayIn(c, body)) })
}

/** The last part of the address is the block of the message, what stands before it the symbol of the record. */
async function answerMessageThread(c: Request, rest: string): Promise<Response> {
  const context = c.get('context')
  const cut = rest.lastIndexOf('/')
  const [symbol, block] = [rest.slice(0, cut), rest.slice(cut + 1)]
  const voice = await findVoice(context.db, symbol)
  if (voice?.channel !== 'young-people') throw new Refusal(404, `message ${rest}`)
  return c.get('answer')({ body: voice.body }, async () => {
    const found = (await listRepliesTo(context.db, [symbol])).find(({ message }) => message.block === block)
    if (!found) throw new Refusal(404, `message ${rest}`)
    const body = await getBody(context.db, voice.body)
    const thread = await readMessageThread(context, body, found.message, found.replies)
    const states = statesOf(thread.commitments, dayIn(c, body))
    return today(c, messageThreadPage(c.get('view'), { thread, message: found.message, states }))
  })
}
