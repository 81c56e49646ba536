import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { listMeetings, type Body } from '#areas/bodies'
import { readProceedings } from '#areas/meetings'
import { dayOf } from '#areas/registry'
import { listFindings } from '#areas/synthesis'
import { readForm, statusOf, typedAgain, type Env, type Request, type Typed } from '#platform/view'
import { findBodyFor } from '../act.ts'
import { commit, type NewCommitment } from '../commit.ts'
import { commitmentStates, stateOn, type ProgressState } from '../commitment.ts'
import { findCommitment, listCommitments } from '../commitments.ts'
import { reportProgress } from '../report-progress.ts'
import { commitmentFields, commitmentsDeskPage, newCommitmentPage, type SourceOption } from './commitments-page.tsx'
import { textsIn } from './languages.tsx'
import { places } from './places.ts'
import { progressFields, progressPage } from './progress-page.tsx'

const list = '/desk/commitments/:body'
const one = '/desk/commitments/:body/:number{[1-9]\\d{0,5}}'

/** As many meetings are looked through for outcomes that a commitment can follow from. */
const meetings = 12

/** Entering commitments, and reporting on them. */
export const commitmentRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get(list, async (c) => {
      const context = c.get('context')
      const body = await findBodyFor(context, c.req.param('body'))
      const standing = (await listCommitments(context.db, body)).map((commitment) => ({
        commitment,
        state: stateOn(commitment, today(c, body)),
      }))
      // What nobody speaks about any more comes first.
      const order = ['stale', 'overdue', ...commitmentStates]
      const sorted = standing.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
      return c.get('show')(commitmentsDeskPage(c.get('view'), { body, standing: sorted }))
    })
    .get(`${list}/new`, (c) => showNew(c, c.req.param('body')))
    .post(`${list}/new`, (c) => enter(c, c.req.param('body')))
    .get(one, (c) => showProgress(c, c.req.param('body'), Number(c.req.param('number'))))
    .post(one, (c) => report(c, c.req.param('body'), Number(c.req.param('number'))))

const today = (c: Request, body: Body): string => dayOf(c.get('context').now, body.timezone)

async function showNew(c: Request, symbol: string, wrong?: { typed: Typed; status: 409 | 422 }) {
  const body = await findBodyFor(c.get('context'), symbol)
  const sources = await listSources(c, body)
  return c.get('show')(newCommitmentPage(c.get('view'), { body, sources, typed: wrong?.typed }), wrong?.status)
}

async function listSources(c: Request, body: Body): Promise<SourceOption[]> {
  const { db } = c.get('context')
  const { t, say } = c.get('view')
  const [findings, newest] = await Promise.all([
    listFindings(db, { body: body.symbol, published: true }),
    listMeetings(db, body.symbol, meetings),
  ])
  const outcomes = await Promise.all(
    newest.map(async ({ symbol }) =>
      (await readProceedings(db, symbol)).outcomes.map(({ number, text }) => ({
        value: `${symbol} ${number}`,
        text: `${t('followup.outcome', { number, meeting: symbol })}: ${text}`,
      })),
    ),
  )
  const recommendations = findings.filter(({ kind }) => kind === 'recommendation')
  return [
    ...recommendations.map(({ number, texts }) => ({
      value: String(number),
      text: `${t('followup.recommendation', { number })}: ${say(texts).text}`,
    })),
    ...outcomes.flat(),
  ]
}

/** "8" is a recommendation, "CWG-COP-24 3" an outcome of a meeting. */
function readSource(from: string): NewCommitment['from'] {
  if (/^\d{1,6}$/.test(from)) return { finding: Number(from) }
  const [, meeting, outcome] = /^(\S+) (\d{1,6})$/.exec(from) ?? []
  return meeting ? { meeting, outcome: Number(outcome) } : null
}

async function enter(c: Request, symbol: string) {
  const view = c.get('view')
  const values = await readForm(c, commitmentFields)
  const result = await commit(c.get('context'), symbol, {
    from: readSource(values['from']!),
    owner: textsIn(values, 'owner'),
    text: textsIn(values, 'text'),
    indicator: textsIn(values, 'indicator'),
    dueOn: values['due']!,
  })
  if (result.ok) return c.redirect(view.href(places.commitment(symbol, result.value)), 303)
  return showNew(c, symbol, { typed: typedAgain(view, 'followup', result, values), status: statusOf(result) })
}

async function showProgress(c: Request, symbol: string, number: number, wrong?: { typed: Typed; status: 409 | 422 }) {
  const context = c.get('context')
  const body = await findBodyFor(context, symbol)
  const commitment = await findCommitment(context.db, body, number)
  if (!commitment) throw new Refusal(404, `commitment ${symbol} ${number}`)
  const day = today(c, body)
  const page = { body, commitment, state: stateOn(commitment, day), today: day, typed: wrong?.typed }
  return c.get('show')(progressPage(c.get('view'), page), wrong?.status)
}

async function report(c: Request, symbol: string, number: number) {
  const view = c.get('view')
  const values = await readForm(c, progressFields)
  const result = await reportProgress(
    c.get('context'),
    { body: symbol, number },
    {
      state: values['state'] as ProgressState,
      text: textsIn(values, 'text'),
      evidence: values['evidence']!,
      on: values['on']!,
    },
  )
  if (result.ok) return c.redirect(view.href(`${places.commitment(symbol, number)}#progress`), 303)
  return showProgress(c, symbol, number, {
    typed: typedAgain(view, 'followup', result, values),
    status: statusOf(result),
  })
}
