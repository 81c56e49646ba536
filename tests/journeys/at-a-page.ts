import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What a person does at a page: goes somewhere, unfolds, fills in, chooses, ticks, presses. */
export function atPage(page: Page, url: string) {
  const main = page.locator('main')
  const press = (name: string | RegExp) =>
    main
      .getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) })
      .first()
      .click()
  return {
    main,
    press,
    go: (path: string) => page.goto(url + path),
    text: async () => (await main.textContent()) ?? '',
    follow: (name: string | RegExp) => main.getByRole('link', { name }).first().click(),
    /** Follows a link, when need be after unfolding what it is in, as a person would, by the heading. */
    async followFolded(selector: string) {
      const folded = main.locator('details:not([open])', { has: page.locator(selector) })
      while (await folded.count()) await folded.first().locator('> summary').click()
      await main.locator(selector).first().click()
    },
    async write(fields: Record<string, string>) {
      for (const [name, value] of Object.entries(fields)) await main.locator(`[name="${name}"]`).first().fill(value)
    },
    async tick(fields: Record<string, string | string[]>) {
      for (const [name, values] of Object.entries(fields))
        for (const value of [values].flat()) await main.locator(`[name="${name}"][value="${value}"]`).first().check()
    },
    /** Goes where the summary of what is wrong leads, and does what has to be done there, until nothing is wrong. */
    async mend(doThere: () => Promise<unknown>, back?: () => Promise<unknown>) {
      const wrong = main.locator('.error-summary')
      for (let turn = 0; turn < 40 && (await wrong.count()); turn++) {
        await wrong.getByRole('link').first().click()
        await doThere()
        await back?.()
      }
      expect(await wrong.count()).toBe(0)
    },
    async choose(fields: Record<string, string | RegExp>) {
      for (const [name, wanted] of Object.entries(fields)) {
        const select = main.locator(`select[name="${name}"]`).first()
        const texts = await select.locator('option').allTextContents()
        const label = texts.find((text) => (wanted instanceof RegExp ? wanted.test(text) : text === wanted))
        expect(label, `${name}: ${texts.join(' | ')}`).toBeDefined()
        await select.selectOption({ label: label! })
      }
    },
  }
}

export type AtPage = ReturnType<typeof atPage>
