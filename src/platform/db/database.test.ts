import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { readConfig } from '#platform/config'
import { isMigrated, migrate, openDatabase, type ReadonlyDatabase } from '#platform/db'
import { testDatabase, testFolder } from '#testing'

const { db, pool, url } = await testDatabase()
const openAt = (databaseUrl: string) => openDatabase(readConfig({ DATABASE_URL: databaseUrl }))

function changed(change: (url: URL) => void): string {
  const other = new URL(url)
  change(other)
  return other.href
}

describe('values from the database', () => {
  it('come as numbers, exact text, days and moments', async () => {
    const { rows } = await pool.query(
      "select 9007199254740991::bigint as big, 0.10::numeric as exact, date '2026-11-02' as day, timestamptz '2026-11-02 09:00Z' as moment",
    )
    expect(rows).toEqual([
      { big: 9007199254740991, exact: '0.10', day: '2026-11-02', moment: new Date('2026-11-02T09:00:00Z') },
    ])
  })

  it('are never silently rounded', async () => {
    await expect(pool.query('select 9007199254740993::bigint')).rejects.toThrow('beyond the whole numbers')
  })

  it('are sorted and folded alike in all languages and on every machine', async () => {
    await pool.query('create extension pg_trgm')
    const { rows } = await pool.query(
      "select lower('ÉЁ') as folded, similarity('Рекомендация', 'рекомендации') > 0.5 as alike, current_setting('TimeZone') as zone",
    )
    expect(rows).toEqual([{ folded: 'éё', alike: true, zone: 'UTC' }])
  })
})

describe('the schema', () => {
  it('is brought up once, however many begin at the same moment', async () => {
    const database = await openDatabase(readConfig({ HEED_DATA: testFolder() }))
    expect(await isMigrated(database.db)).toBe(false)
    const runs = await Promise.all([migrate(database), migrate(database), migrate(database)])
    expect(runs.flat()).toContain('0001-platform-events')
    expect(new Set(runs.flat()).size).toBe(runs.flat().length)
    expect(await isMigrated(database.db)).toBe(true)
    expect(await migrate(database)).toEqual([])
    await database.close()
  })

  it('is not touched by an older program than the one that made it', async () => {
    await sql`insert into kysely_migration (name, timestamp) values ('9999-registry-newer', '2027')`.execute(db)
    await expect(migrate({ db, pool })).rejects.toThrow('by another version of Heed')
  })

  it('shows an area its own tables, and queries only what they may read', async () => {
    type Tables = { 'platform.events': { id: number } }
    const reader = db.$extendTables<Tables>() as unknown as ReadonlyDatabase
    // @ts-expect-error A query must not write.
    expect(() => reader.deleteFrom('platform.events').execute()).toBeDefined()
    expect(await db.$extendTables<Tables>().selectFrom('platform.events').select('id').execute()).toEqual([])
  })
})

describe('a PostgreSQL elsewhere', () => {
  it('is used as it is', async () => {
    const database = await openAt(url)
    expect(database.serverPid()).toBe(null)
    expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await database.close()
  })

  it.each([
    [
      'a wrong password',
      changed((url) => (url.password = 'wrong')),
      /password authentication failed.*check the address, the user and the password/,
    ],
    ['no such database', changed((url) => (url.pathname = 'nowhere')), /"nowhere" does not exist/],
    ['nobody there', 'postgresql://heed:secret@127.0.0.1:1/heed', /ECONNREFUSED/],
  ])('is refused in a sentence: %s', async (_, address, sentence) => {
    await expect(openAt(address)).rejects.toThrow(sentence)
    await expect(openAt(address)).rejects.not.toThrow('secret')
  })

  it('is refused when it keeps text in another encoding', async () => {
    await pool.query("create database latin encoding 'LATIN1' locale 'C' template template0")
    await expect(openAt(changed((url) => (url.pathname = 'latin')))).rejects.toThrow('keeps text as LATIN1')
    await pool.query('drop database latin with (force)')
  })
})
