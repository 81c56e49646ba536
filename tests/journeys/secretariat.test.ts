import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium, openBrowser, testSite, type TestSite } from '#testing'

const hasBrowser = (await findChromium()) !== null

const paper = `# A helpline that answers at night

Purpose: To share a good practice.

Action required: For information.

1. Malta runs a helpline for children. It answers at every hour of the night.

2. The helpline is free of charge.
`

describe.skipIf(!hasBrowser)('a secretariat that has used Word and e-mail until now, without JavaScript,', () => {
  let site: TestSite
  let browser: Browser
  let page: Page
  let url: string
  beforeAll(async () => {
    site = await testSite()
    url = await site.open()
    browser = await openBrowser()
    const context = await browser.newContext({ javaScriptEnabled: false })
    const [name, value] = (await site.signIn({ role: 'operator', body: null })).split('=')
    await context.addCookies([{ name: name!, value: value!, url }])
    page = await context.newPage()
    page.setDefaultTimeout(10_000)
  }, 60_000)
  afterAll(() => browser?.close())

  /** Parts that are folded away are opened as a person would, by their heading. */
  const unfold = async () => {
    for (const part of await page.locator('main details:not([open]) > summary').all()) await part.click()
  }
  const fill = async (fields: Record<string, string>) => {
    for (const [name, value] of Object.entries(fields)) await page.locator(`main [name="${name}"]`).first().fill(value)
  }
  const choose = async (fields: Record<string, string | RegExp>) => {
    for (const [name, wanted] of Object.entries(fields)) {
      const select = page.locator(`main [name="${name}"]`)
      const texts = await select.locator('option').allTextContents()
      const label = texts.find((text) => (wanted instanceof RegExp ? wanted.test(text) : text === wanted))
      expect(label, `${name}: ${texts.join(' | ')}`).toBeDefined()
      await select.selectOption({ label: label! })
    }
  }
  const press = (name: string) => page.locator('main').getByRole('button', { name, exact: true }).first().click()
  const go = (path: string) => page.goto(url + path)

  test('founds its group, convenes a meeting and says who takes part', async () => {
    await go('/desk/bodies/new')
    await fill({ symbol: 'WG-KIDS', 'name-en': 'Working group on children online' })
    await press('Found the group')
    await page.getByRole('link', { name: 'Convene a meeting' }).click()
    await fill({ ordinal: '3', startsOn: '2026-10-05' })
    await press('Convene the meeting')
    expect(page.url()).toContain('/desk/meetings/WG-KIDS-3')
    await go('/desk/meetings/WG-KIDS-3/participants')
    await fill({ 'new-organisation': 'Malta', name: 'Amina Zammit' })
    await choose({ category: 'Member State', role: 'Chair' })
    await page.locator('main [name="presided"]').check()
    await press('Put on the list')
    expect(await page.locator('main').textContent()).toContain('Amina Zammit')
  })

  test('takes a paper into the register as Heed read it, and publishes it', async () => {
    await go('/desk/documents/new')
    await choose({ place: /WG-KIDS.*3rd/ })
    await fill({ text: paper })
    await press('Read it')
    expect(await page.locator('main').textContent()).toContain('It answers at every hour of the night.')
    await choose({ nature: 'National practice', category: 'Member States', 'source-1-organisation': 'Malta' })
    await choose({ 'source-1-capacity': 'Member State', type: 'Information document' })
    await press('Register')
    expect(page.url()).toContain('/desk/documents/WG-KIDS-3/INF/1')
    await page
      .locator('main')
      .getByRole('button', { name: /^Publish/ })
      .first()
      .click()
    const reader = await (await fetch(`${url}/documents/WG-KIDS-3/INF/1`)).text()
    expect(reader).toContain('The helpline is free of charge.')
  })

  test('records what was presented, said and asked for', async () => {
    await go('/desk/meetings/WG-KIDS-3/agenda')
    await fill({ 'title-en': 'Good practices' })
    await press('Add the item')
    await press('The agenda was adopted')
    await go('/desk/meetings/WG-KIDS-3/presentations')
    await choose({ document: /INF\/1/ })
    await press('Record the presentation')
    await go('/desk/meetings/WG-KIDS-3/interventions')
    await choose({ speaker: /Zammit/ })
    await fill({ text: 'The Chair asked how many children call. She thanked Malta.' })
    await press('Record it')
    await go('/desk/meetings/WG-KIDS-3/outcomes')
    await unfold()
    await choose({ actor: /Zammit/, verb: 'requested' })
    await fill({ text: 'The Chair requested the secretariat to list the helplines of the group.', due: '2027-01-31' })
    await press('Record the outcome')
    const reader = await (await fetch(`${url}/meetings/WG-KIDS-3`)).text()
    expect(reader).toContain('The Chair asked how many children call.')
  })

  test('composes the report, is refused an altered quotation, mends it, and issues', async () => {
    await go('/desk/reports/WG-KIDS-3')
    await press('Compose from the record')
    await page.getByRole('link', { name: 'Edit: Paragraph 5.1' }).click()
    const text = await page.locator('main [name="text"]').inputValue()
    await fill({ text: text.replace('asked how many children call.', 'asked “how few children call”.') })
    await press('Save paragraph')
    await go('/desk/reports/WG-KIDS-3')
    const gate = page.locator('main .error-summary')
    expect(await gate.textContent()).toContain('5.1')
    expect(await page.getByRole('button', { name: 'Issue the report' }).count()).toBe(0)
    expect((await fetch(`${url}/meetings/WG-KIDS-3/report`)).status).toBe(404)
    await gate.getByRole('link').first().click()
    await fill({ text: text.replace('asked how many children call.', 'asked “how many children call”.') })
    await press('Save paragraph')
    await go('/desk/reports/WG-KIDS-3')
    await press('Issue the report')
    const reader = await (await fetch(`${url}/meetings/WG-KIDS-3/report`)).text()
    expect(reader).toContain('Report of the 3rd meeting')
    expect(reader).toContain('Outcomes of the 3rd meeting')
  })
})
