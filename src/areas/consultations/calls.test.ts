import { beforeAll, describe, expect, test } from 'vitest'
import { found } from '#areas/bodies'
import { enterClause, enterMandate } from '#areas/mandates'
import { history } from '#platform/audit'
import { testSite, type TestSite } from '#testing'
import { announceCall } from './announce-call.ts'
import { phaseOf, questionsFor } from './call.ts'
import { addInvitee, removeInvitee } from './invitees.ts'
import { startAnswer } from './keep-answer.ts'
import { clockAt, instantAt } from './local-time.ts'
import { changeCall, makeCall } from './make-call.ts'
import { personalIn } from './personal.ts'
import { findCall, listCalls } from './queries.ts'
import { addQuestion, removeQuestion } from './questions.ts'
import { anybody, at, body, callText, foundConsultation, openCall } from './world.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
  await foundConsultation(site.context)
}, 60_000)

const question = { stakeholders: [], text: { en: 'Why?' }, hint: null, words: 100 }

describe('a call for input', () => {
  test('is made once however often the form is sent, and nobody sees it before it is announced', async () => {
    const titles = { en: 'A quiet call' }
    const first = await makeCall(site.context, body, callText({ titles }))
    expect(first).toEqual({ ok: true, value: { symbol: 'HRC566-C1' } })
    expect(await makeCall(site.context, body, callText({ titles }))).toEqual(first)
    expect(await listCalls(site.context.db)).toEqual([])
    expect(await startAnswer(anybody(site.context), 'HRC566-C1')).toMatchObject({ problem: 'not-open' })
    expect((await history(site.context.db, 'HRC566-C1', { publicOnly: true })).length).toBe(0)
  })

  test('is announced with a question, a purpose and what will happen, and does not change afterwards', async () => {
    const symbol = 'HRC566-C1'
    const titles = { en: 'A quiet call' }
    expect(await announceCall(site.context, symbol)).toMatchObject({ problem: 'no-question' })
    await addQuestion(site.context, symbol, question)
    for (const [missing, field] of [
      ['purpose-missing', 'purpose'],
      ['asked-missing', 'asked'],
      ['use-missing', 'use'],
    ] as const) {
      await changeCall(site.context, symbol, callText({ titles, [field]: { en: ' ' } }))
      expect(await announceCall(site.context, symbol)).toMatchObject({ problem: missing })
    }
    await changeCall(site.context, symbol, callText({ titles }))
    const late = { ...site.context, now: at('2027-01-01T00:00:00Z') }
    expect(await announceCall(late, symbol)).toMatchObject({ problem: 'closing-past' })
    expect(await announceCall(site.context, symbol)).toMatchObject({ ok: true })
    for (const again of [
      await announceCall(site.context, symbol),
      await changeCall(site.context, symbol, callText()),
      await addQuestion(site.context, symbol, question),
      await removeQuestion(site.context, symbol, 1),
      await removeInvitee(site.context, symbol, 1),
    ])
      expect(again).toMatchObject({ problem: 'already-announced' })
    expect(
      await addInvitee(site.context, symbol, { names: { en: 'ITU' }, stakeholder: 'state', mandated: true }),
    ).toMatchObject({ ok: true })
    const events = await history(site.context.db, symbol, { publicOnly: true })
    expect(events.map(({ action }) => action)).toEqual(['announced', 'invitee-added'])
  })

  test('asks each only what is asked of them, in order, also after a question was taken out', async () => {
    const made = await makeCall(site.context, body, callText({ titles: { en: 'Three questions' } }))
    const symbol = made.ok ? made.value.symbol : ''
    await addQuestion(site.context, symbol, { ...question, text: { en: 'One' } })
    await addQuestion(site.context, symbol, { ...question, text: { en: 'Two' } })
    await addQuestion(site.context, symbol, { ...question, text: { en: 'Three' }, stakeholders: ['state'] })
    await addQuestion(site.context, symbol, { ...question, text: { en: 'Three' }, stakeholders: ['state'] })
    await removeQuestion(site.context, symbol, 1)
    const call = (await findCall(site.context.db, symbol))!
    expect(call.questions.map(({ number, text }) => [number, text.en])).toEqual([
      [1, 'Two'],
      [2, 'Three'],
    ])
    expect(questionsFor(call, 'family').map(({ number }) => number)).toEqual([1])
    expect(questionsFor(call, 'state').map(({ number }) => number)).toEqual([1, 2])
    expect(await addQuestion(site.context, symbol, { ...question, words: 10 })).toMatchObject({
      problem: 'words-missing',
    })
    expect(await addQuestion(site.context, symbol, { ...question, text: {} })).toMatchObject({
      problem: 'question-missing',
    })
  })

  test('offers only the choices that its group leaves to people', async () => {
    const common = { parent: {}, founded: {}, purpose: {}, language: 'en', practice: 'noted', notice: null } as const
    await found(site.context, { ...common, symbol: 'EG', names: { en: 'Experts' }, timezone: 'UTC', series: [] })
    expect(await makeCall(site.context, 'EG', callText())).toMatchObject({ problem: 'publication-not-allowed' })
    expect(await makeCall(site.context, 'EG', callText({ publication: ['named'] }))).toMatchObject({ ok: true })
    const wrong = async (more: object) => makeCall(site.context, body, callText(more))
    expect(await wrong({ titles: {} })).toMatchObject({ problem: 'title-missing' })
    expect(await wrong({ languages: [] })).toMatchObject({ problem: 'languages-missing' })
    expect(await wrong({ languages: ['xx'] })).toMatchObject({ problem: 'languages-missing' })
    expect(await wrong({ publication: [] })).toMatchObject({ problem: 'publication-missing' })
    expect(await wrong({ opensAt: null })).toMatchObject({ problem: 'opening-missing' })
    expect(await wrong({ closesAt: null })).toMatchObject({ problem: 'closing-missing' })
    expect(await wrong({ closesAt: at('2026-09-01T00:00:00Z') })).toMatchObject({ problem: 'closes-before-opening' })
  })

  test('stands under its clause of the mandate once it is announced, and under no clause that is not there', async () => {
    const adopted = { adoptedBy: { en: 'Council' }, adoptedOn: null, address: null, amended: null }
    await enterMandate(site.context, { id: 'res-56-6', body, names: { en: 'Resolution 56/6' }, ...adopted })
    const clause = { mandate: 'res-56-6', label: 'OP8', text: { en: 'Assess risks.' }, perMeeting: false }
    await enterClause(site.context, { ...clause, code: 'op8-risks' })
    const under = async (clause: string) =>
      makeCall(site.context, body, callText({ titles: { en: 'By mandate' }, mandate: 'res-56-6', clause }))
    expect(await under('op99')).toMatchObject({ problem: 'clause-unknown' })
    const made = await under('op8-risks')
    const symbol = made.ok ? made.value.symbol : ''
    await addQuestion(site.context, symbol, question)
    expect(await announceCall(site.context, symbol)).toMatchObject({ ok: true })
    const mandate = await (await site.get('/mandates/res-56-6')).text()
    expect(mandate).toContain(`href="/consultations/${symbol}"`)
  })

  test('comes, is open and is closed at the instant', async () => {
    const call = (await findCall(site.context.db, await openCall(site.context, { titles: { en: 'Phases' } })))!
    expect(phaseOf(call, at('2026-10-01T06:59:59Z'))).toBe('coming')
    expect(phaseOf(call, at('2026-10-01T07:00:00Z'))).toBe('open')
    expect(phaseOf(call, at('2026-11-30T22:58:59Z'))).toBe('open')
    expect(phaseOf(call, at('2026-11-30T22:59:00Z'))).toBe('closed')
  })

  test('is run by its own secretariat, and does not exist for others', async () => {
    const as = (role: 'chair' | 'rapporteur' | 'facilitator' | 'secretariat', of: string) => ({
      ...site.context,
      person: { id: null, email: '', name: '', grants: [{ role, body: of }] },
    })
    for (const person of [
      as('chair', body),
      as('rapporteur', body),
      as('facilitator', body),
      as('secretariat', 'EG'),
    ]) {
      await expect(makeCall(person, body, callText())).rejects.toMatchObject({ status: 404 })
      await expect(announceCall(person, 'HRC566-C1')).rejects.toMatchObject({ status: 404 })
    }
    await expect(announceCall(anybody(site.context), 'HRC566-C9')).rejects.toMatchObject({ status: 401 })
    await expect(announceCall(site.context, 'HRC566-C9')).rejects.toMatchObject({ status: 404 })
    expect(await makeCall(as('secretariat', body), body, callText())).toMatchObject({ ok: true })
  })
})

describe('a local time', () => {
  test('is one instant, in winter and in summer', () => {
    expect(instantAt('2026-11-30', '23:59', 'Europe/Zurich')).toEqual(at('2026-11-30T22:59:00Z'))
    expect(instantAt('2026-07-01', '12:00', 'Europe/Zurich')).toEqual(at('2026-07-01T10:00:00Z'))
    expect(instantAt('2026-07-01', '12:00', 'Asia/Kathmandu')).toEqual(at('2026-07-01T06:15:00Z'))
    expect(clockAt(at('2026-11-30T22:59:00Z'), 'Europe/Zurich')).toEqual({ day: '2026-11-30', time: '23:59' })
  })

  test('that comes twice is the later, and one that never comes is none', () => {
    expect(instantAt('2026-10-25', '02:30', 'Europe/Zurich')).toEqual(at('2026-10-25T01:30:00Z'))
    expect(instantAt('2026-03-29', '02:30', 'Europe/Zurich')).toBeNull()
    expect(instantAt('2026-02-30', '12:00', 'UTC')).toBeNull()
    expect(instantAt('2026-02-28', '24:00', 'UTC')).toBeNull()
  })
})

describe('what is personal in a text', () => {
  test('is pointed out, and days and figures are not taken for it', () => {
    expect(personalIn('Write to amina@example.org or call +41 22 730 00 00.')).toEqual([
      'amina@example.org',
      '+41 22 730 00 00',
    ])
    expect(personalIn('اتصلوا على ٠٢٢٧٣٠٠٠٠٠')).toEqual(['٠٢٢٧٣٠٠٠٠٠'])
    expect(personalIn('On 2026-01-30, in 2019-2024, 16,331 children from 121 countries (30.1.2026).')).toEqual([])
  })
})
