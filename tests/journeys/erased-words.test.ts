import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '#base/hash'
import { read as readFile } from '#document'
import { findChromium, openBrowser, testSite, type TestSite } from '#testing'
import { atPage, type AtPage } from './at-a-page.ts'

const hasBrowser = (await findChromium()) !== null

const symbol = 'HRC566/ANS/2'
const code = 'HFAC-3467-KMNP-RTWX'
const words = [
  'Feeds that never end keep children awake',
  'the minutes of a child count like those of anybody',
  'Our regulator tests the ten most used services',
  'What is switched off for children in one country',
  'services that children use should be agreed at the global level',
]
const pages = [
  '/consultations/HRC566-C1',
  '/understanding/HRC566',
  '/understanding/HRC566/passages',
  '/findings/HRC566',
  '/findings/HRC566/8',
  '/threads/HRC566/8',
  '/options/HRC566',
  '/options/HRC566/1',
  '/replies/HRC566',
  `/heard/${symbol}`,
  '/documents/HRC566/REP/1',
  '/documents/HRC566/REP/1/v1',
  '/documents?body=HRC566',
  '/log',
]
const editions = ['html', 'md', 'txt', 'json', 'pdf', 'docx']

describe.skipIf(!hasBrowser)('an author whose words were used', () => {
  let site: TestSite
  let browser: Browser
  let page: Page
  let at: AtPage
  let url: string

  beforeAll(async () => {
    site = await testSite({ example: 'whole' })
    url = await site.open()
    browser = await openBrowser()
    const context = await browser.newContext({ javaScriptEnabled: false })
    page = await context.newPage()
    page.setDefaultTimeout(10_000)
    at = atPage(page, url)
    // The authors of the example have kept no codes; this one is as if it had.
    await site.pool.query(
      `update consultations.answers set receipt = $1
       where id = (select answer from consultations.acceptances where symbol = $2 limit 1)`,
      [sha256(`heed receipt ${code}`), symbol],
    )
  }, 120_000)
  afterAll(() => browser?.close())

  const get = async (path: string) => (await site.get(path)).text()
  const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  /** What a reader of an edition reads: a file of Word or a PDF is opened. */
  const readEdition = async (format: string) => {
    const bytes = new Uint8Array(await (await site.get(`/documents/HRC566/REP/1.${format}`)).arrayBuffer())
    if (format !== 'pdf' && format !== 'docx') return new TextDecoder().decode(bytes)
    return JSON.stringify((await readFile(bytes, { name: `report.${format}`, language: 'en' })).document)
  }
  const readTexts = async () => {
    const texts = await Promise.all(pages.map(async (path) => `${path}\n${await get(path)}`))
    for (const format of editions) texts.push(`${format}\n${await readEdition(format)}`)
    return texts
  }
  /** Every row of every table, as text. */
  const everything = async () => {
    const { rows } = await site.pool.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    const texts: string[] = []
    for (const { name } of rows)
      for (const { row } of (await site.pool.query<{ row: string }>(`select t::text as row from ${name} t`)).rows)
        texts.push(`${name}: ${row}`)
    return texts
  }
  const withWords = (texts: string[]) => texts.filter((text) => words.some((some) => text.includes(some)))
  const countsOf = async () => {
    const text = plain(await get('/understanding/HRC566'))
    return /Answers, workshops and papers ([\d ]+)/.exec(text)![1]!.trim()
  }

  test('finds them in tables, on pages and in editions', async () => {
    expect(withWords(await everything()).length).toBeGreaterThan(10)
    expect(withWords(await readTexts()).length).toBeGreaterThan(5)
    expect(await countsOf()).toBe('19 19 0 0 0 19')
  }, 60_000)

  test('asks with its receipt code that they be erased, and is asked whether that is meant', async () => {
    await at.go('/answers')
    await at.write({ code })
    await at.main.getByRole('button').first().click()
    await at.press('Ask that its words be erased')
    await at.press('Yes, erase the words')
    expect(await at.text()).toContain('The secretariat has your request')
  })

  test('has it done by the secretariat at its desk', async () => {
    const [name, value] = (await site.signIn({ role: 'secretariat', body: 'HRC566' })).split('=')
    await page.context().addCookies([{ name: name!, value: value!, url }])
    await at.go('/desk/consultations/HRC566-C1/answers')
    await at.follow(/Kingdom of Nordhavn/)
    await at.press('Erase its words')
    expect((await site.get(`/documents/${symbol}`)).status).toBe(410)
  })

  test('finds them nowhere any more: in no table, on no page, in no edition', async () => {
    expect(withWords(await everything())).toEqual([])
    expect(withWords(await readTexts())).toEqual([])
    for (const format of editions) expect((await site.get(`/documents/${symbol}.${format}`)).status, format).toBe(410)
  }, 60_000)

  test('counts no longer in the tables of who said what, and the finding that rested on it says so', async () => {
    expect(await countsOf()).toBe('19 18 0 0 1 18')
    expect(plain(await get('/findings/HRC566/8'))).toContain(`${symbol} ¶ 4.1 no longer stands`)
    expect(plain(await get('/consultations/HRC566-C1'))).toContain('Erased 1')
    await page.context().clearCookies()
    await at.go('/answers')
    await at.write({ code })
    await at.main.getByRole('button').first().click()
    expect(await at.text()).toContain('Its words were erased.')
  })

  /** What rested on nothing else is said by nobody any more. */
  const removeParagraph = async () => {
    await at.follow('Remove this paragraph')
    await at.press(/Remove/)
  }

  test('stops the report that used them, until each paragraph is mended', async () => {
    const [name, value] = (await site.signIn({ role: 'secretariat', body: 'HRC566' })).split('=')
    await page.context().addCookies([{ name: name!, value: value!, url }])
    const report = '/desk/reports/HRC566-R1'
    await at.go(report)
    expect(await page.locator('main .error-summary').textContent()).toContain(`${symbol} ¶ 4.1 cannot be read`)
    expect(await at.main.getByRole('button', { name: /^Issue/ }).count()).toBe(0)
    const toReport = () => at.go(report)
    await at.mend(async () => {
      const gone = at.main.getByRole('button', { name: new RegExp(`Remove the source ${symbol} `) })
      if (!(await gone.count())) return removeParagraph()
      while (await gone.count()) await gone.first().click()
    }, toReport)
    for (const readers of ['For readers aged 10 to 12', 'For readers aged 13 to 17', 'Easy to read']) {
      await toReport()
      await at.follow(readers)
      await at.mend(() => at.press('Save'))
    }
  }, 60_000)

  test('reads the corrected report, which says nothing of it', async () => {
    await at.go('/desk/reports/HRC566-R1')
    await at.write({ reason: 'Words that it rested on were erased.' })
    await at.press('Issue version 2')
    expect(await at.text()).toContain('Issued as version 2')
    for (const format of editions) expect(await readEdition(format), format).not.toMatch(/ANS\/2\b/)
    expect(withWords(await everything())).toEqual([])
  }, 60_000)
})
