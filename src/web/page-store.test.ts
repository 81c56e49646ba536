import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { record } from '#platform/audit'
import type { Env } from '#platform/view'
import { testSite, type TestSite } from '#testing'
import { program } from '../program.ts'
import { PageStore } from './page-store.ts'

const paper = 'CWG-COP-24/INF/17'
let site: TestSite
/** What the tables say now, and how often it was drawn. */
let truth = ''
let drawn = 0
let duringDrawing: (() => Promise<void>) | null = null

const draw = async () => {
  drawn++
  const said = truth
  await duringDrawing?.()
  return { title: 'A paper', path: '/a-paper', children: `${said}. ${'Children were heard. '.repeat(50)}` }
}
const rooms = () =>
  new Hono<Env>()
    .get('/a-paper', (c) => c.get('answer')({ about: paper }, draw))
    .get('/a-group', (c) => c.get('answer')({ body: 'CWG-COP' }, draw))

beforeAll(async () => {
  program.routes.push(rooms)
  site = await testSite()
})
afterAll(() => void program.routes.splice(program.routes.indexOf(rooms), 1))
beforeEach(async () => {
  duringDrawing = null
  await happens(paper)
  truth = 'The first text'
  drawn = 0
})

const happens = (about: string, body = 'CWG-COP') =>
  site.context.db
    .transaction()
    .execute((transaction) =>
      record(
        transaction,
        { person: null, now: site.context.now },
        { area: 'registry', action: 'published', about, body },
      ),
    )
const textOf = async (path: string, cookie?: string) => (await site.get(path, cookie)).text()

describe('a kept page', () => {
  test('is drawn once for many readers', async () => {
    for (let reader = 0; reader < 5; reader++) expect(await textOf('/a-paper')).toContain('The first text')
    expect(drawn).toBe(1)
  })

  test('is never served once something has happened in its scope', async () => {
    await textOf('/a-paper')
    await textOf('/a-group')
    truth = 'The corrected text'
    await happens(paper)
    expect(await textOf('/a-paper')).toContain('The corrected text')
    expect(await textOf('/a-group')).toContain('The corrected text')
  })

  test('is kept through what happens elsewhere', async () => {
    await textOf('/a-paper')
    await happens('EG-COP-3/1', 'EG-COP')
    await textOf('/a-paper')
    expect(drawn).toBe(1)
  })

  test('that was being drawn while something happened is drawn again for the next reader', async () => {
    duringDrawing = async () => {
      duringDrawing = null
      truth = 'The corrected text'
      await happens(paper)
    }
    await textOf('/a-paper')
    expect(await textOf('/a-paper')).toContain('The corrected text')
  })

  test('of one language or one question is not given for another', async () => {
    await textOf('/a-paper')
    expect(await textOf('/ar/a-paper')).toMatch(/<html[^>]* lang="ar"/)
    truth = 'The second page'
    expect(await textOf('/a-paper?page=2')).toContain('The second page')
    expect(await textOf('/a-paper')).toContain('The first text')
  })
})

describe('somebody who is signed in', () => {
  test('gets a page of their own, which nobody else is given, in the store or in any cache', async () => {
    const cookie = await site.signIn({ role: 'chair', body: 'CWG-COP' })
    const own = await site.get('/a-paper', cookie)
    expect(own.headers.get('cache-control')).toBe('private, no-store')
    expect(own.headers.get('etag')).toBeNull()
    expect(await own.text()).toContain('/sign-out')
    const others = await site.get('/a-paper')
    expect(await others.text()).not.toContain('/sign-out')
    expect(others.headers.get('vary')).toContain('cookie')
  })

  test('is not given the page kept for others', async () => {
    await textOf('/a-paper')
    const cookie = await site.signIn({ role: 'chair', body: 'CWG-COP' })
    expect(await textOf('/a-paper', cookie)).toContain('/sign-out')
    expect(drawn).toBe(2)
  })

  test('is somebody else once the cookie is unknown, and reads like everybody', async () => {
    const answer = await site.get('/a-paper', 'heed=unknown')
    expect(await answer.text()).not.toContain('/sign-out')
    expect(answer.headers.get('etag')).not.toBeNull()
  })
})

describe('a browser', () => {
  const store = () => new PageStore(site.pool)
  const askWith = async (headers: Record<string, string>, method = 'GET') => {
    const { answerWith } = await import('./page-store.ts')
    const page = await store().get('/a-paper', { about: paper }, async () => 'ما قاله الأطفال. '.repeat(100))
    return answerWith(page, new Request('http://localhost/a-paper', { method, headers }))
  }

  test('gets the same bytes in whatever encoding it takes', async () => {
    const bytes = async (accepted: string) => {
      const answer = await askWith({ 'accept-encoding': accepted })
      const body = Buffer.from(await answer.arrayBuffer())
      expect(answer.headers.get('content-length')).toBe(String(body.length))
      return { encoding: answer.headers.get('content-encoding'), body }
    }
    const plain = await bytes('')
    const gzip = await bytes('gzip, deflate')
    const brotli = await bytes('gzip, deflate, br')
    expect([plain, gzip, brotli].map(({ encoding }) => encoding)).toEqual([null, 'gzip', 'br'])
    expect(gunzipSync(gzip.body)).toEqual(plain.body)
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body)
    expect(brotli.body.length).toBeLessThan(plain.body.length)
  })

  test('that has the page is told so, with nothing more, and only in the encoding that it has', async () => {
    const etag = (await askWith({ 'accept-encoding': 'br' })).headers.get('etag')!
    const same = await askWith({ 'accept-encoding': 'br', 'if-none-match': etag })
    expect(same.status).toBe(304)
    expect(await same.text()).toBe('')
    expect(same.headers.get('etag')).toBe(etag)
    expect((await askWith({ 'accept-encoding': 'gzip', 'if-none-match': etag })).status).toBe(200)
    expect((await askWith({ 'accept-encoding': 'br', 'if-none-match': '"other"' })).status).toBe(200)
  })

  test('that has an older page gets the new one', async () => {
    const first = await site.get('/a-paper')
    truth = 'The corrected text'
    await happens(paper)
    const second = await site.get('/a-paper')
    expect(second.headers.get('etag')).not.toBe(first.headers.get('etag'))
  })

  test('that asks for the head gets no body', async () => {
    const head = await askWith({ 'accept-encoding': 'br' }, 'HEAD')
    expect(await head.text()).toBe('')
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(0)
  })
})

test('a page that says something else from an instant on is drawn anew then, though nothing has happened', async () => {
  const store = new PageStore(site.pool)
  const closing = new Date('2026-11-30T22:59:00Z')
  const ask = async (now: string) => {
    const at = new Date(now)
    const drawing = async (goodUntil: (instant: Date | undefined) => void) => {
      goodUntil(at < closing ? closing : undefined)
      return at < closing ? 'open' : 'closed'
    }
    return (await store.get('/a-call', { about: 'HRC566-C1' }, drawing, at)).plain.toString()
  }
  expect(await ask('2026-11-30T22:00:00Z')).toBe('open')
  expect(await ask('2026-11-30T22:58:59Z')).toBe('open')
  expect(await ask('2026-11-30T22:59:00Z')).toBe('closed')
  expect(await ask('2026-12-30T22:59:00Z')).toBe('closed')
})

test('a store that is full lets go of what was asked for longest ago, and still tells the truth', async () => {
  const count = new Map<string, number>()
  const small = new PageStore(site.pool, 3000)
  const ask = async (key: string) => {
    const page = await small.get(key, { all: true }, async () => {
      count.set(key, (count.get(key) ?? 0) + 1)
      return `${key} ${'x'.repeat(1000)}`
    })
    expect(page.plain.toString()).toContain(key)
  }
  for (const key of ['one', 'two', 'one', 'three', 'one', 'four', 'one', 'two']) await ask(key)
  expect(count.get('one')).toBe(1)
  expect(count.get('two')).toBe(2)
})
