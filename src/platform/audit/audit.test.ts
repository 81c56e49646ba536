import { beforeEach, describe, expect, it } from 'vitest'
import { history, record, stamp } from '#platform/audit'
import { emptyTables, testDatabase } from '#testing'

const { db } = await testDatabase()
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
})
