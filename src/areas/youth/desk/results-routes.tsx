import { Hono } from 'hono'
import { readChoices, readForm, statusOf, typedAgain, type Env, type Request } from '#platform/view'
import type { Phase } from '../consultation.ts'
import { publishResults } from '../publish-results.ts'
import { listMessages, listQuestions } from '../queries.ts'
import { results } from '../results.ts'
import { removeMessage, writeMessage } from '../write-message.ts'
import { youthDeskPath } from './frame.tsx'
import { localisedFrom } from './localised.tsx'
import { openYouthDesk, phaseNamed } from './open-desk.ts'
import { formOf, messageFields, resultsPage, type PhaseResults } from './results-page.tsx'

const one = '/desk/young/:symbol/results/:phase'

/** What was said, as it may be seen: tables, main messages, and the record in the register. */
export const resultsDeskRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get('/desk/young/:symbol/results', async (c) => showResults(c, c.req.param('symbol')))
    .post(`${one}/messages`, async (c) => write(c, c.req.param('symbol'), phaseNamed(c.req.param('phase')), null))
    .post(`${one}/messages/:number`, async (c) =>
      write(c, c.req.param('symbol'), phaseNamed(c.req.param('phase')), Number(c.req.param('number')) || 0),
    )
    .post(`${one}/messages/:number/removal`, async (c) => {
      const phase = phaseNamed(c.req.param('phase'))
      const result = await removeMessage(
        c.get('context'),
        c.req.param('symbol'),
        phase,
        Number(c.req.param('number')) || 0,
      )
      if (result.ok) return toResults(c, c.req.param('symbol'), phase)
      return showResults(c, c.req.param('symbol'), { found: result, values: {}, form: formOf(phase) })
    })
    .post(`${one}/publication`, async (c) => publish(c, c.req.param('symbol'), phaseNamed(c.req.param('phase'))))

type Again = {
  found: Parameters<typeof typedAgain>[2]
  values: Record<string, string>
  form: string
  chosen?: string[]
}

async function showResults(c: Request, symbol: string, again?: Again) {
  const view = c.get('view')
  const { db } = c.get('context')
  const { consultation, body } = await openYouthDesk(c, symbol)
  const closed = await Promise.all(
    consultation.stages
      .filter(({ closedAt }) => closedAt)
      .map(async ({ phase, results: record }): Promise<PhaseResults> => {
        const [tables, questions, messages] = await Promise.all([
          results(db, symbol, phase),
          listQuestions(db, symbol, phase),
          listMessages(db, symbol, phase),
        ])
        return { phase, record, tables: tables ?? [], questions, messages }
      }),
  )
  const desk = { consultation, bodyLanguage: body.language, closed }
  if (!again) return c.get('show')(resultsPage(view, desk))
  const typed = typedAgain(view, 'youth', again.found, again.values, again.form)
  return c.get('show')(resultsPage(view, desk, typed, again.chosen), statusOf(again.found))
}

async function write(c: Request, symbol: string, phase: Phase, number: number | null) {
  const { body } = await openYouthDesk(c, symbol)
  const values = await readForm(c, messageFields)
  const chosen = await readChoices(c, 'questions')
  const result = await writeMessage(c.get('context'), symbol, phase, number, {
    text: localisedFrom(values, 'text'),
    childText: localisedFrom(values, 'childText'),
    questions: chosen.map(Number),
  })
  if (result.ok) return toResults(c, symbol, phase)
  const isText = result.field === 'text' || result.field === 'childText'
  const found = isText ? { ...result, field: `${result.field}-${body.language}` } : result
  return showResults(c, symbol, { found, values, chosen, form: formOf(phase, number ? { number } : undefined) })
}

async function publish(c: Request, symbol: string, phase: Phase) {
  await openYouthDesk(c, symbol)
  const values = await readForm(c, ['checkedWith'])
  const result = await publishResults(c.get('context'), symbol, phase, values)
  if (result.ok) return toResults(c, symbol, phase)
  return showResults(c, symbol, { found: result, values, form: `${phase}-publish` })
}

const toResults = (c: Request, symbol: string, phase: Phase) =>
  c.redirect(`${c.get('view').href(youthDeskPath(symbol, 'results'))}#${phase}`, 303)
