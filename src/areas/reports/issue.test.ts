import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkEvidence, findDocument, usesOf, withdraw } from '#areas/registry'
import { history } from '#platform/audit'
import type { Role } from '#platform/access'
import type { Context } from '#platform/context'
import { testSite } from '#testing'
import {
  addParagraph,
  attachEvidence,
  editParagraph,
  findReport,
  issueReport,
  readParagraphs,
  receiveReport,
  stateOf,
} from './index.ts'
import { draftDocument } from './draft-document.ts'
import { joinSentences } from './report.ts'

const meeting = 'CWG-COP-24'
const symbol = `${meeting}/REP/1`
let context: Context
beforeAll(async () => {
  context = (await testSite({ example: true })).context
}, 60_000)

const as = (role: Role, body: string | null = 'CWG-COP'): Context => ({
  ...context,
  person: { id: null, email: '', name: '', grants: [{ role, body }] },
})

const report = async () => (await findReport(context.db, meeting))!

const version = async () => (await report()).issues.at(-1)!.version

/** Rewords the paragraph on the tool of the French authority. */
async function reword(from: string, to: string): Promise<void> {
  const paragraphs = await readParagraphs(context.db, symbol)
  const paragraph = paragraphs.find((one) => one.sentences[0]!.text.startsWith('CNIL presented FantomApp'))!
  const text = joinSentences(paragraph.sentences, 'en').replace(from, to)
  const edit = { paragraph: paragraph.id, revision: paragraph.revision, text }
  expect(await editParagraph(context, meeting, edit)).toMatchObject({ ok: true })
}

/** A change that the gate lets pass. */
let changes = 0
const change = () => reword(changed(changes), changed(++changes))
const changed = (count: number) => `CNIL presented FantomApp${count ? ` (edition ${count})` : ''},`

const counts = async () => {
  const { rows } = await sql<Record<string, string>>`
    select (select count(*) from registry.versions) as versions,
      (select count(*) from registry.publications) as publications,
      (select count(*) from registry.citations) as citations,
      (select count(*) from reports.issues) as issues,
      (select count(*) from platform.events) + (select count(*) from platform.unnumbered_events) as events`.execute(
    context.db,
  )
  return rows[0]!
}

describe('issuing', () => {
  test('the same text again is refused', async () => {
    expect(await issueReport(context, meeting, 'Once more')).toMatchObject({ ok: false, problem: 'nothing-changed' })
  })

  test('is refused while a quotation is altered, with the place and the words of the source', async () => {
    await reword('to guard their personal data', 'to protect their personal data')
    const before = await counts()
    const issued = await issueReport(context, meeting, 'Better words')
    expect(issued).toMatchObject({
      ok: false,
      problem: 'gate',
      findings: [
        {
          code: 'quotation-altered',
          block: 'p5.6-1',
          sentence: 1,
          expected: 'to guard their personal data when they use social media',
        },
      ],
    })
    expect(await counts()).toEqual(before)
    await reword('to protect their personal data', 'to guard their personal data')
  })

  test('again says why, and makes the next version, public at once', async () => {
    await change()
    expect(await issueReport(context, meeting)).toMatchObject({ ok: false, problem: 'reason-missing', field: 'reason' })
    expect(await issueReport(context, meeting, ' \n ')).toMatchObject({ problem: 'reason-missing' })
    expect(await issueReport(context, meeting, 'A better word')).toEqual({ ok: true, value: { symbol, version: 2 } })
    const document = await findDocument({ ...context, person: null }, symbol)
    expect(document!.versions.at(-1)).toMatchObject({ number: 2, change: 'correction', reason: 'A better word' })
    expect((await report()).issues.map((issue) => issue.reason)).toEqual([null, 'A better word'])
  })

  test('by two people at once makes one version', async () => {
    const before = await version()
    await change()
    const both = await Promise.all([1, 2].map(() => issueReport(context, meeting, 'A better word')))
    expect(both.map((one) => one.ok).toSorted()).toEqual([false, true])
    expect(both.find((one) => !one.ok)).toMatchObject({ problem: 'nothing-changed' })
    expect(await version()).toBe(before + 1)
  })

  test('leaves nothing behind when it breaks half way', async () => {
    await change()
    const before = await counts()
    for (const table of ['registry.citations', 'reports.issues', 'registry.publications']) {
      await sql
        .raw(
          `create function public.refuse() returns trigger language plpgsql as $$ begin raise 'broken'; end $$;
           create trigger refuse before insert on ${table} execute function public.refuse()`,
        )
        .execute(context.db)
      await expect(issueReport(context, meeting, 'A better word')).rejects.toThrow('broken')
      await sql.raw(`drop trigger refuse on ${table}; drop function public.refuse()`).execute(context.db)
      expect(await counts(), table).toEqual(before)
    }
    expect(await issueReport(context, meeting, 'A better word')).toMatchObject({ ok: true })
  })

  test('lets each source show the paragraph that rests on it', async () => {
    const cited = `${meeting}/EX/14`
    const uses = async () => (await usesOf(context.db, cited)).map((use) => use.citing)
    const text = 'The order of business was before the group.'
    const added = await addParagraph(context, meeting, { section: 'agenda', form: 'numbered', after: null, text })
    if (!added.ok) throw new Error(added.problem)
    const paragraph = (await readParagraphs(context.db, symbol)).find((one) => one.id === added.value)!
    const passage = { symbol: cited, version: 1, language: 'en', block: 'p1' }
    expect(await attachEvidence(context, meeting, paragraph.sentences[0]!.id, passage)).toMatchObject({ ok: true })
    expect(await uses()).not.toContainEqual(expect.objectContaining({ block: 'p3.2' }))
    expect(await issueReport(context, meeting, 'The papers are named')).toMatchObject({ ok: true })
    expect(await uses()).toContainEqual(expect.objectContaining({ symbol, version: await version(), block: 'p3.2' }))
    const told = await history(context.db, cited, { publicOnly: true })
    const details = { report: symbol, version: await version() }
    expect(told.at(-1)).toMatchObject({ area: 'reports', action: 'cited', details })
  })
})

describe('people', () => {
  test('who write may not issue, who preside may, and another group’s secretariat sees nothing', async () => {
    await change()
    const why = 'A better word'
    await expect(issueReport(as('rapporteur'), meeting, why)).rejects.toMatchObject({ status: 404 })
    await expect(issueReport(as('secretariat', 'OTHER'), meeting, why)).rejects.toMatchObject({ status: 404 })
    await expect(issueReport({ ...context, person: null }, meeting, why)).rejects.toMatchObject({ status: 401 })
    expect(await issueReport(as('chair'), meeting, why)).toMatchObject({ ok: true })
  })
})

describe('what the group did with it', () => {
  const noted = { ground: 'Report of the 25th meeting, paragraph 3.2', on: '2026-10-05' }

  test.each([
    [{ ground: '  ' }, 'ground-missing'],
    [{ on: '' }, 'date-missing'],
    [{ on: '2026-02-30' }, 'date-missing'],
    [{ on: 'yesterday' }, 'date-missing'],
    [{ on: '2062-10-05' }, 'date-ahead'],
  ])('is not recorded with %j', async (change, problem) => {
    expect(await receiveReport(context, meeting, { ...noted, ...change })).toMatchObject({ ok: false, problem })
    expect((await report()).receptions).toEqual([])
  })

  test('is not for the rapporteur to record', async () => {
    await expect(receiveReport(as('rapporteur'), meeting, noted)).rejects.toMatchObject({ status: 404 })
  })

  test('is recorded once for a version, with its ground and day', async () => {
    const both = await Promise.all([1, 2].map(() => receiveReport(as('chair'), meeting, noted)))
    expect(both.map((one) => one.ok).toSorted()).toEqual([false, true])
    expect(await receiveReport(context, meeting, noted)).toMatchObject({ problem: 'already-received' })
    expect((await report()).receptions).toMatchObject([{ version: await version(), kind: 'noted', ...noted }])
    expect(stateOf(await report())).toBe('noted')
    await change()
    await issueReport(context, meeting, 'A better word')
    expect(stateOf(await report())).toBe('issued')
  })
})

describe('a report is not issued', () => {
  const paper = `${meeting}/EX/6`
  const missing = expect.objectContaining({
    code: 'source-missing',
    source: expect.objectContaining({ symbol: paper }),
  })

  test('when a source is not public', async () => {
    await change()
    const away = (statement: string) =>
      context.db.transaction().execute(async (transaction) => {
        await sql`set local session_replication_role = replica`.execute(transaction)
        await sql.raw(statement).execute(transaction)
      })
    await away(`create table public.kept as select * from registry.publications where symbol = '${paper}';
      delete from registry.publications where symbol = '${paper}'`)
    expect(await issueReport(context, meeting, 'A better word')).toMatchObject({ problem: 'gate' })
    expect(await checkEvidence(context.db, await draftDocument(context, await report()))).toContainEqual(missing)
    await away('insert into registry.publications select * from public.kept')
    expect(await checkEvidence(context.db, await draftDocument(context, await report()))).toEqual([])
  })

  test('when a source was withdrawn since', async () => {
    await withdraw(context, paper, 'Sent by mistake')
    expect(await issueReport(context, meeting, 'A better word')).toMatchObject({ problem: 'gate' })
    expect(await checkEvidence(context.db, await draftDocument(context, await report()))).toContainEqual(missing)
    await sql`delete from registry.withdrawals where symbol = ${paper}`.execute(context.db)
  })

  test('when it was withdrawn itself', async () => {
    await withdraw(context, symbol, 'Issued by mistake')
    expect(await issueReport(context, meeting, 'A better word')).toMatchObject({ ok: false, problem: 'withdrawn' })
  })
})
