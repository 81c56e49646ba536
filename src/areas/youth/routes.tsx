import type { Child } from 'hono/jsx'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { bodyNotice, findBody, type Body } from '#areas/bodies'
import { documentAddress } from '#areas/registry'
import type { Localised } from '#base/languages'
import { Refusal } from '#base/refusal'
import type { Context } from '#platform/context'
import type { Database } from '#platform/db'
import { problemText, type Env, type Request, type View } from '#platform/view'
import type { Consultation } from './consultation.ts'
import { answer } from './answer.ts'
import { openSheet, type Sheet } from './open-sheet.ts'
import { findConsultation, listConsultations, listMessages, listQuestions } from './queries.ts'
import { results } from './results.ts'
import { consultationPage, type PhaseHeard } from './pages/consultation-page.tsx'
import { roomPage } from './pages/room-page.tsx'
import { languagesOfSheet, sheetPage } from './pages/sheet-page.tsx'
import { thanksPage } from './pages/thanks-page.tsx'
import { isAnnounced } from './pages/words.tsx'
import { readSheet } from './read-sheet.ts'

/** What the body answered to the records of a consultation, drawn by those who keep the answers. */
export type RepliesTo = (
  view: View,
  context: Context,
  records: string[],
  inChildWords: (record: string, number: number) => Localised | undefined,
) => Promise<Child>

/** A whole sheet with every mark is smaller than this; nothing larger is read. */
const largestSheet = 16 * 1024

/**
 * The young people's room. T-36: nothing of it is kept by the browser or told to another site, and an address holds
 * neither a code nor an answer.
 */
export const youthRoutes = ({ repliesTo }: { repliesTo?: RepliesTo } = {}): Hono<Env> =>
  new Hono<Env>()
    .use(
      '/young/*',
      bodyLimit({ maxSize: largestSheet, onError: (c) => c.text('This is too large for a sheet.', 413) }),
    )
    .get('/young', async (c) => showRoom(c))
    .get('/young/sheet', (c) => c.redirect(c.get('view').href('/young'), 303))
    .get('/young/answers', (c) => c.redirect(c.get('view').href('/young'), 303))
    .post('/young/sheet', async (c) => showSheet(c))
    .post('/young/answers', async (c) => takeSheet(c))
    .get('/young/:symbol', async (c) => showConsultation(c, c.req.param('symbol'), repliesTo))

async function showRoom(c: Request, typed?: { code: string; problem: string }) {
  const { db } = c.get('context')
  const all = (await listConsultations(db)).filter(isAnnounced)
  const bodies = await Promise.all([...new Set(all.map(({ body }) => body))].map((body) => findBody(db, body)))
  const notice = bodyNotice(
    c.get('view'),
    bodies.filter((body) => body !== undefined),
  )
  return c.get('show')(roomPage(c.get('view'), all, notice, typed), typed ? 422 : 200)
}

async function showConsultation(c: Request, symbol: string, repliesTo: RepliesTo | undefined) {
  const context = c.get('context')
  const view = c.get('view')
  const consultation = await findConsultation(context.db, symbol)
  if (!consultation || !isAnnounced(consultation)) throw new Refusal(404, `consultation ${symbol}`)
  const [body, heard] = await Promise.all([bodyOf(context.db, consultation), heardIn(context.db, consultation)])
  const records = heard.map(({ record }) => record)
  const inChildWords = (record: string, number: number) =>
    heard.find((one) => one.record === record)?.messages.find((message) => message.number === number)?.childText
  const replies = records.length && repliesTo ? await repliesTo(view, context, records, inChildWords) : null
  return c.get('show')(consultationPage(view, { consultation, body, heard, replies }, bodyNotice(view, [body])))
}

async function bodyOf(db: Database, { body }: Consultation): Promise<Body> {
  const found = await findBody(db, body)
  if (!found) throw new Error(`the body ${body} is not there`)
  return found
}

/** What the published phases came to. */
async function heardIn(db: Database, { symbol, stages }: Consultation): Promise<PhaseHeard[]> {
  const published = stages.flatMap(({ phase, results: record }) => (record ? [{ phase, record }] : []))
  return Promise.all(
    published.map(async ({ phase, record }) => ({
      phase,
      record,
      address: documentAddress({ symbol: record }),
      tables: (await results(db, symbol, phase)) ?? [],
      messages: await listMessages(db, symbol, phase),
      questions: await listQuestions(db, symbol, phase),
    })),
  )
}

/**
 * The fields of a form of the room. T-38: a body that could hold a file is refused; the few fields are looked up by
 * name in lists, and no text but the code of a slip is read.
 */
async function readMarks(c: Request): Promise<URLSearchParams | null> {
  const type = c.req.header('content-type') ?? ''
  return type.startsWith('application/x-www-form-urlencoded') ? new URLSearchParams(await c.req.text()) : null
}

const noFiles = (c: Request) => c.text('Nothing but the sheet can be sent here.', 415)

async function showSheet(c: Request) {
  const view = c.get('view')
  const form = await readMarks(c)
  if (!form) return noFiles(c)
  const code = form.get('code') ?? ''
  const opened = await openSheet(c.get('context'), code)
  if (!opened.ok) return showRoom(c, { code: code.slice(0, 30), problem: problemText(view, 'youth', opened) })
  const sheet = opened.value
  const language = languagesOfSheet(sheet).find((one) => one === sheet.language)
  // The sheet first comes in the language of the slip; 307 takes the form along, and no address names the code.
  if (!form.has('language') && language && language !== view.language)
    return c.redirect(view.hrefIn('/young/sheet', language), 307)
  return drawSheet(c, { sheet, code, marked: form, problems: [] })
}

async function drawSheet(c: Request, form: Parameters<typeof sheetPage>[1]) {
  const view = c.get('view')
  const body = await bodyOf(c.get('context').db, form.sheet.consultation)
  return c.get('show')(sheetPage(view, form, bodyNotice(view, [body])), form.problems.length ? 422 : 200)
}

async function takeSheet(c: Request) {
  const view = c.get('view')
  const form = await readMarks(c)
  if (!form) return noFiles(c)
  const code = form.get('code') ?? ''
  const opened = await openSheet(c.get('context'), code)
  if (!opened.ok) return showRoom(c, { code: code.slice(0, 30), problem: problemText(view, 'youth', opened) })
  const sheet: Sheet = opened.value
  const { replies, problems } = readSheet(sheet.questions, form)
  if (problems.length) return drawSheet(c, { sheet, code, marked: form, problems })
  const taken = await answer(c.get('context'), code, replies)
  if (!taken.ok) return showRoom(c, { code: code.slice(0, 30), problem: problemText(view, 'youth', taken) })
  const body = await bodyOf(c.get('context').db, sheet.consultation)
  // The way back must not show the sheet again with what was marked on it.
  c.header('clear-site-data', '"cache"')
  return c.get('show')(thanksPage(view, sheet.consultation, bodyNotice(view, [body])))
}
