import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { found } from '#areas/bodies'
import { enterClause, enterMandate } from '#areas/mandates'
import { withdraw } from '#areas/registry'
import { listSeries, readWorkshop } from '#areas/workshops'
import { axeFindings, openBrowser, testSite, type TestSite } from '#testing'

let site: TestSite
let staff: string
const body = 'CON'
const desk = `/desk/workshops/bodies/${body}`
const workshop = `/desk/workshops/${body}-W1`

beforeAll(async () => {
  site = await testSite()
  await found(site.context, {
    symbol: body,
    names: { en: 'Consultation process', ar: 'عملية التشاور' },
    parent: {},
    founded: {},
    purpose: {},
    timezone: 'UTC',
    language: 'en',
    practice: 'noted',
    notice: { en: 'This process is invented.', ar: 'هذه العملية مختلقة.' },
    series: [],
  })
  const mandate = { id: 'res-1', body, names: { en: 'Resolution 1' }, adoptedBy: { en: 'The Council' } }
  await enterMandate(site.context, { ...mandate, adoptedOn: null, address: null, amended: null })
  const clause = { mandate: 'res-1', code: 'op8', label: 'OP8', text: { en: 'Five workshops' }, perMeeting: false }
  await enterClause(site.context, clause)
  staff = await site.signIn({ role: 'secretariat', body })
}, 60_000)

const page = async (path: string, cookie?: string) => {
  const answer = await site.get(path, cookie)
  return { status: answer.status, html: await answer.text() }
}
/** Sends a form in which several boxes can be ticked under one name. */
const send = async (path: string, fields: Record<string, string>, cookie = staff) => {
  const answer = await site.post(path, fields, cookie)
  return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() }
}

const hostile = '<script>alert(1)</script>'
const series = { 'name-en': `Workshops ${hostile}`, planned: '5', clause: 'res-1 op8', wanted: 'faith-based' }
const nairobi = {
  'name-en': 'Nairobi workshop',
  'name-ar': 'حلقة نيروبي',
  region: 'africa',
  host: 'University of Nairobi',
  place: 'Nairobi',
  modality: 'hybrid',
  startsOn: '2026-03-02',
  endsOn: '2026-03-03',
  languages: 'en',
  'more-languages': 'sw',
  programme: 'Opening\nRisks',
}
const risk = {
  kind: 'risk',
  text: `Strangers write to children ${hostile}`,
  stakeholder: 'family',
  heard: 'online',
  themes: 'H18',
  models: 'games',
  addressee: '',
  disagreement: 'One company said that this is rare.',
}

describe('a secretariat plans, notes and publishes', () => {
  test('a series: what is wrong is said at its field, and what was typed stays', async () => {
    expect((await page('/workshops')).html).toContain('No workshops are planned')
    expect((await page(desk, staff)).html).toContain('OP8: Five workshops')
    const unnamed = await send(`${desk}/series`, { ...series, 'name-en': '', 'name-fr': 'Ateliers' })
    expect(unnamed.status).toBe(422)
    expect(unnamed.html).toContain('href="#name-en"')
    expect(unnamed.html).toContain('value="Ateliers"')
    expect(unnamed.html).toMatch(/value="faith-based" checked/)
    for (const planned of ['six', '0', '6', '1.5', ''])
      expect((await send(`${desk}/series`, { ...series, planned })).html, planned).toContain('href="#planned"')
    expect((await send(`${desk}/series`, { ...series, clause: 'res-9 op1' })).html).toContain('href="#clause"')
    expect(await send(`${desk}/series`, series)).toMatchObject({ status: 303, to: `/desk/workshops/series/${body}-S1` })
    expect((await send(`${desk}/series`, series)).status).toBe(409)
    expect(await listSeries(site.context.db, body)).toHaveLength(1)
  })

  test('a workshop: five wrong fields in turn, then once and not twice', async () => {
    const path = `/desk/workshops/series/${body}-S1/new`
    const wrong = async (fields: Record<string, string>, field: string) => {
      const { status, html } = await send(path, { ...nairobi, ...fields })
      expect(status, field).toBe(422)
      expect(html).toContain(`href="#${field}"`)
      expect(html).toContain('value="حلقة نيروبي"')
    }
    await wrong({ region: '' }, 'region')
    await wrong({ region: 'global' }, 'region')
    await wrong({ host: '' }, 'host')
    await wrong({ startsOn: '2026-02-30' }, 'startsOn')
    await wrong({ endsOn: '2026-03-01' }, 'endsOn')
    await wrong({ languages: 'en', 'more-languages': 'Swahili!' }, 'languages')
    expect(await send(path, nairobi)).toMatchObject({ status: 303, to: workshop })
    const again = await send(path, nairobi)
    expect(again.status).toBe(409)
    expect(again.html).toContain(`${body}-W1 is the workshop of this region`)
    expect((await send(`${workshop}/particulars`, { ...nairobi, place: 'Mombasa' })).status).toBe(303)
    expect((await page(`/workshops/${body}-W1`)).html).toContain('Mombasa')
  })

  test('heads: a wrong number keeps all the others', async () => {
    const typed = await send(`${workshop}/attendance`, { 'room-state': '4', 'online-family': 'many' })
    expect(typed.status).toBe(422)
    expect(typed.html).toContain('href="#online-family"')
    expect(typed.html).toContain('value="4"')
    expect(typed.html).toContain('value="many"')
    expect((await send(`${workshop}/attendance`, {})).status).toBe(422)
    expect((await send(`${workshop}/attendance`, { 'room-state': '٤', 'online-family': '12' })).status).toBe(303)
    expect((await readWorkshop(site.context.db, `${body}-W1`))?.attendance).toMatchObject([
      { stakeholder: 'family', room: 0, online: 12 },
      { stakeholder: 'state', room: 4, online: 0 },
    ])
  })

  test('findings: a risk without a model and a recommendation to nobody come back as they were typed', async () => {
    const path = `${workshop}/findings`
    const noModel = await send(path, { ...risk, models: '' })
    expect(noModel.status).toBe(422)
    expect(noModel.html).toContain('href="#models"')
    expect(noModel.html).toContain('Strangers write to children &lt;script&gt;')
    expect(noModel.html).not.toContain(hostile)
    const nobody = await send(path, { ...risk, kind: 'recommendation' })
    expect(nobody.html).toContain('href="#addressee"')
    expect((await send(path, risk)).to).toBe(`${path}#next`)
    expect((await send(path, risk)).status).toBe(303)
    expect((await readWorkshop(site.context.db, `${body}-W1`))?.findings).toHaveLength(1)
    const wrong = await send(`${path}/1`, { ...risk, text: '' })
    expect(wrong.html).toContain('href="#text"')
    expect((await send(path, { ...risk, text: 'Noted by mistake' })).status).toBe(303)
    expect((await send(`${path}/2/removal`, {})).to).toBe(path)
    expect((await page(`${path}/2`, staff)).status).toBe(404)
  })

  test('the record: nothing is public before, all of it afterwards, and a change needs its reason', async () => {
    const before = (await page(`/workshops/${body}-W1`)).html
    expect(before).toContain('The record has not been kept yet')
    expect(before).not.toContain('Strangers')
    expect((await send(`${workshop}/record`, {})).to).toBe(workshop)
    const after = (await page(`/workshops/${body}-W1`)).html
    expect(after).toContain(`href="/documents/${body}/WS/1/v1#p1.1"`)
    expect(after).toContain('Strangers write to children &lt;script&gt;')
    expect((await page(`/documents/${body}/WS/1/v1`)).html).toContain('id="p1.1"')
    for (const format of ['pdf', 'docx'])
      expect((await site.get(`/documents/${body}/WS/1/v1.en.${format}`)).status, format).toBe(200)
    expect((await page(workshop, staff)).html).toContain('holds everything that is noted')
    await send(`${workshop}/findings/1`, { ...risk, text: 'Adults write to children.' })
    expect((await page(`/workshops/${body}-W1`)).html).not.toContain('Adults write')
    const noReason = await send(`${workshop}/record`, { reason: '' })
    expect(noReason.status).toBe(422)
    expect(noReason.html).toContain('href="#reason"')
    expect((await send(`${workshop}/record`, { reason: 'Misheard.' })).status).toBe(303)
    expect((await page(`/workshops/${body}-W1`)).html).toContain('Adults write')
    const { rows } = await sql`select mandate, clause, path, kind from mandates.evidence`.execute(site.context.db)
    expect(rows).toEqual([{ mandate: 'res-1', clause: 'op8', path: `/workshops/${body}-W1`, kind: 'workshop' }])
  })

  test('is there for nobody else', async () => {
    const elsewhere = await site.signIn({ role: 'secretariat', body: 'OTHER' })
    const rapporteur = await site.signIn({ role: 'rapporteur', body })
    const paths = [desk, `/desk/workshops/series/${body}-S1`, `/desk/workshops/series/${body}-S1/new`, workshop]
    const more = ['attendance', 'findings', 'findings/1', 'particulars'].map((tab) => `${workshop}/${tab}`)
    for (const path of [...paths, ...more]) {
      expect((await page(path)).status, path).toBe(303)
      for (const cookie of [elsewhere, rapporteur]) expect((await page(path, cookie)).status, path).toBe(404)
      for (const language of ['', '/ar']) expect((await page(language + path, staff)).status, path).toBe(200)
    }
    for (const post of [`${desk}/series`, `${workshop}/record`, `${workshop}/findings/1/removal`])
      expect((await send(post, {}, rapporteur)).status, post).toBe(404)
    for (const path of ['/desk/workshops/CON-W9', '/desk/workshops/series/CON-S9', '/desk/workshops/bodies/NONE'])
      expect((await page(path, await site.signIn({ role: 'operator', body: null }))).status, path).toBe(404)
  })
})

describe('whoever reads the pages of workshops', () => {
  test('finds the progress, and that the process is invented, wherever it is shown', async () => {
    for (const path of ['/workshops', `/workshops/series/${body}-S1`, `/workshops/${body}-W1`]) {
      const { status, html } = await page(path)
      expect(status).toBe(200)
      expect(html).toContain('This process is invented.')
      expect((await page(`/ar${path}`)).html).toContain('هذه العملية مختلقة.')
      expect(html).not.toContain(hostile)
    }
    expect((await page('/workshops')).html).toContain('1 of 5 held')
    expect((await page(`/documents/${body}/WS/1`)).html).toContain('This process is invented.')
  })

  test('is told of every hole: who did not come, where nothing was held, what nobody raised', async () => {
    const { html } = await page(`/workshops/series/${body}-S1`)
    expect(html).toContain('nobody from them has come yet')
    expect(html.match(/no workshop on record/g)!.length).toBeGreaterThan(4 * 12)
    const cells = [...html.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => cell!.replace(/<[^>]+>/g, '').trim())
    expect(cells.filter((cell) => /^0?$/.test(cell))).toEqual([])
    expect(html).toContain('27 themes of the codebook')
  })

  test('gets no page where there is none', async () => {
    for (const path of ['/workshops/CON-W9', '/workshops/series/CON-S9', '/workshops/x', '/workshops/series/CON-W1'])
      expect((await page(path)).status, path).toBe(404)
  })

  test('meets no barrier', async () => {
    const address = await site.open()
    const browser = await openBrowser()
    try {
      const context = await browser.newContext()
      await context.addCookies([{ name: 'heed', value: staff.slice('heed='.length), url: address }])
      const tab = await context.newPage()
      const paths = ['/workshops', `/workshops/series/${body}-S1`, `/ar/workshops/${body}-W1`]
      for (const path of [...paths, desk, workshop, `${workshop}/attendance`, `/ar${workshop}/findings`]) {
        await tab.goto(address + path)
        expect(await axeFindings(tab), path).toEqual([])
      }
    } finally {
      await browser.close()
    }
  }, 90_000)

  test('reads no finding once the record is withdrawn', async () => {
    await withdraw(site.context, `${body}/WS/1`, 'A participant was named in it.')
    const { html } = await page(`/workshops/${body}-W1`)
    expect(html).toContain('was withdrawn')
    expect(html).not.toContain('Adults write')
    expect((await page(`/workshops/series/${body}-S1`)).html).toContain('record withdrawn')
    expect((await page(workshop, staff)).html).toContain('was withdrawn')
  })
})
