import { beforeAll, describe, expect, test } from 'vitest'
import { testSite, type TestSite } from '#testing'

let site: TestSite
let operator: string
beforeAll(async () => {
  site = await testSite()
  operator = await site.signIn({ role: 'operator', body: null })
}, 60_000)

const send = async (path: string, fields: Record<string, string>, cookie?: string) => {
  const answer = await site.post(path, fields, cookie)
  return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() }
}
const service = {
  country: 'AT',
  kind: 'helpline',
  'name-en': 'Invented <line>',
  operator: 'Nobody',
  dial: '000 000',
  languages: 'de, en',
  free: 'yes',
  source: 'https://line.example.org',
}

describe('an operator', () => {
  test('enters a service, checks it, and it is shown; corrects it, and it is not until it is checked anew', async () => {
    const { to } = await send('/desk/help', service, operator)
    expect(to).toMatch(/^\/desk\/help\/at-helpline-[0-9a-f]{8}$/)
    expect((await send('/desk/help', service, operator)).status).toBe(409)
    const check = { checkedOn: '2026-11-02', found: 'works', how: 'Called <it>' }
    for (let times = 0; times < 2; times++)
      expect((await send(`${to}/checks`, check, operator)).to).toBe(`${to}?done=yes`)
    const page = await (await site.get(`${to}?done=yes`, operator)).text()
    expect(page.match(/Called &lt;it&gt;/g)).toHaveLength(1)
    expect(page).toContain('It is recorded.')
    expect(await (await site.get('/help')).text()).toContain('tel:000000')
    expect(await (await site.get('/desk/help', operator)).text()).toContain('Shown')
    expect(await (await site.get(`/ar${to}`, operator)).text()).toContain('dir="rtl"')
    expect(await (await site.get('/ar/desk/help', operator)).text()).toContain('dir="rtl"')
  })

  test.each([
    ['country', ''],
    ['name-en', ''],
    ['operator', ''],
    ['dial', ''],
    ['dial', 'call us'],
    ['address', 'line.example.org'],
    ['languages', 'German'],
    ['source', ''],
  ])('is told what is wrong when %s is “%s”, and what was typed is kept', async (field, value) => {
    const { status, html } = await send('/desk/help', { ...service, 'hours-en': 'Kept <1>', [field]: value }, operator)
    expect(status).toBe(422)
    expect(html).toContain(`href="#${field}"`)
    expect(html).toContain(`id="${field}"`)
    expect(html).toContain('Kept &lt;1&gt;')
  })

  test.each([
    ['checkedOn', '2027-01-01'],
    ['checkedOn', 'yesterday'],
    ['found', ''],
    ['how', ''],
  ])('records no check in which %s is “%s”', async (field, value) => {
    const { to } = await send('/desk/help', { ...service, dial: '000 001' }, operator)
    const path = to || (await (await site.get('/desk/help', operator)).text()).match(/\/desk\/help\/at-[^"]+/)![0]
    const check = { checkedOn: '2026-11-02', found: 'works', how: 'Called it' }
    const { status, html } = await send(`${path}/checks`, { ...check, [field]: value }, operator)
    expect(status).toBe(422)
    expect(html).toContain(`href="#check-${field}"`)
    expect(html).toContain(`id="check-${field}"`)
  })

  test('corrects an entry, and is told at the entry what is wrong with the correction', async () => {
    const { to } = await send('/desk/help', { ...service, dial: '000 002' }, operator)
    expect((await send(to, { ...service, dial: '111' }, operator)).to).toBe(`${to}?done=yes`)
    const wrong = await send(to, { ...service, operator: '' }, operator)
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('href="#entry-operator"')
  })
})

test('nobody else finds the desk of help', async () => {
  const secretariat = await site.signIn({ role: 'secretariat', body: 'WG' })
  for (const path of ['/desk/help', '/desk/help/at-helpline-00000000']) {
    expect((await site.get(path)).headers.get('location')).toBe('/sign-in')
    expect((await site.get(path, secretariat)).status).toBe(404)
    expect((await send(path, service)).to).toBe('/sign-in')
    expect((await send(path, service, secretariat)).status).toBe(404)
    expect((await send(`${path}/checks`, {}, secretariat)).status).toBe(404)
  }
  expect((await site.get('/desk/help/none', operator)).status).toBe(404)
})
