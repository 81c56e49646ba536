import { Hono } from 'hono'
import { isLanguage, type Language } from '#base/languages'
import { Refusal } from '#base/refusal'
import { dayOf, listDocuments, storable } from '#areas/registry'
import { findBody, type Body } from '#areas/bodies'
import { allow } from '#platform/access'
import { readChoices, readForm, statusOf, typedAgain, type Env, type Request } from '#platform/view'
import { correctPractice, enterPractice, findPracticeToKeep } from '../enter-practice.ts'
import type { Practice } from '../practice.ts'
import { listPractices } from '../queries.ts'
import { removePractice } from '../remove-practice.ts'
import { correctPracticePage, newPracticePage, practicesDeskPage } from './pages.tsx'
import { bodyDeskPath } from './paths.ts'
import { practiceFields, practiceFrom } from './practice-fields.tsx'

/** Good practices at the desk: entered by hand or from a passage, corrected, removed. */
export const practicesDesk = (): Hono<Env> =>
  new Hono<Env>()
    .get('/desk/practices/bodies/:body', async (c) => {
      const { db, now } = c.get('context')
      const body = await openBody(c, c.req.param('body'))
      const practices = await listPractices(db, { body: body.symbol })
      return c.get('show')(practicesDeskPage(c.get('view'), body, practices, dayOf(now, body.timezone)))
    })
    .get('/desk/practices/bodies/:body/new', async (c) => {
      const desk = await openForm(c, c.req.param('body'))
      // A page that shows a passage can lead here with it.
      const asked = (name: string) => storable(c.req.query(name) ?? '')
      return c.get('show')(newPracticePage(c.get('view'), desk, { symbol: asked('symbol'), words: asked('words') }))
    })
    .post('/desk/practices/bodies/:body/new', async (c) => enterIn(c, c.req.param('body')))
    .get('/desk/practices/:id', async (c) => {
      const { practice, ...desk } = await openPractice(c, c.req.param('id'))
      const language = languageOf(c.req.query('language'), practice, desk.body)
      return c.get('show')(correctPracticePage(c.get('view'), { ...desk, practice, language }))
    })
    .post('/desk/practices/:id', async (c) => correct(c, c.req.param('id')))
    .post('/desk/practices/:id/removal', async (c) => remove(c, c.req.param('id')))

async function openBody(c: Request, symbol: string): Promise<Body> {
  const { db, person } = c.get('context')
  allow(person, 'run-a-consultation', symbol)
  const body = await findBody(db, symbol)
  if (!body) throw new Refusal(404, `body ${symbol}`)
  return body
}

async function openForm(c: Request, symbol: string) {
  const body = await openBody(c, symbol)
  const all = await listDocuments({ ...c.get('context'), person: null }, { body: symbol })
  return { body, documents: all.filter(({ withdrawn }) => !withdrawn) }
}

async function openPractice(c: Request, id: string) {
  if (!c.get('context').person) throw new Refusal(401, 'run-a-consultation')
  const practice = await findPracticeToKeep(c.get('context'), id)
  return { ...(await openForm(c, practice.body)), practice }
}

function languageOf(asked: string | undefined, practice: Practice, body: Body): Language {
  const [first] = Object.keys(practice.texts)
  const likely = practice.texts[body.language] ? body.language : first
  return [asked, likely, body.language].find(isLanguage) ?? 'en'
}

async function readPractice(c: Request) {
  const fields = await readForm(c, practiceFields)
  const chosen = { themes: await readChoices(c, 'themes'), audiences: await readChoices(c, 'audiences') }
  const values = { ...fields, themes: chosen.themes.join('\n'), audiences: chosen.audiences.join('\n') }
  return { fields, chosen, values }
}

async function enterIn(c: Request, symbol: string) {
  const view = c.get('view')
  const desk = await openForm(c, symbol)
  const { fields, chosen, values } = await readPractice(c)
  const practice = practiceFrom(fields, chosen, desk.body.language)
  const result = await enterPractice(c.get('context'), symbol, practice)
  if (result.ok) return c.redirect(view.href(bodyDeskPath(symbol)), 303)
  return c.get('show')(newPracticePage(view, desk, {}, typedAgain(view, 'practices', result, values)), statusOf(result))
}

async function correct(c: Request, id: string) {
  const view = c.get('view')
  const { practice: present, ...desk } = await openPractice(c, id)
  const { fields, chosen, values } = await readPractice(c)
  const language = languageOf(fields.language, present, desk.body)
  const practice = practiceFrom(fields, chosen, language, present)
  const result = await correctPractice(c.get('context'), id, practice)
  if (result.ok) return c.redirect(view.href(bodyDeskPath(present.body)), 303)
  const typed = typedAgain(view, 'practices', result, values)
  return c.get('show')(correctPracticePage(view, { ...desk, practice: present, language }, typed), statusOf(result))
}

async function remove(c: Request, id: string) {
  const view = c.get('view')
  const { practice, ...desk } = await openPractice(c, id)
  const values = await readForm(c, ['reason'])
  const result = await removePractice(c.get('context'), id, values.reason)
  if (result.ok) return c.redirect(view.href(bodyDeskPath(practice.body)), 303)
  const language = languageOf(undefined, practice, desk.body)
  const typed = typedAgain(view, 'practices', result, values, 'removal')
  return c.get('show')(correctPracticePage(view, { ...desk, practice, language }, typed), statusOf(result))
}
