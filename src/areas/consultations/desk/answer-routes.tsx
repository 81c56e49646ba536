import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import type { Problem } from '#base/result'
import { findBody, type Body } from '#areas/bodies'
import { isOneOf, type Forget } from '#areas/registry'
import { stakeholders, type Stakeholder } from '#areas/voices'
import { readForm, typedAgain, type Env, type Request, type Typed } from '#platform/view'
import { acceptAnswer } from '../accept-answer.ts'
import { findCallToRun } from '../act.ts'
import { answerDocument } from '../answer-document.ts'
import { answerStatus, areaOf, inWords } from '../in-words.ts'
import { channels, type CompleteWords } from '../answer.ts'
import { getSentAnswer, readEntries } from '../answers.ts'
import { questionsFor, type Call } from '../call.ts'
import { correctAnswer } from '../correct-answer.ts'
import { doRequest } from '../do-request.ts'
import { enterOnBehalf } from '../enter-on-behalf.ts'
import type { FormFace } from '../pages/answer-form.tsx'
import { deskAnswerPath, deskCallPath } from '../paths.ts'
import { newReceipt } from '../receipt.ts'
import { readAnswer } from '../typed-answer.ts'
import { answerDeskPage, correctionPage } from './answer-page.tsx'
import { answersPage, behalfPage } from './answers-page.tsx'
import { behalfFormPage, enteredPage } from './behalf-form-page.tsx'

/** The answers to a call at the desk: reading, accepting, correcting, entering on behalf, doing what authors ask. */
export const answerDeskRoutes = (forget: Forget[]): Hono<Env> =>
  new Hono<Env>()
    .get('/desk/consultations/:call/answers', async (c) => {
      const found = await openCall(c, c.req.param('call'))
      const entries = await readEntries(c.get('context').db, { call: found.call.symbol })
      return c.get('show')(answersPage(c.get('view'), { ...found, entries }))
    })
    .get('/desk/consultations/:call/answers/new', async (c) =>
      c.get('show')(behalfPage(c.get('view'), await openCall(c, c.req.param('call')))),
    )
    .get('/desk/consultations/:call/answers/new/:stakeholder', async (c) => {
      const found = await openQuestions(c, c.req.param('call'), c.req.param('stakeholder'))
      const language = found.call.languages.includes(found.body.language) ? found.body.language : ''
      const face = faceOf(found, { code: newReceipt(), values: { language }, document: null })
      return c.get('show')(behalfFormPage(c.get('view'), face))
    })
    .post('/desk/consultations/:call/answers/new/:stakeholder', (c) =>
      enter(c, c.req.param('call'), c.req.param('stakeholder')),
    )
    .get('/desk/consultations/:call/answers/:id', (c) => showAnswer(c, c.req.param('id')))
    .post('/desk/consultations/:call/answers/:id/acceptance', (c) => accept(c, c.req.param('id')))
    .get('/desk/consultations/:call/answers/:id/correction', async (c) =>
      c.get('show')(correctionPage(c.get('view'), await openAnswer(c, c.req.param('id')))),
    )
    .post('/desk/consultations/:call/answers/:id/correction', (c) => correct(c, c.req.param('id')))
    .post('/desk/consultations/:call/answers/:id/requests', async (c) => {
      const { kind } = await readForm(c, ['kind'])
      const id = c.req.param('id')
      const result = await doRequest(c.get('context'), id, kind === 'erase' ? 'erase' : 'withdraw', forget)
      return back(c, id, result)
    })

async function openCall(c: Request, symbol: string): Promise<{ call: Call; body: Body }> {
  const call = await findCallToRun(c.get('context'), symbol)
  return { call, body: (await findBody(c.get('context').db, call.body))! }
}

async function openQuestions(c: Request, symbol: string, stakeholder: string) {
  const found = await openCall(c, symbol)
  if (!isOneOf(stakeholders, stakeholder) || !questionsFor(found.call, stakeholder).length)
    throw new Refusal(404, `questions of ${symbol}`)
  return { ...found, stakeholder }
}

const faceOf = (
  { call, body, stakeholder }: { call: Call; body: Body; stakeholder: Stakeholder },
  rest: Pick<FormFace, 'code' | 'values' | 'document'> & Partial<FormFace>,
): FormFace => ({
  call,
  body,
  stakeholder,
  action: `${deskCallPath(call.symbol)}/answers/new/${stakeholder}`,
  revision: 0,
  ...rest,
})

async function enter(c: Request, symbol: string, type: string) {
  const view = c.get('view')
  const found = await openQuestions(c, symbol, type)
  const answer = await readAnswer(c, found.call, found.stakeholder)
  const reception = await readForm(c, ['channel', 'received'])
  const channel = channels.find((one) => one === reception.channel)
  const given = { channel: channel && channel !== 'web' ? channel : null, receivedOn: reception.received || null }
  const result = answer.problem ?? (await enterOnBehalf(c.get('context'), symbol, answer.typing, given))
  const face = faceOf(found, { code: answer.typing.code, values: {}, document: answer.typing.words.document })
  if (result.ok) return c.get('show')(enteredPage(view, face, result.value))
  const values = { ...answer.values, ...reception }
  const typed = typedAgain(view, areaOf(result), inWords(view, found, result), values)
  return c.get('show')(behalfFormPage(view, { ...face, typed }), answerStatus(result))
}

async function openAnswer(c: Request, id: string) {
  const context = c.get('context')
  const { call, answer } = await getSentAnswer(context, id)
  const body = (await findBody(context.db, call.body))!
  const isThere = answer.words && answer.state !== 'withdrawn'
  const document = isThere ? answerDocument(call, body, answer.words as CompleteWords) : null
  return { call, body, answer, document }
}

async function showAnswer(c: Request, id: string, typed?: Typed, status: 200 | 409 | 422 = 200) {
  const desk = await openAnswer(c, id)
  return c.get('show')(answerDeskPage(c.get('view'), { ...desk, ...(typed && { typed }) }), status)
}

/** Back to the answer when it was done; else its page again, with what is wrong. */
async function back(c: Request, id: string, result: { ok: true } | Problem, values: Record<string, string> = {}) {
  const view = c.get('view')
  if (result.ok) {
    const { call } = await getSentAnswer(c.get('context'), id)
    return c.redirect(view.href(deskAnswerPath(call.symbol, id)), 303)
  }
  return showAnswer(c, id, typedAgain(view, 'consultations', result, values), answerStatus(result))
}

async function accept(c: Request, id: string) {
  const values = await readForm(c, ['revision', 'invitee', 'reason'])
  const result = await acceptAnswer(c.get('context'), id, {
    revision: Number(values.revision) || 0,
    invitee: Number(values.invitee) || null,
    reason: values.reason,
  })
  return back(c, id, result, values)
}

async function correct(c: Request, id: string) {
  const view = c.get('view')
  const desk = await openAnswer(c, id)
  const names = questionsFor(desk.call, desk.answer.stakeholder).map(({ number }) => `reply-${number}`)
  const values = await readForm(c, ['revision', 'reason', ...names])
  const replies = Object.fromEntries(names.map((name) => [name.slice('reply-'.length), values[name] ?? '']))
  const { revision, reason } = values
  const result = await correctAnswer(c.get('context'), id, {
    revision: Number(revision) || 0,
    replies,
    reason: reason ?? '',
  })
  if (result.ok) return c.redirect(view.href(deskAnswerPath(desk.call.symbol, id)), 303)
  const typed = typedAgain(view, 'consultations', result, values)
  return c.get('show')(correctionPage(view, { ...desk, typed }), answerStatus(result))
}
