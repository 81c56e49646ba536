import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { findBody, listMeetings } from '#areas/bodies'
import { allow } from '#platform/access'
import { readForm, statusOf, typedAgain, type Env, type Request, type Typed } from '#platform/view'
import { enterClause } from '../enter-clause.ts'
import { enterMandate } from '../enter-mandate.ts'
import { evidenceKinds, phases } from '../mandate.ts'
import { noteDueDate } from '../note-due-date.ts'
import { noteEvidence } from '../note-evidence.ts'
import { listMandates, readMandate } from '../queries.ts'
import { clausePage, type ClauseDesk } from './clause-page.tsx'
import { dueDateFields } from './due-date-form.tsx'
import { evidenceFields } from './evidence-form.tsx'
import { textsIn } from './languages-field.tsx'
import { clauseFields, mandatePage, type MandateDesk } from './mandate-page.tsx'
import { mandateFields, mandatesPage, type MandatesDesk } from './mandates-page.tsx'
import { clausePath, deskPath } from './paths.ts'

/** The founding texts of a body at the desk: entering them, their clauses, due dates, and what was done. */
export const mandatesDesk = (): Hono<Env> =>
  new Hono<Env>()
    .get('/desk/bodies/:symbol/mandates', async (c) =>
      c.get('show')(mandatesPage(c.get('view'), await openList(c, c.req.param('symbol')))),
    )
    .post('/desk/bodies/:symbol/mandates', (c) => takeMandate(c, c.req.param('symbol')))
    .get('/desk/mandates/:id', async (c) =>
      c.get('show')(mandatePage(c.get('view'), await openMandate(c, c.req.param('id')))),
    )
    .post('/desk/mandates/:id/clauses', (c) => takeClause(c, c.req.param('id')))
    .get('/desk/mandates/:id/clauses/:code', async (c) => {
      const desk = await openClause(c, c.req.param('id'), c.req.param('code'))
      return c.get('show')(clausePage(c.get('view'), desk, { noted: c.req.query('noted') === 'yes' }))
    })
    .post('/desk/mandates/:id/clauses/:code/due-dates', (c) => takeDueDate(c, c.req.param('id'), c.req.param('code')))
    .post('/desk/mandates/:id/clauses/:code/evidence', (c) => takeEvidence(c, c.req.param('id'), c.req.param('code')))

async function openList(c: Request, symbol: string): Promise<MandatesDesk> {
  const { db, person } = c.get('context')
  allow(person, 'keep-mandates', symbol)
  const body = await findBody(db, symbol)
  if (!body) throw new Refusal(404, `body ${symbol}`)
  return { body, mandates: await listMandates(db, symbol) }
}

async function takeMandate(c: Request, symbol: string) {
  const view = c.get('view')
  const desk = await openList(c, symbol)
  const values = await readForm(c, mandateFields)
  const amended = textsIn(values, 'amended')
  const result = await enterMandate(c.get('context'), {
    id: values.id!,
    body: symbol,
    names: textsIn(values, 'name'),
    adoptedBy: textsIn(values, 'adoptedBy'),
    adoptedOn: values.adoptedOn || null,
    address: values.address || null,
    amended: Object.keys(amended).length ? amended : null,
  })
  if (result.ok) return c.redirect(view.href(deskPath(result.value.id)), 303)
  return c.get('show')(mandatesPage(view, desk, again(c, desk, result, values)), statusOf(result))
}

async function openMandate(c: Request, id: string): Promise<MandateDesk> {
  const { db, person } = c.get('context')
  allow(person, 'keep-mandates')
  const mandate = await readMandate(db, id)
  if (!mandate) throw new Refusal(404, `mandate ${id}`)
  allow(person, 'keep-mandates', mandate.body)
  return { mandate, body: (await findBody(db, mandate.body))! }
}

async function takeClause(c: Request, id: string) {
  const view = c.get('view')
  const desk = await openMandate(c, id)
  const values = await readForm(c, clauseFields)
  const result = await enterClause(c.get('context'), {
    mandate: id,
    code: values.code!,
    label: values.label!,
    text: textsIn(values, 'text'),
    perMeeting: values.perMeeting === 'yes',
  })
  if (result.ok) return c.redirect(view.href(deskPath(id)), 303)
  return c.get('show')(mandatePage(view, desk, again(c, desk, result, values)), statusOf(result))
}

async function openClause(c: Request, id: string, code: string): Promise<ClauseDesk> {
  const { body, mandate } = await openMandate(c, id)
  const clause = mandate.clauses.find((one) => one.code === code)
  if (!clause) throw new Refusal(404, `clause ${id} ${code}`)
  return { body, mandate, clause, meetings: await listMeetings(c.get('context').db, body.symbol) }
}

async function takeDueDate(c: Request, id: string, code: string) {
  const view = c.get('view')
  const desk = await openClause(c, id, code)
  const values = await readForm(c, dueDateFields)
  const result = await noteDueDate(
    c.get('context'),
    { mandate: id, code },
    {
      dueOn: values.dueOn || null,
      dueWords: textsIn(values, 'dueWords'),
      statedBy: textsIn(values, 'statedBy'),
      statedOn: values.statedOn || null,
      source: values.source || null,
    },
  )
  if (result.ok) return c.redirect(view.href(`${clausePath(id, code)}?noted=yes`), 303)
  return c.get('show')(clausePage(view, desk, { typed: again(c, desk, result, values, 'due') }), statusOf(result))
}

async function takeEvidence(c: Request, id: string, code: string) {
  const view = c.get('view')
  const desk = await openClause(c, id, code)
  const values = await readForm(c, evidenceFields)
  const result = await noteEvidence(c.get('context'), {
    body: desk.body.symbol,
    mandate: id,
    clause: code,
    path: values.path!,
    kind: evidenceKinds.find((kind) => kind === values.kind) ?? 'other',
    title: textsIn(values, 'title'),
    meeting: values.meeting || null,
    phase: phases.find((phase) => phase === values.phase) ?? null,
  })
  if (result.ok) return c.redirect(view.href(`${clausePath(id, code)}?noted=yes`), 303)
  return c.get('show')(clausePage(view, desk, { typed: again(c, desk, result, values, 'evidence') }), statusOf(result))
}

type Wrong = Parameters<typeof typedAgain>[2]

/** A problem with a text in several languages is shown at the field of the body's own language. */
function again(
  c: Request,
  { body }: Pick<MandateDesk, 'body'>,
  found: Wrong,
  values: Record<string, string>,
  form?: string,
): Typed {
  const inSix = new Set(['name', 'adoptedBy', 'text', 'dueWords', 'statedBy', 'title'])
  const field = inSix.has(found.field ?? '') ? `${found.field}-${body.language}` : found.field
  return typedAgain(c.get('view'), 'mandates', { ...found, ...(field && { field }) }, values, form)
}
