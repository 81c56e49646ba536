import { beforeAll, describe, expect, test } from 'vitest'
import { axeFindings, findChromium, openBrowser, testSite, type TestSite } from '#testing'
import { body, buildWorld, issueSomething } from '../world.ts'

let site: TestSite
let secretariat: string
let elsewhere: string
let rapporteur: string
beforeAll(async () => {
  site = await testSite()
  await buildWorld(site.context)
  await issueSomething(site.context)
  secretariat = await site.signIn({ role: 'secretariat', body })
  elsewhere = await site.signIn({ role: 'secretariat', body: 'WG-AIR' })
  rapporteur = await site.signIn({ role: 'rapporteur', body })
}, 60_000)

const page = async (path: string, cookie?: string) => {
  const answer = await site.get(path, cookie)
  return { status: answer.status, html: await answer.text() }
}
const send = async (path: string, fields: Record<string, string>, cookie = secretariat) => {
  const answer = await site.post(path, fields, cookie)
  return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() }
}

const toMessage = '/desk/replies/WG-SEA/message?document=WG-SEA%2FYP%2F1&block=pm1'
const toRecommendation = '/desk/replies/WG-SEA/recommendations/1'
const pages = [
  '/desk/replies/WG-SEA',
  toRecommendation,
  toMessage,
  '/desk/commitments/WG-SEA',
  '/desk/commitments/WG-SEA/new',
]

const answer = {
  verdict: 'accepted',
  'reason-en': 'It is <right>.',
  'child-en': 'Yes.',
  'by-en': 'Secretariat',
  'child-ar': 'نعم.',
}
const promise = {
  from: '1',
  'text-en': 'Answer within three days',
  'owner-en': 'Harbour Games',
  'indicator-en': 'Share in time',
  due: '2027-06-30',
}
const option = {
  language: 'en',
  revision: '1',
  name: 'A duty to answer',
  description: 'By law.',
  level: 'national',
  nature: 'binding',
  'private-role': 'They answer.',
  anchors: 'crc',
  grounds: '1',
  'measure-1-text': 'Law',
  'measure-1-addressee': 'states',
  'measure-1-indicator': 'Laws',
  'measure-1-time': '2028',
}

describe('nobody else speaks for the group', () => {
  test('a stranger is asked to sign in, another group and a rapporteur find nothing', async () => {
    for (const path of pages) {
      expect((await site.get(path)).status, path).toBe(303)
      for (const cookie of [elsewhere, rapporteur]) expect((await page(path, cookie)).status, path).toBe(404)
      for (const language of ['', '/ar']) expect((await page(language + path, secretariat)).status, path).toBe(200)
    }
    for (const path of [toRecommendation, toMessage, '/desk/commitments/WG-SEA/new', '/desk/commitments/WG-SEA/1'])
      for (const cookie of [elsewhere, rapporteur]) expect((await send(path, answer, cookie)).status, path).toBe(404)
    for (const path of ['/desk/replies/NO', '/desk/replies/WG-SEA/recommendations/9', '/desk/commitments/WG-SEA/9'])
      expect((await page(path, await site.signIn({ role: 'operator', body: null }))).status, path).toBe(404)
  })

  test('and nothing was said', async () => {
    expect((await page('/replies/WG-SEA')).html).toContain('none has a reply')
  })
})

describe('what is missing is said at its field, and what was typed stays', () => {
  const missing: [path: string, fields: Record<string, string>, field: string, kept: string][] = [
    [toMessage, { ...answer, verdict: '' }, 'verdict', 'It is &lt;right&gt;.'],
    [toMessage, { ...answer, 'child-en': '' }, 'child-en', 'نعم.'],
    [toRecommendation, { ...answer, 'reason-en': ' ' }, 'reason-en', 'Secretariat'],
    [toRecommendation, { ...answer, 'by-en': '' }, 'by-en', 'It is &lt;right&gt;.'],
    ['/desk/commitments/WG-SEA/new', { ...promise, from: '' }, 'from', 'Harbour Games'],
    ['/desk/commitments/WG-SEA/new', { ...promise, from: 'WG-SEA-1 4' }, 'from', 'Harbour Games'],
    ['/desk/commitments/WG-SEA/new', { ...promise, due: 'soon' }, 'due', 'value="soon"'],
    ['/desk/commitments/WG-SEA/new', { ...promise, 'owner-en': '' }, 'owner-en', 'Share in time'],
  ]
  for (const [path, fields, field, kept] of missing)
    test(`${field} at ${path.split('/').slice(2, 5).join(' ')}`, async () => {
      const { status, html } = await send(path, fields)
      expect(status).toBe(422)
      expect(html).toContain(`href="#${field}"`)
      expect(html).toContain(kept)
    })
})

describe('the secretariat takes what people said to what is done about it', () => {
  test('replies to young people first, and the desk then says what still waits', async () => {
    expect((await page('/desk/replies/WG-SEA', secretariat)).html).toContain('Waiting for a reply (3)')
    for (let times = 0; times < 2; times++)
      expect(await send(toMessage, answer)).toMatchObject({ status: 303, to: '/desk/replies/WG-SEA' })
    expect((await page('/desk/replies/WG-SEA', secretariat)).html).toContain('Waiting for a reply (2)')
    const { html } = await page('/threads/message/WG-SEA/YP/1/pm1')
    expect(html.match(/It is &lt;right&gt;\./g)).toHaveLength(1)
    expect((await page('/ar/threads/message/WG-SEA/YP/1/pm1')).html).toContain('نعم.')
    expect((await page(toMessage, secretariat)).html).toContain('A new reply stands beside these')
  })

  test('then an option, a reply to the recommendation, a commitment, and word of how it goes', async () => {
    expect((await send('/desk/options/WG-SEA/new', option)).to).toBe('/desk/options/WG-SEA/1')
    await send('/desk/options/WG-SEA/1/publication', {})
    expect((await send(toRecommendation, { ...answer, verdict: 'partly' })).status).toBe(303)
    expect((await send('/desk/commitments/WG-SEA/new', promise)).to).toBe('/desk/commitments/WG-SEA/1')
    expect((await page('/commitments?body=WG-SEA')).html).toContain('Under way')
    const report = { state: 'under-way', 'text-en': 'Five languages', evidence: 'WG-SEA/WS/1', on: '2026-11-01' }
    for (const [fields, field] of [
      [{ ...report, state: 'done', evidence: '' }, 'evidence'],
      [{ ...report, evidence: 'my <word>' }, 'evidence'],
      [{ ...report, on: '2027-01-01' }, 'on'],
      [{ ...report, 'text-en': '' }, 'text-en'],
    ] as const) {
      const { status, html } = await send('/desk/commitments/WG-SEA/1', fields)
      expect(status).toBe(422)
      expect(html).toContain(`href="#${field}"`)
    }
    for (let times = 0; times < 2; times++)
      expect((await send('/desk/commitments/WG-SEA/1', report)).to).toBe('/desk/commitments/WG-SEA/1#progress')
    const { html } = await page('/threads/WG-SEA/1')
    for (const words of [
      'Every report must',
      'A duty to answer',
      'Many want',
      'Partly',
      'Answer within',
      'Five languages',
    ])
      expect(html).toContain(words)
    expect(html).not.toContain('Not yet')
    expect(html.match(/Five languages/g)).toHaveLength(1)
  })

  test('and when nobody says a word any more, everybody sees it, though nothing has happened', async () => {
    const { now } = site.context
    const began = now.getTime()
    expect((await page('/commitments')).html).toContain('chip-info">Under way')
    now.setTime(Date.parse('2027-06-30T14:59:00Z'))
    expect((await page('/commitments/WG-SEA/1')).html).toContain('Stale')
    // In Tokyo, where this group is, 180 days after the last word are over at 15:00 UTC.
    now.setTime(Date.parse('2027-05-01T14:59:00Z'))
    expect((await page('/commitments')).html).toContain('chip-info">Under way')
    now.setTime(Date.parse('2027-05-01T15:00:00Z'))
    expect((await page('/commitments')).html).toContain('chip-stop">Stale')
    expect((await page('/threads/WG-SEA/1')).html).toContain('Stale: 1')
    const later = await site.signIn({ role: 'chair', body })
    const first = (await page('/desk/commitments/WG-SEA', later)).html
    expect(first).toContain('Stale')
    const done = { state: 'done', 'text-en': 'All', evidence: 'https://example.org/a?b=1&c=2', on: '2027-05-01' }
    expect((await send('/desk/commitments/WG-SEA/1', done, later)).status).toBe(303)
    const { html } = await page('/commitments/WG-SEA/1')
    expect(html).toContain('chip-good">Done')
    expect(html).toContain('href="https://example.org/a?b=1&amp;c=2"')
    now.setTime(began)
  })
})

test('nobody meets a barrier on any of these pages, on a phone or at a desk, in English or Arabic', async (context) => {
  if (!(await findChromium())) return context.skip()
  const browser = await openBrowser()
  const address = await site.open()
  const [name, value] = secretariat.split('=') as [string, string]
  const open = ['/replies/WG-SEA', '/commitments', '/commitments/WG-SEA/1', '/threads/WG-SEA/1', '/heard/WG-SEA/ANS/1']
  const all = [...open, '/threads/message/WG-SEA/YP/1/pm2', ...pages, '/desk/commitments/WG-SEA/1']
  for (const [width, language] of [
    [360, '/ar'],
    [1280, ''],
  ] as const) {
    const session = await browser.newContext({ viewport: { width, height: 900 } })
    await session.addCookies([{ name, value, url: address }])
    const tab = await session.newPage()
    for (const path of all) {
      await tab.goto(address + language + path)
      expect(await axeFindings(tab), `${path} at ${width}`).toEqual([])
      const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0)
    }
    await session.close()
  }
  await browser.close()
}, 180_000)
