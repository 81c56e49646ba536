import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium, openBrowser, testSite, type TestSite } from '#testing'
import { atPage, type AtPage } from './at-a-page.ts'

const hasBrowser = (await findChromium()) !== null

const rule = 'Rules for the digital life of children should be made together with children.'
const next = 'A reply to the recommendation on rules made with children is on the page of replies.'

/** What is taken from whom: the document by a word of its title, the paragraph, the very words. */
const passages = [
  {
    channel: 'answer',
    title: 'Voix des enfants',
    block: 'p4.1',
    words: 'Les jeunes devraient siéger là où l’on décide.',
  },
  {
    channel: 'answer',
    title: 'Светлое окно',
    block: 'p4.1',
    words: 'принять правила для чатов класса вместе с детьми',
  },
  {
    channel: 'workshop',
    title: 'Eastern Europe',
    block: 'p4.1',
    words: 'agree on rules for class chats with the children themselves',
  },
]
/** Read as well, and nothing taken from them. */
const alsoRead = [
  { channel: 'answer', title: 'Maritana' },
  { channel: 'workshop', title: 'Asia and the Pacific' },
]

describe.skipIf(!hasBrowser)('a secretariat at its desk, without JavaScript,', () => {
  let site: TestSite
  let browser: Browser
  let page: Page
  let url: string
  let at: AtPage
  let finding: number
  let paragraph: string

  beforeAll(async () => {
    site = await testSite({ example: 'whole' })
    url = await site.open()
    browser = await openBrowser()
    const context = await browser.newContext({ javaScriptEnabled: false })
    const [name, value] = (await site.signIn({ role: 'secretariat', body: 'HRC566' })).split('=')
    await context.addCookies([{ name: name!, value: value!, url }])
    page = await context.newPage()
    page.setDefaultTimeout(10_000)
    at = atPage(page, url)
  }, 120_000)
  afterAll(() => browser?.close())

  const desk = '/desk/understanding/HRC566'
  const openText = async ({ channel, title }: { channel: string; title: string }) => {
    await at.go(`${desk}/documents?channel=${channel}`)
    await at.follow(new RegExp(title))
  }

  test('reads five answers and records, and labels three passages of them', async () => {
    for (const document of alsoRead) {
      await openText(document)
      expect(await at.text()).toMatch(/HRC566\/(ANS|WS)\/\d/)
    }
    for (const { block, words, ...document } of passages) {
      await openText(document)
      await at.main.locator(`a[href*="block=${block}"]`).first().click()
      await at.write({ words })
      await at.tick({ kind: 'recommendation' })
      await at.choose({
        addressee: /States/,
        ...(document.channel === 'workshop' && { stakeholder: /Education|learning/ }),
      })
      await at.press('Put the label')
      expect(await at.text(), words).toContain(words)
      expect(page.url()).toContain('/text?')
    }
  })

  test('makes a finding of them, and publishes it', async () => {
    await at.go(`${desk}/findings/new`)
    await at.write({ 'text-en': rule })
    await at.tick({ kind: 'recommendation' })
    await at.choose({ addressee: /States/ })
    await at.press('Make the finding')
    finding = Number(/findings\/(\d+)/.exec(page.url())![1])
    expect(await at.main.getByRole('button', { name: 'Publish the finding' }).count()).toBe(0)
    for (const { words } of passages) {
      const said = page.locator('q').getByText(words, { exact: true })
      const candidate = at.main.locator('#candidates li', { has: said }).first()
      await candidate.getByRole('button').first().click()
    }
    for (const { words } of passages) expect(await page.locator('#for').textContent()).toContain(words)
    expect((await site.get(`/findings/HRC566/${finding}`)).status).toBe(404)
    await at.press('Publish the finding')
    expect(await (await site.get(`/findings/HRC566/${finding}`)).text()).toContain(rule)
  })

  test('writes down an option that rests on it, and publishes that', async () => {
    await at.go('/desk/options/HRC566/new')
    await at.write({
      name: 'A council of children (fictional)',
      description: 'Children from every region read each rule before it is made.',
      'measure-1-text': 'Ask the council before a rule is made.',
      'measure-1-indicator': 'Rules that the council has read.',
      'measure-1-time': '2028',
      'private-role': 'Companies show it what they build.',
    })
    await at.choose({ level: /Global/i, nature: /coordination/, 'measure-1-addressee': /States/ })
    await at.tick({ grounds: String(finding) })
    await at.main.locator('[name="anchors"]').first().check()
    await at.press('Write down this option')
    await at.press('Publish this option')
    expect(await (await site.get('/options/HRC566')).text()).toContain('A council of children')
  })

  test('composes the report again: the recommendation has its paragraph and rests on its passages', async () => {
    await at.go('/desk/reports/HRC566-R1')
    await at.press('Compose again')
    const place = new RegExp(`(\\d+\\.\\d+)\\s*${rule}`).exec(await at.text())
    paragraph = place![1]!
    await at.follow(`Edit: Paragraph ${paragraph}`)
    for (const { words } of passages) expect(await at.text(), words).toContain(words)
    expect(await at.text()).toContain('Educational institutions')
  })

  /** Whoever has read that what an edition tells was changed says so by saving it again. */
  const mend = () => at.mend(() => at.press('Save'))
  const issue = async () => {
    await at.go('/desk/reports/HRC566-R1')
    await at.write({ reason: 'A recommendation and an option were added.' })
    await at.press('Issue version 2')
  }

  test('writes what comes next, and is stopped until it says whose word that is', async () => {
    await at.go('/desk/reports/HRC566-R1')
    await at.follow('Edit: Paragraph 9.1')
    const text = await at.main.locator('[name="text"]').inputValue()
    await at.write({ text: `${text} ${next}` })
    await at.press('Save paragraph')
    await at.go('/desk/reports/HRC566-R1')
    expect(await at.main.getByRole('button', { name: 'Issue version 2' }).count()).toBe(0)
    await page.locator('main .error-summary').getByRole('link').first().click()
    await at.press(/^Mark as the secretariat’s own word/)
  })

  test('cannot issue a correction that children could not read', async () => {
    await issue()
    expect(await page.locator('main .error-summary').textContent()).toContain('No edition that children can read')
    expect(await (await site.get('/documents/HRC566/REP/1')).text()).not.toContain(rule)
    await at.follow('For readers aged 10 to 12, in English')
    await at.follow('Add a paragraph')
    await at.write({ text: 'Rules about apps should be made with you.' })
    await at.main.getByRole('checkbox', { name: new RegExp(paragraph) }).check()
    await at.press('Save')
    await mend()
    await issue()
    expect(await page.locator('main .error-summary').textContent()).toContain('2 editions in plain words')
    expect(await (await site.get('/documents/HRC566/REP/1')).text()).not.toContain(rule)
  })

  test('mends the other editions, and issues the correction with all three', async () => {
    for (const readers of ['For readers aged 13 to 17, in English', 'Easy to read, in English']) {
      await at.go('/desk/reports/HRC566-R1')
      await at.follow(readers)
      await mend()
    }
    await issue()
    expect(await at.text()).toContain('Issued as version 2')
    const report = await (await site.get('/documents/HRC566/REP/1')).text()
    expect(report).toContain(rule)
    expect(report).toContain('A council of children')
    expect(await (await site.get('/documents/HRC566/CF/1')).text()).toContain(
      'Rules about apps should be made with you.',
    )
    for (const edition of ['CF/1', 'CF/2', 'ER/1'])
      expect((await site.get(`/documents/HRC566/${edition}/v2`)).status, edition).toBe(200)
  })

  test('replies to the recommendation, for children too, and enters who undertook to do what', async () => {
    await at.go(`/desk/replies/HRC566/recommendations/${finding}`)
    await at.tick({ verdict: 'accepted' })
    await at.write({ 'reason-en': 'States agreed to ask children first (fictional).', 'by-en': 'The secretariat' })
    await at.press('Give this reply to everybody')
    expect(await page.locator('main .error-summary').count()).toBe(1)
    expect(await at.main.locator('[name="reason-en"]').inputValue()).toContain('ask children first')
    await at.write({ 'child-en': 'Yes. They will ask you first.' })
    await at.press('Give this reply to everybody')
    await at.go('/desk/commitments/HRC566/new')
    await at.choose({ from: new RegExp(`Recommendation ${finding}`) })
    await at.write({
      'text-en': 'Ask a council of children before each new rule.',
      'owner-en': 'Kingdom of Nordhavn (fictional)',
      'indicator-en': 'Rules that the council has read.',
      due: '2027-12-31',
    })
    await at.press('Enter this commitment')
    await at.tick({ state: 'under-way' })
    await at.write({ 'text-en': 'The council met for the first time.', on: '2026-11-01' })
    await at.press('Publish this report')
    expect(await at.text()).toContain('The council met for the first time.')
  })

  test('and a reader follows the sentence to a voice, and from the voice to what is done about it', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const reader = await context.newPage()
    reader.setDefaultTimeout(10_000)
    const there = atPage(reader, url)
    await there.go('/documents/HRC566/REP/1')
    await there.followFolded('a[href$="/documents/HRC566/ANS/4/v1#p4.1"]')
    expect(await reader.locator('[id="p4.1"]').textContent()).toContain(passages[0]!.words)
    expect(await there.text()).toContain(passages[0]!.words)
    await there.followFolded(`.use a[href$="/documents/HRC566/REP/1/v2.en#p${paragraph}"]`)
    expect(await there.text()).toContain(rule)
    await reader.goBack()
    expect(reader.url()).toContain('/documents/HRC566/ANS/4')
    await there.follow('Where these words went')
    expect(await there.text()).toContain(rule)
    await there.follow(`Recommendation ${finding}`)
    const steps = ['voices', 'finding', 'option', 'report', 'reply', 'commitment', 'today']
    for (const id of steps) {
      const part = await reader.locator(`#${id}`).textContent()
      expect(part, id).not.toContain('Not yet')
    }
    const whole = await there.text()
    for (const { words } of passages) expect(whole).toContain(words)
    for (const words of [
      'A council of children',
      'Yes. They will ask you first.',
      'The council met for the first time.',
    ])
      expect(whole).toContain(words)
    await there.follow(/Ask a council of children before each new rule|Commitment/)
    expect(await there.text()).toContain('Kingdom of Nordhavn')
    await context.close()
  })
})
