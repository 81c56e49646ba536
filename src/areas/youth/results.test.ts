import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { enterClause, enterMandate } from '#areas/mandates'
import { erase, findDocument, getText, listDocuments } from '#areas/registry'
import { findVoice } from '#areas/voices'
import { textsOf, type Document } from '#document'
import { emptyTables, testSite, type TestSite } from '#testing'
import {
  answer,
  close,
  findConsultation,
  forgetMessages,
  listGroups,
  listMessages,
  open,
  publishResults,
  removeMessage,
  results,
  tally,
  writeMessage,
  type Band,
  type Replies,
} from './index.ts'
import { expectOk, handOut, readyConsultation } from './world.ts'

let site: TestSite
let symbol: string

beforeAll(async () => {
  site = await testSite()
}, 60_000)

beforeEach(async () => {
  await emptyTables(site.context.db)
  symbol = await readyConsultation(site.context)
  expectOk(await open(site.context, symbol, 'before'))
})

/** A group whose sheets are typed in. */
async function count(counts: Replies, sheets: number, band: Band = '10-12') {
  const { id } = await handOut(site.context, symbol, { band, size: sheets })
  return tally(site.context, id, counts, sheets)
}

const twenty: Replies = {
  1: { agree: 12, disagree: 6, 'not-sure': 1, skip: 1 },
  2: { phone: 11, game: 9, sad: 2, help: 13 },
  3: { a: 30, b: 16, c: 3 },
}

describe('sheets of paper', () => {
  test('are counted together with those of the screen, and spend as many slips', async () => {
    const { id, codes } = await handOut(site.context, symbol, { size: 20 })
    expectOk(await tally(site.context, id, { 1: { agree: 7, skip: 1 }, 3: { a: 24 } }, 8))
    expect((await listGroups(site.context.db, symbol))[0]!.unspent).toBe(12)
    const sent = await Promise.all(codes.map((code) => answer(site.context, code, { 1: { disagree: 1 } })))
    expect(sent.filter(({ ok }) => ok)).toHaveLength(12)
    expectOk(await close(site.context, symbol, 'before'))
    const [band] = (await results(site.context.db, symbol, 'before'))!
    expect(band).toMatchObject({ children: 20 })
    expect(band!.rows[0]!.cells.map(({ count }) => count)).toEqual([7, null, null, null])
    const { rows } = await sql`
      select choice, count from youth.counts where number = 1 and count > 0 order by choice`.execute(site.context.db)
    expect(rows).toEqual([
      { choice: 'agree', count: 7 },
      { choice: 'disagree', count: 12 },
      { choice: 'skip', count: 1 },
    ])
  })

  test.each<[string, Replies, number, string]>([
    ['that do not add up', { 1: { agree: 5, skip: 2 } }, 8, 'sum-differs'],
    ['with nothing said of a statement', {}, 8, 'sum-differs'],
    ['that are more than the slips', { 1: { agree: 21 } }, 21, 'sheets-out'],
    ['of which there are none', { 1: {} }, 0, 'sheets-out'],
    ['that are half', { 1: { agree: 0.5 } }, 0.5, 'sheets-out'],
    ['with more pictures than sheets', { 1: { agree: 8 }, 2: { phone: 9 } }, 8, 'not-on-the-list'],
    ['with more dots than there are', { 1: { agree: 8 }, 3: { a: 20, b: 5 } }, 8, 'not-on-the-list'],
    ['with less than nothing', { 1: { agree: 9, skip: -1 } }, 8, 'not-on-the-list'],
    ['with an answer of their own', { 1: { agree: 7, maybe: 1 } }, 8, 'not-on-the-list'],
    ['with a question of their own', { 1: { agree: 8 }, 7: { agree: 8 } }, 8, 'not-on-the-list'],
  ])('%s are refused, and every slip stays', async (_, counts, sheets, code) => {
    const { id } = await handOut(site.context, symbol, { size: 20 })
    expect(await tally(site.context, id, counts, sheets)).toMatchObject({ problem: code })
    expect((await listGroups(site.context.db, symbol))[0]!.unspent).toBe(20)
    const { rows } = await sql`select 1 from youth.turnouts where children > 0`.execute(site.context.db)
    expect(rows).toEqual([])
  })

  test('are not counted after closing', async () => {
    const { id } = await handOut(site.context, symbol, { size: 20 })
    expectOk(await close(site.context, symbol, 'before'))
    expect(await tally(site.context, id, { 1: { agree: 8 } }, 8)).toMatchObject({ problem: 'not-open' })
  })
})

describe('what everybody may know of the counts', () => {
  test('is none of a band of nine, and of a band of ten no small number', async () => {
    expectOk(await count({ 1: { agree: 9 } }, 9, '13-15'))
    expectOk(await count({ 1: { agree: 10 } }, 10, '10-12'))
    expectOk(await close(site.context, symbol, 'before'))
    const tables = (await results(site.context.db, symbol, 'before'))!
    expect(tables[0]).toMatchObject({ band: '10-12', children: 10 })
    expect(tables[0]!.rows[0]!.cells.map(({ count }) => count)).toEqual([null, null, null, null])
    expect(tables[1]).toEqual({ band: '13-15', children: null, rows: [] })
  })

  test('is the same however often it is asked', async () => {
    expectOk(await count(twenty, 20))
    expectOk(await close(site.context, symbol, 'before'))
    const first = await results(site.context.db, symbol, 'before')
    expect(await results(site.context.db, symbol, 'before')).toEqual(first)
    expect(first![0]!.rows.map((row) => row.cells.map(({ count }) => count))).toEqual([
      [12, null, null, null],
      [11, 9, null, 13],
      [30, 16, null],
    ])
  })
})

const message = {
  text: { en: 'Young people ask for help that answers.' },
  childText: { en: 'We want help that answers us.', ar: 'نريد مساعدة تجيبنا.' },
  questions: [1, 2],
}
const checkedWith = 'Each group read the messages again and could say that they are wrong.'

describe('main messages', () => {
  test('are written after closing and before publishing', async () => {
    const write = () => writeMessage(site.context, symbol, 'before', null, message)
    expect(await write()).toMatchObject({ problem: 'not-closed' })
    expect(await publishResults(site.context, symbol, 'before', { checkedWith })).toMatchObject({
      problem: 'not-closed',
    })
    expectOk(await close(site.context, symbol, 'before'))
    expect(await publishResults(site.context, symbol, 'before', { checkedWith })).toMatchObject({
      problem: 'messages-missing',
    })
    expect(expectOk(await write()).number).toBe(1)
    expect(expectOk(await write()).number).toBe(2)
    expectOk(await removeMessage(site.context, symbol, 'before', 2))
    expect(await publishResults(site.context, symbol, 'before', { checkedWith: 'Yes.' })).toMatchObject({
      problem: 'checked-missing',
    })
    expectOk(await publishResults(site.context, symbol, 'before', { checkedWith }))
    for (const late of [
      write(),
      removeMessage(site.context, symbol, 'before', 1),
      publishResults(site.context, symbol, 'before', { checkedWith }),
    ])
      expect(await late).toMatchObject({ problem: 'already-published' })
    expect(await listMessages(site.context.db, symbol, 'before')).toEqual([{ number: 1, ...message }])
  })

  test.each([
    [{ text: {} }, 'text-missing'],
    [{ text: { fr: 'Sans la langue de travail.' } }, 'text-missing'],
    [{ childText: { en: ' ' } }, 'child-text-missing'],
    [{ questions: [] }, 'questions-unknown'],
    [{ questions: [1, 9] }, 'questions-unknown'],
    [{ text: { en: 'x'.repeat(1001) } }, 'text-long'],
  ])('are refused with %j', async (wrong, code) => {
    expectOk(await close(site.context, symbol, 'before'))
    const written = writeMessage(site.context, symbol, 'before', null, { ...message, ...wrong })
    expect(await written).toMatchObject({ problem: code })
  })
})

describe('the record of what young people said', () => {
  const texts = (document: Document) => [...textsOf(document)].map(({ text }) => text)

  async function publishTwenty(): Promise<Document> {
    expectOk(await count(twenty, 20))
    expectOk(await close(site.context, symbol, 'before'))
    expectOk(await writeMessage(site.context, symbol, 'before', null, message))
    const published = expectOk(await publishResults(site.context, symbol, 'before', { checkedWith }))
    expect(published).toEqual({ symbol: 'HRC566/YP/1', version: 1 })
    return (await getText(site.context.db, { symbol: published.symbol, number: 1, language: 'en' }))!
  }

  test('is public, consultative, and says that it is voices, not a survey', async () => {
    const document = await publishTwenty()
    const reader = { ...site.context, person: null }
    expect(await findDocument(reader, 'HRC566/YP/1')).toMatchObject({ type: 'young-people', nature: 'consultative' })
    expect((await listDocuments(reader, { body: 'HRC566' })).map((one) => one.symbol)).toEqual(['HRC566/YP/1'])
    expect(await findVoice(site.context.db, 'HRC566/YP/1')).toMatchObject({
      channel: 'young-people',
      stakeholder: null,
      occasion: symbol,
    })
    expect((await findConsultation(site.context.db, symbol))!.stages[0]!.results).toBe('HRC566/YP/1')
    const all = texts(document).join('\n')
    expect(all).toContain('Voices, not a survey')
    expect(all).toContain('in a club or youth group and in the countryside')
    expect(all).toContain('Requirement 9 is met')
    expect(all).toContain(checkedWith)
    expect(all).toContain('13 to 15 years')
    const first = document.blocks.find((block) => block.kind === 'paragraph' && block.label === 'm1')
    expect(first).toMatchObject({ id: 'pm1', text: message.text.en })
  })

  test('holds the numbers that can be shown and no other', async () => {
    const document = await publishTwenty()
    const cells = document.blocks
      .filter((block) => block.kind === 'table')
      .map((table) => table.rows.slice(1).map((row) => row[1]!.paragraphs[0]!.text))
    const hidden = 'fewer than 5, or hidden'
    expect(cells).toEqual([
      ['12', hidden, hidden, hidden],
      ['11', '9', hidden, '13'],
      ['30', '16', 'fewer than 15 dots, or hidden'],
    ])
    expect(texts(document).join('\n')).not.toContain('Youth club')
  })

  test('takes its messages with it when it is erased', async () => {
    await publishTwenty()
    const ground = { ground: 'law', reason: 'A court asked for it.' } as const
    expectOk(await erase(site.context, 'HRC566/YP/1', ground, [forgetMessages]))
    expect(await listMessages(site.context.db, symbol, 'before')).toEqual([])
    const { rows } = await sql`select 1 from youth.results where checked_with <> ''`.execute(site.context.db)
    expect(rows).toEqual([])
  })

  test('is noted under the clause that asked for it, as heard before the meeting', async () => {
    const { context } = site
    const names = { en: 'Resolution 56/6' }
    const text = { names, adoptedBy: { en: 'The Council' }, adoptedOn: null, address: null, amended: null }
    expectOk(await enterMandate(context, { id: 'res-56-6', body: 'HRC566', ...text }))
    const clause = {
      mandate: 'res-56-6',
      code: 'op8-children',
      label: 'OP8',
      text: { en: 'Children contribute.' },
      perMeeting: false,
    }
    expectOk(await enterClause(context, clause))
    symbol = await readyConsultation(context, { mandate: 'res-56-6', clause: 'op8-children' })
    await publishTwenty()
    const { rows } = await sql`select clause, path, kind, phase, title->>'ar' as title from mandates.evidence`.execute(
      context.db,
    )
    expect(rows).toEqual([
      {
        clause: 'op8-children',
        path: '/documents/HRC566/YP/1',
        kind: 'young-people',
        phase: 'before',
        title: 'آمنون ومسموعون: ما قاله الشباب قبل الاجتماع',
      },
    ])
  })
})
