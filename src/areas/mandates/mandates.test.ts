import { beforeAll, describe, expect, test } from 'vitest'
import type { Grant } from '#platform/access'
import { history } from '#platform/audit'
import { testSite, type TestSite } from '#testing'
import {
  enterClause,
  enterMandate,
  forgetEvidence,
  listClauses,
  listMandates,
  noteDueDate,
  noteEvidence,
  noteEvidenceWithin,
} from './index.ts'
import { readMandate } from './queries.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite({ example: true })
}, 60_000)

const body = 'CWG-COP'
const mandate = {
  id: 'res-999',
  body,
  names: { en: 'Resolution 999' },
  adoptedBy: { en: 'Council' },
  adoptedOn: '2020-02-29',
  address: null,
  amended: null,
}
const clause = { mandate: 'res-999', code: '1', label: 'resolves 1', text: { en: 'Listen' }, perMeeting: false }
const due = {
  dueOn: null,
  dueWords: { en: '62nd session', fr: '62e session' },
  statedBy: { en: 'Resolution 999' },
  statedOn: null,
  source: null,
}
const place = { mandate: 'res-999', code: '1' }
const evidence = { body, mandate: 'res-999', clause: '1', path: '/documents/A/1', kind: 'document' as const }

describe('a founding text', () => {
  test('is entered once, clause by clause, in the order of the original', async () => {
    expect(await enterMandate(site.context, mandate)).toEqual({ ok: true, value: { id: 'res-999' } })
    expect(await enterMandate(site.context, mandate)).toMatchObject({ problem: 'id-taken' })
    for (const code of ['1', '10', '2']) expect(await enterClause(site.context, { ...clause, code })).toMatchObject({})
    expect(await enterClause(site.context, clause)).toMatchObject({ problem: 'code-taken' })
    const clauses = (await listClauses(site.context.db, body)).filter((one) => one.mandate === 'res-999')
    expect(clauses.map(({ code }) => code)).toEqual(['1', '10', '2'])
    expect(await listMandates(site.context.db, body)).toMatchObject([
      { id: 'res-1306', clauses: 8, evidenced: 5 },
      { id: 'res-999', clauses: 3, evidenced: 0 },
    ])
  })

  test.each([
    [{ id: 'Res 999' }, 'id-malformed'],
    [{ id: '' }, 'id-malformed'],
    [{ names: { en: ' ' } }, 'name-missing'],
    [{ adoptedBy: {} }, 'adopted-by-missing'],
    [{ adoptedOn: '2021-02-29' }, 'date-malformed'],
    [{ address: 'javascript:alert(1)' }, 'address-malformed'],
  ])('is refused with %o', async (more, problem) => {
    expect(await enterMandate(site.context, { ...mandate, id: 'res-1', ...more })).toMatchObject({ problem })
  })

  test.each([
    [{ code: '../1' }, 'code-malformed'],
    [{ label: ' ' }, 'label-missing'],
    [{ text: {} }, 'text-missing'],
  ])('takes no clause with %o', async (more, problem) => {
    expect(await enterClause(site.context, { ...clause, code: '9', ...more })).toMatchObject({ problem })
  })
})

describe('a due date', () => {
  test('keeps what was mandated beside what is said now, and by whom', async () => {
    expect(await noteDueDate(site.context, place, due)).toMatchObject({ value: { version: 1 } })
    const now = { ...due, dueWords: { en: '64th session' }, statedBy: { en: 'OHCHR' }, source: '/documents/A/1#p9' }
    expect(await noteDueDate(site.context, place, now)).toMatchObject({ value: { version: 2 } })
    // Sent twice, and with the languages in another order.
    expect(await noteDueDate(site.context, place, now)).toMatchObject({ value: { version: 2 } })
    expect(
      await noteDueDate(site.context, place, { ...due, dueWords: { fr: '62e session', en: '62nd session' } }),
    ).toEqual({ ok: true, value: { version: 3 } })
    const read = await readMandate(site.context.db, 'res-999')
    expect(read?.clauses[0]?.dueDates.map(({ dueWords, statedBy }) => [dueWords.en, statedBy.en])).toEqual([
      ['62nd session', 'Resolution 999'],
      ['64th session', 'OHCHR'],
      ['62nd session', 'Resolution 999'],
    ])
  })

  test('is numbered in turn when two people note one at the same moment', async () => {
    const both = ['A', 'B'].map((name) =>
      noteDueDate(site.context, { mandate: 'res-999', code: '2' }, { ...due, statedBy: { en: name } }),
    )
    const versions = (await Promise.all(both)).map((one) => one.ok && one.value.version)
    expect(versions.toSorted()).toEqual([1, 2])
  })

  test.each([
    [{ dueWords: {} }, 'due-missing'],
    [{ statedBy: { en: '' } }, 'stated-by-missing'],
    [{ dueOn: 'soon' }, 'date-malformed'],
    [{ statedOn: '19 January' }, 'date-malformed'],
    [{ source: 'http://example.org' }, 'source-malformed'],
    [{ source: '//example.org' }, 'source-malformed'],
  ])('is refused with %o', async (more, problem) => {
    expect(await noteDueDate(site.context, place, { ...due, ...more })).toMatchObject({ problem })
  })
})

describe('evidence', () => {
  test('is noted once under a clause, in the public record', async () => {
    for (let times = 0; times < 2; times++)
      await site.context.db
        .transaction()
        .execute((transaction) =>
          noteEvidenceWithin(transaction, site.context, { ...evidence, title: { en: 'A paper' } }),
        )
    const found = (await readMandate(site.context.db, 'res-999'))?.clauses[0]?.evidence
    expect(found).toMatchObject([
      { path: '/documents/A/1', kind: 'document', title: { en: 'A paper' }, meeting: null, phase: null },
    ])
    expect(found).toHaveLength(1)
    const events = await history(site.context.db, 'res-999', { publicOnly: true })
    expect(events.filter(({ action }) => action === 'evidence-noted')).toHaveLength(1)
    expect(events.every((event) => event.body === body)).toBe(true)
  })

  test('of one page can count for two phases of one meeting', async () => {
    for (const phase of ['before', 'during'] as const)
      expect(
        await noteEvidence(site.context, {
          ...evidence,
          path: '/young/CWG-COP-Y1',
          kind: 'young-people',
          title: { en: 'Young people' },
          meeting: 'CWG-COP-24',
          phase,
        }),
      ).toMatchObject({ ok: true })
    const found = (await readMandate(site.context.db, 'res-999'))?.clauses[0]?.evidence
    expect(found?.filter(({ kind }) => kind === 'young-people').map(({ phase }) => phase)).toEqual(['before', 'during'])
  })

  test.each([
    [{ path: 'documents/A/1' }, 'path-malformed'],
    [{ path: '//elsewhere.example' }, 'path-malformed'],
    [{ path: '/\\elsewhere.example' }, 'path-malformed'],
    [{ path: 'https://elsewhere.example' }, 'path-malformed'],
    [{ title: {} }, 'title-missing'],
    [{ meeting: 'CWG-COP-99' }, 'meeting-unknown'],
  ])('is refused with %o', async (more, problem) => {
    expect(await noteEvidence(site.context, { ...evidence, title: { en: 'A' }, ...more })).toMatchObject({ problem })
  })

  test('under a clause of another body, or one that is not there, is nobody’s', async () => {
    const title = { en: 'A' }
    const within = (more: object) =>
      site.context.db
        .transaction()
        .execute((transaction) => noteEvidenceWithin(transaction, site.context, { ...evidence, title, ...more }))
    await expect(within({ body: 'HRC566' })).rejects.toMatchObject({ status: 404 })
    await expect(within({ clause: '99' })).rejects.toMatchObject({ status: 404 })
    await expect(noteEvidence(site.context, { ...evidence, title, body: 'HRC566' })).rejects.toMatchObject({
      status: 404,
    })
  })

  test('of a document that is erased keeps its symbol and loses its title', async () => {
    const paths = ['/documents/B/1', '/documents/B/1#p3', '/documents/B/1/v2', '/documents/B/11']
    for (const path of paths)
      await noteEvidence(site.context, { ...evidence, clause: '10', path, title: { en: 'By Jane' } })
    await site.context.db.transaction().execute((transaction) => forgetEvidence(transaction, 'B/1'))
    const found = (await readMandate(site.context.db, 'res-999'))?.clauses[1]?.evidence
    expect(found?.map(({ title }) => title.en)).toEqual(['B/1', 'B/1', 'B/1', 'By Jane'])
  })
})

test('only those who keep the mandates of a body change them', async () => {
  const others: [Grant[] | null, number][] = [
    [null, 401],
    [[{ role: 'secretariat', body: 'OTHER' }], 404],
    [[{ role: 'chair', body }], 404],
  ]
  for (const [grants, status] of others) {
    const person = grants && { id: crypto.randomUUID(), email: 'c@example.org', name: '', grants }
    const context = { ...site.context, person }
    await expect(enterMandate(context, { ...mandate, id: 'theirs' })).rejects.toMatchObject({ status })
    await expect(enterClause(context, { ...clause, code: '3' })).rejects.toMatchObject({ status })
    await expect(noteDueDate(context, place, due)).rejects.toMatchObject({ status })
    await expect(noteEvidence(context, { ...evidence, title: { en: 'A' } })).rejects.toMatchObject({ status })
  }
})
