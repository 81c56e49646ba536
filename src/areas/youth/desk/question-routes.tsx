import { Hono } from 'hono'
import { isLanguage } from '#base/languages'
import { Refusal } from '#base/refusal'
import { translator } from '#platform/i18n'
import { readChoices, readForm, statusOf, typedAgain, type Env, type Request } from '#platform/view'
import { pictures, questionKinds } from '../question.ts'
import { removeQuestion, setQuestion } from '../set-question.ts'
import { wordQuestion } from '../word-question.ts'
import { youthDeskPath } from './frame.tsx'
import { openYouthDesk, phaseNamed, questionsOf } from './open-desk.ts'
import { dotChoices, questionsPage } from './questions-page.tsx'
import { choiceField, wordingPage, type WordingDesk } from './wording-page.tsx'

const one = '/desk/young/:symbol/questions/:phase/:number'

/** What is asked, and in which words. */
export const questionDeskRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get('/desk/young/:symbol/questions', async (c) => {
      const { consultation } = await openYouthDesk(c, c.req.param('symbol'))
      const questions = await questionsOf(c, consultation.symbol)
      return c.get('show')(questionsPage(c.get('view'), { consultation, questions }))
    })
    .post('/desk/young/:symbol/questions', async (c) => addQuestion(c, c.req.param('symbol')))
    .post(`${one}/removal`, async (c) => {
      const { symbol, phase, number } = c.req.param()
      const result = await removeQuestion(c.get('context'), symbol, phaseNamed(phase), Number(number) || 0)
      return result.ok ? toQuestions(c, symbol) : showQuestions(c, symbol, result, {})
    })
    .get(`${one}/:band/:language`, async (c) => {
      const desk = await openWording(c, c.req.param())
      return c.get('show')(wordingPage(c.get('view'), desk))
    })
    .post(`${one}/:band/:language`, async (c) => word(c, await openWording(c, c.req.param())))

const toQuestions = (c: Request, symbol: string) =>
  c.redirect(c.get('view').href(youthDeskPath(symbol, 'questions')), 303)

async function showQuestions(
  c: Request,
  symbol: string,
  found: Parameters<typeof typedAgain>[2],
  values: Record<string, string>,
  chosen: string[] = [],
) {
  const view = c.get('view')
  const { consultation } = await openYouthDesk(c, symbol)
  const questions = await questionsOf(c, symbol)
  const typed = typedAgain(view, 'youth', found, values)
  return c.get('show')(questionsPage(view, { consultation, questions }, typed, chosen), statusOf(found))
}

async function addQuestion(c: Request, symbol: string) {
  const values = await readForm(c, ['phase', 'kind', 'dots'])
  const chosen = await readChoices(c, 'pictures')
  const kind = questionKinds.find((known) => known === values.kind) ?? 'statement'
  const choices = {
    statement: [],
    pictures: pictures.filter((picture) => chosen.includes(picture)),
    dots: dotChoices.slice(0, Number(values.dots) || 0),
  }[kind]
  const result = await setQuestion(c.get('context'), symbol, {
    phase: phaseNamed(values.phase),
    number: null,
    kind,
    choices: [...choices],
  })
  if (result.ok) return toQuestions(c, symbol)
  const field = result.field === 'choices' ? kind : result.field
  return showQuestions(c, symbol, { ...result, ...(field && { field }) }, values, chosen)
}

type WordingAddress = { symbol: string; phase: string; number: string; band: string; language: string }

async function openWording(c: Request, address: WordingAddress): Promise<WordingDesk> {
  const { consultation } = await openYouthDesk(c, address.symbol)
  const phase = phaseNamed(address.phase)
  const questions = await questionsOf(c, address.symbol)
  const question = questions[phase].find(({ number }) => String(number) === address.number)
  const band = consultation.bands.find((known) => known === address.band)
  const language = consultation.languages.find((known) => known === address.language)
  if (!question || !band || !language || !isLanguage(language)) throw new Refusal(404, 'wording')
  const t = translator(language)
  const usual = Object.fromEntries(pictures.map((picture) => [picture, t(`youth.picture.${picture}`)]))
  const isFixed = consultation.stages.some((stage) => stage.phase === phase && stage.openedAt !== null)
  return { consultation, question, band, language, usual, isFixed }
}

async function word(c: Request, desk: WordingDesk) {
  const view = c.get('view')
  const { consultation, question, band, language } = desk
  const values = await readForm(c, ['text', ...question.choices.map(choiceField)])
  const result = await wordQuestion(c.get('context'), consultation.symbol, question, {
    band,
    language,
    text: values.text!,
    choices: Object.fromEntries(question.choices.map((choice) => [choice, values[choiceField(choice)] ?? ''])),
  })
  if (result.ok) return toQuestions(c, consultation.symbol)
  return c.get('show')(wordingPage(view, desk, typedAgain(view, 'youth', result, values)), statusOf(result))
}
