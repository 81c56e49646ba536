import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#platform/access'
import { testSite, type TestSite } from '#testing'

let site: TestSite
beforeAll(async () => {
  site = await testSite({ example: 'whole' })
}, 60_000)

const as = (role: Role) => site.signIn({ role, body: role === 'operator' ? null : 'HRC566' })
const page = async (path: string, cookie: string): Promise<string> => (await site.get(path, cookie)).text()

const places = {
  mandates: '/desk/bodies/HRC566/mandates',
  calls: '/desk/consultations/of/HRC566',
  workshops: '/desk/workshops/bodies/HRC566',
  practices: '/desk/practices/bodies/HRC566',
  young: '/desk/young',
  understanding: '/desk/understanding/HRC566',
  options: '/desk/options/HRC566',
  reports: '/desk/bodies/HRC566/reports',
  replies: '/desk/replies/HRC566',
  commitments: '/desk/commitments/HRC566',
}
type Place = keyof typeof places
const all = Object.keys(places) as Place[]

const open: [Role, Place[]][] = [
  ['operator', all],
  ['secretariat', all],
  ['chair', ['reports', 'replies', 'commitments']],
  ['rapporteur', ['understanding', 'options', 'reports']],
]

describe('the desk', () => {
  test.each(open)('leads a %s to the places where they may work, and to no other', async (role, may) => {
    const cookie = await as(role)
    for (const desk of ['/desk', '/desk/bodies/HRC566']) {
      const html = await page(desk, cookie)
      for (const place of all)
        expect(html.includes(`href="${places[place]}"`), `${desk}: ${place}`).toBe(may.includes(place))
    }
    for (const place of all)
      expect((await site.get(places[place], cookie)).status, place).toBe(may.includes(place) ? 200 : 404)
  })

  test('shows a facilitator the consultations of young people and nothing else', async () => {
    const cookie = await as('facilitator')
    const html = await page('/desk', cookie)
    expect(html).toContain('href="/desk/young"')
    for (const place of all.filter((one) => one !== 'young')) expect(html).not.toContain(places[place])
    expect(html).not.toContain('/desk/help')
    expect((await site.get('/desk/bodies/HRC566', cookie)).status).toBe(404)
  })

  test('leads the operator alone to the services that help', async () => {
    expect(await page('/desk', await as('operator'))).toContain('href="/desk/help"')
    expect(await page('/desk', await as('secretariat'))).not.toContain('href="/desk/help"')
  })

  test('says first what waits: an answer to be read, until it is read', async () => {
    const cookie = await as('secretariat')
    const waiting = async () =>
      Number(/Answers to be read<\/a> <span[^>]*>(\d+)</.exec(await page('/desk', cookie))?.[1] ?? 0)
    const before = await waiting()
    const call = '/consultations/HRC566-C2/answer/civil-society'
    const form = await (await site.get(call)).text()
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? ''
    const question = /name="(reply-\d+)"/.exec(form)![1]!
    const sent = await site.post(call, {
      do: 'send',
      code: hidden('code'),
      revision: hidden('revision'),
      [question]: 'Ask us before you decide.',
      organisation: 'Lanterns',
      region: 'africa',
      language: 'en',
      publication: 'named',
    })
    expect(sent.status, await sent.text()).toBe(200)
    expect(await waiting()).toBe(before + 1)
    expect(await page('/desk', await as('rapporteur'))).not.toContain('Answers to be read')
  })
})

describe('what people said, at the desk', () => {
  const answer = '/desk/documents/HRC566/ANS/1'

  test('gets no version by hand, and whoever keeps the register is told where it is changed', async () => {
    const cookie = await as('secretariat')
    for (const [symbol, where] of [
      ['HRC566/ANS/1', places.calls],
      ['HRC566/WS/1', places.workshops],
      ['HRC566/YP/1', places.young],
      ['HRC566/REP/1', places.reports],
    ] as const) {
      const html = await page(`/desk/documents/${symbol}`, cookie)
      expect(html, symbol).toContain('Heed writes this document')
      expect(html, symbol).toContain(`href="${where}"`)
      expect((await site.get(`/desk/documents/${symbol}/-/versions/new`, cookie)).status, symbol).toBe(404)
      expect((await site.get(`/desk/documents/${symbol}/-/late-decision`, cookie)).status, symbol).toBe(404)
    }
  })

  test('can be withdrawn and erased where somebody asks for it', async () => {
    const cookie = await as('secretariat')
    for (const symbol of ['HRC566/ANS/1', 'HRC566/WS/1', 'HRC566/YP/1'])
      for (const act of ['withdrawal', 'erasure'])
        expect((await site.get(`/desk/documents/${symbol}/-/${act}`, cookie)).status, `${symbol} ${act}`).toBe(200)
    expect((await site.post(`${answer}/-/withdrawal`, { reason: 'Its author asked.' }, cookie)).status).toBe(303)
    expect((await site.get('/documents/HRC566/ANS/1')).status).toBe(410)
    const erasure = { ground: 'asked', reason: 'Its author asked.' }
    expect((await site.post(`${answer}/-/erasure`, erasure, cookie)).status).toBe(303)
    expect((await site.get('/desk/documents/HRC566/REP/1/-/erasure', cookie)).status).toBe(404)
  })

  test('is not registered by hand, under a number of its own series or of another kind', async () => {
    const cookie = await as('secretariat')
    const file = new File(['Notes on age\n\nChildren were asked.\n'], 'paper.txt')
    const handed = await site.post('/desk/documents/new', { place: 'HRC566', file, language: 'en' }, cookie)
    expect(handed.status, await handed.text()).toBe(303)
    const path = handed.headers.get('location')!
    expect(await page(path, cookie)).not.toContain('value="young-people"')
    const fields = { do: 'register', type: 'answer', nature: 'research', sources: '1', title: 'Notes', language: 'en' }
    const source = { 'source-1-name': 'Somebody', 'source-1-capacity': 'academia' }
    const answered = await site.post(path, { ...fields, ...source, symbol: 'HRC566/YP/9' }, cookie)
    expect(answered.status).toBe(422)
  })
})
