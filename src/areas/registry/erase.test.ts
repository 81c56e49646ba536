import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { issueReport } from '#areas/reports'
import { read } from '#document'
import { testSite, type TestSite } from '#testing'
import { erase, publish, register, verify } from './index.ts'

const words = 'Zephyrine lanterns guide the smallest boats home'
let site: TestSite
let file: string

beforeAll(async () => {
  site = await testSite({ example: true })
  const bytes = new TextEncoder().encode(`# A paper\n\n1. ${words}.\n`)
  const { document } = await read(bytes, { name: 'paper.md', language: 'en' })
  file = (await site.context.files.put(bytes)).checksum
  await register(site.context, {
    body: 'CWG-COP',
    symbol: 'CWG-COP/INF/700',
    type: 'information',
    nature: 'research',
    sources: [{ names: { en: 'The Lantern Society' }, capacity: 'civil-society' }],
    text: { document, file: { checksum: file, name: 'paper.md' } },
  })
  await publish(site.context, { symbol: 'CWG-COP/INF/700', number: 1, language: 'en' })
}, 60_000)

/** Every row of every table, as text. */
async function everything(): Promise<string> {
  const { rows } = await sql<{ name: string }>`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(site.context.db)
  const tables = await Promise.all(
    rows.map(({ name }) =>
      sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(site.context.db),
    ),
  )
  return tables.flatMap((table) => table.rows.map(({ row }) => row)).join('\n')
}

describe('an author who asks that their words be erased', () => {
  test('finds them in no table, no file and on no page afterwards; the address says why', async () => {
    await site.get('/documents/CWG-COP/INF/700.txt')
    await site.get('/documents/CWG-COP/INF/700.pdf')
    expect(await everything()).toContain(words)
    const erased = await erase(
      site.context,
      'CWG-COP/INF/700',
      { ground: 'asked', reason: 'Its author asked for it.' },
      [],
    )
    expect(erased).toMatchObject({ ok: true })
    const left = await everything()
    expect(left).not.toContain('Zephyrine')
    expect(left).not.toContain('Lantern Society')
    expect(await site.context.files.get(file)).toBeNull()
    const page = await site.get('/documents/CWG-COP/INF/700')
    expect(page.status).toBe(410)
    const text = await page.text()
    expect(text).toContain('Its author asked for it.')
    expect(text).not.toMatch(/Zephyrine|Lantern/)
    for (const address of ['.txt', '.json', '.pdf', '/v1', '/v1.en.md'])
      expect((await site.get(`/documents/CWG-COP/INF/700${address}`)).status, address).toBe(410)
  })

  test('cannot have it done twice, nor without a reason', async () => {
    const again = { ground: 'asked', reason: 'Once more.' } as const
    expect(await erase(site.context, 'CWG-COP/INF/700', again, [])).toMatchObject({ problem: 'already-erased' })
    const silent = { ground: 'law', reason: '  ' } as const
    expect(await erase(site.context, 'CWG-COP-24/INF/13', silent, [])).toMatchObject({ problem: 'reason-missing' })
  })
})

describe('a report that rests on words that were erased', () => {
  test('no longer shows them as its source, is found by whoever verifies, and is stopped at the gate', async () => {
    const { rows } = await sql<{ exact: string; citing: string }>`select exact, citing_symbol as citing
      from registry.citations where cited_symbol = 'CWG-COP-24/INF/15' and length(exact) > 30`.execute(site.context.db)
    const { exact, citing } = rows[0]!
    await site.get('/documents/CWG-COP-24/REP/1.json')
    const done = await erase(site.context, 'CWG-COP-24/INF/15', { ground: 'law', reason: 'A court ordered it.' }, [])
    expect(done.ok).toBe(true)
    const edition = await (await site.get(`/documents/${citing}.json`)).text()
    expect(edition).not.toContain(JSON.stringify(exact).slice(1, -1))
    const { findings } = await verify(site.context.db, 'CWG-COP-24/REP/1')
    expect(findings).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'source-missing' })]))
    expect(findings.some(({ code }) => code === 'text-altered')).toBe(false)
    expect(await issueReport(site.context, 'CWG-COP-24', 'A correction')).toMatchObject({ problem: 'gate' })
  })

  test('keeps its own text: nothing else of the register can be changed even then', async () => {
    const change = sql`update registry.versions set title = 'Other' where symbol = 'CWG-COP-24/REP/1'`
    await expect(change.execute(site.context.db)).rejects.toThrow(/never changed/)
    await expect(sql`delete from registry.citations`.execute(site.context.db)).rejects.toThrow(/never changed/)
  })
})

describe('somebody who does not keep the register', () => {
  test('erases nothing', async () => {
    const cookie = await site.signIn({ role: 'chair', body: 'CWG-COP' })
    const form = { ground: 'asked', reason: 'I want it gone.' }
    expect((await site.post('/desk/documents/CWG-COP-24/INF/13/-/erasure', form, cookie)).status).toBe(404)
    expect((await site.get('/documents/CWG-COP-24/INF/13')).status).toBe(200)
  })

  test('while the secretariat does it at the desk', async () => {
    const cookie = await site.signIn({ role: 'secretariat', body: 'CWG-COP' })
    const address = '/desk/documents/CWG-COP-24/INF/13/-/erasure'
    expect(await (await site.get(address, cookie)).text()).toContain('Erase CWG-COP-24/INF/13')
    const silent = await site.post(address, { ground: 'personal-data', reason: '' }, cookie)
    expect(silent.status).toBe(422)
    const done = await site.post(address, { ground: 'personal-data', reason: 'It named a person.' }, cookie)
    expect(done.status).toBe(303)
    expect((await site.get('/documents/CWG-COP-24/INF/13')).status).toBe(410)
  })
})
