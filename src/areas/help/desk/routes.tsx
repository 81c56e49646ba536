import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { allow } from '#platform/access'
import { readForm, statusOf, typedAgain, type Env, type Request } from '#platform/view'
import { checkHelpService } from '../check.ts'
import { correctHelpService, enterHelpService } from '../enter.ts'
import { listServices, readService } from '../queries.ts'
import { checkResults, dayIn } from '../number.ts'
import { helpDeskPage, type HelpDesk } from './help-page.tsx'
import { servicePage, type ServiceDesk } from './number-page.tsx'
import { checkFields, serviceFields, serviceFrom } from './number-values.ts'

/** Services that help, at the desk: entering them, putting them right, and recording who checked them when. */
export const helpDesk = (): Hono<Env> =>
  new Hono<Env>()
    .get('/desk/help', async (c) => c.get('show')(helpDeskPage(c.get('view'), await openDesk(c))))
    .post('/desk/help', (c) => enter(c))
    .get('/desk/help/:id', async (c) => {
      const desk = await openService(c, c.req.param('id'))
      return c.get('show')(servicePage(c.get('view'), desk, { done: c.req.query('done') === 'yes' }))
    })
    .post('/desk/help/:id', (c) => correct(c, c.req.param('id')))
    .post('/desk/help/:id/checks', (c) => check(c, c.req.param('id')))

async function openDesk(c: Request): Promise<HelpDesk> {
  const { db, person, now } = c.get('context')
  allow(person, 'check-help')
  return { services: await listServices(db), today: dayIn(now) }
}

async function openService(c: Request, id: string): Promise<ServiceDesk> {
  const { db, person, now } = c.get('context')
  allow(person, 'check-help')
  const service = await readService(db, id)
  if (!service) throw new Refusal(404, `help service ${id}`)
  return { service, today: dayIn(now) }
}

async function enter(c: Request) {
  const view = c.get('view')
  const values = await readForm(c, serviceFields)
  const result = await enterHelpService(c.get('context'), serviceFrom(values))
  if (result.ok) return c.redirect(view.href(`/desk/help/${result.value.id}`), 303)
  const typed = typedAgain(view, 'help', atField(c, result), values)
  return c.get('show')(helpDeskPage(view, await openDesk(c), typed), statusOf(result))
}

async function correct(c: Request, id: string) {
  const view = c.get('view')
  const values = await readForm(c, serviceFields)
  const result = await correctHelpService(c.get('context'), id, serviceFrom(values))
  if (result.ok) return c.redirect(view.href(`/desk/help/${id}?done=yes`), 303)
  const typed = typedAgain(view, 'help', atField(c, result), values, 'entry')
  return c.get('show')(servicePage(view, await openService(c, id), { typed }), statusOf(result))
}

async function check(c: Request, id: string) {
  const view = c.get('view')
  const values = await readForm(c, checkFields)
  const found = checkResults.find((one) => one === values.found)
  const result = await checkHelpService(c.get('context'), id, {
    checkedOn: values.checkedOn!,
    found: found ?? null,
    how: values.how!,
  })
  if (result.ok) return c.redirect(view.href(`/desk/help/${id}?done=yes`), 303)
  const typed = typedAgain(view, 'help', result, values, 'check')
  return c.get('show')(servicePage(view, await openService(c, id), { typed }), statusOf(result))
}

/** A problem with the name is shown at its field in the reader's language, which comes first. */
const atField = <Found extends { field?: string }>(c: Request, found: Found): Found =>
  found.field === 'name' ? { ...found, field: `name-${c.get('view').language}` } : found
