import { beforeAll, describe, expect, test } from 'vitest'
import { found } from '#areas/bodies'
import { withdraw } from '#areas/registry'
import {
  correctFinding,
  enterWorkshop,
  keepWorkshopRecord,
  noteAttendance,
  noteFinding,
  planSeries,
  readWorkshop,
  type NewFinding,
} from '#areas/workshops'
import { testSite, type TestSite } from '#testing'
import { good } from './fixtures/document.ts'
import { labelWorkshop, listLabels, tabulate } from './index.ts'

const body = 'HRC566'
let site: TestSite
let workshop: string
beforeAll(async () => {
  site = await testSite()
  const nobody = { parent: {}, founded: {}, purpose: {}, notice: null, series: [] }
  good(
    await found(site.context, {
      ...nobody,
      symbol: body,
      names: { en: 'Consultation' },
      timezone: 'UTC',
      language: 'en',
      practice: 'noted',
    }),
  )
  const plan = { names: { en: 'Workshops' }, planned: 5, wanted: [], mandate: null, clause: null }
  const series = good(await planSeries(site.context, body, plan)).id
  workshop = good(
    await enterWorkshop(site.context, series, {
      region: 'africa',
      names: { en: 'Nairobi' },
      host: 'University of Nairobi',
      place: null,
      modality: 'hybrid',
      startsOn: '2026-03-02',
      endsOn: '2026-03-03',
      languages: ['en'],
      programme: null,
    }),
  ).symbol
  const heads = [{ stakeholder: 'civil-society' as const, room: 12, online: 3 }]
  good(await noteAttendance(site.context, workshop, heads))
  for (const finding of findings) good(await noteFinding(site.context, workshop, finding))
})

const risk: NewFinding = {
  kind: 'risk',
  text: 'Strangers write to children through games',
  themes: ['H18'],
  stakeholder: 'civil-society',
  models: ['games'],
  addressee: null,
  heard: 'online',
  disagreement: 'The industry said that this is rare',
}
const findings: NewFinding[] = [
  risk,
  {
    ...risk,
    kind: 'recommendation',
    text: 'Chat in games should be off at first.',
    stakeholder: 'family',
    models: [],
    addressee: 'companies',
    disagreement: null,
  },
  { ...risk, kind: 'gap', text: 'Nobody keeps count.', stakeholder: null, models: [], disagreement: null },
]

describe('the findings of a workshop', () => {
  test('cannot be labelled before its record is public', async () => {
    expect(await labelWorkshop(site.context, workshop)).toMatchObject({ problem: 'record-missing' })
  })

  test('become labels as they were entered; one that does not say who spoke is named', async () => {
    good(await keepWorkshopRecord(site.context, workshop))
    expect(good(await labelWorkshop(site.context, workshop))).toEqual({
      labelled: 2,
      left: [{ number: 3, problem: 'stakeholder-missing' }],
    })
    const labels = await listLabels(site.context.db, { body })
    expect(
      labels.map(({ kind, anchor, stakeholder, region, addressee }) => [
        kind,
        anchor.exact,
        stakeholder,
        region,
        addressee,
      ]),
    ).toEqual([
      ['risk', 'Strangers write to children through games', 'civil-society', 'africa', null],
      ['recommendation', 'Chat in games should be off at first.', 'family', 'africa', 'companies'],
    ])
  })

  test('are not labelled twice, and those that are new or reworded get labels when the record is kept again', async () => {
    expect(good(await labelWorkshop(site.context, workshop))).toMatchObject({ labelled: 0 })
    good(await correctFinding(site.context, workshop, 3, { ...findings[2]!, stakeholder: 'education' }))
    good(await correctFinding(site.context, workshop, 1, { ...risk, text: 'Strangers write to children in games' }))
    good(await keepWorkshopRecord(site.context, workshop, 'It said who spoke.'))
    expect(good(await labelWorkshop(site.context, workshop))).toEqual({ labelled: 2, left: [] })
    const { total } = await tabulate(site.context.db, { body, by: ['theme', 'region'] })
    expect(total.adults).toEqual({ documents: 1, passages: 3 })
  })

  test('are labelled by nobody who may not, and not once the record is withdrawn', async () => {
    await expect(labelWorkshop({ ...site.context, person: null }, workshop)).rejects.toThrow('401')
    await expect(labelWorkshop(site.context, 'HRC566-W9')).rejects.toThrow('404')
    const { record } = (await readWorkshop(site.context.db, workshop))!
    good(await withdraw(site.context, record!.symbol, 'It named a person.'))
    expect(await labelWorkshop(site.context, workshop)).toMatchObject({ problem: 'record-missing' })
  })
})
