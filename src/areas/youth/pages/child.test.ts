import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings, findChromium, openBrowser, testSite, type TestSite } from '#testing'
import { handOut, readyConsultation } from '../world.ts'

const hasBrowser = (await findChromium()) !== null

describe.skipIf(!hasBrowser)('a child of eleven with a slip', () => {
  let browser: Browser
  let site: TestSite
  let url: string
  let codes: string[]
  beforeAll(async () => {
    site = await testSite()
    const symbol = await readyConsultation(site.context)
    codes = (await handOut(site.context, symbol, { size: 20 })).codes
    url = await site.open()
    browser = await openBrowser()
  }, 60_000)
  afterAll(() => browser?.close())

  const visit = async (javaScriptEnabled: boolean, width = 360) => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 740 } })
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    return { context, page, asked }
  }

  /** Presses Tab until the focus is on what is looked for; a child gives up after a while. */
  async function tabTo(page: Page, selector: string) {
    for (let presses = 0; presses < 80; presses++) {
      if (await page.locator(`${selector}:focus`).count()) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`the keyboard does not come to ${selector}`)
  }

  const whatIsLeft = async (context: BrowserContext) => ({
    cookies: await context.cookies(),
    storage: (await context.storageState()).origins,
  })

  test.each([true, false])(
    'answers by keyboard alone (JavaScript: %s), and leaves nothing behind',
    async (javaScript) => {
      const code = codes.pop()!
      const { context, page, asked } = await visit(javaScript)
      await page.goto(`${url}/young`)
      await tabTo(page, '[name=code]')
      await page.keyboard.type(code.replace('-', ' ').toLowerCase())
      await page.keyboard.press('Enter')
      await page.waitForURL(`${url}/young/sheet`)

      await tabTo(page, '[name=part]')
      await page.keyboard.press('Space')
      await tabTo(page, '[name=q1]')
      await page.keyboard.press('Space')
      await page.keyboard.press('ArrowDown')
      expect(await page.locator('[name=q1]:checked').getAttribute('value')).toBe('not-sure')
      await tabTo(page, '[name=q2][value=sad]')
      await page.keyboard.press('Space')
      await tabTo(page, '[name="q3.b"]')
      await page.keyboard.press('Space')
      for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowRight')
      expect(await page.locator('[name="q3.b"]:checked').getAttribute('value')).toBe('3')
      await tabTo(page, 'button.button-primary')
      await page.keyboard.press('Enter')
      await page.waitForURL(`${url}/young/answers`)

      expect(await page.textContent('h1')).toBe('Thank you!')
      expect(await page.content()).not.toContain(code)
      expect(asked.filter((address) => !address.startsWith(url))).toEqual([])
      expect(asked.filter((address) => address.includes('?') || address.includes(code))).toEqual([])
      expect(await whatIsLeft(context)).toEqual({ cookies: [], storage: [] })
      await page.goBack().catch(() => null)
      expect(await page.locator('input:checked').count()).toBe(0)
      await context.close()
    },
    60_000,
  )

  test('who presses Enter on an answer sends the sheet, and is asked whether they want to take part', async () => {
    const { context, page } = await visit(false)
    await page.goto(`${url}/young`)
    await page.fill('[name=code]', codes[0]!)
    await page.press('[name=code]', 'Enter')
    await page.check('[name=q1][value=agree]')
    await page.press('[name=q1][value=agree]', 'Enter')
    await page.waitForURL(`${url}/young/answers`)
    expect(await page.locator('.error-summary').textContent()).toContain('You have not said yet')
    expect(await page.isChecked('[name=q1][value=agree]')).toBe(true)
    await context.close()
  })

  test('reads it in Arabic without losing the slip or an answer', async () => {
    const { context, page } = await visit(false)
    await page.goto(`${url}/ar/young`)
    await page.fill('[name=code]', codes[0]!)
    await page.press('[name=code]', 'Enter')
    // The slip is one of an English group.
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.check('[name=q1][value=agree]')
    await page.click('button[value=ar]')
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    expect(await page.isChecked('[name=q1][value=agree]')).toBe(true)
    expect(await page.textContent('legend:has-text("Question 1")')).toContain('10-12, ar')
    await context.close()
  })

  test.each(['', '/ar'])(
    'every page under "%s" is sound for axe and fits a narrow screen',
    async (language) => {
      const code = codes.pop()!
      for (const width of [320, 1280]) {
        const { context, page } = await visit(true, width)
        const check = async (name: string) => {
          expect(await axeFindings(page), `${name} at ${width}`).toEqual([])
          const wider = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
          expect(wider, `${name} at ${width}`).toBeLessThanOrEqual(0)
          expect(await page.locator('.help-corner a').isVisible(), name).toBe(true)
        }
        await page.goto(`${url}${language}/young`)
        await check('the room')
        await page.goto(`${url}${language}/young/HRC566-Y1`)
        await check('the consultation')
        await page.goto(`${url}${language}/young`)
        await page.fill('[name=code]', code)
        await page.press('[name=code]', 'Enter')
        if (language) await page.click('button[value=ar]')
        await check('the sheet')
        await page.click('button.button-primary')
        await check('the sheet with a problem')
        if (width === 320) {
          await context.close()
          continue
        }
        await page.check('[name=part]')
        await page.click('button.button-primary')
        await check('the thanks')
        await context.close()
      }
    },
    120_000,
  )
})
