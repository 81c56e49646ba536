import { beforeAll, describe, expect, test } from 'vitest'
import { testSite, type TestSite } from '#testing'

const languages = ['en', 'ar', 'zh', 'fr', 'ru', 'es']
const editions = /\.(pdf|docx|md|txt|json|html|ics|jsonl|xml)$|\/original$/

let site: TestSite
beforeAll(async () => {
  site = await testSite({ example: true })
}, 60_000)

/** The addresses of this site that a page links to, without fragments. */
const linksOf = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*\bhref="([^"]+)"/g)]
    .map((match) => match[1]!.replaceAll('&amp;', '&').split('#')[0]!)
    .filter((address) => address.startsWith('/'))

/** Every page that a reader can come to from the first page in one language, with its HTML; and the files it offers. */
async function walk(language: string): Promise<{ pages: Map<string, string>; files: Set<string> }> {
  const start = language === 'en' ? '/' : `/${language}`
  const isOurs = (address: string) =>
    language === 'en'
      ? !/^\/(ar|zh|fr|ru|es)(\/|$)/.test(address)
      : address === start || address.startsWith(`${start}/`)
  const pages = new Map<string, string>()
  const files = new Set<string>()
  const waiting = [start]
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (pages.has(address) || address.startsWith('/desk')) continue
    const answer = await site.get(address)
    expect(answer.status, address).toBe(200)
    expect(answer.headers.get('set-cookie'), address).toBeNull()
    const html = await answer.text()
    pages.set(address, html)
    for (const link of linksOf(html))
      if (editions.test(link.split('?')[0]!)) files.add(link)
      else if (isOurs(link)) waiting.push(link)
  }
  return { pages, files }
}

describe.each(languages)('a reader in %s, without a cookie or JavaScript,', (language) => {
  test('finds every page there, in the language and direction of the address', async () => {
    const { pages } = await walk(language)
    expect(pages.size).toBeGreaterThan(30)
    for (const [address, html] of pages) {
      expect(html, address).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
      expect(html.match(/<h1\b/g), address).toHaveLength(1)
    }
  }, 120_000)
})

test('no page asks another host for anything, or runs a script that is not a file of ours', async () => {
  const { pages } = await walk('en')
  for (const [address, html] of pages) {
    const loaded = [...html.matchAll(/<(?:link|script|img|iframe|source|object|embed)\b[^>]*>/g)]
      .map((match) => match[0])
      .filter((tag) => !/rel="(?:canonical|alternate)"/.test(tag))
    for (const tag of loaded) expect(tag, address).toMatch(/(?:href|src)="\/(?!\/)/)
    expect(html, address).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+="|style="|javascript:/)
  }
}, 60_000)

test('every file that a page offers is there; editions of a few documents stand for all', async () => {
  const { files } = await walk('en')
  expect(files.size).toBeGreaterThan(60)
  const slow = /\.(pdf|docx)$/
  const few = /INF\/17|REP\/1|INF\/16/
  for (const file of files) {
    if (slow.test(file) && !few.test(file)) continue
    const answer = await site.get(file)
    expect(answer.status, file).toBe(200)
    expect((await answer.arrayBuffer()).byteLength, file).toBeGreaterThan(0)
  }
}, 120_000)
