import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { axeFindings, findChromium, openBrowser } from '../testing/browser.ts'
import { galleryPage } from './gallery.tsx'
import { roomSheet, styleSheet } from './index.ts'
import { sampleCompose } from './samples/compose.tsx'
import { sampleHome } from './samples/home.tsx'
import { sampleReportInArabic } from './samples/report-in-arabic.tsx'
import { sampleYoung } from './samples/young.tsx'
import { sampleReport } from './samples/report.tsx'

const found = await findChromium()

const pages = {
  'the gallery from left to right': galleryPage('ltr'),
  'the gallery from right to left': galleryPage('rtl'),
  'a home page': sampleHome(),
  'a report': sampleReport(),
  'a report in Arabic': sampleReportInArabic(),
  'a page of the young people’s room': sampleYoung(),
  'a staff page': sampleCompose(),
}

const policy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'"

describe.skipIf(!found)('the kit in a browser (skipped where there is no Chromium)', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  /** Opens a page under the policy that the site sends; what the browser complains of is gathered. */
  async function open(name: keyof typeof pages, width: number, options: BrowserContextOptions = {}) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, ...options })
    const complaints: string[] = []
    const html = String(await pages[name])
    await context.route('**/*', (route) =>
      route.request().url().endsWith('.css')
        ? route.fulfill({ contentType: 'text/css', body: styleSheet().text + roomSheet().text })
        : route.fulfill({ contentType: 'text/html', body: html, headers: { 'content-security-policy': policy } }),
    )
    const page = await context.newPage()
    page.on('console', (message) => complaints.push(message.text()))
    await page.goto('http://heed.test/')
    return { page, complaints, close: () => context.close() }
  }

  // The gallery in every way; the others are made of the same parts, so two ways are enough.
  const ways = [
    { colorScheme: 'light', width: 1280 },
    { colorScheme: 'dark', width: 360 },
    { colorScheme: 'light', width: 360 },
    { colorScheme: 'dark', width: 1280 },
  ] as const
  const cases = (Object.keys(pages) as (keyof typeof pages)[]).flatMap((name) =>
    ways.slice(0, name.includes('gallery') ? 4 : 2).map((way) => ({ name, ...way })),
  )

  test.each(cases)(
    'axe finds nothing on $name, $colorScheme, $width px wide',
    async ({ name, colorScheme, width }) => {
      const { page, complaints, close } = await open(name, width, { colorScheme })
      expect(await axeFindings(page)).toEqual([])
      expect(complaints).toEqual([])
      await close()
    },
    30_000,
  )

  test.each(Object.keys(pages) as (keyof typeof pages)[])(
    '%s is never wider than the window, from 320 px up',
    async (name) => {
      const { page, close } = await open(name, 320)
      for (const width of [320, 480, 700, 1000, 1600]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      }
      await close()
    },
    30_000,
  )

  test('the first key press offers a way past the header, and it leads to the content', async () => {
    const { page, close } = await open('a home page', 1280)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toMatchObject({ text: 'Skip to the content', seen: true })
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('main')
    await close()
  })

  test('whatever takes the focus shows it, and nothing hides it', async () => {
    const { page, close } = await open('a report', 360, { reducedMotion: 'reduce' })
    for (let step = 0; step < 30; step++) {
      await page.keyboard.press('Tab')
      expect(await focused(page)).toMatchObject({ seen: true, outlined: true })
    }
    await close()
  })

  test('a form that came back opens with the focus on what is wrong', async () => {
    const { page, close } = await open('a staff page', 1280)
    await expect.poll(() => page.evaluate('document.activeElement.className')).toBe('error-summary')
    await close()
  })

  test('sources stand beside their sentence on a wide screen and below it on a phone', async () => {
    const { page, close } = await open('a report', 1280)
    const beside = async () => {
      const [text, margin] = await Promise.all([
        page.locator('#p6\\.1').boundingBox(),
        page.locator('.margin').first().boundingBox(),
      ])
      return margin!.x > text!.x + text!.width
    }
    expect(await beside()).toBe(true)
    await page.setViewportSize({ width: 360, height: 800 })
    expect(await beside()).toBe(false)
    await close()
  })

  test('colours forced by the reader leave the state of a thing framed', async () => {
    const { page, close } = await open('a home page', 1280, { forcedColors: 'active' })
    const frame = await page
      .locator('.chip')
      .first()
      .evaluate((chip) => getComputedStyle(chip).borderTopColor)
    expect(frame).not.toBe('rgba(0, 0, 0, 0)')
    await close()
  })
})

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const box = element.getClientRects()[0]!
    const top = document.elementFromPoint(box.x + Math.min(box.width / 2, 8), box.y + box.height / 2)
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return {
      text: element.textContent?.trim(),
      seen: !!top && (element.contains(top) || top.contains(element)) && box.bottom > 0 && box.top < innerHeight,
      outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    }
  })
