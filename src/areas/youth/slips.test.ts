import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { sha256 } from '#base/hash'
import { emptyTables, testSite, type TestSite } from '#testing'
import { answer, close, findConsultation, listGroups, openSheet, results, type Replies } from './index.ts'
import { newCode } from './slip.ts'
import { expectOk, handOut, readyConsultation } from './world.ts'

let site: TestSite
let symbol: string
let codes: string[]

beforeAll(async () => {
  site = await testSite()
}, 60_000)

beforeEach(async () => {
  await emptyTables(site.context.db)
  symbol = await readyConsultation(site.context)
  codes = (await handOut(site.context, symbol)).codes
})

/** Whoever holds a slip is nobody. */
const child = () => ({ ...site.context, person: null })
const replies: Replies = { 1: { agree: 1 }, 2: { phone: 1, sad: 1 }, 3: { a: 2, c: 1 } }

type Row = { xmin: string; row: Record<string, unknown> }

/** Every row of every table that is not PostgreSQL's own, as whoever copies the whole database has it. */
async function everything(): Promise<Map<string, Row[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', nspname, relname) as name
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('r', 'p') and nspname not in ('pg_catalog', 'information_schema') and nspname not like 'pg_toast%'
    order by 1`.execute(site.context.db)
  const found = new Map<string, Row[]>()
  for (const { name } of tables) {
    const { rows } = await sql<Row>`
      select xmin::text, to_jsonb(one) as row from ${sql.raw(name)} one order by to_jsonb(one)::text`.execute(
      site.context.db,
    )
    found.set(name, rows)
  }
  return found
}

const sequences = async () =>
  (await sql`select schemaname, sequencename, last_value from pg_sequences order by 1, 2`.execute(site.context.db)).rows

const rowsIn = (tables: Map<string, Row[]>, name: string) => tables.get(name)!.map(({ row }) => row)

describe('a sheet of a child', () => {
  test('leaves nothing in the whole database but a slip less and counts that are one higher', async () => {
    const [before, sequencesBefore] = [await everything(), await sequences()]
    expectOk(await answer(child(), codes[0]!, replies))
    const [after, sequencesAfter] = [await everything(), await sequences()]

    const contents = (tables: Map<string, Row[]>, name: string) => JSON.stringify(rowsIn(tables, name))
    const changed = [...after.keys()].filter((name) => contents(before, name) !== contents(after, name))
    expect(changed).toEqual(['youth.counts', 'youth.slips', 'youth.turnouts'])
    expect(sequencesAfter).toEqual(sequencesBefore)

    const [slipsBefore, slipsAfter] = [rowsIn(before, 'youth.slips'), rowsIn(after, 'youth.slips')]
    expect(slipsBefore.length - slipsAfter.length).toBe(1)
    expect(slipsBefore).toEqual(expect.arrayContaining(slipsAfter))
    const raised = rowsIn(after, 'youth.counts')
      .filter((row) => row.count !== 0)
      .map(({ number, band, choice, count }) => `${number} ${band} ${choice} ${count}`)
    expect(raised.sort()).toEqual(
      ['1 10-12 agree 1', '2 10-12 phone 1', '2 10-12 sad 1', '3 10-12 a 2', '3 10-12 c 1'].sort(),
    )
  })

  test('is written by a transaction that has touched no other table', async () => {
    expectOk(await answer(child(), codes[0]!, replies))
    const after = await everything()
    const ofTheSheet = after.get('youth.turnouts')!.find(({ row }) => row.children === 1)!.xmin
    const touched = [...after].filter(([, rows]) => rows.some(({ xmin }) => xmin === ofTheSheet)).map(([name]) => name)
    expect(touched).toEqual(['youth.counts', 'youth.turnouts'])
  })

  test('is said by nobody: not by the program, and the database is not asked to keep what it is told', async () => {
    const said = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')]
    expectOk(await answer(child(), codes[0]!, replies))
    await answer(child(), codes[0]!, replies)
    await answer(child(), 'XXXXX-XXXXX', replies)
    for (const spy of said) {
      expect(spy).not.toHaveBeenCalled()
      spy.mockRestore()
    }
    const { rows } = await sql`
      select current_setting('log_statement') as statements, current_setting('log_min_duration_statement') as slow,
        current_setting('log_min_error_statement') as failing, current_setting('log_connections') as connections,
        current_setting('track_commit_timestamp') as times`.execute(site.context.db)
    expect(rows[0]).toMatchObject({ statements: 'none', slow: '-1', failing: 'panic', times: 'off' })
  })

  test('finds no column for a time, a number in turn or a name in the tables of slips and counts', async () => {
    const { rows } = await sql<{ column: string }>`
      select table_name || '.' || column_name || ' ' || data_type || coalesce(' ' || column_default, '') as column
      from information_schema.columns
      where table_schema = 'youth' and table_name in ('slips', 'counts', 'turnouts')
      order by table_name, ordinal_position`.execute(site.context.db)
    expect(rows.map(({ column }) => column)).toEqual([
      'counts.consultation text',
      'counts.phase text',
      'counts.number integer',
      'counts.band text',
      'counts.choice text',
      'counts.count integer 0',
      'slips.hash text',
      'slips.group_id uuid',
      'turnouts.consultation text',
      'turnouts.phase text',
      'turnouts.band text',
      'turnouts.children integer 0',
    ])
  })

  test('counts as skipped where nothing is said', async () => {
    for (const code of codes) expectOk(await answer(child(), code, {}))
    expectOk(await close(site.context, symbol, 'before'))
    const { rows } = await sql`select choice, count from youth.counts where count > 0`.execute(site.context.db)
    expect(rows).toEqual([{ choice: 'skip', count: 12 }])
  })
})

describe('a slip', () => {
  test('is ten characters that nobody mixes up, at random', () => {
    const many = Array.from({ length: 20_000 }, newCode)
    expect(new Set(many).size).toBe(many.length)
    for (const code of many) expect(code).toMatch(/^[2-9AC-HJKMNP-RTV-Y]{5}-[2-9AC-HJKMNP-RTV-Y]{5}$/)
    const counts = new Map<string, number>()
    for (const letter of many.join('').replaceAll('-', '')) counts.set(letter, (counts.get(letter) ?? 0) + 1)
    expect(counts.size).toBe(27)
    for (const count of counts.values()) expect(Math.abs(count - 200_000 / 27)).toBeLessThan(600)
    expect(27 ** 10).toBeGreaterThan(2 ** 47)
  })

  test('opens its sheet however it is typed, and looking at it spends nothing', async () => {
    const [code] = codes as [string]
    const typed = [
      code,
      code.toLowerCase(),
      ` ${code.replace('-', ' ')} `,
      code.replaceAll('8', 'b').replaceAll('5', 's'),
    ]
    const wide = code.replace(/[2-9]/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
    const arabic = code.replace(/[2-9]/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))
    const persian = code.replace(/[2-9]/g, (digit) => String.fromCodePoint(0x6f0 + Number(digit)))
    for (const way of [...typed, wide, arabic, persian]) {
      const sheet = expectOk(await openSheet(child(), way))
      expect(sheet).toMatchObject({ phase: 'before', band: '10-12', language: 'en' })
      expect(sheet.questions.map((question) => question.kind)).toEqual(['statement', 'pictures', 'dots'])
      expect(new Set(sheet.questions.flatMap((one) => one.wordings.map(({ band }) => band)))).toEqual(
        new Set(['10-12']),
      )
    }
    expect((await listGroups(site.context.db, symbol))[0]!.unspent).toBe(12)
  })

  test('is good for one sheet, and a second is told just what a stranger is told', async () => {
    expectOk(await answer(child(), codes[0]!, replies))
    const unknown = { ok: false, problem: 'slip-unknown', field: 'code' }
    expect(await answer(child(), codes[0]!, replies)).toEqual(unknown)
    expect(await answer(child(), 'AAAAA-AAAAA', replies)).toEqual(unknown)
    expect(await answer(child(), '', {})).toEqual(unknown)
    expect(await openSheet(child(), codes[0]!)).toEqual(unknown)
    expect(await openSheet(child(), 'AAAAA-AAAAA')).toEqual(unknown)
  })

  test('counts once when it is sent eight times at the same moment', async () => {
    const sent = await Promise.all(Array.from({ length: 8 }, () => answer(child(), codes[0]!, replies)))
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1)
    const { rows } = await sql`select children from youth.turnouts where children > 0`.execute(site.context.db)
    expect(rows).toEqual([{ children: 1 }])
  })

  test('of each of forty who send at once counts once, also while the phase is being closed', async () => {
    const more = (await handOut(site.context, symbol, { size: 40 })).codes
    const sending = Promise.all(more.map((code) => answer(child(), code, replies)))
    const [closed, sent] = await Promise.all([close(site.context, symbol, 'before'), sending])
    expect(closed.ok).toBe(true)
    const counted = sent.filter(({ ok }) => ok).length
    const { rows } = await sql`
      select children, (select count from youth.counts where choice = 'agree' and band = '10-12') as agree
      from youth.turnouts where band = '10-12'`.execute(site.context.db)
    expect(rows).toEqual([{ children: counted, agree: counted }])
  })

  test('is void once the phase is closed, and nothing is counted past the program either', async () => {
    expectOk(await close(site.context, symbol, 'before'))
    expect(await answer(child(), codes[0]!, replies)).toMatchObject({ problem: 'slip-unknown' })
    expect(await openSheet(child(), codes[0]!)).toMatchObject({ problem: 'slip-unknown' })
    const { rows } = await sql`select 1 from youth.slips`.execute(site.context.db)
    expect(rows).toEqual([])
    for (const change of [
      sql`update youth.counts set count = count + 1`,
      sql`update youth.turnouts set children = children + 1`,
      sql`delete from youth.counts`,
    ])
      await expect(change.execute(site.context.db)).rejects.toThrow('after closing nothing is counted')
  })

  test('cannot be found in a copy of the database, nor tried out on one without the key', async () => {
    const copy = JSON.stringify([...(await everything())])
    const key = site.context.keyFor('slips of young people').toString('hex')
    expect(copy).not.toContain(key)
    for (const code of codes)
      for (const written of [code, code.replace('-', '')]) {
        expect(copy).not.toContain(written)
        expect(copy).not.toContain(sha256(written))
      }
    const elsewhere = { ...child(), keyFor: () => Buffer.alloc(32) }
    for (const code of codes) expect((await openSheet(elsewhere, code)).ok).toBe(false)
  })

  test('does not tell by its place in the table which place it has on the paper', async () => {
    const { rows } = await sql<{ hash: string }>`select hash from youth.slips order by ctid`.execute(site.context.db)
    expect(rows.map(({ hash }) => hash)).toEqual(rows.map(({ hash }) => hash).toSorted())
  })
})

describe('what is not on the list', () => {
  test.each<[string, Replies]>([
    ['a text of one’s own', { 1: { 'My name is Tala': 1 } }],
    ['a choice of another question', { 1: { phone: 1 } }],
    ['two answers to one statement', { 1: { agree: 1, disagree: 1 } }],
    ['an answer that counts twice', { 1: { agree: 2 } }],
    ['four pictures', { 2: { phone: 1, game: 1, sad: 1, help: 1 } }],
    ['a picture twice', { 2: { phone: 2 } }],
    ['four dots', { 3: { a: 2, b: 2 } }],
    ['fewer than no dots', { 3: { a: -1, b: 3 } }],
    ['half a dot', { 3: { a: 0.5 } }],
    ['a dot that is no number', { 3: { a: Number.NaN } }],
    ['a question that is not asked', { 4: { agree: 1 } }],
    ['a question that is no number', { constructor: { agree: 1 } }],
    ['a name from the inside of the program', { 1: JSON.parse('{"__proto__": 1}') }],
  ])('is refused with the whole sheet, and the slip stays good: %s', async (_, wrong) => {
    expect(await answer(child(), codes[0]!, { ...replies, ...wrong })).toEqual({
      ok: false,
      problem: 'not-on-the-list',
    })
    const { rows } = await sql`select 1 from youth.counts where count > 0`.execute(site.context.db)
    expect(rows).toEqual([])
    expectOk(await answer(child(), codes[0]!, replies))
  })
})

describe('counts', () => {
  test('are shown to nobody while a phase is open, staff included', async () => {
    for (const code of codes) expectOk(await answer(child(), code, replies))
    expect(await results(site.context.db, symbol, 'before')).toBe(null)
    const known = JSON.stringify([
      await findConsultation(site.context.db, symbol),
      await listGroups(site.context.db, symbol),
    ])
    expect(known).not.toMatch(/"(counts?|children|agree)"/)
    expectOk(await close(site.context, symbol, 'before'))
    expect((await results(site.context.db, symbol, 'before'))!.map(({ band, children }) => [band, children])).toEqual([
      ['10-12', 12],
      ['13-15', null],
    ])
  })
})
