import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import type { Env, Frame, Request } from '#platform/view'
import { readAsked, storable, type Asked } from './asked.ts'
import { documentAddress, type Wanted } from './address.ts'
import { browse, listShelves } from './browse.ts'
import { openDocument, openWithdrawn, Withdrawn, type Surroundings } from './open-document.ts'
import { documentPage } from './pages/document-page.tsx'
import { listPage } from './pages/list-page.tsx'
import { tombstone } from './pages/tombstone.tsx'
import { sendEdition, sendOriginal } from './send-files.ts'

const onePage = 50

/** The public face of the register: the list, each document under its symbol, its editions and the file it came as. */
export function routes(around: Surroundings): Hono<Env> {
  return new Hono<Env>()
    .get('/documents', (c) => answerList(c, around))
    .get('/documents/*', async (c) => {
      const rest = c.req.path.slice('/documents/'.length)
      if (!rest || rest.endsWith('/')) return c.redirect(c.get('view').href(c.req.path.replace(/\/+$/, '')), 301)
      const asked = await readAsked(c.get('context').db, rest)
      return orTombstone(c, around, asked, () => answer(c, around, asked))
    })
}

function answer(c: Request, around: Surroundings, asked: Asked): Promise<Response> {
  if (asked.original) return sendOriginal(c, asked)
  if (asked.format) return sendEdition(c, around, { ...asked, format: asked.format })
  return c.get('answer')({ about: asked.symbol }, () => drawDocument(c, around, asked, documentAddress(asked)))
}

/** The page of a document at one version, under the address `path`. Throws Withdrawn where there is only a tombstone. */
export async function drawDocument(c: Request, around: Surroundings, wanted: Wanted, path: string): Promise<Frame> {
  return documentPage(c.get('view'), await openDocument(c.get('context'), around, wanted), path)
}

/** The answer; or, where the document was withdrawn, the page that says so, with status 410. */
export async function orTombstone(
  c: Request,
  around: Surroundings,
  { symbol }: Wanted,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (!(error instanceof Withdrawn)) throw error
    return c.get('show')(tombstone(c.get('view'), await openWithdrawn(c.get('context'), around, symbol)), 410)
  }
}

async function answerList(c: Request, { findBody }: Surroundings): Promise<Response> {
  const asked = (name: string) => storable(c.req.query(name)?.trim() ?? '') || undefined
  const [body, meeting, type] = [asked('body'), asked('meeting'), asked('type')]
  const shelf = { ...(body && { body }), ...(meeting && { meeting }), ...(type && { type }) }
  return c.get('answer')(body ? { body } : { all: true }, async () => {
    const { db } = c.get('context')
    const page = Number(asked('page') ?? 1)
    if (!Number.isInteger(page) || page < 1 || page > 1_000_000) throw new Refusal(404, 'page of documents')
    const [{ documents, total }, shelves] = await Promise.all([
      browse(db, shelf, { limit: onePage, offset: (page - 1) * onePage }),
      listShelves(db),
    ])
    const pages = Math.max(1, Math.ceil(total / onePage))
    if (page > pages) throw new Refusal(404, 'page of documents')
    const hosts = await Promise.all(shelves.bodies.map((symbol) => findBody(db, symbol)))
    const bodies = shelves.bodies.map((symbol, index) => ({ symbol, host: hosts[index] }))
    return listPage(c.get('view'), { shelf, documents, total, page, pages, bodies, meetings: shelves.meetings })
  })
}
