import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { isOneOf } from '#areas/registry'
import { readForm, type Env, type Request, type Typed } from '#platform/view'
import { editParagraph } from '../edit-paragraph.ts'
import { addParagraph, moveParagraph, removeParagraph } from '../place-paragraph.ts'
import { forms, sections, sectionsOf } from '../report.ts'
import { sectionTitle } from '../section-title.ts'
import { getDesk, getParagraph } from './find.ts'
import { newParagraphPage, removalPage } from './other-pages.tsx'
import { paragraphPage } from './paragraph-page.tsx'
import { deskOf } from './places.tsx'
import { typedOf } from './typed.ts'

const path = '/desk/reports/:occasion/paragraphs'

/** Paragraphs of a draft: each on its page, new ones, their places, their removal. */
export const paragraphRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get(`${path}/new`, (c) =>
      showNew(c, c.req.param('occasion'), { section: c.req.query('section') ?? '', after: c.req.query('after') ?? '' }),
    )
    .post(path, async (c) => {
      const occasion = c.req.param('occasion')
      const values = await readForm(c, ['section', 'after', 'form', 'text'])
      const { section, form, after, text } = values
      if (!isOneOf(sections, section)) throw new Refusal(404, `section ${section}`)
      if (!isOneOf(forms, form))
        return showNew(c, occasion, values, typedOf(c, values, { problem: 'form-unknown', field: 'form' }))
      const result = await addParagraph(c.get('context'), occasion, { section, form, after: after || null, text })
      return result.ok
        ? toParagraph(c, occasion, result.value)
        : showNew(c, occasion, values, typedOf(c, values, result))
    })
    .get(`${path}/:id`, async (c) => {
      const { occasion, draft } = await getDesk(c.get('context'), c.req.param('occasion'), 'write-a-report')
      const paragraph = getParagraph(draft, c.req.param('id'))
      const isSaved = c.req.query('saved') !== undefined
      return c.get('show')(paragraphPage({ view: c.get('view'), occasion, draft, paragraph, isSaved }))
    })
    .post(`${path}/:id`, (c) => save(c, c.req.param('occasion'), c.req.param('id')))
    .post(`${path}/:id/place`, async (c) => {
      const { occasion, id } = c.req.param()
      const { direction } = await readForm(c, ['direction'])
      await moveParagraph(c.get('context'), occasion, id, direction === 'up' ? 'up' : 'down')
      return toParagraph(c, occasion, id)
    })
    .get(`${path}/:id/removal`, async (c) => {
      const { occasion, draft } = await getDesk(c.get('context'), c.req.param('occasion'), 'write-a-report')
      return c.get('show')(removalPage(c.get('view'), occasion, draft, getParagraph(draft, c.req.param('id'))))
    })
    .post(`${path}/:id/removal`, async (c) => {
      const { occasion, id } = c.req.param()
      await removeParagraph(c.get('context'), occasion, id)
      return c.redirect(c.get('view').href(`${deskOf(occasion).report}#draft`), 303)
    })

const toParagraph = (c: Request, occasion: string, id: string) =>
  c.redirect(c.get('view').href(deskOf(occasion).paragraph(id)), 303)

async function save(c: Request, symbol: string, id: string) {
  const values = await readForm(c, ['text', 'revision'])
  const edit = { paragraph: id, revision: Number(values.revision), text: values.text }
  const result = await editParagraph(c.get('context'), symbol, edit)
  if (result.ok) return c.redirect(c.get('view').href(`${deskOf(symbol).paragraph(id)}?saved`), 303)
  const { occasion, draft } = await getDesk(c.get('context'), symbol, 'write-a-report')
  const hasChanged = result.problem === 'changed-since'
  const page = paragraphPage({
    view: c.get('view'),
    occasion,
    draft,
    paragraph: getParagraph(draft, id),
    typed: typedOf(c, values, result),
    hasChanged,
  })
  return c.get('show')(page, hasChanged ? 409 : 422)
}

async function showNew(c: Request, symbol: string, wanted: { section: string; after: string }, typed?: Typed) {
  const { occasion, draft } = await getDesk(c.get('context'), symbol, 'write-a-report')
  if (!isOneOf(sections, wanted.section)) throw new Refusal(404, `section ${wanted.section}`)
  const known = draft.sections.find((one) => one.section === wanted.section)
  if (!known && !sectionsOf[draft.report.template].includes(wanted.section))
    throw new Refusal(404, `section ${wanted.section}`)
  const title = known || 'meeting' in occasion ? '' : sectionTitle(c.get('view').t, wanted.section)
  const section = known ?? { section: wanted.section, number: '', title }
  const after = wanted.after ? getParagraph(draft, wanted.after) : undefined
  const page = newParagraphPage({ view: c.get('view'), occasion, draft, section, after, typed })
  return c.get('show')(page, typed ? 422 : 200)
}
