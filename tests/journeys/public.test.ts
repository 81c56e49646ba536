import { beforeAll, describe, expect, test } from 'vitest'
import { testSite, type TestSite } from '#testing'
import { isIn, walk } from './walk.ts'

const languages = ['en', 'ar', 'zh', 'fr', 'ru', 'es']
let site: TestSite
beforeAll(async () => {
  site = await testSite({ example: true })
}, 60_000)

/** Every page that a reader can come to from the first page in one language, and the files these offer. */
const walkIn = (language: string) => walk(site, [language === 'en' ? '/' : `/${language}`], isIn(language))

describe.each(languages)('a reader in %s, without a cookie or JavaScript,', (language) => {
  test('finds every page there, in the language and direction of the address', async () => {
    const { pages } = await walkIn(language)
    expect(pages.size).toBeGreaterThan(30)
    for (const [address, html] of pages) {
      expect(html, address).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
      expect(html.match(/<h1\b/g), address).toHaveLength(1)
    }
  }, 120_000)
})

test('no page asks another host for anything, or runs a script that is not a file of ours', async () => {
  const { pages } = await walkIn('en')
  for (const [address, html] of pages) {
    const loaded = [...html.matchAll(/<(?:link|script|img|iframe|source|object|embed)\b[^>]*>/g)]
      .map((match) => match[0])
      .filter((tag) => !/rel="(?:canonical|alternate)"/.test(tag))
    for (const tag of loaded) expect(tag, address).toMatch(/(?:href|src)="\/(?!\/)/)
    expect(html, address).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+="|style="|javascript:/)
  }
}, 60_000)

test('every file that a page offers is there; editions of a few documents stand for all', async () => {
  const { files } = await walkIn('en')
  expect(files.size).toBeGreaterThan(60)
  const slow = /\.(pdf|docx)$/
  const few = /INF\/17|REP\/1|INF\/16/
  for (const file of files.keys()) {
    if (slow.test(file) && !few.test(file)) continue
    const answer = await site.get(file)
    expect(answer.status, file).toBe(200)
    expect((await answer.arrayBuffer()).byteLength, file).toBeGreaterThan(0)
  }
}, 120_000)
