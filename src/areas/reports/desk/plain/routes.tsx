import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { readChoices, readForm, type Env, type Request, type Typed } from '#platform/view'
import { changePlainEdition } from '../../plain/change.ts'
import type { PlainParagraph } from '../../plain/edition.ts'
import {
  addPlainParagraph,
  changePlainParagraph,
  movePlainParagraph,
  removePlainParagraph,
} from '../../plain/paragraphs.ts'
import { startPlainEdition } from '../../plain/start.ts'
import { getDesk } from '../find.ts'
import { deskOf } from '../places.tsx'
import { typedOf } from '../typed.ts'
import { editionPage } from './edition-page.tsx'
import { readGlossary } from './glossary.ts'
import { newEditionPage } from './new-page.tsx'
import { plainParagraphPage, type PlainParagraphProps } from './paragraph-page.tsx'

const path = '/desk/reports/:occasion/plain'

/** Editions of a report in plain words: started, written paragraph by paragraph, with their word lists. */
export const plainRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get(`${path}/new`, async (c) => {
      const desk = await getDesk(c.get('context'), c.req.param('occasion'), 'write-a-report')
      return c.get('show')(newEditionPage({ view: c.get('view'), ...desk }))
    })
    .post(path, async (c) => {
      const { occasion } = c.req.param()
      const values = await readForm(c, ['readers', 'language', 'title'])
      const result = await startPlainEdition(c.get('context'), occasion, values)
      if (result.ok) return toEdition(c, occasion, result.value)
      const desk = await getDesk(c.get('context'), occasion, 'write-a-report')
      const page = newEditionPage({ view: c.get('view'), ...desk, typed: typedOf(c, values, result) })
      return c.get('show')(page, result.problem === 'already-started' ? 409 : 422)
    })
    .get(`${path}/:edition`, (c) => showEdition(c, c.req.param()))
    .post(`${path}/:edition`, async (c) => {
      const names = c.req.param()
      const values = await readForm(c, ['title', 'glossary', 'checked-by', 'revision'])
      const result = await changePlainEdition(c.get('context'), names.occasion, names.edition, {
        title: values.title,
        glossary: readGlossary(values.glossary),
        checkedBy: values['checked-by'],
        revision: Number(values.revision),
      })
      return result.ok
        ? c.redirect(c.get('view').href(`${deskOf(names.occasion).edition(names.edition)}?saved`), 303)
        : showEdition(c, names, typedOf(c, values, result))
    })
    .route('/', paragraphRoutes())

const paragraphRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get(`${path}/:edition/paragraphs/new`, async (c) => {
      const { desk, standing } = await find(c, c.req.param())
      const after = c.req.query('after')
      const before = after ? getParagraph(standing.edition.paragraphs, after) : undefined
      return c.get('show')(plainParagraphPage({ view: c.get('view'), ...desk, standing, after: before }))
    })
    .post(`${path}/:edition/paragraphs`, async (c) => {
      const names = c.req.param()
      const values = await readForm(c, ['form', 'text', 'after'])
      const tells = await readChoices(c, 'tells')
      const form = values.form === 'heading' ? 'heading' : 'paragraph'
      const added = { form, text: values.text, after: values.after || null, tells } as const
      const result = await addPlainParagraph(c.get('context'), names.occasion, names.edition, added)
      if (result.ok) return toEdition(c, names.occasion, names.edition, result.value)
      return showAgain(c, names, {}, { values, result, ticked: tells })
    })
    .get(`${path}/:edition/paragraphs/:id`, async (c) => {
      const { desk, standing } = await find(c, c.req.param())
      const paragraph = getParagraph(standing.edition.paragraphs, c.req.param('id'))
      return c.get('show')(plainParagraphPage({ view: c.get('view'), ...desk, standing, paragraph }))
    })
    .post(`${path}/:edition/paragraphs/:id`, async (c) => {
      const names = c.req.param()
      const values = await readForm(c, ['text', 'revision'])
      const tells = await readChoices(c, 'tells')
      const change = { paragraph: names.id, revision: Number(values.revision), text: values.text, tells }
      const result = await changePlainParagraph(c.get('context'), names.occasion, names.edition, change)
      if (result.ok) return toEdition(c, names.occasion, names.edition, names.id)
      return showAgain(c, names, { id: names.id }, { values, result, ticked: tells })
    })
    .post(`${path}/:edition/paragraphs/:id/place`, async (c) => {
      const { occasion, edition, id } = c.req.param()
      const { direction } = await readForm(c, ['direction'])
      await movePlainParagraph(c.get('context'), occasion, edition, id, direction === 'up' ? 'up' : 'down')
      return toEdition(c, occasion, edition, id)
    })
    .post(`${path}/:edition/paragraphs/:id/removal`, async (c) => {
      const { occasion, edition, id } = c.req.param()
      await removePlainParagraph(c.get('context'), occasion, edition, id)
      return toEdition(c, occasion, edition)
    })

type Names = { occasion: string; edition: string }

async function find(c: Request, { occasion, edition }: Names) {
  const desk = await getDesk(c.get('context'), occasion, 'write-a-report')
  const standing = desk.draft.release.editions.find((one) => one.edition.id === edition)
  if (!standing) throw new Refusal(404, `edition ${edition}`)
  return { desk, standing }
}

function getParagraph(paragraphs: PlainParagraph[], id: string): PlainParagraph {
  const paragraph = paragraphs.find((one) => one.id === id)
  if (!paragraph) throw new Refusal(404, `plain paragraph ${id}`)
  return paragraph
}

const toEdition = (c: Request, occasion: string, edition: string, paragraph?: string) =>
  c.redirect(c.get('view').href(deskOf(occasion).edition(edition)) + (paragraph ? `#p-${paragraph}` : ''), 303)

async function showEdition(c: Request, names: Names, typed?: Typed) {
  const { desk, standing } = await find(c, names)
  const isSaved = c.req.query('saved') !== undefined
  return c.get('show')(editionPage({ view: c.get('view'), ...desk, standing, typed, isSaved }), typed ? 422 : 200)
}

type Sent = {
  values: Record<string, string>
  result: Parameters<typeof typedOf>[2]
  ticked: string[]
}

async function showAgain(c: Request, names: Names, { id }: { id?: string }, { values, result, ticked }: Sent) {
  const { desk, standing } = await find(c, names)
  const page: PlainParagraphProps = {
    view: c.get('view'),
    ...desk,
    standing,
    ticked,
    typed: typedOf(c, values, result),
    ...(id && { paragraph: getParagraph(standing.edition.paragraphs, id) }),
  }
  return c.get('show')(plainParagraphPage(page), result.problem === 'changed-since' ? 409 : 422)
}
