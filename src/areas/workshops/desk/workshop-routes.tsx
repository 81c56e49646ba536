import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { findBody } from '#areas/bodies'
import { allow } from '#platform/access'
import { readChoices, readForm, statusOf, typedAgain, type Env, type Request } from '#platform/view'
import { correctWorkshop } from '../enter-workshop.ts'
import { isRecordCurrent, keepWorkshopRecord } from '../keep-record.ts'
import { noteAttendance } from '../note-attendance.ts'
import { correctFinding, noteFinding, removeFinding } from '../note-finding.ts'
import { findSeries, listWorkshops } from '../queries.ts'
import { bodyIn, type Finding } from '../workshop.ts'
import { atName } from './at-name.ts'
import { attendanceFields, attendanceFrom, attendancePage } from './attendance-page.tsx'
import { findingFields, findingFrom } from './finding-fields.tsx'
import { findingPage, findingsPage } from './findings-page.tsx'
import { overviewPage } from './overview-page.tsx'
import { particularsPage } from './particulars-page.tsx'
import { workshopDeskPath } from './paths.ts'
import { workshopFields, workshopFrom } from './workshop-fields.tsx'
import type { WorkshopDesk } from './workshop-frame.tsx'

/** One workshop at the desk: its particulars, who was there, what it found, and its record. */
export const workshopDesk = () =>
  new Hono<Env>()
    .get('/', async (c) => {
      const desk = await open(c)
      return c.get('show')(overviewPage(c.get('view'), desk, await isRecordCurrent(c.get('context'), desk.workshop)))
    })
    .post('/record', (c) => keep(c))
    .get('/particulars', async (c) => c.get('show')(particularsPage(c.get('view'), await open(c))))
    .post('/particulars', (c) => correct(c))
    .get('/attendance', async (c) => c.get('show')(attendancePage(c.get('view'), await open(c))))
    .post('/attendance', (c) => attend(c))
    .get('/findings', async (c) => c.get('show')(findingsPage(c.get('view'), await open(c))))
    .post('/findings', (c) => note(c))
    .get('/findings/:number{\\d+}', async (c) => {
      const desk = await open(c)
      return c.get('show')(findingPage(c.get('view'), desk, findingOf(c, desk)))
    })
    .post('/findings/:number{\\d+}', (c) => correctOne(c))
    .post('/findings/:number{\\d+}/removal', async (c) => {
      const desk = await open(c)
      await removeFinding(c.get('context'), desk.workshop.symbol, findingOf(c, desk).number)
      return goTo(c, desk, 'findings')
    })

async function open(c: Request): Promise<WorkshopDesk> {
  const { db, person } = c.get('context')
  const symbol = c.req.param('symbol') ?? ''
  if (!person) throw new Refusal(401, 'run-a-consultation')
  const body = bodyIn(symbol) ?? ''
  allow(person, 'run-a-consultation', body)
  const all = await listWorkshops(db, body)
  const workshop = all.find((one) => one.symbol === symbol)
  if (!workshop) throw new Refusal(404, `workshop ${symbol}`)
  const [host, series] = await Promise.all([findBody(db, body), findSeries(db, workshop.series)])
  const others = all.filter((one) => one.series === workshop.series && one.symbol !== symbol)
  return { body: host!, series: series!, workshop, others }
}

const goTo = (c: Request, { workshop }: WorkshopDesk, tab?: 'findings', fragment = '') =>
  c.redirect(c.get('view').href(`${workshopDeskPath(workshop.symbol, tab)}${fragment}`), 303)

async function keep(c: Request) {
  const view = c.get('view')
  const desk = await open(c)
  const values = await readForm(c, ['reason'])
  const result = await keepWorkshopRecord(c.get('context'), desk.workshop.symbol, values.reason)
  if (result.ok) return goTo(c, desk)
  const isCurrent = await isRecordCurrent(c.get('context'), desk.workshop)
  const typed = typedAgain(view, 'workshops', result, values)
  return c.get('show')(overviewPage(view, desk, isCurrent, typed), statusOf(result))
}

async function correct(c: Request) {
  const view = c.get('view')
  const desk = await open(c)
  const values = await readForm(c, workshopFields)
  const chosen = await readChoices(c, 'languages')
  const workshop = workshopFrom(values, chosen, desk.body, desk.workshop)
  const result = await correctWorkshop(c.get('context'), desk.workshop.symbol, workshop)
  if (result.ok) return goTo(c, desk)
  const typed = typedAgain(view, 'workshops', atName(result, desk.body), { ...values, languages: chosen.join('\n') })
  return c.get('show')(particularsPage(view, desk, typed), statusOf(result))
}

async function attend(c: Request) {
  const view = c.get('view')
  const desk = await open(c)
  const values = await readForm(c, attendanceFields)
  const result = await noteAttendance(c.get('context'), desk.workshop.symbol, attendanceFrom(values))
  if (result.ok) return goTo(c, desk)
  return c.get('show')(attendancePage(view, desk, typedAgain(view, 'workshops', result, values)), statusOf(result))
}

function findingOf(c: Request, { workshop }: WorkshopDesk): Finding {
  const number = Number(c.req.param('number'))
  const finding = workshop.findings.find((one) => one.number === number)
  if (!finding) throw new Refusal(404, `finding ${workshop.symbol} ${number}`)
  return finding
}

async function readFinding(c: Request) {
  const fields = await readForm(c, findingFields)
  const chosen = { themes: await readChoices(c, 'themes'), models: await readChoices(c, 'models') }
  const values = { ...fields, themes: chosen.themes.join('\n'), models: chosen.models.join('\n') }
  return { values, finding: findingFrom(fields, chosen) }
}

async function note(c: Request) {
  const view = c.get('view')
  const desk = await open(c)
  const { values, finding } = await readFinding(c)
  const result = await noteFinding(c.get('context'), desk.workshop.symbol, finding)
  if (result.ok) return goTo(c, desk, 'findings', '#next')
  return c.get('show')(findingsPage(view, desk, typedAgain(view, 'workshops', result, values)), statusOf(result))
}

async function correctOne(c: Request) {
  const view = c.get('view')
  const desk = await open(c)
  const present = findingOf(c, desk)
  const { values, finding } = await readFinding(c)
  const result = await correctFinding(c.get('context'), desk.workshop.symbol, present.number, finding)
  if (result.ok) return goTo(c, desk, 'findings', `#f${present.number}`)
  const typed = typedAgain(view, 'workshops', result, values)
  return c.get('show')(findingPage(view, desk, present, typed), statusOf(result))
}
