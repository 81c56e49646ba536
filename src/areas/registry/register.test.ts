import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { finish } from '#document'
import { history } from '#platform/audit'
import { testSite, type TestSite } from '#testing'
import {
  addVersion,
  findDocument,
  holdDocuments,
  listDocuments,
  publish,
  register,
  verify,
  withdraw,
  type Registration,
} from './index.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})

const textOf = (title: string, body = 'One sentence. Another.', language = 'en') => ({
  document: finish({ language, title, cover: [], blocks: [{ kind: 'paragraph', label: '1', text: body }], notes: [] }),
})

const paper = (more: Partial<Registration> = {}): Registration => ({
  body: 'CWG-COP',
  meeting: 'CWG-COP-24',
  series: 'INF',
  type: 'information',
  nature: 'national-practice',
  category: 'member-states',
  sources: [{ names: { en: 'Malta' }, capacity: 'member-state' }],
  text: textOf('A paper'),
  ...more,
})

const registered = async (more: Partial<Registration> = {}): Promise<string> => {
  const result = await register(site.context, paper(more))
  if (!result.ok) throw new Error(result.problem)
  return result.value.symbol
}

describe('numbers', () => {
  test('of two hundred papers handed in at once are all different and leave no gap', async () => {
    const symbols = await Promise.all(Array.from({ length: 200 }, () => registered({ series: 'DT' })))
    const numbers = symbols.map((symbol) => Number(symbol.split('/').at(-1))).toSorted((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 200 }, (_, index) => index + 1))
  })

  test('are not used up by a paper that is refused', async () => {
    const first = await registered({ series: 'TD' })
    const refused = await register(site.context, paper({ series: 'TD', text: textOf(' ') }))
    expect(refused).toMatchObject({ ok: false, problem: 'title-missing' })
    expect([first, await registered({ series: 'TD' })]).toEqual(['CWG-COP-24/TD/1', 'CWG-COP-24/TD/2'])
  })

  test('go on after a paper that came with a number of its own', async () => {
    await registered({ symbol: 'CWG-COP-24/LS/7' })
    expect(await registered({ series: 'LS' })).toBe('CWG-COP-24/LS/8')
  })

  test('that are taken are refused, and nothing of the second paper is kept', async () => {
    await registered({ symbol: 'CWG-COP-24/ADM/1', text: textOf('The first') })
    const second = await register(site.context, paper({ symbol: 'CWG-COP-24/ADM/1', text: textOf('The second') }))
    expect(second).toMatchObject({ ok: false, problem: 'symbol-taken' })
    const kept = await findDocument(site.context, 'CWG-COP-24/ADM/1')
    expect(kept!.versions.map((version) => version.title)).toEqual(['The first'])
    expect(kept!.sources).toHaveLength(1)
  })

  test('of another group are not given away, so that its series cannot be blocked', async () => {
    const squatter = await register(
      site.context,
      paper({ body: 'EG-COP', meeting: null, symbol: 'CWG-COP-24/INF/500' }),
    )
    expect(squatter).toMatchObject({ ok: false, problem: 'symbol-elsewhere', detail: { body: 'CWG-COP' } })
  })

  test('of main contributions stand without a series, and of papers of no meeting under the body', async () => {
    expect(await registered({ series: '' })).toBe('CWG-COP-24/1')
    expect(await registered({ series: 'DOC', meeting: null })).toBe('CWG-COP/DOC/1')
  })
})

describe('a reader who is not signed in', () => {
  test('does not find a paper before it is published, nor in the list', async () => {
    const symbol = await registered({ series: 'INF' })
    const reader = { ...site.context, person: null }
    expect(await findDocument(reader, symbol)).toBeUndefined()
    await publish(site.context, { symbol, number: 1, language: 'en' })
    expect((await findDocument(reader, symbol))!.versions).toHaveLength(1)
    const listed = await listDocuments(reader, { meeting: 'CWG-COP-24' })
    expect(listed.map((document) => document.symbol)).toEqual([symbol])
  })

  test('goes on seeing the published version while a revision is prepared', async () => {
    const symbol = await registered({ text: textOf('Old title') })
    await publish(site.context, { symbol, number: 1, language: 'en' })
    await addVersion(site.context, symbol, textOf('New title'), { reason: 'Figures corrected' })
    const reader = { ...site.context, person: null }
    expect((await findDocument(reader, symbol))!.versions.map((version) => version.title)).toEqual(['Old title'])
  })
})

describe('versions', () => {
  test('of one paper revised by ten people at once get ten numbers', async () => {
    const symbol = await registered()
    await Promise.all(
      Array.from({ length: 10 }, (_, index) => addVersion(site.context, symbol, textOf(`Rev ${index}`))),
    )
    const kept = await findDocument(site.context, symbol)
    expect(kept!.versions.map((version) => version.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })

  test('in another language share the number of the text that they translate, once', async () => {
    const symbol = await registered()
    const first = await addVersion(site.context, symbol, textOf('Un document', 'Une phrase.', 'fr'))
    const again = await addVersion(site.context, symbol, textOf('Le document', 'Une phrase.', 'fr'))
    expect(first).toMatchObject({ ok: true, value: { version: 1 } })
    expect(again).toMatchObject({ ok: false, problem: 'already-translated' })
  })

  test('cannot be changed or removed, even past the program', async () => {
    const symbol = await registered()
    const { db } = site.context
    await expect(sql`update registry.versions set title = 'x' where symbol = ${symbol}`.execute(db)).rejects.toThrow(
      'never changed',
    )
    await expect(sql`delete from registry.versions where symbol = ${symbol}`.execute(db)).rejects.toThrow('never')
    await expect(sql`delete from registry.documents where symbol = ${symbol}`.execute(db)).rejects.toThrow('never')
  })

  test('that somebody did change in the tables are found by verifying', async () => {
    const symbol = await registered()
    const { db } = site.context
    expect((await verify(db, symbol)).findings).toEqual([])
    await db.transaction().execute(async (transaction) => {
      await sql`set local session_replication_role = replica`.execute(transaction)
      await sql`update registry.versions set content = jsonb_set(content, '{blocks,0,text}', '"Otherwise."')
        where symbol = ${symbol}`.execute(transaction)
    })
    expect((await verify(db, symbol)).findings).toMatchObject([{ symbol, version: 1, code: 'text-altered' }])
  })
})

describe('a withdrawal', () => {
  test('waits while a report that rests on the paper is being issued', async () => {
    const symbol = await registered()
    let isWithdrawn = false
    const { db } = site.context
    const withdrawal = await db.transaction().execute(async (transaction) => {
      await holdDocuments(transaction, [symbol])
      const waiting = withdraw(site.context, symbol, 'Sent by mistake').then((result) => {
        isWithdrawn = true
        return result
      })
      await pause(200)
      expect(isWithdrawn).toBe(false)
      return { waiting }
    })
    expect(await withdrawal.waiting).toMatchObject({ ok: true })
  })

  test('needs a reason, happens once, and closes the paper to revisions', async () => {
    const symbol = await registered()
    expect(await withdraw(site.context, symbol, ' ')).toMatchObject({ ok: false, problem: 'reason-missing' })
    const both = await Promise.all([
      withdraw(site.context, symbol, 'Sent by mistake'),
      withdraw(site.context, symbol, 'Sent by mistake'),
    ])
    expect(both.map((result) => result.ok).toSorted()).toEqual([false, true])
    expect(await addVersion(site.context, symbol, textOf('Again'))).toMatchObject({ ok: false, problem: 'withdrawn' })
    const events = await history(site.context.db, symbol, { publicOnly: true })
    expect(events.map((event) => event.action)).toEqual(['withdrawn'])
  })
})

describe('somebody from another body', () => {
  const stranger = () => ({
    ...site.context,
    person: { id: null, email: '', name: '', grants: [{ role: 'secretariat' as const, body: 'OTHER' }] },
  })

  test('can neither register, publish, revise nor withdraw', async () => {
    const symbol = await registered()
    await expect(register(stranger(), paper())).rejects.toMatchObject({ status: 404 })
    await expect(publish(stranger(), { symbol, number: 1, language: 'en' })).rejects.toMatchObject({ status: 404 })
    await expect(addVersion(stranger(), symbol, textOf('x'))).rejects.toMatchObject({ status: 404 })
    await expect(withdraw(stranger(), symbol, 'x')).rejects.toMatchObject({ status: 404 })
    expect(await findDocument(stranger(), symbol)).toBeUndefined()
  })
})
