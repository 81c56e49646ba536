import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings, findChromium, openBrowser, testSite, type TestSite } from '#testing'
import { isIn, walk } from './walk.ts'

const hasBrowser = (await findChromium()) !== null

let site: TestSite
let browser: Browser
let url: string
beforeAll(async () => {
  site = await testSite({ example: 'whole' })
  url = await site.open()
  if (hasBrowser) browser = await openBrowser()
}, 120_000)
afterAll(() => browser?.close())

/** Some of what a reader of the consultation comes to from the first page by links alone. */
const shown = [
  '/mandates/res-56-6',
  '/consultations/HRC566-C2/answer',
  '/workshops/HRC566-W1',
  '/workshops/series/HRC566-S1',
  '/young/HRC566-Y1',
  '/understanding/HRC566',
  '/findings/HRC566/8',
  '/options/HRC566/1',
  '/replies/HRC566',
  '/commitments/HRC566/1',
  '/threads/HRC566/9',
  '/heard/HRC566/ANS/4',
  '/documents/HRC566/CF/1',
]

/** Tables lead to many choices of passages; a few of each kind stand for all. */
const isChoice = /\/understanding\/[^/]+\/passages\?|\/practices\?|\/commitments\?|\/documents\?/

describe.each([
  ['English', 'en', '/', 'ltr'],
  ['Arabic', 'ar', '/ar', 'rtl'],
])('a reader of the whole example in %s', (_name, language, start, direction) => {
  test('finds no dead link, gets no cookie, and no page asks another host for anything', async () => {
    let choices = 0
    const isHere = isIn(language)
    const isWithin = (address: string) => isHere(address) && !(isChoice.test(address) && choices++ > 60)
    const { pages, files } = await walk(site, [start], isWithin)
    expect(pages.size).toBeGreaterThan(200)
    expect(shown.filter((path) => !pages.has(`${start === '/' ? '' : start}${path}`))).toEqual([])
    expect(files.size).toBeGreaterThan(200)
    for (const [address, html] of pages) {
      expect(html, address).toContain(`<html lang="${language}" dir="${direction}">`)
      expect(html.match(/<h1\b/g), address).toHaveLength(1)
      expect(html, address).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+="|style="|javascript:/)
      const loaded = [...html.matchAll(/<(?:link|script|img|iframe|source|object|embed)\b[^>]*>/g)].map(([tag]) => tag)
      for (const tag of loaded.filter((one) => !/rel="(?:canonical|alternate)"/.test(one)))
        expect(tag, address).toMatch(/(?:href|src)="\/(?!\/)/)
    }
    const quick = [...files].filter(([file]) => /\.(md|txt|json|ics|xml)$/.test(file))
    for (const [file, from] of quick) expect((await site.get(file)).status, `${file} from ${from}`).toBe(200)
  }, 120_000)
})

// One page of each type that no area looks at in a browser itself.
const types = [
  '/bodies/HRC566',
  '/themes',
  '/understanding/HRC566',
  '/understanding/HRC566/passages',
  '/findings/HRC566',
  '/findings/HRC566/8',
  '/documents/HRC566/REP/1',
  '/documents/HRC566/CF/1',
  '/documents/HRC566/ANS/7',
  '/documents/HRC566/YP/1',
]

describe.skipIf(!hasBrowser)('on a phone', () => {
  test.each(types)(
    '%s is sound for axe, and fits in Arabic too',
    async (path) => {
      const context = await browser.newContext({ viewport: { width: 360, height: 900 } })
      const page = await context.newPage()
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.goto(url + path)
      expect(await axeFindings(page)).toEqual([])
      for (const prefix of ['', '/ar']) {
        await page.goto(url + prefix + path)
        const wider = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
        expect(wider, prefix).toBeLessThanOrEqual(0)
      }
      expect(asked.filter((address) => !address.startsWith(url))).toEqual([])
      expect(await context.cookies()).toEqual([])
      await context.close()
    },
    60_000,
  )
})
