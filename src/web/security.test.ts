import { sql } from 'kysely'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { Refusal } from '#base/refusal'
import { readConfig } from '#platform/config'
import type { Env } from '#platform/view'
import { testFolder, testSite, type TestSite } from '#testing'
import { program } from '../program.ts'
import { buildApp } from './app.tsx'

let site: TestSite
let app: ReturnType<typeof buildApp>
let css: string
const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true)

/** A page for those who may, one that is kept, and one that fails as only a program can. */
const rooms = () =>
  new Hono<Env>()
    .get('/a-kept-page', (c) =>
      c.get('answer')({ all: true }, async () => ({ title: 'Kept', path: '/', children: '' })),
    )
    .get('/for-staff', () => {
      throw new Refusal(401, 'read-drafts')
    })
    .get('/not-for-you', () => {
      throw new Refusal(403, 'issue-a-report')
    })
    .get('/a-fault', () => {
      throw new Error('relation "platform.persons" of amina@example.org is gone')
    })

beforeAll(async () => {
  program.routes.push(rooms)
  site = await testSite()
  const { db, files, now } = site.context
  app = buildApp({ config: readConfig({ HEED_DATA: testFolder() }), db, pool: site.pool, files, now: () => now })
  css = /href="(\/assets\/[^"]+\.css)"/.exec(await (await site.get('/sign-in')).text())![1]!
})
afterAll(() => {
  program.routes.splice(program.routes.indexOf(rooms), 1)
  log.mockRestore()
})

const ask = async (path: string, init: RequestInit = {}) =>
  app.request(path, { ...init, headers: { 'sec-fetch-site': 'same-origin', ...init.headers } })
const tooLarge = { method: 'POST', body: new Uint8Array(53 * 1024 * 1024), headers: { 'content-length': '55574528' } }

/** Every kind of answer that the site gives, by what it is to its reader. */
const answers: [string, number, () => Promise<Response>][] = [
  ['a page', 200, () => ask('/sign-in')],
  ['a page in another language', 200, () => ask('/ar/sign-in')],
  ['a page that is kept', 200, () => ask('/a-kept-page')],
  ['a page that the browser has already', 304, () => askAgain('/a-kept-page')],
  ['only the head of a page', 200, () => ask('/sign-in', { method: 'HEAD' })],
  ['a form that was taken', 200, () => ask('/sign-in', { method: 'POST', body: new URLSearchParams({ email: 'x' }) })],
  ['a link that is spent', 410, () => ask('/sign-in/made-up', { method: 'POST' })],
  ['the way to sign in', 303, () => ask('/for-staff')],
  ['a refusal', 403, () => ask('/not-for-you')],
  [
    'a form from elsewhere',
    403,
    () => ask('/sign-in', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } }),
  ],
  ['nothing at this address', 404, () => ask('/nothing-here')],
  ['an address that cannot be read', 404, () => ask('/%E0%A4%A')],
  ['a method that is not in use', 404, () => ask('/sign-in', { method: 'DELETE' })],
  ['a file that is too large', 413, () => ask('/sign-in', tooLarge)],
  ['our own fault', 500, () => ask('/a-fault')],
  ['the style sheet', 200, () => ask(css)],
  ['the sign', 200, () => ask('/assets/sign.svg')],
  ['a style sheet of another version', 404, () => ask('/assets/000.css')],
  ['robots.txt', 200, () => ask('/robots.txt')],
  ['whether all is well', 200, () => ask('/healthz')],
]

async function askAgain(path: string) {
  const etag = (await ask(path)).headers.get('etag')!
  return ask(path, { headers: { 'if-none-match': etag } })
}

describe('every answer', () => {
  test.each(answers)('%s (%i) protects its reader', async (_, status, asking) => {
    const { headers, status: found } = await asking()
    expect(found).toBe(status)
    const policy = new Map(
      headers
        .get('content-security-policy')!
        .split('; ')
        .map((part) => part.split(/ (.*)/) as [string, string]),
    )
    expect(policy.get('default-src')).toBe("'none'")
    for (const mine of ['script-src', 'style-src', 'img-src', 'font-src', 'connect-src', 'form-action'])
      expect(policy.get(mine), mine).toBe("'self'")
    for (const none of ['base-uri', 'frame-ancestors']) expect(policy.get(none), none).toBe("'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull()
  })

  test('asks no other site for anything, and holds no script, style or event of its own', async () => {
    for (const path of ['/', '/sign-in', '/ar/sign-in', '/nothing-here', '/a-kept-page']) {
      const text = await (await ask(path)).text()
      expect(text, path).not.toMatch(
        /<(?:script|link|img|iframe|video|audio|source)[^>]*(?:src|href)="(?:https?:)?\/\/(?!localhost:3000)/,
      )
      expect(text, path).not.toMatch(/<style|<script(?![^>]*\bsrc=)|\son[a-z]+=|\sstyle=|javascript:/i)
    }
  })
})

describe('our own fault', () => {
  test('is told with a number and nothing else; the log has the same number', async () => {
    log.mockClear()
    const text = await (await ask('/a-fault')).text()
    const number = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(text)?.[0]
    expect(number).toBeDefined()
    for (const inside of ['platform.persons', 'amina', 'Error', 'node_modules', '.js', '.ts'])
      expect(text.replace(css, ''), inside).not.toContain(inside)
    expect(String(log.mock.calls[0]?.[0])).toContain(number)
  })

  test('is not kept in any cache', async () => {
    expect((await ask('/a-fault')).headers.get('cache-control')).toBe('private, no-store')
  })
})

describe('a form', () => {
  const send = async (headers: Record<string, string>, method = 'POST') =>
    (await app.request('https://cop.example.org/sign-in', { method, headers })).status
  const host = 'cop.example.org'

  test('is taken from a page of this site, as newer and older browsers say it', async () => {
    expect(await send({ 'sec-fetch-site': 'same-origin' })).toBe(200)
    expect(await send({ 'sec-fetch-site': 'same-origin', origin: `https://${host}`, host })).toBe(200)
    expect(await send({ origin: `https://${host}`, host })).toBe(200)
  })

  test.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    [
      'from another site that names us as its origin',
      { 'sec-fetch-site': 'cross-site', origin: `https://${host}`, host },
    ],
    ['from a neighbour under the same name', { 'sec-fetch-site': 'same-site' }],
    ['typed into the address bar', { 'sec-fetch-site': 'none' }],
    ['with a word that no browser says', { 'sec-fetch-site': 'Same-Origin, same-origin' }],
    ['from an origin that hides itself', { origin: 'null', host }],
    ['from another origin', { origin: 'https://evil.example', host }],
    ['from an origin that only begins like ours', { origin: `https://${host}.evil.example`, host }],
    ['from an origin that only ends like ours', { origin: `https://evil-${host}`, host }],
    ['from another port', { origin: `https://${host}:8443`, host }],
    ['with our name as its user', { origin: `https://${host}@evil.example`, host }],
    ['with an origin that is no address', { origin: host, host }],
    ['with no origin and no host', {}],
    ['with an empty origin', { origin: '', host }],
  ])('%s is refused', async (_, headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      expect(await send(headers as Record<string, string>, method), method).toBe(403)
  })

  test('that is refused has done nothing', async () => {
    const cookie = await site.signIn({ role: 'chair', body: 'CWG-COP' })
    const from = { cookie, 'sec-fetch-site': 'cross-site' }
    expect((await app.request('/sign-out', { method: 'POST', headers: from })).status).toBe(403)
    const { rows } = await sql<{ count: number }>`select count(*) from platform.sessions`.execute(site.context.db)
    expect(rows[0]!.count).toBe(1)
  })

  test('cannot be replaced by a link: reading changes nothing and needs no such header', async () => {
    const cookie = await site.signIn({ role: 'chair', body: 'CWG-COP' })
    expect((await app.request('/sign-out', { headers: { cookie } })).status).toBe(404)
    expect(await (await ask('/sign-in', { headers: { cookie } })).text()).toContain('/sign-out')
  })
})
