import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { findBody, type Body } from '#areas/bodies'
import { isOneOf } from '#areas/registry'
import { stakeholders, type Stakeholder } from '#areas/voices'
import { readForm, typedAgain, type Env, type Request } from '#platform/view'
import { findAnnounced } from './announced.ts'
import { findOwnAnswer, type OwnAnswer } from './answers.ts'
import { askFor } from './ask-for.ts'
import { phaseOf, questionsFor, type Call } from './call.ts'
import { saveAnswer, startAnswer } from './keep-answer.ts'
import { answerPage } from './pages/answer-page.tsx'
import type { FormFace } from './pages/answer-form.tsx'
import { formPage } from './pages/form-page.tsx'
import { codePage, ownAnswerPage } from './pages/own-answer-page.tsx'
import type { Standing } from './pages/standing.tsx'
import { askedPage, surePage } from './pages/take-back.tsx'
import { formPath } from './paths.ts'
import { answerStatus, areaOf, inWords } from './in-words.ts'
import { readReceipt } from './receipt.ts'
import { sendAnswer } from './send-answer.ts'
import type { RequestKind } from './tables.ts'
import { readAnswer, valuesOf, type TypedAnswer } from './typed-answer.ts'

/** Answering a call without an account, and coming back by the receipt code. */
export const answerRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get('/consultations/:call/answer/:stakeholder', (c) => begin(c, c.req.param('call'), c.req.param('stakeholder')))
    .post('/consultations/:call/answer/:stakeholder', (c) => take(c, c.req.param('call'), c.req.param('stakeholder')))
    .get('/answers', (c) => c.get('show')(codePage(c.get('view'))))
    .post('/answers', (c) => comeBack(c))
    .post('/answers/withdrawal', (c) => ask(c, 'withdraw'))
    .post('/answers/erasure', (c) => ask(c, 'erase'))

type Asked = { call: Call; body: Body; stakeholder: Stakeholder }

async function asked(c: Request, symbol: string, stakeholder: string): Promise<Asked> {
  const { db } = c.get('context')
  const call = await findAnnounced(db, symbol)
  if (!isOneOf(stakeholders, stakeholder) || !questionsFor(call, stakeholder).length)
    throw new Refusal(404, `questions of ${symbol}`)
  return { call, stakeholder, body: (await findBody(db, call.body))! }
}

async function begin(c: Request, symbol: string, type: string) {
  const view = c.get('view')
  const found = await asked(c, symbol, type)
  const started = await startAnswer(c.get('context'), symbol)
  if (!started.ok) return c.get('show')(answerPage(view, { ...found, now: c.get('context').now }))
  const language = found.call.languages.includes(view.language) ? view.language : ''
  const face = faceOf(found, { code: started.value.code, revision: 0, values: { language }, document: null })
  return c.get('show')(formPage(view, face))
}

const faceOf = (
  { call, body, stakeholder }: Asked,
  rest: Pick<FormFace, 'code' | 'revision' | 'values' | 'document'> & Partial<FormFace>,
): FormFace => ({ call, body, stakeholder, action: formPath(call.symbol, stakeholder), ...rest })

/** Saves or sends. T-33: the answer is a page of its own, so that no address carries the code. */
async function take(c: Request, symbol: string, type: string) {
  const context = c.get('context')
  const found = await asked(c, symbol, type)
  const answer = await readAnswer(c, found.call, found.stakeholder)
  if (answer.problem) return refused(c, found, answer, answer.problem)
  // A document is sent only after its author has seen it as it was read.
  const isSending = (await readForm(c, ['do'])).do === 'send' && !answer.isRead
  const act = isSending ? sendAnswer : saveAnswer
  const result = await act({ ...context, person: null }, symbol, answer.typing)
  if (!result.ok) return refused(c, found, answer, result)
  const newCode = answer.typing.revision === 0 ? (readReceipt(answer.typing.code) ?? undefined) : undefined
  const kept = (await findOwnAnswer(context.db, answer.typing.code))!
  return showForm(c, found, kept, answer.typing.code, { newCode, isRead: answer.isRead })
}

/** The form of a kept answer, with how it stands. */
function showForm(c: Request, found: Asked, kept: OwnAnswer, code: string, standing: Standing) {
  const { words, revision, savedAt, entry } = kept
  const isAccepted = Boolean(entry?.accepted)
  const face = faceOf(found, { code, revision, values: valuesOf(words), document: words.document, isAccepted })
  const sentAt = entry?.sentAt
  const isAhead = entry !== null && entry.revision !== revision
  return c.get('show')(formPage(c.get('view'), face, { ...standing, savedAt, sentAt, isAhead, answer: kept }))
}

/** The form with everything that was typed, and what is wrong. */
async function refused(
  c: Request,
  found: Asked,
  { typing, values }: TypedAnswer,
  problem: { problem: string; field?: string; detail?: Record<string, string | number> },
) {
  const view = c.get('view')
  const kept = await findOwnAnswer(c.get('context').db, typing.code)
  const isChanged = problem.problem === 'changed-since'
  const face = faceOf(found, {
    code: typing.code,
    // Whoever sends again has seen that there is something newer, and means to replace it.
    revision: isChanged && kept ? kept.revision : typing.revision,
    values: {},
    document: typing.words.document,
    isShut: ['closed', 'not-open', 'taken-back'].includes(problem.problem),
    isAccepted: Boolean(kept?.entry?.accepted),
    typed: typedAgain(view, areaOf(problem), inWords(view, found, problem), values),
  })
  const meanwhile = isChanged ? kept?.words.replies : undefined
  return c.get('show')(formPage(view, face, { meanwhile }), answerStatus(problem))
}

async function comeBack(c: Request) {
  const { db } = c.get('context')
  const { code } = await readForm(c, ['code'])
  const answer = await findOwnAnswer(db, code)
  if (!answer) return unknownCode(c, code)
  const call = await findAnnounced(db, answer.call)
  const found = { call, stakeholder: answer.words.stakeholder, body: (await findBody(db, call.body))! }
  const phase = phaseOf(call, c.get('context').now)
  const isOpen = phase === 'open' && !answer.entry?.requests.length && !isOver(answer)
  if (isOpen) return showForm(c, found, answer, readReceipt(code)!, {})
  return c.get('show')(
    ownAnswerPage(c.get('view'), { ...found, answer, code: readReceipt(code)!, isClosed: phase === 'closed' }),
  )
}

const isOver = ({ entry }: OwnAnswer): boolean => entry?.state === 'withdrawn' || entry?.state === 'erased'

/** T-33: what was typed is shown again in the page alone; the same is said of every code that leads nowhere. */
function unknownCode(c: Request, code: string) {
  const view = c.get('view')
  const unknown = { problem: 'code-unknown', field: 'code' }
  return c.get('show')(codePage(view, typedAgain(view, 'consultations', unknown, { code })), 422)
}

async function ask(c: Request, kind: RequestKind) {
  const context = c.get('context')
  const { code, sure } = await readForm(c, ['code', 'sure'])
  if (!sure) {
    if (!(await findOwnAnswer(context.db, code))) return unknownCode(c, code)
    return c.get('show')(surePage(c.get('view'), { kind, code }))
  }
  const result = await askFor(context, code, kind)
  return result.ok ? c.get('show')(askedPage(c.get('view'), result.value)) : unknownCode(c, code)
}
