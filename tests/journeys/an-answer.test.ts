import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium, openBrowser, testSite, type TestSite } from '#testing'
import { atPage, type AtPage } from './at-a-page.ts'

const hasBrowser = (await findChromium()) !== null
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: 'ar' }
const long = Array.from({ length: 310 }, (_, number) => `كلمة${number}`).join(' ')

let site: TestSite
let browser: Browser
let url: string

beforeAll(async () => {
  if (!hasBrowser) return
  site = await testSite({ example: 'whole' })
  url = await site.open()
  browser = await openBrowser()
}, 120_000)
afterAll(() => browser?.close())

describe.skipIf(!hasBrowser).each([
  ['without JavaScript', false, 'جمعية حماية الطفل في بيروت'],
  ['with JavaScript', true, 'رابطة المدارس الآمنة في تونس'],
])('an organisation that answers in Arabic on a phone with a slow line, %s,', (_name, javaScriptEnabled, name) => {
  const reply = `يفيد الخيار الثاني الأطفال الذين نعمل معهم، وفق ${name}.`
  let context: BrowserContext
  let page: Page
  let at: AtPage
  let line: CDPSession
  let code: string
  let symbol: string

  beforeAll(() => takePhone())
  afterAll(() => context.close())

  const connect = (isOnline: boolean) =>
    line.send('Network.emulateNetworkConditions', {
      offline: !isOnline,
      latency: 400,
      downloadThroughput: 50_000,
      uploadThroughput: 50_000,
    })
  /** A phone that has never been here, on a line of 50 kB a second that answers after 400 ms. */
  const takePhone = async () => {
    await context?.close()
    context = await browser.newContext({ ...phone, javaScriptEnabled })
    page = await context.newPage()
    page.setDefaultTimeout(20_000)
    line = await context.newCDPSession(page)
    await line.send('Network.enable')
    await connect(true)
    at = atPage(page, url)
  }
  /** Taps on what leads to another page, and waits until it is there. */
  const tap = async (selector: string) => {
    await Promise.all([page.waitForEvent('framenavigated'), page.locator(`main ${selector}`).first().tap()])
    await page.waitForLoadState()
  }
  const fits = async () => {
    const wider = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
    expect(wider, page.url()).toBeLessThanOrEqual(0)
  }
  const comeBack = async () => {
    await at.go('/ar/answers')
    await at.write({ code })
    await tap('form[action="/ar/answers"] button')
  }
  const publicText = async (path: string) => (await site.get(path)).text()
  /** How many answers were sent, as the page of the call says. */
  const countSent = async () =>
    Number(/Sent\s+(\d+)/.exec((await publicText('/consultations/HRC566-C2')).replaceAll(/<[^>]+>/g, ' '))?.[1] ?? 0)

  test('finds the call, says as whom it answers, and saves a first reply', async () => {
    await at.go('/ar/consultations')
    await tap('a[href="/ar/consultations/HRC566-C2"]')
    await fits()
    await tap('a[href="/ar/consultations/HRC566-C2/answer"]')
    await tap('a[href$="/answer/civil-society"]')
    await fits()
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    await at.write({ 'reply-1': reply })
    await tap('button[value="save"]')
    expect(await at.text()).toContain('حُفظ ولم يُرسل')
    code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(await at.text())![0]
    expect(page.url()).not.toContain(code)
    expect(await context.cookies()).toEqual([])
    await fits()
  }, 60_000)

  test('goes away, and on another phone finds what it wrote by its receipt code', async () => {
    await takePhone()
    await comeBack()
    expect(await page.locator('[name="reply-1"]').inputValue()).toBe(reply)
    expect(page.url()).not.toContain(code)
  }, 60_000)

  test('is over the limit of words, is told by how many, and loses nothing of what it typed', async () => {
    await at.write({ 'reply-2': long, organisation: name })
    await page.locator('[name="region"]').selectOption('asia-pacific')
    await page.locator('[name="publication"][value="named"]').tap()
    await tap('button[value="send"]')
    expect(await page.locator('main .error-summary').textContent()).toMatch(/310.+300.+10/)
    expect(await page.locator('[name="reply-2"]').inputValue()).toBe(long)
    expect(await page.locator('[name="organisation"]').inputValue()).toBe(name)
    expect(await page.locator('[name="reply-1"]').inputValue()).toBe(reply)
    await fits()
  }, 60_000)

  test('loses the connection while sending, tries again, and has sent once, as it is told in words', async () => {
    const before = await countSent()
    await at.write({ 'reply-2': 'لا شيء حتى الآن.' })
    await connect(false)
    const lost = page.waitForEvent('requestfailed')
    await page.locator('main button[value="send"]').tap()
    await lost
    await page.locator('main').waitFor({ state: 'detached' })
    await connect(true)
    expect(await countSent()).toBe(before)
    // The second time the words arrive, and what the server answers is lost on its way to the phone.
    await page.route('**/answer/civil-society', async (route) => {
      const headers = { ...(await route.request().allHeaders()), 'sec-fetch-site': 'same-origin' }
      expect((await route.fetch({ headers })).status()).toBe(200)
      await route.abort('internetdisconnected')
    })
    await page.reload().catch(() => null)
    await page.unroute('**/answer/civil-society')
    expect(await countSent()).toBe(before + 1)
    await page.reload()
    expect(await at.text()).toContain('وقد وصلنا.')
    expect(await countSent()).toBe(before + 1)
    const { rows } = await site.pool.query(
      `select count(*)::int as sent from consultations.sendings join consultations.answers a on a.id = answer
       where a.words::text like $1`,
      [`%${name}%`],
    )
    expect(rows).toEqual([{ sent: 1 }])
  }, 60_000)

  test('is read and accepted at the desk, and stands in public', async () => {
    const cookie = await site.signIn({ role: 'secretariat', body: 'HRC566' })
    const list = await (await site.get('/desk/consultations/HRC566-C2/answers', cookie)).text()
    expect(list).toContain(name)
    const path = /href="(\/desk\/consultations\/HRC566-C2\/answers\/[\da-f-]{36})"/.exec(list)![1]!
    const desk = await (await site.get(path, cookie)).text()
    const revision = /name="revision" value="(\d+)"/.exec(desk)![1]!
    const accepted = await site.post(`${path}/acceptance`, { revision, invitee: '' }, cookie)
    expect(accepted.status).toBe(303)
    const call = await publicText('/ar/consultations/HRC566-C2')
    const mine = [...call.matchAll(/<a\b[^>]*href="\/ar\/documents\/(HRC566\/ANS\/\d+)"[^>]*>(.*?)<\/a>/gs)]
    symbol = mine.find(([, , title]) => title!.includes(name))![1]!
    const document = await publicText(`/ar/documents/${symbol}`)
    expect(document).toContain(reply)
    expect(document).toContain(`href="/ar/heard/${symbol}"`)
  }, 60_000)

  test('finds where its words went: not read yet; and once somebody has marked a passage, read', async () => {
    await comeBack()
    await tap(`a[href="/ar/heard/${symbol}"]`)
    expect(await at.text()).toContain('لم يُقرأ بعد')
    await fits()
    const cookie = await site.signIn({ role: 'secretariat', body: 'HRC566' })
    const marked = await site.post(
      '/desk/understanding/HRC566/labels',
      {
        symbol,
        version: '1',
        language: 'ar',
        block: 'p1.1',
        words: reply,
        kind: 'recommendation',
        themes: 'H06',
        addressee: 'states',
      },
      cookie,
    )
    expect(marked.status, await marked.text()).toBe(303)
    await page.reload()
    expect(await at.text()).not.toContain('لم يُقرأ بعد')
    expect(await at.text()).toContain('قُرئ ولم يُستشهد به')
    expect(await at.text()).toContain(reply)
  }, 60_000)
})
