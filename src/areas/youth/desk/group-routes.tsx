import { Hono } from 'hono'
import { isLanguage } from '#base/languages'
import { Refusal } from '#base/refusal'
import { readChoices, readForm, statusOf, typedAgain, type Env, type Request } from '#platform/view'
import { bands, told } from '../consultation.ts'
import { makeGroup } from '../make-group.ts'
import { listGroups } from '../queries.ts'
import { tally } from '../tally.ts'
import { youthDeskPath } from './frame.tsx'
import { groupFields, groupsPage } from './groups-page.tsx'
import { offlinePage } from './offline-page.tsx'
import { openYouthDesk, phaseNamed, questionsOf } from './open-desk.ts'
import { countsFrom, paperFields, paperPage, type PaperDesk } from './paper-page.tsx'
import { slipsPage } from './slips-page.tsx'

/** The groups that take part, their slips and sheets of paper. */
export const groupDeskRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get('/desk/young/:symbol/groups', async (c) => showGroups(c, c.req.param('symbol')))
    .post('/desk/young/:symbol/groups', async (c) => makeOne(c, c.req.param('symbol')))
    .get('/desk/young/:symbol/groups/:group/paper', async (c) => {
      const desk = await openPaper(c, c.req.param('symbol'), c.req.param('group'))
      return c.get('show')(paperPage(c.get('view'), desk))
    })
    .post('/desk/young/:symbol/groups/:group/paper', async (c) =>
      typeIn(c, await openPaper(c, c.req.param('symbol'), c.req.param('group'))),
    )
    .get('/desk/young/:symbol/sheets/:phase/:band', async (c) => {
      const { consultation } = await openYouthDesk(c, c.req.param('symbol'))
      const phase = phaseNamed(c.req.param('phase'))
      const band = consultation.bands.find((one) => one === c.req.param('band'))
      if (!band) throw new Refusal(404, 'band')
      const questions = (await questionsOf(c, consultation.symbol))[phase]
      return c.get('show')(offlinePage(c.get('view'), { consultation, phase, band, questions }))
    })

async function showGroups(
  c: Request,
  symbol: string,
  again?: { found: Parameters<typeof typedAgain>[2]; values: Record<string, string>; chosen: string[] },
) {
  const view = c.get('view')
  const { consultation } = await openYouthDesk(c, symbol)
  const groups = await listGroups(c.get('context').db, symbol)
  if (!again) return c.get('show')(groupsPage(view, { consultation, groups }))
  const typed = typedAgain(view, 'youth', again.found, again.values)
  return c.get('show')(groupsPage(view, { consultation, groups }, typed, again.chosen), statusOf(again.found))
}

async function makeOne(c: Request, symbol: string) {
  const { consultation } = await openYouthDesk(c, symbol)
  const values = await readForm(c, groupFields)
  const chosen = await readChoices(c, 'told')
  const band = bands.find((one) => one === values.band)
  const language = isLanguage(values.language) ? values.language : null
  if (!band || !language)
    return showGroups(c, symbol, { found: { problem: 'not-on-the-list', field: 'band' }, values, chosen })
  const group = {
    phase: phaseNamed(values.phase!),
    band,
    language,
    name: values.name!,
    told: told.filter((one) => chosen.includes(one)),
    size: Number(values.size),
  }
  const result = await makeGroup(c.get('context'), symbol, group)
  if (!result.ok) return showGroups(c, symbol, { found: result, values, chosen })
  // Not redirected: the codes are shown this once.
  return c.get('show')(slipsPage(c.get('view'), { consultation, group, codes: result.value.codes }))
}

async function openPaper(c: Request, symbol: string, id: string): Promise<PaperDesk> {
  const { consultation } = await openYouthDesk(c, symbol)
  const groups = await listGroups(c.get('context').db, symbol)
  const group = groups.find((one) => one.id === id)
  if (!group) throw new Refusal(404, 'group')
  return { consultation, group, questions: (await questionsOf(c, symbol))[group.phase] }
}

async function typeIn(c: Request, desk: PaperDesk) {
  const view = c.get('view')
  const { consultation, group, questions } = desk
  const values = await readForm(c, paperFields(questions))
  const counts = countsFrom(questions, values)
  const result = await tally(c.get('context'), group.id, counts, Number(values.sheets))
  if (result.ok) return c.redirect(view.href(youthDeskPath(consultation.symbol, 'groups')), 303)
  const number = questions.findIndex((one) => result.field === `question-${one.number}`) + 1
  const found = number ? { ...result, detail: { ...result.detail, number } } : result
  return c.get('show')(paperPage(view, desk, typedAgain(view, 'youth', found, values)), statusOf(result))
}
