import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, BrowserContext } from 'playwright-core'
import { languages } from '#base/languages'
import { checkHelpService, enterHelpService } from '#areas/help'
import { testSite, type TestSite } from '#testing'
import { axeFindings, findChromium, openBrowser } from '../../testing/browser.ts'

const found = await findChromium()

describe.skipIf(!found)('mandates, themes and help in a browser (skipped where there is no Chromium)', () => {
  let site: TestSite
  let browser: Browser
  let address: string
  let service: string
  let operator: string
  beforeAll(async () => {
    site = await testSite({ example: true })
    service = await invented(site)
    operator = await site.signIn({ role: 'operator', body: null })
    address = await site.open()
    browser = await openBrowser()
  }, 60_000)
  afterAll(() => browser.close())

  async function within<Value>(width: number, work: (context: BrowserContext) => Promise<Value>): Promise<Value> {
    const context = await browser.newContext({ viewport: { width, height: 800 } })
    try {
      return await work(context)
    } finally {
      await context.close()
    }
  }

  test.each([
    ['/mandates', 360],
    ['/ar/mandates/res-1306', 360],
    ['/mandates/res-1306', 1280],
    ['/ar/themes', 360],
    ['/themes', 1280],
    ['/help', 360],
    ['/ar/help', 1280],
    ['/desk/bodies/CWG-COP/mandates', 360],
    ['/ar/desk/mandates/res-1306', 1280],
    ['/desk/mandates/res-1306/clauses/r3', 360],
    ['/ar/desk/help', 360],
    ['/desk/help/SERVICE', 1280],
  ])('%s can be used by everybody at %i pixels', async (path, width) => {
    await within(width, async (context) => {
      const [name, value] = operator.split('=') as [string, string]
      if (path.includes('/desk')) await context.addCookies([{ name, value, url: address }])
      const page = await context.newPage()
      await page.goto(address + path.replace('SERVICE', service))
      expect(await page.locator('h1').count()).toBe(1)
      expect(await axeFindings(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    })
  })

  test.each(languages)(
    'the way to help is in sight on a page of 320 pixels in %s, large enough for a thumb',
    async (language) => {
      await within(320, async (context) => {
        const page = await context.newPage()
        const places = []
        for (const path of ['', '/help', '/mandates/res-1306', '/sign-in', '/nothing-here']) {
          await page.goto(`${address}/${language}${path}`.replace('/en/', '/'))
          expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320)
          places.push(await page.locator('.get-help').boundingBox())
        }
        const [first] = places
        for (const place of places) expect(place).toEqual(first)
        expect(first!.x).toBeGreaterThanOrEqual(0)
        expect(first!.x + first!.width).toBeLessThanOrEqual(320)
        expect(first!.y + first!.height).toBeLessThan(80)
        expect(first!.height).toBeGreaterThanOrEqual(24)
      })
    },
  )

  // T-32
  test('somebody who opened the help page leaves nothing in the browser, and asked no other host', async () => {
    await within(360, async (context) => {
      const page = await context.newPage()
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.goto(`${address}/help`)
      expect(asked.filter((url) => !url.startsWith(address))).toEqual([])
      expect(await context.cookies()).toEqual([])
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
      expect(await page.title()).toBe('Help – Heed')
      expect(await page.locator('a[href^="tel:"]').getAttribute('href')).toBe('tel:000000')
    })
  })
})

async function invented({ context }: TestSite): Promise<string> {
  const entered = await enterHelpService(context, {
    country: 'AT',
    kind: 'helpline',
    names: { en: 'Invented line' },
    operator: 'Nobody',
    dial: '000 000',
    address: 'https://line.example.org',
    languages: ['de'],
    hours: { en: 'always' },
    free: false,
    source: 'https://line.example.org',
  })
  if (!entered.ok) throw new Error(entered.problem)
  const { id } = entered.value
  await checkHelpService(context, id, { checkedOn: '2026-03-01', found: 'works', how: 'Called it' })
  return id
}
