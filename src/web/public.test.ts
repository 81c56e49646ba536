import { beforeAll, expect, test } from 'vitest'
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
