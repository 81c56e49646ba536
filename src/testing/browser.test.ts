import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { axeFindings, findChromium, openBrowser } from './browser.ts'

const found = await findChromium()

describe.skipIf(!found)('a browser for tests (skipped where there is no Chromium)', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  const open = async (body: string) => {
    const page = await (await browser.newContext()).newPage()
    await page.setContent(`<!doctype html><html lang="en"><title>A page</title><main>${body}</main></html>`)
    return page
  }

  test('finds the planted faults: no alternative text, no label, no contrast', async () => {
    const page = await open(`<img src="data:,"><input><p style="color:#bbb;background:#fff">faint</p>`)
    const rules = (await axeFindings(page)).map(({ rule }) => rule)
    expect(rules.toSorted()).toEqual(['color-contrast', 'image-alt', 'label'])
  })

  test('finds nothing on a page that is in order', async () => {
    expect(await axeFindings(await open('<h1>Documents</h1><p>None yet.</p>'))).toEqual([])
  })
})
