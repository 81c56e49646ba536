import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { testSite, type TestSite } from '#testing'

let site: TestSite
beforeAll(async () => {
  site = await testSite({ example: true })
}, 60_000)

const text = async (path: string): Promise<string> => (await site.get(path)).text()
const count = (xml: string, tag: string): number => xml.split(`<${tag}>`).length - 1

describe('a search engine', () => {
  test('is shown the way from robots.txt to every page and document', async () => {
    const [, address] = /^Sitemap: (\S+)$/m.exec(await text('/robots.txt'))!
    const index = await text(new URL(address!).pathname)
    const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1]!).pathname)
    expect(parts).toEqual(['/sitemap/pages.xml', '/sitemap/documents-1.xml'])
    const pages = await text(parts[0]!)
    for (const path of ['/', '/bodies/CWG-COP', '/meetings/CWG-COP-24', '/meetings/CWG-COP-24/report'])
      expect(pages).toContain(`${path}</loc>`)
    const documents = await text(parts[1]!)
    expect(documents).toContain('/documents/CWG-COP-24/INF/17</loc>')
    expect(documents).toMatch(/hreflang="ar" href="[^"]+\/ar\/documents\/CWG-COP-24\/INF\/17"/)
    expect(documents).toContain('hreflang="x-default"')
  })

  test('is not sent to documents that are not public, or were withdrawn', async () => {
    const before = count(await text('/sitemap/documents-1.xml'), 'url')
    await sql`insert into registry.documents (symbol, body, type, nature, original_language, registered_at)
      values ('DRAFT/1', 'CWG-COP', 'contribution', 'procedural', 'en', now())`.execute(site.context.db)
    await sql`insert into registry.withdrawals values ('CWG-COP-24/EX/1', 'a mistake', now(), null)`.execute(
      site.context.db,
    )
    const xml = await text('/sitemap/documents-1.xml')
    expect(count(xml, 'url')).toBe(before - 1)
    expect(xml).not.toContain('DRAFT/1')
  })

  test('gets many documents in parts of ten thousand, each whole and none twice', async () => {
    await sql`insert into registry.documents (symbol, body, type, nature, original_language, registered_at)
      select 'BIG/<&' || n, 'CWG-COP', 'contribution', 'procedural', 'en', now() from generate_series(1, 20021) n`.execute(
      site.context.db,
    )
    await sql`insert into registry.versions
        (symbol, number, language, title, content, text_hash, change, made_at)
      select symbol, 1, 'en', 't', '{}', 'x', 'original', now() from registry.documents where symbol like 'BIG/%'`.execute(
      site.context.db,
    )
    await sql`insert into registry.publications (symbol, number, language, published_at)
      select symbol, 1, 'en', now() from registry.documents where symbol like 'BIG/%'`.execute(site.context.db)
    const index = await text('/sitemap.xml')
    const parts = count(index, 'sitemap') - 1
    const seen = new Set<string>()
    const sizes: number[] = []
    for (let part = 1; part <= parts; part++) {
      const xml = await text(`/sitemap/documents-${part}.xml`)
      expect(xml.endsWith('</urlset>\n')).toBe(true)
      expect(Buffer.byteLength(xml)).toBeLessThan(50_000_000)
      for (const [, loc] of xml.matchAll(/<loc>([^<]+)<\/loc>/g)) seen.add(loc!)
      sizes.push(count(xml, 'url'))
    }
    expect(parts).toBe(3)
    expect(sizes.slice(0, 2)).toEqual([10_000, 10_000])
    expect(sizes.reduce((sum, size) => sum + size)).toBe(seen.size)
    expect(seen.size).toBeGreaterThan(20_021)
    expect((await site.get(`/sitemap/documents-${parts + 1}.xml`)).status).toBe(404)
  }, 60_000)
})
