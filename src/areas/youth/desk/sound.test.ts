import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings, findChromium, openBrowser, testSite } from '#testing'
import { close } from '../close.ts'
import { handOut, readyConsultation } from '../world.ts'

const hasBrowser = (await findChromium()) !== null
const desk = '/desk/young/HRC566-Y1'

describe.skipIf(!hasBrowser)('the desk of young people’s consultations', () => {
  let browser: Browser
  let url: string
  let cookie: string
  const paths = ['/desk/young', '/desk/young/new', '/desk']
  beforeAll(async () => {
    const site = await testSite()
    const symbol = await readyConsultation(site.context)
    const { id } = await handOut(site.context, symbol)
    paths.push(...['', '/requirements', '/promises', '/questions', '/groups'].map((path) => desk + path))
    paths.push(`${desk}/questions/before/2/10-12/en`, `${desk}/groups/${id}/paper`, `${desk}/sheets/before/10-12`)
    cookie = (await site.signIn({ role: 'facilitator', body: 'HRC566' })).replace('heed=', '')
    url = await site.open()
    browser = await openBrowser()
    closeIt = async () => void (await close(site.context, symbol, 'before'))
  }, 60_000)
  let closeIt: () => Promise<void>
  afterAll(() => browser?.close())

  test.each(['', '/ar'])(
    'is sound for axe and fits a phone under "%s"',
    async (language) => {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: true })
      await context.addCookies([{ name: 'heed', value: cookie, url }])
      const page = await context.newPage()
      const check = async (name: string) => {
        expect(await axeFindings(page), name).toEqual([])
        const wider = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
        expect(wider, name).toBeLessThanOrEqual(0)
      }
      for (const path of paths) {
        await page.goto(url + language + path)
        await check(path)
      }
      if (language) await closeIt()
      else {
        await page.goto(`${url}${desk}/groups`)
        await page.fill('[name=name]', 'Club')
        await page.click('main form button')
        await page.waitForSelector('.slip-code')
        await check('the slips')
      }
      await page.goto(`${url}${language}${desk}/results`)
      await check('the results')
      await context.close()
    },
    180_000,
  )
})
