import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import { languages } from '#base/languages'
import { Refusal } from '#base/refusal'
import { countPublished, documentAddress, listPublished } from '#areas/registry'
import type { Database } from '#platform/db'
import type { Env, Request } from '#platform/view'
import { inLanguage } from '../language.ts'
import { listPagePaths } from './page-paths.ts'

const partSize = 10_000
const batchSize = 1_000

/** All public addresses for search engines: an index, the pages, and the documents in parts of ten thousand. */
export const sitemapRoutes = (publicUrl: string): Hono<Env> =>
  new Hono<Env>()
    .get('/sitemap.xml', async (c) => {
      const parts = Math.ceil((await countPublished(c.get('context').db)) / partSize)
      const names = ['pages', ...Array.from({ length: parts }, (_, index) => `documents-${index + 1}`)]
      return answer(c, `${head}<sitemapindex xmlns="${namespace}">\n${names.map(entry).join('')}</sitemapindex>\n`)

      function entry(name: string) {
        return `<sitemap><loc>${escape(`${publicUrl}/sitemap/${name}.xml`)}</loc></sitemap>\n`
      }
    })
    .get('/sitemap/pages.xml', async (c) => answer(c, await pageMap(c.get('context').db, publicUrl)))
    .get('/sitemap/:file{documents-[1-9]\\d{0,4}\\.xml}', async (c) => {
      const { db } = c.get('context')
      const number = Number(c.req.param('file').replace(/\D/g, ''))
      const first = await listPublished(db, { limit: batchSize, offset: (number - 1) * partSize })
      if (!first.length) throw new Refusal(404, `part ${number} of the sitemap`)
      c.header('content-type', xml)
      c.header('cache-control', kept)
      return stream(c, async (out) => {
        for await (const text of documentMap(db, publicUrl, first)) await out.write(text)
      })
    })

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const open = `${head}<urlset xmlns="${namespace}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`
const close = '</urlset>\n'

const xml = 'application/xml; charset=utf-8'
const kept = 'public, max-age=3600'

const answer = (c: Request, body: string) => c.body(body, 200, { 'content-type': xml, 'cache-control': kept })

async function pageMap(db: Database, publicUrl: string): Promise<string> {
  const paths = await listPagePaths(db)
  return open + paths.map((path) => url(publicUrl, path)).join('') + close
}

/** Written out as it is read, a thousand documents at a time. */
async function* documentMap(db: Database, publicUrl: string, first: { symbol: string; at: Date }[]) {
  yield open
  let read = 0
  for (let batch = first; batch.length;) {
    yield batch.map(({ symbol, at }) => url(publicUrl, documentAddress({ symbol }), at)).join('')
    read += batch.length
    const after = batch.at(-1)!.symbol
    batch = read < partSize && batch.length === batchSize ? await listPublished(db, { limit: batchSize, after }) : []
  }
  yield close
}

/** A page with its addresses in the six languages. */
function url(publicUrl: string, path: string, changed?: Date): string {
  const alternates = languages.map((language) => alternate(language, publicUrl + inLanguage(path, language))).join('')
  const lastmod = changed ? `<lastmod>${changed.toISOString()}</lastmod>` : ''
  const location = escape(publicUrl + path)
  return `<url><loc>${location}</loc>${lastmod}${alternates}${alternate('x-default', publicUrl + path)}</url>\n`
}

const alternate = (language: string, address: string): string =>
  `<xhtml:link rel="alternate" hreflang="${language}" href="${escape(address)}"/>`

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!)
