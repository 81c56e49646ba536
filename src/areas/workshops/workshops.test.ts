import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { found } from '#areas/bodies'
import { erase, findDocument, getText, withdraw } from '#areas/registry'
import { findVoice } from '#areas/voices'
import { history } from '#platform/audit'
import type { Context } from '#platform/context'
import { slice } from '#base/codepoints'
import { testSite, type TestSite } from '#testing'
import {
  correctFinding,
  correctWorkshop,
  enterWorkshop,
  forgetWorkshopFindings,
  keepWorkshopRecord,
  listWorkshops,
  noteAttendance,
  noteFinding,
  planSeries,
  readWorkshop,
  type NewFinding,
  type NewWorkshop,
} from '#areas/workshops'
import { removeFinding } from './note-finding.ts'

let site: TestSite
let context: Context
let bodies = 0
let body: string
let series: string

beforeAll(async () => {
  site = await testSite()
  context = site.context
}, 60_000)

beforeEach(async () => {
  body = `CON${++bodies}`
  await found(context, {
    symbol: body,
    names: { en: 'Consultation' },
    parent: {},
    founded: {},
    purpose: {},
    timezone: 'UTC',
    language: 'en',
    practice: 'noted',
    notice: null,
    series: [],
  })
  const planned = await planSeries(context, body, {
    names: { en: 'Five regional workshops' },
    planned: 5,
    wanted: ['civil-society', 'private-sector', 'education'],
    mandate: null,
    clause: null,
  })
  series = planned.ok ? planned.value.id : ''
})

const nairobi: NewWorkshop = {
  region: 'africa',
  names: { en: 'Nairobi workshop', ar: 'ورشة نيروبي' },
  host: 'University of Nairobi',
  place: { en: 'Nairobi, Kenya' },
  modality: 'hybrid',
  startsOn: '2026-03-02',
  endsOn: '2026-03-03',
  languages: ['en', 'sw'],
  programme: null,
}

const risk: NewFinding = {
  kind: 'risk',
  text: 'Strangers write to children through games',
  themes: ['H18'],
  stakeholder: 'civil-society',
  models: ['games'],
  addressee: null,
  heard: 'online',
  disagreement: 'Two companies said that this is rare',
}
const advice: NewFinding = {
  ...risk,
  kind: 'recommendation',
  text: 'Messages from strangers should be off at first.',
  models: [],
  addressee: 'companies',
  heard: 'both',
  disagreement: null,
}

const enter = async (workshop: Partial<NewWorkshop> = {}): Promise<string> => {
  const entered = await enterWorkshop(context, series, { ...nairobi, ...workshop })
  if (!entered.ok) throw new Error(entered.problem)
  return entered.value.symbol
}

const ready = async (): Promise<string> => {
  const symbol = await enter()
  await noteAttendance(context, symbol, [{ stakeholder: 'civil-society', room: 8, online: 4 }])
  await noteFinding(context, symbol, advice)
  await noteFinding(context, symbol, risk)
  return symbol
}

describe('a series', () => {
  it('has one workshop in each region; a second in the same region is refused with the first named', async () => {
    expect(await enter()).toBe(`${body}-W1`)
    expect(await enterWorkshop(context, series, nairobi)).toMatchObject({
      problem: 'region-taken',
      detail: { symbol: `${body}-W1` },
    })
    const other = await enter({ region: 'asia-pacific' })
    expect(await correctWorkshop(context, other, nairobi)).toMatchObject({ problem: 'region-taken' })
    expect((await enterWorkshop(context, series, { ...nairobi, region: 'global' })).ok).toBe(false)
  })

  it('gives five people who enter at once five numbers and one region to one of them', async () => {
    const regions = ['africa', 'africa', 'asia-pacific', 'eastern-europe', 'eastern-europe'] as const
    const results = await Promise.all(regions.map((region) => enterWorkshop(context, series, { ...nairobi, region })))
    expect(results.filter(({ ok }) => ok)).toHaveLength(3)
    const entered = await listWorkshops(context.db, body)
    expect(entered.map(({ number }) => number)).toEqual([1, 2, 3])
  })

  it('is planned once, of at most one workshop a region, under a clause that the body has', async () => {
    const plan = { names: { en: 'More' }, planned: 5, wanted: [], mandate: null, clause: null }
    expect(await planSeries(context, body, { ...plan, planned: 6 })).toMatchObject({ problem: 'planned-malformed' })
    expect(await planSeries(context, body, { ...plan, planned: 0.5 })).toMatchObject({ problem: 'planned-malformed' })
    expect(await planSeries(context, body, { ...plan, names: { fr: 'Autre' } })).toMatchObject({ field: 'name' })
    expect(await planSeries(context, body, { ...plan, mandate: 'res-0', clause: 'op1' })).toMatchObject({
      problem: 'clause-unknown',
    })
    const both = await Promise.all([planSeries(context, body, plan), planSeries(context, body, plan)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('the findings form', () => {
  it('takes no risk without a business model, and no recommendation that asks nobody', async () => {
    const symbol = await enter()
    expect(await noteFinding(context, symbol, { ...risk, models: [] })).toMatchObject({ problem: 'model-missing' })
    expect(await noteFinding(context, symbol, { ...advice, addressee: null })).toMatchObject({
      problem: 'addressee-missing',
    })
    const number = await noteFinding(context, symbol, risk)
    expect(await correctFinding(context, symbol, number.ok ? number.value : 0, { ...risk, models: [] })).toMatchObject({
      problem: 'model-missing',
    })
    // Nor past the act.
    await expect(sql`update workshops.findings set models = '{}'`.execute(context.db)).rejects.toThrow('check')
  })

  it('refuses words of no codebook', async () => {
    const symbol = await enter()
    const wrong = async (finding: object) => noteFinding(context, symbol, { ...risk, ...finding } as NewFinding)
    expect(await wrong({ themes: ['H99'] })).toMatchObject({ field: 'themes' })
    expect(await wrong({ stakeholder: 'children' })).toMatchObject({ field: 'stakeholder' })
    expect(await wrong({ heard: 'lobby' })).toMatchObject({ field: 'heard' })
    expect(await wrong({ kind: 'rumour' })).toMatchObject({ field: 'kind' })
    expect(await wrong({ models: ['telepathy'] })).toMatchObject({ field: 'models' })
    expect(await wrong({ text: ' ' })).toMatchObject({ field: 'text' })
    expect((await readWorkshop(context.db, symbol))?.findings).toEqual([])
  })

  it('that is sent twice notes the finding once', async () => {
    const symbol = await enter()
    const twice = [await noteFinding(context, symbol, risk), await noteFinding(context, symbol, risk)]
    expect(twice).toEqual([
      { ok: true, value: 1 },
      { ok: true, value: 1 },
    ])
  })

  it('asks whoever is not signed in to sign in, and is not there for the staff of another group', async () => {
    const symbol = await enter()
    await expect(noteFinding({ ...context, person: null }, symbol, risk)).rejects.toMatchObject({ status: 401 })
    const stranger = { id: null, email: '', name: '', grants: [{ role: 'secretariat' as const, body: 'OTHER' }] }
    const rapporteur = { ...stranger, grants: [{ role: 'rapporteur' as const, body }] }
    for (const person of [stranger, rapporteur]) {
      const theirs = { ...context, person }
      await expect(noteFinding(theirs, symbol, risk)).rejects.toMatchObject({ status: 404 })
      await expect(correctFinding(theirs, symbol, 1, risk)).rejects.toMatchObject({ status: 404 })
      await expect(removeFinding(theirs, symbol, 1)).rejects.toMatchObject({ status: 404 })
      await expect(noteAttendance(theirs, symbol, [])).rejects.toMatchObject({ status: 404 })
      await expect(keepWorkshopRecord(theirs, symbol)).rejects.toMatchObject({ status: 404 })
      await expect(enterWorkshop(theirs, series, nairobi)).rejects.toMatchObject({ status: 404 })
      await expect(correctWorkshop(theirs, symbol, nairobi)).rejects.toMatchObject({ status: 404 })
    }
  })

  it('is nobody’s to read before the record is kept: its events are not public and hold no words', async () => {
    const symbol = await ready()
    const open = await history(context.db, symbol, { publicOnly: true })
    expect(open.map(({ action }) => action)).toEqual(['workshop-entered', 'attendance-noted'])
    const all = await history(context.db, symbol, { publicOnly: false })
    expect(JSON.stringify(all)).not.toContain('Strangers')
  })
})

describe('attendance', () => {
  it('is heads only: whole, not negative, of known types, and never nobody at all', async () => {
    const symbol = await enter()
    const note = (room: number, online = 0) =>
      noteAttendance(context, symbol, [{ stakeholder: 'family', room, online }])
    for (const [room, online] of [
      [-1, 0],
      [1.5, 0],
      [Number.NaN, 0],
      [1e9, 0],
    ])
      expect(await note(room!, online!)).toMatchObject({ problem: 'heads-malformed', field: 'room-family' })
    expect(await note(0)).toMatchObject({ problem: 'nobody-there' })
    await note(3, 2)
    await noteAttendance(context, symbol, [{ stakeholder: 'state', room: 1, online: 0 }])
    expect((await readWorkshop(context.db, symbol))?.attendance).toMatchObject([
      { stakeholder: 'state', room: 1, online: 0 },
    ])
  })
})

describe('the record of a workshop', () => {
  it('is a published document that speaks for no single stakeholder, with a paragraph for each finding', async () => {
    const symbol = await ready()
    const kept = await keepWorkshopRecord(context, symbol)
    expect(kept).toEqual({ ok: true, value: { symbol: `${body}/WS/1`, version: 1, isNew: true } })
    const document = await findDocument({ ...context, person: null }, `${body}/WS/1`)
    expect(document).toMatchObject({ type: 'workshop', nature: 'consultative', series: 'WS' })
    expect(document?.sources).toMatchObject([{ names: { en: 'University of Nairobi' } }])
    expect(await findVoice(context.db, `${body}/WS/1`)).toEqual({
      symbol: `${body}/WS/1`,
      body,
      stakeholder: null,
      region: 'africa',
      channel: 'workshop',
      occasion: symbol,
    })
    const text = await getText(context.db, { symbol: `${body}/WS/1`, number: 1, language: 'en' })
    const record = (await readWorkshop(context.db, symbol))!.record!
    expect(record).toMatchObject({ symbol: `${body}/WS/1`, version: 1, language: 'en', isWithdrawn: false })
    const blocks = record.findings.map(({ kind, block }) => [kind, text.blocks.find(({ id }) => id === block)])
    expect(blocks).toMatchObject([
      ['recommendation', { label: '4.1', text: advice.text }],
      ['risk', { label: '1.1' }],
    ])
  })

  it('says in a sentence of its own that somebody disagreed', async () => {
    const symbol = await ready()
    await keepWorkshopRecord(context, symbol)
    const text = await getText(context.db, { symbol: `${body}/WS/1`, number: 1, language: 'en' })
    const block = text.blocks.find((one) => one.kind === 'paragraph' && one.label === '1.1')
    if (block?.kind !== 'paragraph') throw new Error('no paragraph')
    const sentences = block.sentences.map(({ start, end }) => slice(block.text, start, end).trim())
    expect(sentences).toEqual([
      'Strangers write to children through games.',
      'Disagreement: Two companies said that this is rare.',
    ])
  })

  it('has all four headings and all eight stakeholder types, so that five of them can be laid side by side', async () => {
    const symbol = await ready()
    await keepWorkshopRecord(context, symbol)
    const text = await getText(context.db, { symbol: `${body}/WS/1`, number: 1, language: 'en' })
    const headings = text.blocks.flatMap((block) => (block.kind === 'heading' ? block.text : []))
    expect(headings.slice(2)).toEqual(['Risks', 'Good practices', 'Gaps', 'Recommendations'])
    expect(text.blocks.filter((block) => 'text' in block && block.text.startsWith('Nothing was noted'))).toHaveLength(2)
    const table = text.blocks.find((block) => block.kind === 'table')
    const cells = table?.kind === 'table' ? table.rows.map((row) => row.map((cell) => cell.paragraphs[0]?.text)) : []
    expect(cells).toHaveLength(10)
    expect(cells).toContainEqual(['Civil society', '8', '4', '12'])
    expect(cells).toContainEqual(['Faith-based organizations', '0', '0', 'nobody'])
    expect(cells.at(-1)).toEqual(['Together', '8', '4', '12'])
  })

  it('is kept neither without heads nor without findings', async () => {
    const symbol = await enter()
    expect(await keepWorkshopRecord(context, symbol)).toMatchObject({ problem: 'attendance-missing' })
    await noteAttendance(context, symbol, [{ stakeholder: 'state', room: 1, online: 0 }])
    expect(await keepWorkshopRecord(context, symbol)).toMatchObject({ problem: 'findings-missing' })
    expect(await findDocument(context, `${body}/WS/1`)).toBeUndefined()
  })

  it('is kept again only when something changed, and says why; what was cited stays', async () => {
    const symbol = await ready()
    await keepWorkshopRecord(context, symbol)
    expect(await keepWorkshopRecord(context, symbol)).toMatchObject({ value: { version: 1, isNew: false } })
    await correctFinding(context, symbol, 2, { ...risk, text: 'Adults write to children through games.' })
    const before = (await readWorkshop(context.db, symbol))!
    expect(before.record?.findings[1]?.text).toBe(risk.text)
    expect(await keepWorkshopRecord(context, symbol)).toMatchObject({ problem: 'reason-missing', field: 'reason' })
    expect(await keepWorkshopRecord(context, symbol, 'Misheard.')).toMatchObject({ value: { version: 2, isNew: true } })
    const document = await findDocument({ ...context, person: null }, `${body}/WS/1`)
    expect(document?.versions.map(({ number, reason }) => [number, reason])).toEqual([
      [1, null],
      [2, 'Misheard.'],
    ])
    expect((await readWorkshop(context.db, symbol))?.record?.findings[1]?.text).toContain('Adults')
  })

  it('is one document when two people keep it at once', async () => {
    const symbol = await ready()
    const both = await Promise.all([keepWorkshopRecord(context, symbol), keepWorkshopRecord(context, symbol)])
    expect(both.map((one) => one.ok && one.value.isNew).toSorted()).toEqual([false, true])
    expect(await findDocument(context, `${body}/WS/2`)).toBeUndefined()
  })

  it('shows no findings once it is withdrawn, and cannot be kept again', async () => {
    const symbol = await ready()
    await keepWorkshopRecord(context, symbol)
    await withdraw(context, `${body}/WS/1`, 'A participant was named in it.')
    expect((await readWorkshop(context.db, symbol))?.record).toMatchObject({ isWithdrawn: true, findings: [] })
    await noteFinding(context, symbol, { ...risk, text: 'More.' })
    expect(await keepWorkshopRecord(context, symbol, 'More.')).toMatchObject({ problem: 'withdrawn' })
  })

  it('leaves no word of its findings behind when it is erased', async () => {
    const symbol = await ready()
    await keepWorkshopRecord(context, symbol)
    const others = await enter({ region: 'asia-pacific' })
    await noteFinding(context, others, { ...risk, text: 'Something else.' })
    const ground = { ground: 'personal-data', reason: 'A participant was named.' } as const
    await erase(context, `${body}/WS/1`, ground, [forgetWorkshopFindings])
    const { rows } = await sql<{ text: string }>`
      select findings::text as text from workshops.findings
      union all select records::text from workshops.records`.execute(context.db)
    const mine = rows.filter(({ text }) => text.includes(symbol))
    expect(mine).toHaveLength(1)
    expect(mine[0]?.text).not.toContain('Strangers')
    expect((await readWorkshop(context.db, others))?.findings).toHaveLength(1)
  })
})
