import { beforeAll, describe, expect, test } from 'vitest'
import { findDocument } from '#areas/registry'
import { testSite, type TestSite } from '#testing'
import { readEntries } from '../answers.ts'
import { askFor } from '../ask-for.ts'
import { findCall, listCalls } from '../queries.ts'
import { sendAnswer } from '../send-answer.ts'
import { answer, anybody, at, body, foundConsultation, openCall, words } from '../world.ts'

let site: TestSite
let secretariat: string
let elsewhere: string
beforeAll(async () => {
  site = await testSite()
  await foundConsultation(site.context)
  secretariat = await site.signIn({ role: 'secretariat', body })
  elsewhere = await site.signIn({ role: 'secretariat', body: 'CWG-COP' })
}, 60_000)

const page = async (path: string, cookie = secretariat) => {
  const answered = await site.get(path, cookie)
  return { status: answered.status, html: await answered.text() }
}
const send = async (path: string, fields: Record<string, string | Blob>, cookie = secretariat) => {
  const answered = await site.post(path, fields, cookie)
  return { status: answered.status, to: answered.headers.get('location') ?? '', html: await answered.text() }
}
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

const typed = {
  'title-en': 'Risks <i>online</i>',
  'title-ar': 'المخاطر',
  'purpose-en': 'To hear.',
  'asked-en': 'Everybody.',
  'use-en': 'They are read.',
  'opens-day': '2026-10-01',
  'opens-time': '09:00',
  'closes-day': '2026-11-30',
  'closes-time': '23:59',
  clause: '',
  languages: 'ar',
  publication: 'unnamed',
}

describe('the secretariat', () => {
  test('makes a call, mends it, asks questions, invites, announces, and gives more time', async () => {
    expect((await page(`/desk/consultations/of/${body}`)).html).toContain('No call yet')
    expect((await page(`/ar/desk/consultations/of/${body}/new`)).status).toBe(200)
    const path = `/desk/consultations/of/${body}/new`
    const missing = await send(path, { ...typed, 'title-en': '', 'title-ar': '' })
    expect(missing.status).toBe(422)
    expect(missing.html).toContain('href="#title-en"')
    expect(missing.html).toContain('They are read.')
    const never = await send(path, { ...typed, 'opens-day': '2026-03-29', 'opens-time': '02:30' })
    expect(never.html).toContain('not a day and time of the clock there')
    const made = await send(path, typed)
    expect(made.to).toBe('/desk/consultations/HRC566-C1')
    expect((await send(path, typed)).to).toBe(made.to)
    expect((await findCall(site.context.db, 'HRC566-C1'))!.closesAt).toEqual(at('2026-11-30T22:59:00Z'))

    expect((await send(`${made.to}/announcement`, {})).html).toContain('There is no question yet')
    const empty = await send(`${made.to}/questions`, { 'hint-en': 'Name three.', words: '100' })
    expect(empty.status).toBe(422)
    expect(empty.html).toContain('href="#question-text-en"')
    expect(empty.html).toContain('Name three.')
    await send(`${made.to}/questions`, { 'text-en': 'First?', words: '100' })
    await send(`${made.to}/questions`, { 'text-en': 'Second?', words: '100', stakeholders: 'state' })
    await send(`${made.to}/questions/1/removal`, {})
    expect((await send(`${made.to}/invitees`, { stakeholder: 'state' })).html).toContain('href="#invitee-name-en"')
    await send(`${made.to}/invitees`, { 'name-en': 'UNICEF', stakeholder: 'state', mandated: 'yes' })
    await send(`${made.to}/particulars`, { ...typed, 'purpose-en': 'To hear everybody.' })
    expect((await page(`${made.to}/particulars`)).html).toContain('To hear everybody.')
    expect((await site.get('/consultations/HRC566-C1')).status).toBe(404)
    expect((await send(`${made.to}/announcement`, {})).status).toBe(303)
    expect((await send(`${made.to}/announcement`, {})).status).toBe(409)
    expect((await send(`${made.to}/questions`, { 'text-en': 'Third?', words: '100' })).status).toBe(409)
    expect((await send(`${made.to}/particulars`, typed)).status).toBe(409)
    const shown = await (await site.get('/consultations/HRC566-C1')).text()
    expect(shown).toContain('Risks &lt;i&gt;online&lt;/i&gt;')
    expect(shown).toContain('To hear everybody.')
    expect(shown).toContain('Second?')
    expect(shown).not.toContain('First?')
    expect(shown).not.toContain('With the name')

    const silent = await send(`${made.to}/extensions`, {
      'closes-day': '2026-12-10',
      'closes-time': '12:00',
      reason: '',
    })
    expect(silent.html).toContain('href="#extension-reason"')
    expect(silent.html).toContain('value="2026-12-10"')
    await send(`${made.to}/extensions`, { 'closes-day': '2026-12-10', 'closes-time': '12:00', reason: 'Holidays' })
    expect(await (await site.get('/consultations/HRC566-C1')).text()).toContain('Holidays')
    expect((await page(`/ar${made.to}`)).html).toContain('المخاطر')
  })

  test('reads an answer, is shown what may be personal, and accepts it as it was read', async () => {
    const call = await openCall(site.context)
    const reply = 'Call +41 22 730 00 00 or mail amina@example.org <script>'
    const { id, code } = await answer(site.context, call, { replies: { 1: reply }, publication: 'unnamed' })
    const list = await page(`/desk/consultations/${call}/answers`)
    expect(list.html).toContain('To be read')
    const path = `/desk/consultations/${call}/answers/${id}`
    const read = await page(path)
    expect(read.html).toContain('<bdi>amina@example.org</bdi>')
    expect(read.html).toContain('<bdi>+41 22 730 00 00</bdi>')
    expect(read.html).not.toContain('<script>')
    expect((await page(`/ar${path}`)).html).toContain('انظروا في هذه')

    expect((await send(`${path}/correction`, { revision: '1', 'reply-1': 'Clean', reason: '' })).html).toContain(
      'Clean',
    )
    expect(
      (await send(`${path}/correction`, { revision: '1', 'reply-1': 'Clean', reason: 'It named a person.' })).status,
    ).toBe(303)
    const stale = await send(`${path}/acceptance`, { revision: hidden(read.html, 'revision') })
    expect(stale.status).toBe(409)
    const fresh = await page(path)
    expect(fresh.html).toContain('It named a person.')
    expect((await send(`${path}/acceptance`, { revision: hidden(fresh.html, 'revision') })).to).toBe(path)
    expect((await send(`${path}/acceptance`, { revision: '2' })).status).toBe(409)
    const entry = (await readEntries(site.context.db, { call })).find((one) => one.id === id)!
    const symbol = entry.accepted!.symbol
    expect(await (await site.get(`/documents/${symbol}`)).text()).toContain('Clean')

    const again = words({ publication: 'unnamed', replies: { 1: 'My own correction' } })
    await sendAnswer(anybody(site.context), call, { code, revision: 2, words: again })
    expect((await page(path)).html).toContain('Corrected, to be read')
    expect((await send(`${path}/acceptance`, { revision: '3' })).html).toContain('The reason is missing')
    await send(`${path}/acceptance`, { revision: '3', reason: 'As its author asked.' })
    expect((await findDocument(site.context, symbol))!.versions.map(({ reason }) => reason)).toEqual([
      null,
      'As its author asked.',
    ])
  })

  test('enters what came on paper, once, and hands over the code', async () => {
    const call = await openCall(site.context, { titles: { en: 'On paper' } })
    const path = `/desk/consultations/${call}/answers/new`
    expect((await page(path)).html).toContain(`${path}/faith-based`)
    const form = await page(`${path}/faith-based`)
    const filled = {
      code: hidden(form.html, 'code'),
      revision: '0',
      'reply-1': 'Written by hand',
      organisation: 'House of Light',
      region: 'africa',
      language: 'en',
      publication: 'named',
    }
    const missing = await send(`${path}/faith-based`, filled)
    expect(missing.status).toBe(422)
    expect(missing.html).toContain('href="#channel"')
    expect(missing.html).toContain('Written by hand')
    const entered = await send(`${path}/faith-based`, { ...filled, channel: 'paper', received: '2026-11-01' })
    expect(entered.html).toContain(filled.code)
    await send(`${path}/faith-based`, { ...filled, channel: 'paper', received: '2026-11-01' })
    const entries = await readEntries(site.context.db, { call })
    expect(entries).toMatchObject([{ channel: 'paper', organisation: 'House of Light' }])
    expect((await page(`/desk/consultations/${call}/answers/${entries[0]!.id}`)).html).toContain('On paper')
    const { rows } = await site.pool.query('select entered_by from consultations.answers where id = $1', [
      entries[0]!.id,
    ])
    expect(rows[0].entered_by).toMatch(/^[\da-f-]{36}$/)
  })

  test('does what an author asks: withdraws, and erases', async () => {
    const call = await openCall(site.context, { titles: { en: 'Taken back' } })
    for (const [kind, words, left] of [
      ['withdraw', 'Its author asks that it be withdrawn', 'Withdrawn'],
      ['erase', 'Its author asks that its words be erased', 'Erased'],
    ] as const) {
      const { id, code } = await answer(site.context, call)
      const path = `/desk/consultations/${call}/answers/${id}`
      await send(`${path}/acceptance`, { revision: '1' })
      expect((await send(`${path}/requests`, { kind })).status).toBe(422)
      await askFor(anybody(site.context), code, kind)
      expect((await page(`/desk/consultations/${call}/answers`)).html).toContain('Asked back by its author')
      expect((await page(path)).html).toContain(words)
      expect((await send(`${path}/requests`, { kind })).to).toBe(path)
      expect((await page(path)).html).toContain(left)
    }
  })
})

describe('nobody else', () => {
  test('opens a page of the desk or does anything there', async () => {
    const call = await openCall(site.context, { titles: { en: 'Closed doors' } })
    const { id } = await answer(site.context, call)
    const base = `/desk/consultations/${call}`
    const pages = [`/desk/consultations/of/${body}`, `/desk/consultations/of/${body}/new`, base, `${base}/particulars`]
    const more = [`${base}/answers`, `${base}/answers/new`, `${base}/answers/new/state`]
    const one = [`${base}/answers/${id}`, `${base}/answers/${id}/correction`]
    for (const path of [...pages, ...more, ...one]) {
      expect((await page(path, elsewhere)).status, path).toBe(404)
      expect((await site.get(path)).headers.get('location'), path).toBe('/sign-in')
      expect((await page(path)).status, path).toBe(200)
    }
    const posts = ['announcement', 'extensions', 'questions', 'questions/1/removal', 'invitees', 'invitees/1/removal']
    const acts = [
      'particulars',
      'answers/new/state',
      ...['acceptance', 'correction', 'requests'].map((act) => `answers/${id}/${act}`),
    ]
    for (const path of [`/desk/consultations/of/${body}/new`, ...[...posts, ...acts].map((act) => `${base}/${act}`)]) {
      expect((await send(path, { ...typed, kind: 'erase', revision: '1' }, elsewhere)).status, path).toBe(404)
      expect((await site.post(path, {})).headers.get('location'), path).toBe('/sign-in')
    }
    expect((await listCalls(site.context.db, { body })).length).toBeGreaterThan(0)
    expect((await readEntries(site.context.db, { call })).map(({ state }) => state)).toEqual(['waiting'])
  })

  test('finds what is not there', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000'
    for (const path of [
      'of/NOBODY',
      'HRC566-C99',
      'HRC566-C99/answers',
      `HRC566-C1/answers/${nobody}`,
      'HRC566-C1/answers/x',
    ])
      expect((await page(`/desk/consultations/${path}`)).status, path).toBe(404)
    expect((await page('/desk/consultations/HRC566-C1/answers/new/pirates')).status).toBe(404)
  })
})
