import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { axeFindings, findChromium, openBrowser, testSite, type TestSite } from '#testing'
import { acceptAnswer } from '../accept-answer.ts'
import { answer, body, foundConsultation, openCall } from '../world.ts'

const found = await findChromium()

describe.skipIf(!found)('pages of calls in a browser (skipped where there is no Chromium)', () => {
  let site: TestSite
  let browser: Browser
  let origin: string
  let call: string
  let waiting: { id: string; code: string }
  beforeAll(async () => {
    site = await testSite()
    await foundConsultation(site.context)
    call = await openCall(site.context)
    for (const publication of ['named', 'unnamed', 'not-published'] as const) {
      const { id, revision } = await answer(site.context, call, { publication, invitee: 1 })
      await acceptAnswer(site.context, id, { revision })
    }
    waiting = await answer(site.context, call, { replies: { 1: 'Call +41 22 730 00 00.' } })
    origin = await site.open()
    browser = await openBrowser()
  }, 60_000)
  afterAll(() => browser?.close())

  const look = async (address: string, cookie?: string) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } })
    if (cookie) {
      const [name, value] = cookie.split('=') as [string, string]
      await page.context().addCookies([{ name, value, url: origin }])
    }
    await page.goto(origin + address)
    return page
  }

  test.each(['', '/ar'])('can be read by everybody, and fit on a phone (%s)', async (language) => {
    const paths = ['/consultations', `/consultations/${call}`, `/consultations/${call}/answer`, '/answers']
    for (const path of [...paths, `/consultations/${call}/answer/state`]) {
      const page = await look(language + path)
      expect(await axeFindings(page), path).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(360)
      await page.close()
    }
  })

  test.each(['', '/ar'])(
    'an author fills the form by hand, mends what is wrong, sends and comes back (%s)',
    async (language) => {
      const page = await look(`${language}/consultations/${call}/answer/state`)
      await page.fill('[name=reply-1]', 'Games.')
      await page.click('[value=send]')
      expect(await axeFindings(page)).toEqual([])
      expect(await page.inputValue('[name=reply-1]')).toBe('Games.')
      await page.fill('[name=organisation]', 'Republic of Maritana')
      await page.selectOption('[name=region]', 'africa')
      await page.selectOption('[name=language]', 'en')
      await page.check('[name=publication][value=named]')
      await page.setInputFiles('[name=file]', {
        name: 'more.md',
        mimeType: 'text/plain',
        buffer: Buffer.from('# More\n\n1. Text.\n'),
      })
      await page.click('[value=send]')
      expect(await axeFindings(page)).toEqual([])
      const code = (await page.textContent('.receipt-code'))!.trim()
      await page.click('[value=send]')
      expect(await axeFindings(page)).toEqual([])
      expect(page.url()).not.toContain(code)
      await page.goto(`${origin}${language}/answers`)
      await page.fill('[name=code]', code)
      await page.click('main button')
      expect(await page.inputValue('[name=organisation]')).toBe('Republic of Maritana')
      await page.click('.button-danger')
      expect(await axeFindings(page)).toEqual([])
      await page.click('.button-danger')
      expect(await axeFindings(page)).toEqual([])
      await page.close()
    },
  )

  test.each(['', '/ar'])('the desk too (%s)', async (language) => {
    const cookie = await site.signIn({ role: 'secretariat', body })
    const base = `/desk/consultations/${call}`
    const paths = [`/desk/consultations/of/${body}`, `/desk/consultations/of/${body}/new`, base, `${base}/answers`]
    const more = [
      `${base}/answers/${waiting.id}`,
      `${base}/answers/${waiting.id}/correction`,
      `${base}/answers/new/state`,
    ]
    for (const path of [...paths, ...more]) {
      const page = await look(language + path, cookie)
      expect(await axeFindings(page), path).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(360)
      await page.close()
    }
  })
})
