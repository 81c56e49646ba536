import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import type { Result } from '#base/result'
import { findBody, type Body } from '#areas/bodies'
import { listClauses } from '#areas/mandates'
import { isOneOf, type Forget } from '#areas/registry'
import { stakeholders } from '#areas/voices'
import { allow } from '#platform/access'
import { readChoices, readForm, statusOf, typedAgain, type Env, type Request } from '#platform/view'
import { findCallToRun } from '../act.ts'
import { announceCall } from '../announce-call.ts'
import { countEntries, readEntries } from '../answers.ts'
import type { Call } from '../call.ts'
import { extendCall } from '../extend-call.ts'
import { addInvitee, removeInvitee } from '../invitees.ts'
import { instantAt } from '../local-time.ts'
import { changeCall, makeCall } from '../make-call.ts'
import { deskCallPath } from '../paths.ts'
import { listCalls } from '../queries.ts'
import { addQuestion, removeQuestion } from '../questions.ts'
import { answerDeskRoutes } from './answer-routes.tsx'
import { callFields, callFormPage, callFrom } from './call-form-page.tsx'
import { callDeskPage, extensionFields, inviteeFields, questionFields } from './call-page.tsx'
import { textsIn } from './languages-field.tsx'
import { listPage } from './list-page.tsx'

/** Calls for input at the desk: making and announcing them, more time, and their answers. */
export const consultationsDesk = (forget: Forget[]): Hono<Env> =>
  new Hono<Env>()
    .get('/desk/consultations/of/:body', async (c) => {
      const body = await openBody(c, c.req.param('body'))
      const { db, now } = c.get('context')
      const calls = await listCalls(db, { body: body.symbol, drafts: true })
      return c.get('show')(listPage(c.get('view'), { body, calls, now }))
    })
    .get('/desk/consultations/of/:body/new', async (c) => {
      const body = await openBody(c, c.req.param('body'))
      const clauses = await listClauses(c.get('context').db, body.symbol)
      const chosen = { languages: [body.language], publication: body.publication }
      return c.get('show')(callFormPage(c.get('view'), { body, clauses, chosen }))
    })
    .post('/desk/consultations/of/:body/new', (c) => make(c, c.req.param('body')))
    .get('/desk/consultations/:call', (c) => showCall(c, c.req.param('call')))
    .get('/desk/consultations/:call/particulars', async (c) => {
      const { call, body } = await openCall(c, c.req.param('call'))
      const clauses = await listClauses(c.get('context').db, body.symbol)
      const { languages, publication } = call
      return c.get('show')(callFormPage(c.get('view'), { body, clauses, call, chosen: { languages, publication } }))
    })
    .post('/desk/consultations/:call/particulars', (c) => change(c, c.req.param('call')))
    .post('/desk/consultations/:call/announcement', async (c) =>
      after(c, c.req.param('call'), await announceCall(c.get('context'), c.req.param('call'))),
    )
    .post('/desk/consultations/:call/extensions', (c) => extend(c, c.req.param('call')))
    .post('/desk/consultations/:call/questions', (c) => question(c, c.req.param('call')))
    .post('/desk/consultations/:call/questions/:number/removal', async (c) => {
      const symbol = c.req.param('call')
      return after(c, symbol, await removeQuestion(c.get('context'), symbol, Number(c.req.param('number')) || 0))
    })
    .post('/desk/consultations/:call/invitees', (c) => invite(c, c.req.param('call')))
    .post('/desk/consultations/:call/invitees/:number/removal', async (c) => {
      const symbol = c.req.param('call')
      return after(c, symbol, await removeInvitee(c.get('context'), symbol, Number(c.req.param('number')) || 0))
    })
    .route('/', answerDeskRoutes(forget))

async function openBody(c: Request, symbol: string): Promise<Body> {
  const { db, person } = c.get('context')
  allow(person, 'run-a-consultation', symbol)
  const body = await findBody(db, symbol)
  if (!body) throw new Refusal(404, `body ${symbol}`)
  return body
}

async function openCall(c: Request, symbol: string): Promise<{ call: Call; body: Body }> {
  const call = await findCallToRun(c.get('context'), symbol)
  return { call, body: (await findBody(c.get('context').db, call.body))! }
}

async function showCall(
  c: Request,
  symbol: string,
  again: { typed?: ReturnType<typeof typedAgain>; chosen?: string[] } = {},
  status: 200 | 409 | 422 = 200,
) {
  const { call, body } = await openCall(c, symbol)
  const { db, now } = c.get('context')
  const counts = countEntries(await readEntries(db, { call: symbol }))
  return c.get('show')(callDeskPage(c.get('view'), { call, body, counts, now, ...again }), status)
}

type Typing = { form: string; values: Record<string, string>; chosen?: string[] }

/** Back to the call when it was done; else its page again, with what was typed in one of its forms. */
async function after(c: Request, symbol: string, result: Result<unknown>, typing?: Typing) {
  const view = c.get('view')
  if (result.ok) return c.redirect(view.href(deskCallPath(symbol)), 303)
  const { form = '', values = {}, chosen } = typing ?? {}
  // The acts name fields as "question-text"; the form of the page is named question, its field text.
  const field = form && result.field ? { field: result.field.replace(`${form}-`, '') } : {}
  const typed = typedAgain(view, 'consultations', { ...result, ...field }, values, form)
  return showCall(c, symbol, { typed, ...(chosen && { chosen }) }, statusOf(result))
}

async function make(c: Request, symbol: string) {
  const view = c.get('view')
  const context = c.get('context')
  const body = await openBody(c, symbol)
  const { values, chosen } = await readCall(c)
  const result = await makeCall(context, symbol, callFrom(body, values, chosen))
  if (result.ok) return c.redirect(view.href(deskCallPath(result.value.symbol)), 303)
  const clauses = await listClauses(context.db, symbol)
  const typed = typedAgain(view, 'consultations', inForm(result, body), values)
  return c.get('show')(callFormPage(view, { body, clauses, chosen, typed }), statusOf(result))
}

async function change(c: Request, symbol: string) {
  const view = c.get('view')
  const context = c.get('context')
  const { call, body } = await openCall(c, symbol)
  const { values, chosen } = await readCall(c)
  const result = await changeCall(context, symbol, callFrom(body, values, chosen))
  if (result.ok) return c.redirect(view.href(deskCallPath(symbol)), 303)
  const clauses = await listClauses(context.db, call.body)
  const typed = typedAgain(view, 'consultations', inForm(result, body), values)
  return c.get('show')(callFormPage(view, { body, clauses, call, chosen, typed }), statusOf(result))
}

async function readCall(c: Request) {
  const values = await readForm(c, callFields)
  const [languages, publication] = [await readChoices(c, 'languages'), await readChoices(c, 'publication')]
  return { values, chosen: { languages, publication } }
}

const inForm = <Found extends { field?: string }>(found: Found, { language }: Body): Found =>
  found.field === 'title' ? { ...found, field: `title-${language}` } : found

async function extend(c: Request, symbol: string) {
  const { body } = await openCall(c, symbol)
  const values = await readForm(c, extensionFields)
  const closesAt = instantAt(values['closes-day']!, values['closes-time']!, body.timezone)
  const result = await extendCall(c.get('context'), symbol, { closesAt, reason: values['reason']! })
  return after(c, symbol, result, { form: 'extension', values })
}

async function question(c: Request, symbol: string) {
  const { body } = await openCall(c, symbol)
  const values = await readForm(c, questionFields)
  const chosen = await readChoices(c, 'stakeholders')
  const hint = textsIn(values, 'hint')
  const result = await addQuestion(c.get('context'), symbol, {
    stakeholders: stakeholders.filter((one) => chosen.includes(one)),
    text: textsIn(values, 'text'),
    hint: Object.keys(hint).length ? hint : null,
    words: Number(values['words']),
  })
  const field = !result.ok && result.field === 'question-text' ? { field: `question-text-${body.language}` } : {}
  return after(c, symbol, result.ok ? result : { ...result, ...field }, { form: 'question', values, chosen })
}

async function invite(c: Request, symbol: string) {
  const { body } = await openCall(c, symbol)
  const values = await readForm(c, inviteeFields)
  const stakeholder = isOneOf(stakeholders, values['stakeholder']) ? values['stakeholder'] : 'civil-society'
  const mandated = values['mandated'] === 'yes'
  const result = await addInvitee(c.get('context'), symbol, { names: textsIn(values, 'name'), stakeholder, mandated })
  const field = result.ok ? {} : { field: `invitee-name-${body.language}` }
  return after(c, symbol, result.ok ? result : { ...result, ...field }, { form: 'invitee', values })
}
