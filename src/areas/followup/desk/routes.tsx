import { Hono } from 'hono'
import { readForm, statusOf, typedAgain, type Env, type Request } from '#platform/view'
import { findBodyFor } from '../act.ts'
import { findMatter, reply } from '../give-reply.ts'
import { listReplies } from '../replies.ts'
import type { MatterName, Verdict } from '../reply.ts'
import { commitmentRoutes } from './commitment-routes.tsx'
import { textsIn } from './languages.tsx'
import { places } from './places.ts'
import { repliesDeskPage } from './replies-page.tsx'
import { replyFields, replyPage } from './reply-page.tsx'

const toFinding = '/desk/replies/:body/recommendations/:number{[1-9]\\d{0,5}}'
const toMessage = '/desk/replies/:body/message'

/** Replies and commitments at the desk. */
export const followupDesk = (): Hono<Env> =>
  new Hono<Env>()
    .get('/desk/replies/:body', async (c) => {
      const context = c.get('context')
      const body = await findBodyFor(context, c.req.param('body'))
      const matters = await listReplies(context.db, body.symbol)
      return c.get('show')(repliesDeskPage(c.get('view'), { body, matters }))
    })
    .get(toFinding, (c) => showForm(c, c.req.param('body'), { finding: Number(c.req.param('number')) }))
    .post(toFinding, (c) => giveReply(c, c.req.param('body'), { finding: Number(c.req.param('number')) }))
    .get(toMessage, (c) => showForm(c, c.req.param('body'), messageIn(c)))
    .post(toMessage, (c) => giveReply(c, c.req.param('body'), messageIn(c)))
    .route('/', commitmentRoutes())

const messageIn = (c: Request): MatterName => ({
  symbol: c.req.query('document') ?? '',
  block: c.req.query('block') ?? '',
})

async function showForm(c: Request, symbol: string, to: MatterName) {
  const context = c.get('context')
  const body = await findBodyFor(context, symbol)
  const matter = await findMatter(context, symbol, to)
  return c.get('show')(replyPage(c.get('view'), { body, matter }))
}

async function giveReply(c: Request, symbol: string, to: MatterName) {
  const context = c.get('context')
  const view = c.get('view')
  const values = await readForm(c, replyFields)
  const result = await reply(context, symbol, to, {
    verdict: values['verdict'] as Verdict,
    reason: textsIn(values, 'reason'),
    childReason: textsIn(values, 'child'),
    by: textsIn(values, 'by'),
  })
  if (result.ok) return c.redirect(view.href(places.replies(symbol)), 303)
  const body = await findBodyFor(context, symbol)
  const matter = await findMatter(context, symbol, to)
  const typed = typedAgain(view, 'followup', result, values)
  return c.get('show')(replyPage(view, { body, matter, typed }), statusOf(result))
}
