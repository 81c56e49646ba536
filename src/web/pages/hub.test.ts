import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { languages } from '#base/languages'
import { axeFindings, findChromium, openBrowser, testSite, type TestSite } from '#testing'

let site: TestSite
beforeAll(async () => {
  site = await testSite({ example: 'whole' })
}, 60_000)

const page = async (path: string): Promise<string> => (await site.get(path)).text()
const section = (html: string, id: string): string =>
  new RegExp(`<section class="section" id="${id}">([^]*?)</section>`).exec(html)?.[1] ?? ''
const headings = (html: string): string[] =>
  [...html.matchAll(/<section class="section" id="([^"]+)">/g)].map((match) => match[1]!)

describe('the page of a group', () => {
  test('tells in one order how people were heard, answered and what followed', async () => {
    const html = await page('/bodies/HRC566')
    expect(headings(html)).toEqual([
      'mandate',
      'calls',
      'workshops',
      'young-people',
      'understanding',
      'follow-up',
      'meetings',
      'reports',
      'documents',
      'series',
    ])
    expect(section(html, 'mandate')).toContain('href="/mandates/res-56-6"')
    const calls = section(html, 'calls')
    expect(calls.indexOf('HRC566-C2')).toBeLessThan(calls.indexOf('HRC566-C1'))
    expect(section(html, 'workshops')).toContain('5 of 5 held')
    expect(section(html, 'young-people')).toContain('href="/young/HRC566-Y1"')
    for (const way of ['/understanding/HRC566', '/findings/HRC566', '/options/HRC566'])
      expect(section(html, 'understanding')).toContain(`href="${way}"`)
    for (const way of ['/replies/HRC566', '/commitments?body=HRC566'])
      expect(section(html, 'follow-up')).toContain(`href="${way}"`)
  })

  test('says nothing of what there is not', async () => {
    const html = await page('/bodies/CWG-COP')
    expect(headings(html)).toEqual(['mandate', 'practices', 'meetings', 'reports', 'documents', 'series'])
    expect(section(html, 'mandate')).toContain('href="/mandates/res-1306"')
    expect(section(html, 'practices')).toContain('href="/practices"')
  })

  test.each(['/bodies/HRC566', '/bodies/CWG-COP', '/consultations', '/', '/meetings/HRC566-1'])(
    'and what it leads to: nobody who follows a link on %s comes to nothing',
    async (path) => {
      const html = (await page(path)).split('<main')[1]!.split('</main>')[0]!
      const ways = new Set([...html.matchAll(/href="(\/[^"#]*)/g)].map((match) => match[1]!))
      for (const way of ways) expect((await site.get(way)).status, way).toBe(200)
      const ids = new Set([...html.matchAll(/\bid="([^"]+)"/g)].map((match) => match[1]))
      for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids, target).toContain(target)
    },
  )
})

describe('the page of all consultations', () => {
  test('leads to every way in which a group hears people, and says which of them is fictional', async () => {
    const html = await page('/consultations')
    expect(html).toContain('<h1><span>Consultations</span></h1>')
    expect(html).toMatch(/<a href="\/consultations" aria-current="page">/)
    for (const way of [
      '/young',
      '/workshops/series/HRC566-S1',
      '/young/HRC566-Y1',
      '/understanding/HRC566',
      '/answers',
    ])
      expect(html).toContain(`href="${way}"`)
    expect(html).toContain('class="band">Fictional example')
  })

  test('is where one stands on the pages of each of them', async () => {
    for (const path of [
      '/consultations/HRC566-C1',
      '/workshops',
      '/workshops/HRC566-W1',
      '/workshops/series/HRC566-S1',
      '/understanding/HRC566',
      '/findings/HRC566',
      '/findings/HRC566/1',
      '/options/HRC566',
      '/options/HRC566/1',
      '/replies/HRC566',
      '/threads/HRC566/1',
    ])
      expect(await page(path), path).toMatch(/<a href="\/consultations" aria-current="page">/)
  })

  test('is whole where nobody has asked anything yet', async () => {
    const empty = await testSite()
    for (const language of languages) expect((await empty.get(`/${language}/consultations`)).status).toBe(200)
    const html = await (await empty.get('/consultations')).text()
    expect(html).toContain('No call yet')
    expect(html).not.toContain('id="others"')
  }, 60_000)
})

describe('the first page, where there are several groups', () => {
  test('leads with the newest report, not with a meeting of which nothing is recorded', async () => {
    const html = await page('/')
    const hero = /<section class="hero">([^]*?)<\/section>/.exec(html)![1]!
    expect(hero).toContain('Read the report')
    expect(hero).not.toContain('href="/meetings/HRC566-1"')
  })

  test('says what can be answered now, and where young people are asked', async () => {
    const html = await page('/')
    expect(section(html, 'say')).toContain('href="/consultations/HRC566-C2"')
    expect(section(html, 'say')).not.toContain('HRC566-C1')
    expect(section(html, 'say')).toContain('href="/young"')
    expect(await page('/ar')).toContain('href="/ar/consultations/HRC566-C2"')
  })
})

describe('a meeting', () => {
  test('that heard young people says so: before it, during it, and that they were answered', async () => {
    const young = section(await page('/meetings/HRC566-1'), 'young-people')
    for (const part of ['Heard before', 'Heard during', 'Answered']) expect(young).toContain(part)
    for (const place of ['before', 'during', 'replies']) {
      expect(young).toContain(`href="/young/HRC566-Y1#${place}"`)
      expect(await page('/young/HRC566-Y1')).toContain(`id="${place}"`)
    }
    expect(await page('/meetings/CWG-COP-24')).not.toContain('id="young-people"')
  })
})

test('the register says over the papers of several groups which of them are fictional, and of one group its own', async () => {
  expect(await page('/documents')).toMatch(/class="band">CWG-COP: This is an example[^<]* HRC566: Fictional example/)
  expect(await page('/documents?body=HRC566')).toContain('class="band">Fictional example')
  expect(await page('/fr/documents?body=HRC566')).toContain('class="band">Exemple fictif')
})

test('a reader of the tables finds each answer that was sent accounted for, those not published too', async () => {
  const html = await page('/understanding/HRC566')
  const line = /Answers sent to calls: ([^<]*)/.exec(html)![1]!.match(/\d+/g)!.map(Number)
  const [sent, waiting, accepted, withdrawn, erased, again, named, unnamed, notPublished] = line
  expect(sent).toBe(waiting! + accepted! + withdrawn! + erased!)
  expect(again).toBe(accepted)
  expect(accepted).toBe(named! + unnamed! + notPublished!)
  expect(notPublished).toBeGreaterThan(0)
})

test('a search engine is told every page of the consultations, and none that is not there', async () => {
  const xml = await page('/sitemap/pages.xml')
  const paths = [...xml.matchAll(/<url><loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1]!).pathname)
  for (const path of [
    '/consultations',
    '/consultations/HRC566-C1',
    '/workshops/series/HRC566-S1',
    '/workshops/HRC566-W1',
    '/practices',
    '/practices/CWG-COP-P1',
    '/mandates/res-56-6',
    '/young',
    '/young/HRC566-Y1',
    '/understanding/HRC566',
    '/findings/HRC566/1',
    '/options/HRC566/1',
    '/replies/HRC566',
    '/commitments/HRC566/1',
    '/threads/HRC566/1',
    '/themes',
    '/help',
  ])
    expect(paths).toContain(path)
  expect(new Set(paths).size).toBe(paths.length)
  for (const path of paths) expect((await site.get(path)).status, path).toBe(200)
}, 120_000)

const found = await findChromium()

describe.skipIf(!found)('in a browser (skipped where there is no Chromium)', () => {
  let browser: Browser
  let address: string
  beforeAll(async () => {
    address = await site.open()
    browser = await openBrowser()
  }, 60_000)
  afterAll(() => browser.close())

  test.each([
    ['/', 320],
    ['/ar', 1280],
    ['/bodies/HRC566', 1280],
    ['/ar/bodies/HRC566', 320],
    ['/consultations', 320],
    ['/ar/consultations', 1280],
    ['/ar/meetings/HRC566-1', 320],
    ['/understanding/HRC566', 1280],
    ['/desk', 320],
    ['/ar/desk/bodies/HRC566', 1280],
    ['/desk/bodies/HRC566/particulars', 320],
  ])('%s can be used by everybody at %i pixels', async (path, width) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } })
    if (path.includes('/desk')) {
      const [name, value] = (await site.signIn({ role: 'operator', body: null })).split('=') as [string, string]
      await context.addCookies([{ name, value, url: address }])
    }
    const opened = await context.newPage()
    await opened.goto(address + path)
    expect(await opened.locator('h1').count()).toBe(1)
    expect(await axeFindings(opened)).toEqual([])
    expect(await opened.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await context.close()
  })
})
