import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { history, record, stamp } from '#platform/audit'
import { emptyTables, testDatabase } from '#testing'

const { db, pool } = await testDatabase()
const who = { person: null, now: new Date('2026-11-02T09:00:00Z') }
const published = { area: 'registry', action: 'published', about: 'CWG-COP-24/5', body: 'CWG-COP', public: true }

beforeEach(() => emptyTables(db))

describe('the record of what was done', () => {
  it('shows the history of one document, and to the public only what is public', async () => {
    await db.transaction().execute(async (transaction) => {
      await record(transaction, who, {
        ...published,
        action: 'received',
        public: false,
        details: { fields: ['title'] },
      })
      await record(transaction, who, published)
      await record(transaction, who, { ...published, about: 'CWG-COP-24/6' })
    })
    const all = await history(db, 'CWG-COP-24/5', { publicOnly: false })
    expect(all.map((event) => event.action)).toEqual(['received', 'published'])
    expect(all[0]).toMatchObject({ at: who.now, person: null, details: { fields: ['title'] }, body: 'CWG-COP' })
    const open = await history(db, 'CWG-COP-24/5', { publicOnly: true })
    expect(open.map((event) => event.action)).toEqual(['published'])
  })

  it('keeps no event of an act that failed', async () => {
    const failing = db.transaction().execute(async (transaction) => {
      await record(transaction, who, published)
      throw new Error('the act failed')
    })
    await expect(failing).rejects.toThrow('the act failed')
    expect(await stamp(db, { all: true })).toBe(0)
  })

  it('refuses whoever would change, remove or clear away what was done', async () => {
    await db.transaction().execute((transaction) => record(transaction, who, published))
    for (const attempt of [
      sql`update platform.events set action = 'forgotten'`,
      sql`delete from platform.events`,
      sql`truncate platform.events`,
    ])
      await expect(attempt.execute(db)).rejects.toThrow('events are never changed or removed')
    expect(await history(db, 'CWG-COP-24/5', { publicOnly: true })).toHaveLength(1)
  })

  it('writes several events of one act in the order in which they were recorded', async () => {
    const actions = ['received', 'numbered', 'accepted', 'published']
    await db.transaction().execute(async (transaction) => {
      for (const action of actions) await record(transaction, who, { ...published, action })
    })
    const found = await history(db, 'CWG-COP-24/5', { publicOnly: false })
    expect(found.map((event) => event.action)).toEqual(actions)
  })
})

describe('the stamp of a page', () => {
  const act = (about: string, body: string) =>
    db.transaction().execute((transaction) => record(transaction, who, { ...published, about, body }))

  it('changes with what is about its thing or body, and with nothing else', async () => {
    await act('CWG-COP-24/5', 'CWG-COP')
    const before = await stamp(db, { about: 'CWG-COP-24/5' })
    const bodyBefore = await stamp(db, { body: 'CWG-COP' })
    await act('EG-COP-3/1', 'EG-COP')
    expect(await stamp(db, { about: 'CWG-COP-24/5' })).toBe(before)
    expect(await stamp(db, { body: 'CWG-COP' })).toBe(bodyBefore)
    expect(await stamp(db, { all: true })).toBeGreaterThan(bodyBefore)
    for (const scope of [{ about: 'EG-COP-3/1' }, { body: 'CWG-COP' }, { body: 'none' }, { all: true }] as const)
      expect(await stamp(pool, scope)).toBe(await stamp(db, scope))
    await act('CWG-COP-24/6', 'CWG-COP')
    expect(await stamp(db, { body: 'CWG-COP' })).toBeGreaterThan(bodyBefore)
    expect(await stamp(db, { about: 'nothing' })).toBe(0)
  })

  it('changes when an act that began earlier is completed later', async () => {
    // Were numbers drawn on recording, the early act would get 1, the late one 2, and who saw 2 would never see 1 come.
    const recorded = Promise.withResolvers<void>()
    const mayEnd = Promise.withResolvers<void>()
    const early = db.transaction().execute(async (transaction) => {
      await record(transaction, who, { ...published, action: 'began early' })
      recorded.resolve()
      await mayEnd.promise
    })
    await recorded.promise
    await act('CWG-COP-24/5', 'CWG-COP')
    const scopes = [{ about: 'CWG-COP-24/5' }, { body: 'CWG-COP' }, { all: true }] as const
    const seen = await Promise.all(scopes.map((scope) => stamp(db, scope)))
    mayEnd.resolve()
    await early
    const now = await Promise.all(scopes.map((scope) => stamp(db, scope)))
    expect(now.map((value, index) => value > seen[index]!)).toEqual([true, true, true])
  })

  it('lets nobody find an event with a lower number than one already seen', async () => {
    let highest = 0
    const seen = new Set<number>()
    const late: number[] = []
    const looking = new AbortController()
    const reader = (async () => {
      while (!looking.signal.aborted) {
        const events = await history(db, 'CWG-COP-24/5', { publicOnly: false })
        const fresh = events.map((event) => event.id).filter((id) => !seen.has(id))
        late.push(...fresh.filter((id) => id < highest))
        for (const id of fresh) seen.add(id)
        highest = Math.max(highest, ...fresh)
      }
    })()
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let round = 0; round < 25; round++)
        await db.transaction().execute(async (transaction) => {
          await record(transaction, who, published)
          await pause((writer * 7 + round * 3) % 10)
        })
    })
    await Promise.all(writers)
    looking.abort()
    await reader
    expect(late).toEqual([])
    expect(seen.size).toBeGreaterThan(100)
  })

  it('is one look into an index', async () => {
    await sql`insert into platform.events (at, area, action, about, body, public)
      select now(), 'registry', 'published', 'CWG-COP-24/' || n, 'CWG-COP', true from generate_series(1, 5000) n`.execute(
      db,
    )
    await sql`analyze platform.events`.execute(db)
    await db.transaction().execute(async (transaction) => {
      const work = async () => {
        const { rows } = await sql<{ scans: number; rows: number }>`
          select idx_scan as scans, seq_tup_read + idx_tup_fetch as rows
          from pg_stat_xact_user_tables where relid = 'platform.events'::regclass`.execute(transaction)
        return rows[0]!
      }
      for (const scope of [{ about: 'CWG-COP-24/7' }, { body: 'CWG-COP' }, { body: 'none' }, { all: true }] as const) {
        const before = await work()
        await stamp(transaction, scope)
        const after = await work()
        expect(after.scans - before.scans).toBe(1)
        expect(after.rows - before.rows).toBeLessThanOrEqual(1)
      }
    })
  })
})
