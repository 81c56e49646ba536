import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Grant } from '#platform/access'
import { testSite, type TestSite } from '#testing'
import { correctHelpService } from './enter.ts'
import { countries } from './countries.ts'
import { checkHelpService, enterHelpService } from './index.ts'
import { callAddress, standingOf, type HelpService } from './number.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
}, 60_000)
beforeEach(async () => {
  await site.pool.query('delete from help.checks')
  await site.pool.query('delete from help.services')
})

const service: HelpService = {
  country: 'AT',
  kind: 'helpline',
  names: { en: 'Invented <line>', ar: 'خط مُتخيَّل' },
  operator: 'Nobody',
  dial: '000 (00) 0#',
  address: 'https://line.example.org/talk',
  languages: ['de', 'en'],
  hours: { en: 'always' },
  free: true,
  source: 'https://line.example.org',
}

const enter = async (more: Partial<HelpService> = {}) => {
  const entered = await enterHelpService(site.context, { ...service, ...more })
  if (!entered.ok) throw new Error(entered.problem)
  return entered.value.id
}
const check = (id: string, checkedOn: string, found: 'works' | 'changed' | 'closed' = 'works', minutes = 0) =>
  checkHelpService({ ...site.context, now: new Date(site.context.now.getTime() + minutes * 60_000) }, id, {
    checkedOn,
    found,
    how: 'Called it',
  })
const read = async (path = '/help') => (await site.get(path)).text()

describe('a number', () => {
  test('is shown to nobody before somebody has found it to work', async () => {
    await enter()
    const html = await read()
    expect(html).toContain('Invented &lt;line&gt;')
    expect(html).not.toContain('tel:')
    expect(html).not.toContain('line.example.org/talk')
    expect(html).toContain('Nobody here has found its number to work')
  })

  test('that works is shown with the day of the check, and can be called', async () => {
    await check(await enter(), '2026-10-30')
    const html = await read()
    expect(html).toContain('href="tel:000000%23"')
    expect(html).toContain('000 (00) 0#')
    expect(html).toContain('Checked on 30 October 2026')
    expect(html).not.toContain('Check before you call')
    const arabic = await read('/ar/help')
    expect(arabic).toContain('خط مُتخيَّل')
    expect(arabic).toContain('<bdi dir="ltr">000 (00) 0#</bdi>')
  })

  // The site stands at 2 November 2026.
  test.each([
    ['2026-05-06', 'checked'],
    ['2026-05-05', 'ageing'],
    ['2025-11-02', 'ageing'],
    ['2025-11-01', 'old'],
  ])('checked on %s is %s on 2 November 2026', (checkedOn, standing) => {
    expect(standingOf({ check: { checkedOn, found: 'works', how: '' } }, '2026-11-02')).toBe(standing)
  })

  test('older than half a year comes with the advice to check, and older than a year not at all', async () => {
    const id = await enter()
    await check(id, '2026-05-01')
    expect(await read()).toContain('Check before you call')
    await check(id, '2025-10-01', 'works', 1)
    const html = await read()
    expect(html).not.toContain('tel:')
    expect(html).toContain('1 October 2025, more than a year ago')
  })

  test('that was found changed or closed goes, and comes back only after a check of the corrected entry', async () => {
    const id = await enter()
    await check(id, '2026-11-01')
    await check(id, '2026-11-02', 'changed', 1)
    expect(await read()).not.toContain('tel:')
    const later = { ...site.context, now: new Date(site.context.now.getTime() + 120_000) }
    expect(await correctHelpService(later, id, { ...service, dial: '111' })).toMatchObject({ ok: true })
    expect(await read()).not.toContain('tel:')
    await check(id, '2026-11-02', 'works', 3)
    expect(await read()).toContain('tel:111')
    await check(id, '2026-11-02', 'closed', 4)
    expect(await read()).not.toContain('Invented')
  })

  test('is dialled as it is written, with nothing put before it', () => {
    expect(callAddress('116 111')).toBe('tel:116111')
    expect(callAddress('+355 (0) 116-111')).toBe('tel:+3550116111')
    expect(callAddress('*123#')).toBe('tel:*123%23')
  })
})

describe('an entry', () => {
  test('is made once', async () => {
    await enter()
    expect(await enterHelpService(site.context, service)).toMatchObject({ problem: 'already-entered' })
  })

  test.each([
    [{ country: 'ZZ' }, 'country-unknown'],
    [{ country: 'at' }, 'country-unknown'],
    [{ names: {} }, 'name-missing'],
    [{ operator: ' ' }, 'operator-missing'],
    [{ dial: null, address: null }, 'way-missing'],
    [{ dial: '1;ext=2' }, 'dial-malformed'],
    [{ dial: '--' }, 'dial-malformed'],
    [{ address: 'javascript:alert(1)' }, 'address-malformed'],
    [{ source: '' }, 'source-malformed'],
    [{ source: 'http://line.example.org' }, 'source-malformed'],
    [{ languages: ['German'] }, 'language-malformed'],
  ])('is refused with %o', async (more, problem) => {
    expect(await enterHelpService(site.context, { ...service, ...more })).toMatchObject({ problem })
  })

  test.each([
    [{ checkedOn: '2026-13-01' }, 'day-malformed'],
    [{ checkedOn: '2026-11-03' }, 'day-to-come'],
    [{ found: null }, 'found-missing'],
    [{ how: '' }, 'how-missing'],
  ])('is not checked by %o', async (more, problem) => {
    const id = await enter()
    const plain = { checkedOn: '2026-11-02', found: 'works' as const, how: 'Called it' }
    expect(await checkHelpService(site.context, id, { ...plain, ...more })).toMatchObject({ problem })
  })

  test('is checked by operators only', async () => {
    const id = await enter()
    const grants: Grant[] = [{ role: 'secretariat', body: 'X' }]
    const person = { id: crypto.randomUUID(), email: 's@example.org', name: '', grants }
    for (const [who, status] of [
      [null, 401],
      [person, 404],
    ] as const) {
      const context = { ...site.context, person: who }
      await expect(enterHelpService(context, service)).rejects.toMatchObject({ status })
      await expect(correctHelpService(context, id, service)).rejects.toMatchObject({ status })
      const one = { checkedOn: '2026-11-02', found: 'works' as const, how: 'x' }
      await expect(checkHelpService(context, id, one)).rejects.toMatchObject({ status })
    }
    const one = { checkedOn: '2026-11-02', found: 'works' as const, how: 'x' }
    await expect(checkHelpService(site.context, 'none', one)).rejects.toMatchObject({ status: 404 })
    await expect(correctHelpService(site.context, 'none', service)).rejects.toMatchObject({ status: 404 })
  })
})

describe('somebody who asks for help', () => {
  test('reads first what to do in danger, in the six languages', async () => {
    for (const prefix of ['', '/fr', '/es', '/ru', '/ar', '/zh']) {
      const html = await read(`${prefix}/help`)
      const main = html.slice(html.indexOf('<main'))
      expect(main.indexOf('notice-warning')).toBeGreaterThan(0)
      expect(main.indexOf('notice-warning')).toBeLessThan(main.indexOf('<h3>'))
    }
    expect(await read()).toContain('In danger now? Call your local emergency number.')
  })

  // T-32
  test('leaves no trace: no cookie, nothing stored, no event, no file of a script, no other host', async () => {
    const before = await site.pool.query('select count(*) from platform.events')
    for (const path of ['/help', '/ar/help', '/help?country=AT']) {
      const answer = await site.get(path)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('set-cookie')).toBeNull()
      expect(answer.headers.get('cache-control')).toContain('no-store')
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
      expect(answer.headers.get('etag')).toBeNull()
      const html = await answer.text()
      expect(html).not.toMatch(/<(script|form|input|select|iframe|img)\b/)
    }
    const after = await site.pool.query('select count(*) from platform.events')
    expect(after.rows).toEqual(before.rows)
  })

  test('is told truthfully that nobody has checked a number, and where to look', async () => {
    const html = await read()
    expect(html).toContain('Nobody here has checked a number for any country yet')
    expect(html).toContain('<li>Austria</li>')
    expect(html).toContain('https://childhelplineinternational.org/helplines')
    expect(html).toContain('https://www.inhope.org')
    await check(await enter(), '2026-11-02')
    const one = await read()
    expect(one).toContain('Your country is not here?')
    expect(one).not.toContain('<li>Austria</li>')
  })

  test('reads what to do even while the list of numbers cannot be opened', async () => {
    await site.pool.query('alter table help.services rename to away')
    try {
      const answer = await site.get('/help')
      expect(answer.status).toBe(200)
      const html = await answer.text()
      expect(html).toContain('In danger now?')
      expect(html).toContain('The list of numbers cannot be opened now')
    } finally {
      await site.pool.query('alter table help.away rename to services')
    }
  })

  test('finds each country once under its present name', () => {
    for (const language of ['en', 'ar', 'zh'] as const) {
      const all = countries(language)
      expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
      expect(all.length).toBeGreaterThan(235)
      expect(all.length).toBeLessThan(252)
    }
    expect(countries('en').map(({ code }) => code)).not.toContain('YU')
  })

  test('finds the way here at the same place of every page, whatever it is', async () => {
    const operator = await site.signIn({ role: 'operator', body: null })
    for (const [path, cookie] of [
      ['/', undefined],
      ['/about', undefined],
      ['/sign-in', undefined],
      ['/help', undefined],
      ['/nothing-here', undefined],
      ['/desk', operator],
      ['/desk/help', operator],
    ] as const) {
      const html = await (await site.get(path, cookie)).text()
      const top = html.slice(html.indexOf('<div class="site-top">'), html.indexOf('<nav class="languages"'))
      expect(top, path).toMatch(/<a class="get-help" href="\/help"[^>]*>Get help<\/a>/)
      expect(await (await site.get(`/ar${path === '/' ? '' : path}`, cookie)).text()).toContain('href="/ar/help"')
    }
  })
})
