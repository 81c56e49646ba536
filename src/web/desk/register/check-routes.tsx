import { Hono } from 'hono'
import type { Problem } from '#base/result'
import { problem } from '#base/result'
import { findBody, listBodies, listSeries } from '#areas/bodies'
import { listOrganisations } from '#areas/people'
import {
  addHandedIn,
  discard,
  documentsMadeFrom,
  findDocument,
  findTaken,
  getHandedIn,
  readAgain,
  registerHandedIn,
  type HandedIn,
} from '#areas/registry'
import { readForm, statusOf, typedAgain, type Env, type Frame, type Request, type Typed } from '#platform/view'
import { checkPage, coverFieldsOf, coverValues } from './check-page.tsx'
import { guessFrom } from './guess.ts'
import { isTag } from './hand-in-routes.tsx'
import { paperFields, paperFrom, sourceFields } from './paper.ts'
import { Particulars } from './particulars.tsx'
import { documentDeskPath } from './paths.ts'
import { changes, VersionFields, versionFields } from './version-fields.tsx'

/** Checking what was handed in: the second step, at whose end it is in the register. */
export const checkRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get('/:id', async (c) => {
      const taken = await findTaken(c.get('context'), c.req.param('id'))
      if (taken) return c.redirect(c.get('view').href(documentDeskPath(taken.symbol)), 303)
      return c.get('show')(await draw(c, await getHandedIn(c.get('context'), c.req.param('id'))))
    })
    .post('/:id', async (c) => {
      const taken = await findTaken(c.get('context'), c.req.param('id'))
      if (taken) return c.redirect(c.get('view').href(documentDeskPath(taken.symbol)), 303)
      const handedIn = await getHandedIn(c.get('context'), c.req.param('id'))
      const values = await readValues(c, handedIn)
      return (await readInItsLanguage(c, handedIn, values)) ?? takeIn(c, handedIn, values)
    })
    .post('/:id/removal', async (c) => {
      await discard(c.get('context'), c.req.param('id'))
      return c.redirect(c.get('view').href('/desk/documents'), 303)
    })

async function readValues(c: Request, handedIn: HandedIn): Promise<Record<string, string>> {
  const values: Record<string, string> = await readForm(c, [
    ...coverFieldsOf(handedIn),
    ...paperFields,
    ...versionFields,
  ])
  return { ...values, ...(await readForm(c, sourceFields(values.sources!))) }
}

/** In another language the text has other sentences; it is read again and shown again before anything else is done. */
async function readInItsLanguage(c: Request, handedIn: HandedIn, values: Record<string, string>) {
  const { language } = values
  if (!language || language === handedIn.reading.document.language || !isTag(language)) return null
  const result = await readAgain(c.get('context'), handedIn.id, language)
  if (!result.ok) return again(c, handedIn, values, result)
  return again(c, result.value, values, problem('read-again', 'language'))
}

async function takeIn(c: Request, handedIn: HandedIn, values: Record<string, string>) {
  if (values.do === 'add-source') {
    const more = { ...values, sources: String(Math.min(20, (Number(values.sources) || 1) + 1)) }
    return c.get('show')(await draw(c, handedIn, { values: more }))
  }
  const result = handedIn.symbol ? await addVersion(c, handedIn, values) : await register(c, handedIn, values)
  if (result.ok) return c.redirect(c.get('view').href(`${documentDeskPath(result.value.symbol)}?new=yes`), 303)
  return again(c, handedIn, values, result)
}

async function register(c: Request, handedIn: HandedIn, values: Record<string, string>) {
  const context = c.get('context')
  const [body, bodies, series, organisations] = await Promise.all([
    findBody(context.db, handedIn.body),
    listBodies(context.db),
    listSeries(context.db, handedIn.body),
    listOrganisations(context.db),
  ])
  const paper = paperFrom(values, {
    body: handedIn.body,
    language: body!.language,
    meeting: handedIn.meeting,
    series,
    organisations,
    bodies: bodies.map(({ symbol }) => symbol),
  })
  if (!paper.ok) return paper
  return registerHandedIn(context, handedIn.id, checkedCover(handedIn, values), paper.value)
}

async function addVersion(c: Request, handedIn: HandedIn, values: Record<string, string>) {
  const document = await findDocument(c.get('context'), handedIn.symbol!)
  const isTranslation = document?.originalLanguage !== handedIn.reading.document.language
  if (!isTranslation && !values.reason) return problem('reason-missing', 'reason')
  const change = changes.find((one) => one === values.change) ?? 'revision'
  return addHandedIn(c.get('context'), handedIn.id, checkedCover(handedIn, values), {
    change,
    ...(values.reason && { reason: values.reason }),
  })
}

const checkedCover = ({ reading }: HandedIn, values: Record<string, string>) => ({
  title: values.title!,
  cover: reading.document.cover.map((_, index) => values[`cover-${index + 1}`] ?? ''),
})

async function again(c: Request, handedIn: HandedIn, values: Record<string, string>, found: Problem) {
  const typed = typedAgain(c.get('view'), 'registry', found, values)
  return c.get('show')(await draw(c, handedIn, typed), statusOf(found))
}

async function draw(c: Request, handedIn: HandedIn, typed?: Typed): Promise<Frame> {
  return handedIn.symbol ? drawVersion(c, handedIn, typed) : drawPaper(c, handedIn, typed)
}

async function drawPaper(c: Request, handedIn: HandedIn, typed: Typed | undefined): Promise<Frame> {
  const view = c.get('view')
  const { db } = c.get('context')
  const [series, organisations, same] = await Promise.all([
    listSeries(db, handedIn.body),
    listOrganisations(db),
    documentsMadeFrom(c.get('context'), handedIn),
  ])
  const { body, meeting } = handedIn
  const first = { ...coverValues(handedIn), ...guessFrom(handedIn.reading.document, { body, meeting, organisations }) }
  return checkPage(view, {
    handedIn,
    typed,
    first,
    same,
    title: view.t('desk.check.title'),
    action: `/desk/documents/new/${handedIn.id}`,
    breadcrumb: [{ text: view.t('desk.register.title'), href: '/desk/documents' }],
    children: <Particulars view={view} {...{ typed, first, meeting, series, organisations }} />,
  })
}

async function drawVersion(c: Request, handedIn: HandedIn, typed: Typed | undefined): Promise<Frame> {
  const view = c.get('view')
  const symbol = handedIn.symbol!
  const [document, same] = await Promise.all([
    findDocument(c.get('context'), symbol),
    documentsMadeFrom(c.get('context'), handedIn),
  ])
  const first: Record<string, string> = { ...coverValues(handedIn), change: 'revision' }
  return checkPage(view, {
    handedIn,
    typed,
    first,
    same,
    title: view.t('desk.check.version.title'),
    action: `/desk/documents/new/${handedIn.id}`,
    breadcrumb: [
      { text: view.t('desk.register.title'), href: '/desk/documents' },
      { text: symbol, href: documentDeskPath(symbol) },
    ],
    children: <VersionFields view={view} document={document!} handedIn={handedIn} typed={typed} first={first} />,
  })
}
