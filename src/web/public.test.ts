import { beforeAll, describe, expect, test } from 'vitest'
import { register } from '#areas/registry'
import { finish } from '#document'
import { testSite, type TestSite } from '#testing'

let site: TestSite
/** Every page that a reader without an account comes to, by following links from the first. */
const pages = new Map<string, { status: number; type: string; headers: Headers; text: string }>()
/** Editions are made by other means, and tested there. */
const edition = /\.(pdf|docx|md|txt|json|html)$/

beforeAll(async () => {
  site = await testSite({ example: true })
  const waiting = ['/', '/ar', '/desk', '/desk/meetings/CWG-COP-24', '/desk/reports/CWG-COP-24']
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (pages.has(path)) continue
    const { status, headers, text } = await visit(path)
    pages.set(path, { status, type: headers.get('content-type') ?? '', headers, text })
    waiting.push(...linksIn(text).filter((link) => !pages.has(link) && !edition.test(link) && isWanted(link)))
  }
}, 120_000)

async function visit(path: string) {
  const answer = await site.get(path)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

const linksIn = (text: string): string[] =>
  [...text.matchAll(/<a[^>]*\shref="(\/[^"#]*)/g)].map((match) => match[1]!.replaceAll('&amp;', '&'))

/** English as a whole; of the other languages the first pages are enough. */
const isWanted = (link: string): boolean => !/^\/(ar|zh|fr|ru|es)\/.+\//.test(link)

const readable = () => [...pages].filter(([, page]) => page.status === 200)

test('a reader comes to the whole public record, and to no fault or dead end', () => {
  expect(readable().length).toBeGreaterThan(40)
  for (const [path, page] of pages) expect([200, 303], path).toContain(page.status)
})

test('a reader is given no cookie anywhere', () => {
  for (const [path, { headers }] of pages) expect(headers.getSetCookie(), path).toEqual([])
})

test('every page protects its reader', () => {
  for (const [path, { headers }] of pages) {
    expect(headers.get('content-security-policy'), path).toContain("default-src 'none'")
    expect(headers.get('referrer-policy'), path).toBe('no-referrer')
  }
})

test('no page fetches anything from another site, or needs more than the policy gives', () => {
  const foreign = /<(?:script|img|iframe|video|audio|source|object|embed)[^>]*\s(?:src|data)="(?:https?:)?\/\//
  const sheet = /<link[^>]*rel="(?:stylesheet|icon|preload)"[^>]*href="(?!\/assets\/)/
  const inside = /<style|<script(?![^>]*\bsrc=)|<[^>]*\s(?:on[a-z]+|style)="|href="javascript:/i
  for (const [path, { text, type }] of readable()) {
    if (!type.startsWith('text/html')) continue
    for (const pattern of [foreign, sheet, inside]) expect(text, path).not.toMatch(pattern)
  }
})

test('the desk is behind the sign-in, and leads a stranger nowhere else', () => {
  const desk = [...pages].filter(([path]) => path.startsWith('/desk'))
  expect(desk.length).toBeGreaterThan(2)
  for (const [path, { status, headers, text }] of desk) {
    expect([status, headers.get('location')], path).toEqual([303, '/sign-in'])
    expect(text, path).toBe('')
  }
})

test('no page names the staff or an account', () => {
  for (const [path, { text }] of readable()) expect(text, path).not.toMatch(/operator@localhost|@example\.org|sign-out/)
})

test('the file that somebody submitted is saved, and never opened as a page of this site', () => {
  const originals = [...pages].filter(([path]) => path.endsWith('/original'))
  expect(originals.length).toBeGreaterThan(5)
  for (const [path, { headers, type }] of originals) {
    expect(type, path).toBe('application/octet-stream')
    expect(headers.get('content-disposition'), path).toMatch(/^attachment;/)
    expect(headers.get('content-security-policy'), path).toBe("default-src 'none'; sandbox")
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
  }
})

test('an edition of one HTML file may have its own style, and nothing that runs or sends', async () => {
  const { headers } = await visit('/documents/CWG-COP-24/INF/17/v1.html')
  const policy = headers.get('content-security-policy')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("form-action 'none'")
  expect(policy).not.toMatch(/script-src|connect-src/)
})

describe('somebody who guesses what is being drafted', () => {
  const draft = 'CWG-COP-24/DRAFT/9'
  const rooms = ['/desk/documents/', '/desk/documents/new/', '/desk/meetings/', '/desk/reports/', '/desk/bodies/']
  /** Addresses of what is there, each beside one of what is not. */
  const guesses = [
    ...['', '/v1', '/v1.json', '/v1.pdf', '/v1/original'].map((end) => [
      `/documents/${draft}${end}`,
      `/documents/CWG-COP-24/DRAFT/8${end}`,
    ]),
    ...rooms.map((room) => [room + draft, `${room}CWG-COP-24/DRAFT/8`]),
    ['/desk/meetings/CWG-COP-24', '/desk/meetings/CWG-COP-99'],
    ['/desk/reports/CWG-COP-24', '/desk/reports/CWG-COP-99'],
    ['/desk/bodies/CWG-COP', '/desk/bodies/CWG-XYZ'],
  ] as [string, string][]

  beforeAll(async () => {
    const text = { document: finish({ language: 'en', title: 'Not yet', cover: [], blocks: [], notes: [] }) }
    const paper = { body: 'CWG-COP', meeting: 'CWG-COP-24', symbol: draft, sources: [], text }
    await register(site.context, { ...paper, type: 'contribution', nature: 'procedural' })
  })

  const answer = async (method: 'get' | 'post', path: string, cookie?: string) => {
    const given = method === 'get' ? await site.get(path, cookie) : await site.post(path, {}, cookie)
    return { status: given.status, location: given.headers.get('location'), text: await given.text() }
  }

  test.each(guesses)('is told the same at %s as at %s, without signing in', async (there, nowhere) => {
    for (const method of ['get', 'post'] as const)
      expect(await answer(method, there), method).toEqual(await answer(method, nowhere))
  })

  test.each(guesses)('is told the same at %s as at %s, with every role of another group', async (there, nowhere) => {
    const roles = ['secretariat', 'chair', 'rapporteur'] as const
    const cookie = await site.signIn(...roles.map((role) => ({ role, body: 'EG-COP' })))
    for (const method of ['get', 'post'] as const) {
      const found = await answer(method, there, cookie)
      expect(found.status, method).toBe(404)
      expect(found, method).toEqual(await answer(method, nowhere, cookie))
    }
  })

  test('would have found something, as the staff of the group does', async () => {
    const cookie = await site.signIn({ role: 'secretariat', body: 'CWG-COP' })
    const found = [
      `/desk/documents/${draft}`,
      '/desk/meetings/CWG-COP-24',
      '/desk/reports/CWG-COP-24',
      '/desk/bodies/CWG-COP',
    ]
    for (const path of found) expect((await site.get(path, cookie)).status, path).toBe(200)
  })
})
