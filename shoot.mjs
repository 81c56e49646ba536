import { chromium } from 'playwright-core'
import { readFileSync, existsSync, writeFileSync } from 'node:fs'
const base = 'http://localhost:3141'
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] })
const stateFile = '/tmp/shots/state.json'
const context = await browser.newContext(existsSync(stateFile) ? { storageState: stateFile } : {})
const page = await context.newPage()
if (!existsSync(stateFile)) {
  const link = /http:\S+sign-in\/\S+/.exec(readFileSync('/tmp/heed-desk.log','utf8'))[0]
  await page.goto(link); await page.click('main button'); 
  await context.storageState({ path: stateFile })
}
const list = JSON.parse(process.argv[2])
for (const [name, path, width] of list) {
  await page.setViewportSize({ width, height: 900 })
  const r = await page.goto(base + path)
  await page.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: true })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  console.log(name, r.status(), 'overflow', over)
}
await browser.close()
