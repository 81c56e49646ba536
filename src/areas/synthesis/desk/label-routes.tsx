import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { tidy } from '#base/tidy'
import { readPassage } from '#areas/registry'
import type { Addressee, Kind, Model, Region, Theme } from '#areas/voices'
import { findText, type Document } from '#document'
import { problemText, readChoices, readForm, statusOf, typedAgain, type Env, type Request } from '#platform/view'
import type { Facets, Speaker } from '../label.ts'
import { labelPassage } from '../label-passage.ts'
import { channels, listHeard } from '../list-heard.ts'
import { findLabel } from '../queries.ts'
import { removeLabel } from '../remove-label.ts'
import { readNumber } from '../routes.tsx'
import { documentsPage, documentsPerPage } from './documents-page.tsx'
import { hasBlock, labelFields, labelPage } from './label-page.tsx'
import { openDesk, openText } from './open.ts'
import { deskOf } from './places.ts'
import { textPage } from './text-page.tsx'

const path = '/desk/understanding/:body'

/** Reading what was said, and labelling passages of it. */
export const labelRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get(`${path}/documents`, async (c) => {
      const body = await openDesk(c.get('context'), c.req.param('body'))
      const channel = channels.find((one) => one === c.req.query('channel')) ?? 'answer'
      const unread = c.req.query('unread') === 'yes'
      const page = readNumber(c.req.query('page') ?? '') || 1
      const documents = await listHeard(c.get('context').db, {
        body: body.symbol,
        channel,
        unread,
        limit: documentsPerPage + 1,
        offset: (page - 1) * documentsPerPage,
      })
      return c.get('show')(documentsPage(c.get('view'), { body, channel, unread, page, documents }))
    })
    .get(`${path}/text`, async (c) => c.get('show')(textPage(c.get('view'), await openAsked(c, c.req.param('body')))))
    .get(`${path}/labels/new`, async (c) => {
      const opened = await openAsked(c, c.req.param('body'))
      const block = c.req.query('block') ?? ''
      if (!hasBlock(opened.document, block)) throw new Refusal(404, `block ${block}`)
      return c.get('show')(labelPage(c.get('view'), opened, block))
    })
    .post(`${path}/labels`, (c) => label(c, c.req.param('body')))
    .post(`${path}/labels/:id/removal`, async (c) => remove(c, c.req.param()))

async function openAsked(c: Request, symbol: string) {
  const body = await openDesk(c.get('context'), symbol)
  const { symbol: document = '', version = '', language = '' } = c.req.query()
  return openText(c.get('context'), body, { symbol: document, version: readNumber(version), language })
}

async function label(c: Request, symbol: string) {
  const context = c.get('context')
  const view = c.get('view')
  const body = await openDesk(context, symbol)
  const values = await readForm(c, ['symbol', 'version', 'language', ...labelFields])
  const chosen = { themes: await readChoices(c, 'themes'), models: await readChoices(c, 'models') }
  const of = { symbol: values.symbol, version: readNumber(values.version), language: values.language }
  const opened = await openText(context, body, of)
  if (!hasBlock(opened.document, values.block)) throw new Refusal(404, `block ${values.block}`)
  const passage = { ...of, ...placeOf(opened.document, values) }
  const result = values.kind
    ? await labelPassage(context, body.symbol, passage, facetsOf(values, chosen))
    : ({ ok: false, problem: 'kind-missing', field: 'kind' } as const)
  if (result.ok) return c.redirect(`${view.href(deskOf(body.symbol).text(of))}#${values.block}`, 303)
  const typed = { ...typedAgain(view, 'synthesis', result, values), ...chosen }
  return c.get('show')(labelPage(view, opened, values.block, typed), statusOf(result))
}

/** Typed words count before the choice; those that stand once in the paragraph are meant there. */
function placeOf(document: Document, { block, passage, words }: Record<'block' | 'passage' | 'words', string>): Where {
  const typed = tidy(words)
  if (!typed) return readPassage(passage) ?? { block }
  const [found, another] = findText(document, typed).filter((one) => one.block === block)
  return found && !another ? { block, span: found } : { words: typed }
}

type Where = { block: string; span?: { start: number; end: number } } | { words: string }

/** As they were sent; the act says what cannot be. */
const facetsOf = (
  { kind, addressee, region, stakeholder }: Record<'kind' | 'addressee' | 'region' | 'stakeholder', string>,
  { themes, models }: { themes: string[]; models: string[] },
): Facets => ({
  kind: kind as Kind,
  themes: themes as Theme[],
  models: models as Model[],
  addressee: (addressee || null) as Addressee | null,
  ...(region && { region: region as Region }),
  ...(stakeholder && { stakeholder: stakeholder as Speaker }),
})

async function remove(c: Request, { body: symbol, id }: { body: string; id: string }) {
  const context = c.get('context')
  const view = c.get('view')
  const body = await openDesk(context, symbol)
  const found = /^[\da-f-]{36}$/.test(id) ? await findLabel(context.db, id) : undefined
  if (found?.body !== body.symbol) throw new Refusal(404, `label ${id}`)
  const result = await removeLabel(context, id)
  const { symbol: of, version, language, block } = found
  if (result.ok)
    return c.redirect(`${view.href(deskOf(body.symbol).text({ symbol: of, version, language }))}#${block}`, 303)
  const opened = await openText(context, body, { symbol: of, version, language })
  const typed = { values: {}, problem: { text: problemText(view, 'synthesis', result) } }
  return c.get('show')(textPage(view, opened, typed), 409)
}
