import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { found } from '#areas/bodies'
import { publish, register, withdraw } from '#areas/registry'
import { addToFinding, labelPassage, makeFinding, publishFinding } from '#areas/synthesis'
import { noteVoiceWithin } from '#areas/voices'
import { finish, type Document } from '#document'
import { history } from '#platform/audit'
import { axeFindings, findChromium, openBrowser, testSite, type TestSite } from '#testing'
import { changeOption } from './change.ts'
import type { NewOption } from './act.ts'
import { makeOption } from './make.ts'
import { publishOption } from './publish.ts'
import { findOption, listOptions } from './queries.ts'
import { forgetPositions, takePosition } from './take-position.ts'

const body = 'WG-SEA'
let site: TestSite
let rapporteur: string
let elsewhere: string

beforeAll(async () => {
  site = await testSite()
  const nobody = { parent: {}, founded: {}, purpose: {}, timezone: 'UTC', language: 'en' }
  const names = { en: 'Group on the Sea', ar: 'فريق البحر' }
  await found(site.context, { symbol: body, names, ...nobody, practice: 'noted', notice: null, series: [] })
  await say('WG-SEA/ANS/1', 'We support a fund. Others should pay.', { stakeholder: 'civil-society' })
  await say('WG-SEA/ANS/2', 'A <fund> is slow.', { stakeholder: 'private-sector' })
  await say('WG-SEA/YP/1', 'Money must reach our schools.', { channel: 'young-people' })
  await recommend('recommendation', true)
  await recommend('recommendation', false)
  await recommend('risk', true)
  await register(site.context, { ...paper('WG-SEA/ANS/9'), text: { document: text('Not public yet.') } })
  rapporteur = await site.signIn({ role: 'rapporteur', body })
  elsewhere = await site.signIn({ role: 'secretariat', body: 'WG-AIR' })
}, 60_000)

const text = (words: string): Document =>
  finish({ language: 'en', title: 'What was said', cover: [], blocks: [{ kind: 'paragraph', text: words }], notes: [] })

const paper = (symbol: string) => ({
  body,
  symbol,
  type: symbol.includes('YP') ? ('young-people' as const) : ('answer' as const),
  nature: 'consultative' as const,
  sources: [{ names: { en: `Sender of ${symbol}` }, capacity: 'civil-society' as const }],
})

async function say(
  symbol: string,
  words: string,
  voice: { stakeholder?: 'civil-society' | 'private-sector'; channel?: 'young-people' },
) {
  await register(site.context, { ...paper(symbol), text: { document: text(words) } })
  await publish(site.context, { symbol, number: 1, language: 'en' })
  const whose = { symbol, body, stakeholder: null, region: null, channel: 'answer' as const, occasion: 'C1', ...voice }
  await site.context.db.transaction().execute((transaction) => noteVoiceWithin(transaction, whose))
}

/** Enters a finding that rests on the words of the first answer. */
async function recommend(kind: 'recommendation' | 'risk', published: boolean) {
  const addressee = kind === 'recommendation' ? ('states' as const) : null
  const texts = { en: `Pay for training (${kind})`, ar: 'تمويل التدريب' }
  const made = await makeFinding(site.context, body, { kind, texts, themes: ['H06'], addressee })
  if (!made.ok) throw new Error(made.problem)
  const { id } = made.value
  if (!published) return
  const passage = { symbol: 'WG-SEA/ANS/1', version: 1, language: 'en', words: 'We support a fund.' }
  const facets = { kind, themes: ['H06' as const], models: ['games' as const], addressee }
  const label = await labelPassage(site.context, body, passage, facets)
  if (!label.ok) throw new Error(label.problem)
  await addToFinding(site.context, id, label.value, 'for')
  const result = await publishFinding(site.context, id)
  if (!result.ok) throw new Error(result.problem)
}

const whole: NewOption = {
  names: { en: 'A fund for training', ar: 'صندوق للتدريب' },
  description: { en: 'States pay into a fund for those who teach.' },
  level: 'global',
  nature: 'fund',
  privateRole: { en: 'Companies pay in by their turnover.' },
  anchors: ['crc', 'gc25'],
  openQuestions: { en: 'Who decides on the money?' },
  measures: [
    {
      text: { en: 'Set up the fund' },
      addressee: 'states',
      indicator: { en: 'Sum paid in' },
      time: { en: 'By 2028' },
    },
  ],
  grounds: [1],
}

const fields = {
  language: 'en',
  revision: '1',
  name: 'A code',
  description: 'Companies write a code.',
  level: 'global',
  nature: 'code',
  'private-role': 'They write it and are checked.',
  anchors: 'crc',
  grounds: '1',
  'measure-1-text': 'Write the code',
  'measure-1-addressee': 'companies',
  'measure-1-indicator': 'Signatures',
  'measure-1-time': 'In a year',
}

const page = async (path: string, cookie?: string) => {
  const answer = await site.get(path, cookie)
  return { status: answer.status, html: await answer.text() }
}
const send = async (path: string, values: Record<string, string>, cookie?: string) => {
  const answer = await site.post(path, values, cookie)
  return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() }
}
const first = { body, number: 1 }
const said = { symbol: 'WG-SEA/ANS/1', version: 1, language: 'en', block: 'p-1', span: { start: 0, end: 18 } }

describe('an option', () => {
  test('is not written down while a part of the template is missing', async () => {
    const wrong = async (part: Partial<NewOption>) => {
      const result = await makeOption(site.context, body, { ...whole, ...part })
      return result.ok ? 'written' : result.problem
    }
    expect(await wrong({ names: { fr: 'Un fonds' } })).toBe('name-missing')
    expect(await wrong({ description: {} })).toBe('description-missing')
    expect(await wrong({ level: 'cosmic' as never })).toBe('level-unchosen')
    expect(await wrong({ nature: '' as never })).toBe('nature-unchosen')
    expect(await wrong({ privateRole: { en: '  ' } })).toBe('private-role-missing')
    expect(await wrong({ anchors: [] })).toBe('anchors-unchosen')
    expect(await wrong({ anchors: ['law of the jungle' as never] })).toBe('anchors-unchosen')
    expect(await wrong({ measures: [] })).toBe('measures-missing')
    for (const part of [{ indicator: {} }, { time: {} }, { text: {} }, { addressee: '' as never }])
      expect(await wrong({ measures: [{ ...whole.measures[0]!, ...part }] })).toBe('measure-incomplete')
    expect(await listOptions(site.context.db, { body })).toEqual([])
  })

  test('follows from published recommendations, not from drafts, risks or nothing', async () => {
    for (const grounds of [[], [2], [3], [1, 2], [99]]) {
      const result = await makeOption(site.context, body, { ...whole, grounds })
      expect(result).toMatchObject({ ok: false, problem: 'grounds-unchosen', field: 'grounds' })
    }
  })

  test('gets the next number, even when two are written at the same moment', async () => {
    const made = await Promise.all([1, 2, 3].map(() => makeOption(site.context, body, whole)))
    expect(made.map((one) => one.ok && one.value).toSorted()).toEqual([1, 2, 3])
    expect(await findOption(site.context.db, first)).toMatchObject({
      ...whole,
      grounds: [{ number: 1 }],
      published: null,
    })
  })

  test('is seen by nobody before it is published, and is published once', async () => {
    expect((await page('/options/WG-SEA')).html).toContain('No option published yet')
    expect((await page('/options/WG-SEA/1')).status).toBe(404)
    expect((await publishOption(site.context, first)).ok).toBe(true)
    expect(await publishOption(site.context, first)).toMatchObject({ problem: 'already-published' })
    await publishOption(site.context, { body, number: 2 })
    const { html } = await page('/options/WG-SEA')
    expect(html).toContain('Companies pay in by their turnover.')
    expect(html).toContain('Pay for training (recommendation)')
    expect(html).not.toContain('/options/WG-SEA/3')
    const events = await history(site.context.db, 'options/WG-SEA/1', { publicOnly: true })
    expect(events.map(({ action }) => action)).toEqual(['published'])
  })

  test('that two people change at once keeps the words of the first, and tells the second', async () => {
    const names = { en: 'A better fund' }
    const change = { ...whole, names, revision: 1 }
    const both = await Promise.all([
      changeOption(site.context, first, change),
      changeOption(site.context, first, change),
    ])
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(await findOption(site.context.db, first)).toMatchObject({ names, revision: 2 })
  })
})

describe('who says what of an option', () => {
  test('stands in their own words; children by themselves; and no number of supporters is shown', async () => {
    expect((await takePosition(site.context, first, { ...said, stance: 'support' })).ok).toBe(true)
    const business = { ...said, symbol: 'WG-SEA/ANS/2', span: { start: 0, end: 17 } }
    expect((await takePosition(site.context, first, { ...business, stance: 'concern' })).ok).toBe(true)
    const children = { ...said, symbol: 'WG-SEA/YP/1', span: { start: 0, end: 29 } }
    expect((await takePosition(site.context, first, { ...children, stance: 'support' })).ok).toBe(true)
    const { html } = await page('/options/WG-SEA/1')
    expect(html).toContain('We support a fund.')
    expect(html).toContain('A &lt;fund&gt; is slow.')
    expect(html).toContain('Sender of WG-SEA/ANS/1')
    expect(html.slice(html.indexOf('What children say'))).toContain('Money must reach our schools.')
    expect(html.slice(html.indexOf('Who supports it'), html.indexOf('What children say'))).not.toContain('our schools')
  })

  test('is refused where nothing public says it', async () => {
    const wrong = async (part: object) => {
      const result = await takePosition(site.context, first, { ...said, stance: 'objection', ...part })
      return result.ok ? 'noted' : result.problem
    }
    expect(await wrong({ symbol: 'WG-SEA/ANS/9' })).toBe('document-unknown')
    expect(await wrong({ symbol: 'NO/1' })).toBe('document-unknown')
    expect(await wrong({ block: 'p99' })).toBe('passage-unchosen')
    expect(await wrong({ span: { start: 5, end: 500 } })).toBe('passage-unchosen')
    expect(await wrong({ stance: 'love' })).toBe('stance-unchosen')
    expect(await wrong({ stance: 'support' })).toBe('position-taken')
  })

  test('is not quoted any more once it was withdrawn, and not a word is left once it was erased', async () => {
    await withdraw(site.context, 'WG-SEA/ANS/2', 'Sent by mistake')
    const { html } = await page('/options/WG-SEA/1')
    expect(html).not.toContain('is slow')
    expect(html).toContain('no longer count')
    await site.context.db.transaction().execute((transaction) => forgetPositions(transaction, 'WG-SEA/ANS/2'))
    const rows = await sql<{ all: string }>`select string_agg(anchor::text, '') as all from options.positions`.execute(
      site.context.db,
    )
    expect(rows.rows[0]!.all).not.toContain('slow')
  })
})

describe('at the desk', () => {
  const desk = '/desk/options/WG-SEA'

  test('only those who label passages of this group find the options', async () => {
    const chair = await site.signIn({ role: 'chair', body })
    for (const path of [desk, `${desk}/new`, `${desk}/1`, `${desk}/1/positions`]) {
      expect((await page(path)).status).toBe(303)
      for (const cookie of [elsewhere, chair]) expect((await page(path, cookie)).status, path).toBe(404)
      for (const language of ['', '/ar']) expect((await page(language + path, rapporteur)).status, path).toBe(200)
    }
    for (const path of [
      `${desk}/new`,
      `${desk}/1`,
      `${desk}/1/publication`,
      `${desk}/1/positions`,
      `${desk}/1/positions/removal`,
    ])
      expect((await send(path, fields, elsewhere)).status, path).toBe(404)
    expect((await page('/desk/options/NOWHERE', rapporteur)).status).toBe(404)
    expect((await page(`${desk}/77`, rapporteur)).status).toBe(404)
  })

  test('what is missing is said at its field, and everything typed stays', async () => {
    const gap = await send(`${desk}/new`, { ...fields, 'measure-1-time': '', 'measure-3-text': 'Check it' }, rapporteur)
    expect(gap.status).toBe(422)
    expect(gap.html).toContain('href="#measure-1-time"')
    expect(gap.html).toContain('Companies write a code.')
    expect(gap.html).toContain('Check it')
    const second = { 'measure-3-text': 'Check <it>', 'measure-3-addressee': 'regulators' }
    const { html } = await send(`${desk}/new`, { ...fields, ...second }, rapporteur)
    expect(html).toContain('Measure 2 is not complete')
    expect(html).toContain('href="#measure-2-indicator"')
    expect(html).toContain('Check &lt;it&gt;')
  })

  test('a rapporteur writes an option, translates it, and publishes it', async () => {
    const made = await send(`${desk}/new`, fields, rapporteur)
    expect(made).toMatchObject({ status: 303, to: `${desk}/4` })
    const arabic = { ...fields, language: 'ar', name: 'مدونة', 'measure-1-text': 'كتابة المدونة' }
    expect((await page(`${desk}/4?language=ar`, rapporteur)).html).toContain('Companies write a code.')
    expect((await send(`${desk}/4`, arabic, rapporteur)).status).toBe(303)
    const stale = await send(`${desk}/4`, { ...fields, name: 'Mine' }, rapporteur)
    expect(stale.status).toBe(409)
    expect(stale.html).toContain('value="Mine"')
    expect(await findOption(site.context.db, { body, number: 4 })).toMatchObject({
      names: { en: 'A code', ar: 'مدونة' },
      measures: [{ text: { en: 'Write the code', ar: 'كتابة المدونة' } }],
    })
    for (let times = 0; times < 2; times++)
      expect((await send(`${desk}/4/publication`, {}, rapporteur)).status).toBe(303)
    expect((await page('/ar/options/WG-SEA/4')).html).toContain('مدونة')
  })

  test('a rapporteur chooses the words of a document, and takes back what was noted by mistake', async () => {
    const path = `${desk}/4/positions`
    const { html } = await page(`${path}?document=WG-SEA/ANS/1`, rapporteur)
    expect(html).toContain('Others should pay.')
    expect(html).not.toContain('WG-SEA/ANS/9')
    const chosen = { document: 'WG-SEA/ANS/1', version: '1', language: 'en', passage: 'p-1 19 37', stance: 'objection' }
    const unchosen = await send(path, { ...chosen, passage: '' }, rapporteur)
    expect(unchosen.status).toBe(422)
    expect(unchosen.html).toContain('Choose the sentence')
    expect((await send(path, chosen, rapporteur)).status).toBe(303)
    expect((await send(path, chosen, rapporteur)).status).toBe(409)
    expect((await page('/options/WG-SEA/4')).html).toContain('Others should pay.')
    await send(`${path}/removal`, { document: 'WG-SEA/ANS/1', stance: 'objection' }, rapporteur)
    expect((await page('/options/WG-SEA/4')).html).not.toContain('Others should pay.')
  })
})

describe('a reader', () => {
  test('of Arabic reads the options in Arabic, and what is not translated in its own language', async () => {
    const { html } = await page('/ar/options/WG-SEA')
    expect(html).toContain('دور الكيانات الخاصة')
    expect(html).toMatch(/<span lang="en" dir="ltr">Companies pay in/)
  })

  test('finds nothing at addresses of which there is none', async () => {
    for (const path of ['/options/NOWHERE', '/options/WG-SEA/3', '/options/WG-SEA/99', '/options/WG-SEA/x'])
      expect((await page(path)).status, path).toBe(404)
  })

  test('meets no barrier on any of these pages, on a phone or at a desk', async (context) => {
    if (!(await findChromium())) return context.skip()
    const browser = await openBrowser()
    const address = await site.open()
    const [name, value] = rapporteur.split('=') as [string, string]
    const paths = ['/options/WG-SEA', '/options/WG-SEA/1', '/ar/options/WG-SEA', '/desk/options/WG-SEA']
    for (const width of [360, 1280]) {
      const session = await browser.newContext({ viewport: { width, height: 900 } })
      await session.addCookies([{ name, value, url: address }])
      const tab = await session.newPage()
      for (const path of [
        ...paths,
        '/desk/options/WG-SEA/1',
        '/desk/options/WG-SEA/1/positions?document=WG-SEA/ANS/1',
      ]) {
        await tab.goto(address + path)
        expect(await axeFindings(tab), `${path} at ${width}`).toEqual([])
        const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0)
      }
      await session.close()
    }
    await browser.close()
  })
})
