import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import type { Problem } from '#base/result'
import { meetingDeskPath, type MeetingDeskProps } from '#areas/bodies'
import {
  readChoices,
  readForm,
  statusOf,
  typedAgain,
  type Env,
  type Frame,
  type Request,
  type Typed,
} from '#platform/view'
import { addAgendaItem, adoptAgenda, changeAgenda, placeDocument } from '../agenda.ts'
import { moveAgendaItem } from '../move-agenda-item.ts'
import { interventionKinds, outcomeVerbs } from '../proceedings.ts'
import { correctIntervention, recordIntervention } from '../record-intervention.ts'
import { recordOutcome } from '../record-outcome.ts'
import { recordPresentation } from '../record-presentation.ts'
import { agendaPage, titleFields } from './agenda-page.tsx'
import { correctionPage, interventionFields, interventionsPage } from './interventions-page.tsx'
import { openDesk, type MeetingDesk } from './open-desk.ts'
import { outcomeFields, outcomesPage } from './outcomes-page.tsx'
import { presentationFields, presentationsPage } from './presentations-page.tsx'

/** The record of a meeting at the desk: agenda, presentations, what was said, outcomes. */
export const meetingsDesk = (): Hono<Env> =>
  new Hono<Env>()
    .route('/desk/meetings/:symbol/agenda', agenda())
    .route('/desk/meetings/:symbol/presentations', presentations())
    .route('/desk/meetings/:symbol/interventions', interventions())
    .route('/desk/meetings/:symbol/outcomes', outcomes())

const symbolOf = (c: Request): string => c.req.param('symbol') ?? ''

const agenda = () =>
  new Hono<Env>()
    .get('/', async (c) => c.get('show')(agendaPage(c.get('view'), await openDesk(c, symbolOf(c)))))
    .post('/items', async (c) => {
      const values = await readForm(c, titleFields)
      const titles = Object.entries(values).filter(([, text]) => text)
      const title = Object.fromEntries(titles.map(([name, text]) => [name.slice('title-'.length), text]))
      const result = await addAgendaItem(c.get('context'), symbolOf(c), title)
      if (result.ok) return back(c, 'agenda', 'add')
      const desk = await openDesk(c, symbolOf(c))
      const problem = { ...result, field: `title-${desk.body.language}` }
      return again(c, problem, values, agendaPage, 'item', desk)
    })
    .post('/items/:number/moves', async (c) => {
      const { direction } = await readForm(c, ['direction'])
      const number = numberIn(c.req.param('number'))
      const result = await moveAgendaItem(c.get('context'), symbolOf(c), number, direction === 'up' ? 'up' : 'down')
      return result.ok ? back(c, 'agenda', `item-${result.value}`) : again(c, result, {}, agendaPage, 'move')
    })
    .post('/documents', async (c) => {
      const values = await readForm(c, ['document', 'item'])
      const result = await placeDocument(c.get('context'), symbolOf(c), Number(values.item) || 0, values.document)
      return result.ok ? back(c, 'agenda', 'place') : again(c, result, values, agendaPage, 'place')
    })
    .post('/changes', async (c) => {
      const documents = await readChoices(c, 'documents')
      const values = { ...(await readForm(c, ['text', 'reason'])), documents: documents.join('\n') }
      const change = { text: values.text, reason: values.reason || null, documents }
      const result = await changeAgenda(c.get('context'), symbolOf(c), change)
      return result.ok ? back(c, 'agenda', 'adoption') : again(c, result, values, agendaPage, 'change')
    })
    .post('/adoption', async (c) => {
      const result = await adoptAgenda(c.get('context'), symbolOf(c))
      return result.ok ? back(c, 'agenda', 'adoption') : again(c, result, {}, agendaPage, 'adoption')
    })

const presentations = () =>
  new Hono<Env>()
    .get('/', async (c) =>
      c.get('show')(presentationsPage(c.get('view'), await openDesk(c, symbolOf(c)), c.req.query('item') ?? '')),
    )
    .post('/', async (c) => {
      const values = await readForm(c, presentationFields)
      const result = await recordPresentation(c.get('context'), symbolOf(c), {
        item: Number(values.item) || 0,
        symbol: values.document!,
        presenter: values.presenter || null,
        fromFloor: values.floor === 'yes',
      })
      if (result.ok) return back(c, 'presentations', 'next', values.item)
      return again(c, result, values, (view, desk, typed) => presentationsPage(view, desk, '', typed))
    })

const interventions = () =>
  new Hono<Env>()
    .get('/', async (c) =>
      c.get('show')(interventionsPage(c.get('view'), await openDesk(c, symbolOf(c)), c.req.query('item') ?? '')),
    )
    .post('/', async (c) => {
      const { values, turn } = await readTurn(c)
      const result = await recordIntervention(c.get('context'), symbolOf(c), turn)
      if (result.ok) return back(c, 'interventions', 'next', values.item)
      return again(c, result, values, (view, desk, typed) => interventionsPage(view, desk, '', typed))
    })
    .get('/:number{\\d{1,9}}', async (c) => {
      const desk = await openDesk(c, symbolOf(c))
      return c.get('show')(correctionPage(c.get('view'), desk, turnIn(desk, c.req.param('number'))))
    })
    .post('/:number{\\d{1,9}}', async (c) => {
      const { values, turn } = await readTurn(c)
      const number = numberIn(c.req.param('number'))
      const result = await correctIntervention(c.get('context'), symbolOf(c), { number, ...turn })
      if (result.ok) return back(c, 'interventions', `s${number}`)
      return again(c, result, values, (view, desk, typed) =>
        correctionPage(view, desk, turnIn(desk, String(number)), typed),
      )
    })

const outcomes = () =>
  new Hono<Env>()
    .get('/', async (c) => c.get('show')(outcomesPage(c.get('view'), await openDesk(c, symbolOf(c)))))
    .post('/', async (c) => {
      const values = await readForm(c, outcomeFields)
      const result = await recordOutcome(c.get('context'), symbolOf(c), {
        actor: values.actor!,
        verb: outcomeVerbs.find((verb) => verb === values.verb) ?? 'noted',
        addressee: values.addressee || null,
        text: values.text!,
        owner: values.owner || null,
        due: values.due || null,
        dueWords: values.dueWords || null,
        from: (values.from!.match(/\p{Nd}{1,9}/gu) ?? []).map(Number).filter((number) => !Number.isNaN(number)),
      })
      return result.ok ? back(c, 'outcomes', 'next') : again(c, result, values, outcomesPage)
    })

async function readTurn(c: Request) {
  const documents = await readChoices(c, 'documents')
  const values: Record<string, string> = { ...(await readForm(c, interventionFields)), documents: documents.join('\n') }
  const turn = {
    item: Number(values.item) || 0,
    speaker: values.speaker!,
    onBehalfOf: values.onBehalfOf || null,
    kind: interventionKinds.find((kind) => kind === values.kind) ?? 'statement',
    documents,
    answers: values.answers ? Number(values.answers) || 0 : null,
    text: values.text!,
  }
  return { values, turn }
}

function turnIn({ meeting, proceedings }: MeetingDesk, number: string) {
  const turn = proceedings.interventions.find((one) => one.number === Number(number))
  if (!turn) throw new Refusal(404, `intervention ${meeting.symbol} ${number}`)
  return turn
}

const numberIn = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0)

/** To the page again, at the place where the work goes on; the item that was chosen stays chosen. */
function back(c: Request, tab: MeetingDeskProps['tab'], place: string, item?: string) {
  const query = item ? `?item=${encodeURIComponent(item)}` : ''
  return c.redirect(c.get('view').href(`${meetingDeskPath(symbolOf(c), tab)}${query}#${place}`), 303)
}

type Draw = (view: Env['Variables']['view'], desk: MeetingDesk, typed: Typed) => Frame

async function again(
  c: Request,
  found: Problem,
  values: Record<string, string>,
  draw: Draw,
  form?: string,
  desk?: MeetingDesk,
) {
  const view = c.get('view')
  const typed = typedAgain(view, 'meetings', found, values, form)
  return c.get('show')(draw(view, desk ?? (await openDesk(c, symbolOf(c))), typed), statusOf(found))
}
