import { beforeAll, describe, expect, test } from 'vitest'
import { convene } from '#areas/bodies'
import { noteEvidence } from '#areas/mandates'
import { erase, publish, register, withdraw } from '#areas/registry'
import { findFinding } from '#areas/synthesis'
import { noteVoiceWithin } from '#areas/voices'
import { finish, type Table } from '#document'
import type { Role } from '#platform/access'
import type { Context } from '#platform/context'
import { testSite } from '#testing'
import { draftDocument } from '../draft-document.ts'
import { editParagraph } from '../edit-paragraph.ts'
import { body, consult, good } from '../fixtures/consultation.ts'
import { forgetDraftWords } from '../forget-draft-words.ts'
import {
  composeAgain,
  findReport,
  issueReport,
  readParagraphs,
  startOtherReport,
  type NewReport,
  type ReportParagraph,
} from '../index.ts'
import { joinSentences } from '../report.ts'

let context: Context
const consultation: NewReport = {
  body,
  template: 'consultation',
  titles: { en: 'What was said' },
  mandate: 'res-9',
  clause: 'summary',
  plainClause: 'children',
}
const year = { from: '2026-01-01', to: '2026-12-31' }
let occasion: string
let symbol: string

beforeAll(async () => {
  context = (await testSite()).context
  await consult(context)
  ;({ occasion, symbol } = good(await startOtherReport(context, consultation)))
}, 60_000)

const as = (role: Role, of: string | null = body): Context => ({
  ...context,
  person: { id: null, email: '', name: '', grants: [{ role, body: of }] },
})
const paragraphs = (of = symbol) => readParagraphs(context.db, of)
const textsOf = (all: ReportParagraph[], section: string) =>
  all.filter((one) => one.section === section).map(({ sentences }) => joinSentences(sentences, 'en'))
const cited = ({ sentences }: ReportParagraph) =>
  sentences.map(({ evidence }) =>
    evidence.map(({ anchor }) => `${anchor.document.slice(7)} ${anchor.block}`).toSorted(),
  )
const saying = async (words: string) =>
  (await paragraphs()).find(({ sentences }) => sentences.some(({ text }) => text.includes(words)))!

describe('the report of a consultation', () => {
  test('has a name of its own at the desk, and the next symbol of the series', async () => {
    expect({ occasion, symbol }).toEqual({ occasion: 'HRC566-R1', symbol: 'HRC566/REP/1' })
    const report = await findReport(context.db, occasion)
    expect(report).toMatchObject({ template: 'consultation', meeting: null, titles: { en: 'What was said' } })
  })

  test('says how people were heard, in counts that are true', async () => {
    expect(textsOf(await paragraphs(), 'consultations')).toEqual([
      '3 answers to the call for input are published.',
      'Answers by region: Africa (2) and Western Europe and others (1).',
      'Answers by stakeholder type: States (1), Civil society (1) and Private sector (1).',
      'The record of one workshop is published.',
      'The workshop was held in March.',
      'One record of what young people said is published.',
    ])
  })

  test('rests each finding on the passages for it, and lets those against it be heard', async () => {
    const risk = await saying('Games take sleep.')
    expect(risk.section).toBe('risks')
    expect(risk.sentences.map(({ text }) => text)).toEqual(['Games take sleep.', 'One passage speaks against this.'])
    expect(cited(risk)).toEqual([['ANS/1 p1', 'YP/1 pm1'], ['ANS/2 p1']])
  })

  test('lets young people speak in their own words', async () => {
    const [heading, lead, ...messages] = (await paragraphs()).filter(({ section }) => section === 'young-people')
    expect(heading!.form).toBe('subheading')
    expect(lead!.sentences.every(({ secretariat }) => secretariat)).toBe(true)
    expect(messages.map((one) => [one.sentences[0]!.text, cited(one)[0]])).toEqual([
      ['Games hold us too long.', ['YP/1 pm1']],
      ['Ask us each year.', ['YP/1 pm2']],
    ])
  })

  test('groups recommendations by who made them, and says to whom they speak', async () => {
    expect(textsOf(await paragraphs(), 'recommendations')).toEqual([
      'Children and young people',
      'Children should be asked each year. Addressed to: Companies.',
      'Made by several stakeholder types',
      'Companies should answer. Made by: States and Civil society; addressed to: Companies.',
    ])
  })

  test('rests an option on what its recommendations rest on, and a position on its own words', async () => {
    const all = (await paragraphs()).filter(({ section }) => section === 'options')
    expect(all[0]!.sentences[0]!.text).toBe('Option 1: A duty to answer')
    const grounds = ['ANS/1 p2', 'ANS/3 p2']
    expect(cited(all[1]!).slice(0, 2)).toEqual([grounds, grounds])
    const concern = all.find(({ sentences }) => sentences[0]!.text.startsWith('With concerns'))!
    expect(cited(concern)).toEqual([['ANS/2 p2']])
    expect(textsOf(await paragraphs(), 'follow-up')).toEqual(['Option 1 leaves open: Who pays?'])
  })

  test('ends with everybody who was heard, named or not as they chose', async () => {
    const document = await draftDocument(context, (await findReport(context.db, occasion))!)
    const table = document.blocks.at(-1) as Table
    const rows = table.rows.map((row) => row.map((cell) => cell.paragraphs[0]!.text))
    expect(rows[0]).toEqual(['Symbol', 'From whom', 'Type', 'Region'])
    expect(rows.slice(1)).toEqual([
      ['HRC566/ANS/1', 'Sender of HRC566/ANS/1', 'Civil society', 'Africa'],
      ['HRC566/ANS/2', 'Sender of HRC566/ANS/2', 'Private sector', 'Western Europe and others'],
      ['HRC566/ANS/3', 'name not published', 'States', 'Africa'],
      ['HRC566/WS/1', 'What HRC566/WS/1 says', 'Record of a workshop', 'Asia and the Pacific'],
      ['HRC566/YP/1', 'What HRC566/YP/1 says', 'Record of what young people said', 'No single region'],
    ])
  })

  test('composed again counts anew, adds what is new, and leaves what people wrote', async () => {
    const risk = await saying('Games take sleep.')
    const text = 'Games take sleep, many said.'
    good(await editParagraph(context, occasion, { paragraph: risk.id, revision: 1, text }))
    const document = finish({
      language: 'en',
      title: 'Late',
      cover: [],
      notes: [],
      blocks: [
        {
          kind: 'paragraph',
          label: '1',
          text: 'We came late.',
        },
      ],
    })
    const late = { body, symbol: `${body}/ANS/4`, type: 'answer', nature: 'consultative' } as const
    good(await register(context, { ...late, sources: [], text: { document } }))
    good(await publish(context, { symbol: late.symbol, number: 1, language: 'en' }))
    const voice = { symbol: late.symbol, body, channel: 'answer', occasion: 'C1', region: 'africa' } as const
    await context.db
      .transaction()
      .execute((transaction) => noteVoiceWithin(transaction, { ...voice, stakeholder: 'family' }))
    expect(await composeAgain(context, occasion)).toMatchObject({ ok: true, value: { added: 0 } })
    expect(textsOf(await paragraphs(), 'consultations')[0]).toBe('4 answers to the call for input are published.')
    expect((await saying(text)).id).toBe(risk.id)
    await withdraw(context, late.symbol, 'Sent by mistake')
    await composeAgain(context, occasion)
    expect(textsOf(await paragraphs(), 'consultations')[0]).toBe('3 answers to the call for input are published.')
  })

  test('is for those who write reports there, and nobody else', async () => {
    await expect(startOtherReport(as('chair'), consultation)).rejects.toMatchObject({ status: 404 })
    await expect(startOtherReport(as('secretariat', 'OTHER'), consultation)).rejects.toMatchObject({ status: 404 })
    await expect(startOtherReport({ ...context, person: null }, consultation)).rejects.toMatchObject({ status: 401 })
    await expect(composeAgain(as('chair'), occasion)).rejects.toMatchObject({ status: 404 })
  })

  test.each([
    [{ titles: { en: ' ' } }, 'title-missing'],
    [{ template: 'meeting' as 'annual' }, 'template-unknown'],
    [{ template: 'annual' as const }, 'period-missing'],
    [{ template: 'annual' as const, period: { from: '2026-02-30', to: '2026-03-01' } }, 'period-missing'],
    [{ template: 'annual' as const, period: { from: '2026-03-02', to: '2026-03-01' } }, 'period-reversed'],
    [{ clause: 'other' }, 'clause-unknown'],
    [{ mandate: 'other', clause: null, plainClause: null }, 'clause-unknown'],
  ])('is not started with %j', async (change, problem) => {
    expect(await startOtherReport(context, { ...consultation, ...change })).toMatchObject({ ok: false, problem })
  })

  test('started by two at once has two numbers or one who starts again', async () => {
    const both = await Promise.all([1, 2].map(() => startOtherReport(context, consultation)))
    const started = both.flatMap((one) => (one.ok ? [one.value.symbol] : []))
    expect(new Set(started).size).toBe(started.length)
    expect(started.length).toBeGreaterThan(0)
  })
})

describe('a paragraph that used an erased answer', () => {
  test('loses its words in the draft, names what is gone, and blocks until it is mended', async () => {
    const gone = `${body}/ANS/3`
    const before = await issueReport(context, occasion, null, { reason: 'A test', decidedBy: 'The Chair' })
    expect(before).toMatchObject({ ok: true })
    good(await erase(context, gone, { ground: 'asked', reason: 'They asked.' }, [forgetDraftWords]))
    const used = (await paragraphs()).filter((one) =>
      cited(one)
        .flat()
        .some((place) => place.startsWith('ANS/3')),
    )
    expect(used.length).toBeGreaterThan(2)
    const anchors = used.flatMap(({ sentences }) =>
      sentences.flatMap((one) => one.evidence.map(({ anchor }) => anchor)),
    )
    const left = anchors.filter(({ document }) => document === gone).map(({ exact, hash }) => exact + hash)
    expect(new Set(left)).toEqual(new Set(['']))
    const issued = await issueReport(context, occasion, 'One answer is gone', { reason: 'A test', decidedBy: 'Chair' })
    expect(issued).toMatchObject({ ok: false, problem: 'gate' })
    expect(issued).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({ code: 'source-missing', source: expect.objectContaining({ symbol: gone }) }),
      ]),
    })
    expect(JSON.stringify(await paragraphs())).not.toContain('Companies should answer in time')
    expect((await findFinding(context.db, { body, number: 3 }))!.evidence[0]!.label.stands).toBe(false)
  })
})

describe('the annual report', () => {
  test('says in each section what is on record, and truthfully where nothing is', async () => {
    const place = { ordinal: 1, startsOn: '2026-05-04', endsOn: '2026-05-05', modality: null, place: null }
    good(await convene(context, { body, ...place }))
    const started = good(
      await startOtherReport(context, { ...consultation, template: 'annual', titles: { en: 'Year' }, period: year }),
    )
    const all = await paragraphs(started.symbol)
    expect(textsOf(all, 'mandate')).toEqual(['OP summary: Report what was said.', 'OP children: Let children read it.'])
    expect(textsOf(all, 'meetings')[0]).toContain('The 1st meeting was held on 4 May 2026')
    expect(textsOf(all, 'documents')[0]).toBe('4 documents became public in the period.')
    expect(textsOf(all, 'reports')[0]).toContain('What was said (HRC566/REP/1), version 1')
    expect(textsOf(all, 'outcomes')).toEqual(['No outcome of a meeting in the period is on record.'])
    expect(textsOf(all, 'proposals')).toContain('Children should be asked each year.')
    const empty = good(
      await startOtherReport(context, {
        body,
        template: 'annual',
        titles: { en: 'Before' },
        period: {
          from: '2020-01-01',
          to: '2020-12-31',
        },
      }),
    )
    const before = await paragraphs(empty.symbol)
    expect(textsOf(before, 'mandate')).toHaveLength(2)
    expect(textsOf(before, 'meetings')).toEqual(['No meeting in the period is on record.'])
    expect(textsOf(before, 'young-people')).toEqual(['No consultation of young people is on record.'])
    expect(textsOf(before, 'reports')).toEqual(['No report issued in the period is on record.'])
  })

  test('of a body with a meeting on record rests on the words of that record', async () => {
    const site = await testSite({ example: true })
    const titles = { en: 'Annual report' }
    const period = { from: '2024-01-01', to: '2026-12-31' }
    const started = good(await startOtherReport(site.context, { body: 'CWG-COP', template: 'annual', titles, period }))
    const all = await readParagraphs(site.context.db, started.symbol)
    expect(textsOf(all, 'young-people')).toEqual(['No consultation of young people is on record.'])
    for (const section of ['meetings', 'outcomes'] as const) {
      const taken = all.filter((one) => one.section === section && one.form === 'numbered')
      expect(taken.length).toBeGreaterThan(1)
      for (const { sentences } of taken)
        for (const { text, evidence } of sentences) {
          expect(evidence.map(({ anchor }) => anchor.exact)).toEqual([text])
          expect(evidence[0]!.anchor.document).toBe('CWG-COP-24/REC/1')
        }
    }
    expect(await issueReport(site.context, started.occasion)).toMatchObject({
      ok: true,
      value: { symbol: 'CWG-COP/REP/1', version: 1 },
    })
  }, 60_000)
})

describe('the final report', () => {
  test('says clause by clause what was done, or that nothing is on record', async () => {
    const done = { path: '/documents/HRC566/WS/1', kind: 'workshop', title: { en: 'The workshop' } } as const
    good(await noteEvidence(context, { body, mandate: 'res-9', clause: 'children', ...done }))
    const started = good(
      await startOtherReport(context, { ...consultation, template: 'final', titles: { en: 'Cycle' }, period: year }),
    )
    const told = textsOf(await paragraphs(started.symbol), 'clauses')
    expect(told).toContain('The workshop: /documents/HRC566/WS/1')
    expect(told.slice(0, 2)).toEqual(['OP summary', 'One entry is on record.'])
  })
})
