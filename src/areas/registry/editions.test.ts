import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { finish, mediaTypes } from '#document'
import { testSite, type TestSite } from '#testing'
import { publish, register } from './index.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite({ example: true })
}, 60_000)

const rowsOf = async (symbol: string) => {
  const found = await sql<{ format: string; checksum: string }>`
    select format, checksum from registry.editions where symbol = ${symbol} order by format`.execute(site.context.db)
  return found.rows
}

describe('an edition', () => {
  test.each(['pdf', 'docx', 'md', 'txt', 'json', 'html'] as const)(
    'as %s comes with its type and name',
    async (format) => {
      const answer = await site.get(`/documents/CWG-COP-24/INF/17/v1.en.${format}`)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe(mediaTypes[format])
      expect(answer.headers.get('content-disposition')).toBe(`inline; filename="CWG-COP-24_INF_17_v1_en.${format}"`)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      const bytes = new Uint8Array(await answer.arrayBuffer())
      expect(bytes.length).toBeGreaterThan(1000)
      expect(answer.headers.get('etag')).toBe(`"${createHash('sha256').update(bytes).digest('hex')}"`)
    },
  )

  test('is the same at every address that means it, in every language of the site', async () => {
    const etags = ['INF/17.txt', 'INF/17.en.txt', 'INF/17/v1.txt', 'INF/17/v1.en.txt'].map(async (rest) =>
      (await site.get(`/documents/CWG-COP-24/${rest}`)).headers.get('etag')!,
    )
    const inArabic = (await site.get('/ar/documents/CWG-COP-24/INF/17.txt')).headers.get('etag')
    expect(new Set([...(await Promise.all(etags)), inArabic]).size).toBe(1)
  })

  test('says its symbol, permanent address and the notice of the body, in the language of the document', async () => {
    const text = await (await site.get('/fr/documents/CWG-COP-24/INF/17.txt')).text()
    expect(text).toContain('CWG-COP-24/INF/17')
    expect(text).toContain('http://localhost:3000/documents/CWG-COP-24/INF/17/v1\n')
    expect(text).toContain('This is an example made from public documents')
  })

  test('is not sent again to who has it', async () => {
    const path = '/documents/CWG-COP-24/INF/17.md'
    const etag = (await site.get(path)).headers.get('etag')!
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const answer = await site.get(path, undefined, { 'if-none-match': known })
      expect(answer.status).toBe(304)
      expect(await answer.text()).toBe('')
    }
    expect((await site.get(path, undefined, { 'if-none-match': '"other"' })).status).toBe(200)
  })

  test('of one HTML file may use its own style sheet, and nothing that runs', async () => {
    const policy = (await site.get('/documents/CWG-COP-24/INF/17.html')).headers.get('content-security-policy')!
    expect(policy).toContain("style-src 'unsafe-inline'")
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('script-src')
  })

  test('is made once, though twenty ask for it at once', async () => {
    const blocks = [{ kind: 'paragraph' as const, text: 'Said once.' }]
    const document = finish({ language: 'en', title: 'Once', cover: [], blocks, notes: [] })
    const kind = { type: 'statement', nature: 'research' } as const
    const symbol = 'CWG-COP-24/INF/990'
    await register(site.context, { body: 'CWG-COP', symbol, ...kind, sources: [], text: { document } })
    await publish(site.context, { symbol, number: 1, language: 'en' })
    const answers = await Promise.all(Array.from({ length: 20 }, () => site.get(`/documents/${symbol}.md`)))
    expect(new Set(answers.map((answer) => answer.headers.get('etag'))).size).toBe(1)
    expect(await rowsOf(symbol)).toHaveLength(1)
  })

  test('that was lost from the store is made again', async () => {
    const symbol = 'CWG-COP-24/INF/16'
    const before = await (await site.get(`/documents/${symbol}.txt`)).text()
    const missing = 'a'.repeat(64)
    await sql`update registry.editions set checksum = ${missing} where symbol = ${symbol}`.execute(site.context.db)
    expect(await (await site.get(`/documents/${symbol}.txt`)).text()).toBe(before)
    expect((await rowsOf(symbol))[0]!.checksum).not.toBe(missing)
  })
})
