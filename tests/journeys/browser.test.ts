import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings, findChromium, openBrowser, testSite } from '#testing'

const hasBrowser = (await findChromium()) !== null

const types = [
  '/',
  '/about',
  '/bodies',
  '/bodies/CWG-COP',
  '/meetings',
  '/meetings/CWG-COP-24',
  '/meetings/CWG-COP-24/report',
  '/reports',
  '/documents',
  '/documents/CWG-COP-24/INF/17',
  '/documents/CWG-COP-24/INF/16',
  '/documents/CWG-COP-24/EX/13/v1',
  '/documents/CWG-COP-24/REC/1',
  '/log',
  '/sign-in',
  '/nothing-here',
]

describe.skipIf(!hasBrowser)('every type of public page', () => {
  let browser: Browser
  let url: string
  beforeAll(async () => {
    const site = await testSite({ example: true })
    url = await site.open()
    browser = await openBrowser()
  }, 60_000)
  afterAll(() => browser?.close())

  const open = async (address: string, width: number, javaScriptEnabled = true) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled })
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(url + address)
    return { page, asked, close: () => context.close() }
  }

  describe.each(['', '/ar'])('under "%s"', (prefix) => {
    test.each(types)(
      '%s is sound for axe, on a phone and on a desk',
      async (path) => {
        for (const width of [360, 1280]) {
          const { page, asked, close } = await open(prefix + path, width)
          expect(await axeFindings(page), `${width}`).toEqual([])
          expect(asked.filter((address) => !address.startsWith(url))).toEqual([])
          await close()
        }
      },
      60_000,
    )

    test.each(types)('%s fits a screen of 320 pixels', async (path) => {
      const { page, close } = await open(prefix + path, 320, false)
      const wider = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
      expect(wider).toBeLessThanOrEqual(0)
      await close()
    })
  })

  test('leads a reader without JavaScript from a sentence of the report to its source and back', async () => {
    const { page, close } = await open('/meetings/CWG-COP-24/report', 1280, false)
    const sentence = page.locator('[id="p6.1"]')
    expect(await sentence.count()).toBe(1)
    await page.locator('.source-card a[href*="/documents/CWG-COP-24/REC/1"][href*="#pp."]:visible').first().click()
    expect(page.url()).toMatch(/\/documents\/CWG-COP-24\/REC\/1\/v1#/)
    const passage = decodeURIComponent(new URL(page.url()).hash.slice(1))
    expect(await page.locator(`[id="${passage}"]`).count()).toBe(1)
    await page.locator('a[href*="/meetings/CWG-COP-24/report#"]:visible').first().click()
    expect(page.url()).toMatch(/\/meetings\/CWG-COP-24\/report#/)
    await close()
  })
})
