import { beforeAll, describe, expect, test } from 'vitest'
import { convene, found } from '#areas/bodies'
import { enterOrganisation, enterParticipant } from '#areas/people'
import { getText, publish, register } from '#areas/registry'
import { finish } from '#document'
import { history } from '#platform/audit'
import { testSite, type TestSite } from '#testing'
import {
  addAgendaItem,
  adoptAgenda,
  changeAgenda,
  correctIntervention,
  keepRecord,
  placeDocument,
  readProceedings,
  recordIntervention,
  recordOutcome,
  recordPresentation,
  type Intervention,
} from './index.ts'

let site: TestSite
const meeting = 'WG-7'
beforeAll(async () => {
  site = await testSite()
  const { context } = site
  const names = { en: 'Working group', fr: 'Groupe de travail' }
  const body = { symbol: 'WG', names, parent: {}, founded: {}, purpose: {}, timezone: 'UTC', language: 'en' }
  await found(context, { ...body, practice: 'noted', notice: null, series: [] })
  const days = { startsOn: '2026-03-02', endsOn: '2026-03-03' }
  await convene(context, { body: 'WG', ordinal: 7, ...days, modality: null, place: null })
  const malta = { id: 'malta', names: { en: 'Malta' }, shortNames: null, category: 'member-state' }
  await enterOrganisation(context, 'WG', malta)
  const entry = { organisation: 'malta', honorific: null, function: null, note: null }
  const place = { body: 'WG', meeting }
  await enterParticipant(context, place, { id: 'amina', name: 'Amina Zammit', role: 'chair', presided: true, ...entry })
  await enterParticipant(context, place, { id: 'malta', name: null, role: 'delegate', presided: false, ...entry })
  await addAgendaItem(context, meeting, { en: 'Opening' })
  await registerPaper()
})

async function registerPaper() {
  const text = { document: finish({ title: 'Good practice', language: 'en', cover: [], blocks: [], notes: [] }) }
  const paper = { body: 'WG', meeting, series: 'INF', type: 'information', nature: 'national-practice' } as const
  const sources = [{ names: { en: 'Malta' }, capacity: 'member-state' as const }]
  await register(site.context, { ...paper, category: 'member-states', sources, text })
  await publish(site.context, { symbol: 'WG-7/INF/1', number: 1, language: 'en' })
}

const turn = (more: Partial<Intervention> = {}): Omit<Intervention, 'number'> => ({
  item: 1,
  speaker: 'malta',
  onBehalfOf: null,
  kind: 'statement',
  documents: [],
  answers: null,
  text: 'Malta spoke. It asked for more.',
  ...more,
})

describe('a turn', () => {
  test('of somebody who is not on the list of participants is refused', async () => {
    const result = await recordIntervention(site.context, meeting, turn({ speaker: 'somebody' }))
    expect(result).toMatchObject({ ok: false, problem: 'speaker-unknown', field: 'speaker' })
  })

  test('needs words, an item that is there, and a question that was asked', async () => {
    expect(await recordIntervention(site.context, meeting, turn({ text: ' ' }))).toMatchObject({
      problem: 'text-missing',
    })
    expect(await recordIntervention(site.context, meeting, turn({ item: 9 }))).toMatchObject({
      problem: 'item-unknown',
    })
    expect(await recordIntervention(site.context, meeting, turn({ answers: 999 }))).toMatchObject({
      problem: 'question-unknown',
    })
  })

  test('noted by five people at once gets its own number', async () => {
    await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        recordIntervention(site.context, meeting, turn({ text: `Turn ${index}.` })),
      ),
    )
    const { interventions } = await readProceedings(site.context.db, meeting)
    expect(interventions.map((one) => one.number)).toEqual([1, 2, 3, 4, 5])
  })

  test('that is put right keeps its number; the record keeps what it was', async () => {
    const before = await keepRecord(site.context, meeting)
    await correctIntervention(site.context, meeting, { number: 3, ...turn({ text: 'Malta welcomed the paper.' }) })
    const after = await keepRecord(site.context, meeting)
    if (!before.ok || !after.ok) throw new Error('the record was refused')
    expect(after.value.version).toBe(before.value.version + 1)
    const textOf = async (number: number) =>
      JSON.stringify(await getText(site.context.db, { symbol: 'WG-7/REC/1', number, language: 'en' }))
    expect(await textOf(before.value.version)).not.toContain('welcomed the paper')
    expect(await textOf(after.value.version)).toContain('welcomed the paper')
  })
})

describe('the record', () => {
  test('makes no new version when nothing was recorded since', async () => {
    const first = await keepRecord(site.context, meeting)
    const again = await keepRecord(site.context, meeting)
    expect(again).toMatchObject({ ok: true, value: { isNew: false } })
    expect(first.ok && again.ok && again.value.version).toBe(first.ok && first.value.version)
  })

  test('keeps the address of a passage when entries are added after it', async () => {
    await keepRecord(site.context, meeting)
    await recordIntervention(site.context, meeting, turn({ text: 'The Chair closed the meeting.' }))
    await recordOutcome(site.context, meeting, {
      actor: 'amina',
      verb: 'requested',
      addressee: null,
      text: 'The Chair requested a list.',
      owner: 'malta',
      due: '2026-06-01',
      dueWords: null,
      from: [1],
    })
    const kept = await keepRecord(site.context, meeting)
    if (!kept.ok) throw new Error('the record was refused')
    const place = { symbol: kept.value.symbol, number: kept.value.version, language: 'en' }
    const text = await getText(site.context.db, place)
    expect(text.blocks.find((block) => block.id === 'ps.1')).toMatchObject({
      text: expect.stringMatching(/^Turn \d[.]$/),
    })
    expect(text.blocks.find((block) => block.id === 'po.1')).toMatchObject({ text: 'The Chair requested a list.' })
    expect(text.blocks.find((block) => block.id === 'pm.1')).toMatchObject({
      text: 'The 7th meeting of the Working group (WG) was held from 2 March 2026 to 3 March 2026.',
    })
  })
})

describe('a paper', () => {
  test('is presented once, by somebody on the list, under an item of the agenda', async () => {
    const presentation = { item: 1, symbol: 'WG-7/INF/1', presenter: 'malta', fromFloor: true }
    const { context } = site
    expect(await recordPresentation(context, meeting, { ...presentation, symbol: 'WG-7/INF/9' })).toMatchObject({
      problem: 'document-unknown',
    })
    expect(await recordPresentation(context, meeting, { ...presentation, presenter: 'bo' })).toMatchObject({
      problem: 'speaker-unknown',
    })
    expect(await recordPresentation(context, meeting, presentation)).toMatchObject({ ok: true })
    expect(await recordPresentation(context, meeting, presentation)).toMatchObject({ problem: 'already-presented' })
  })

  test('that is not in the register cannot be put on the agenda', async () => {
    expect(await placeDocument(site.context, meeting, 1, 'WG-7/INF/9')).toMatchObject({ problem: 'document-unknown' })
    expect(await placeDocument(site.context, meeting, 8, 'WG-7/INF/1')).toMatchObject({ problem: 'item-unknown' })
    expect(await placeDocument(site.context, meeting, 1, 'WG-7/INF/1')).toMatchObject({ ok: true })
  })
})

describe('the agenda', () => {
  test('is adopted once, with its changes, and that is public', async () => {
    await changeAgenda(site.context, meeting, { text: 'Late papers are heard.', reason: null, documents: [] })
    expect(await adoptAgenda(site.context, meeting)).toMatchObject({ ok: true })
    expect(await adoptAgenda(site.context, meeting)).toMatchObject({ problem: 'already-adopted' })
    const events = await history(site.context.db, meeting, { publicOnly: true })
    expect(events.map((event) => event.action)).toContain('agenda-adopted')
  })
})

test('a stranger to the group can record nothing of its meeting', async () => {
  const person = { id: null, email: '', name: '', grants: [{ role: 'secretariat' as const, body: 'OTHER' }] }
  const stranger = { ...site.context, person }
  await expect(recordIntervention(stranger, meeting, turn())).rejects.toMatchObject({ status: 404 })
  await expect(adoptAgenda(stranger, meeting)).rejects.toMatchObject({ status: 404 })
  await expect(keepRecord({ ...stranger, person: null }, meeting)).rejects.toMatchObject({ status: 401 })
})
