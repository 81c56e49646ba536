import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { isOneOf } from '#areas/registry'
import { readForm, type Env, type Request, type Typed } from '#platform/view'
import { editParagraph } from '../edit-paragraph.ts'
import { addParagraph, moveParagraph, removeParagraph } from '../place-paragraph.ts'
import { forms, sections } from '../report.ts'
import { getDesk, getParagraph } from './find.ts'
import { newParagraphPage, removalPage } from './other-pages.tsx'
import { paragraphPage } from './paragraph-page.tsx'
import { deskOf } from './places.tsx'
import { typedOf } from './typed.ts'

const path = '/desk/reports/:meeting/paragraphs'

/** Paragraphs of a draft: each on its page, new ones, their places, their removal. */
export const paragraphRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get(`${path}/new`, (c) =>
      showNew(c, c.req.param('meeting'), { section: c.req.query('section') ?? '', after: c.req.query('after') ?? '' }),
    )
    .post(path, async (c) => {
      const meeting = c.req.param('meeting')
      const values = await readForm(c, ['section', 'after', 'form', 'text'])
      const { section, form, after, text } = values
      if (!isOneOf(sections, section)) throw new Refusal(404, `section ${section}`)
      if (!isOneOf(forms, form))
        return showNew(c, meeting, values, typedOf(c, values, { problem: 'form-unknown', field: 'form' }))
      const result = await addParagraph(c.get('context'), meeting, { section, form, after: after || null, text })
      return result.ok ? toParagraph(c, meeting, result.value) : showNew(c, meeting, values, typedOf(c, values, result))
    })
    .get(`${path}/:id`, async (c) => {
      const { meeting, draft } = await getDesk(c.get('context'), c.req.param('meeting'), 'write-a-report')
      const paragraph = getParagraph(draft, c.req.param('id'))
      const isSaved = c.req.query('saved') !== undefined
      return c.get('show')(paragraphPage({ view: c.get('view'), meeting, draft, paragraph, isSaved }))
    })
    .post(`${path}/:id`, (c) => save(c, c.req.param('meeting'), c.req.param('id')))
    .post(`${path}/:id/place`, async (c) => {
      const { meeting, id } = c.req.param()
      const { direction } = await readForm(c, ['direction'])
      await moveParagraph(c.get('context'), meeting, id, direction === 'up' ? 'up' : 'down')
      return toParagraph(c, meeting, id)
    })
    .get(`${path}/:id/removal`, async (c) => {
      const { meeting, draft } = await getDesk(c.get('context'), c.req.param('meeting'), 'write-a-report')
      return c.get('show')(removalPage(c.get('view'), meeting, draft, getParagraph(draft, c.req.param('id'))))
    })
    .post(`${path}/:id/removal`, async (c) => {
      const { meeting, id } = c.req.param()
      await removeParagraph(c.get('context'), meeting, id)
      return c.redirect(c.get('view').href(`${deskOf(meeting).report}#draft`), 303)
    })

const toParagraph = (c: Request, meeting: string, id: string) =>
  c.redirect(c.get('view').href(deskOf(meeting).paragraph(id)), 303)

async function save(c: Request, symbol: string, id: string) {
  const values = await readForm(c, ['text', 'revision'])
  const edit = { paragraph: id, revision: Number(values.revision), text: values.text }
  const result = await editParagraph(c.get('context'), symbol, edit)
  if (result.ok) return c.redirect(c.get('view').href(`${deskOf(symbol).paragraph(id)}?saved`), 303)
  const { meeting, draft } = await getDesk(c.get('context'), symbol, 'write-a-report')
  const hasChanged = result.problem === 'changed-since'
  const page = paragraphPage({
    view: c.get('view'),
    meeting,
    draft,
    paragraph: getParagraph(draft, id),
    typed: typedOf(c, values, result),
    hasChanged,
  })
  return c.get('show')(page, hasChanged ? 409 : 422)
}

async function showNew(c: Request, symbol: string, wanted: { section: string; after: string }, typed?: Typed) {
  const { meeting, draft } = await getDesk(c.get('context'), symbol, 'write-a-report')
  if (!isOneOf(sections, wanted.section)) throw new Refusal(404, `section ${wanted.section}`)
  const known = draft.sections.find((one) => one.section === wanted.section)
  const section = known ?? { section: wanted.section, number: '', title: '' }
  const after = wanted.after ? getParagraph(draft, wanted.after) : undefined
  const page = newParagraphPage({ view: c.get('view'), meeting, draft, section, after, typed })
  return c.get('show')(page, typed ? 422 : 200)
}
