import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { record, stamp } from '#platform/audit'
import { isMigrated } from '#platform/db'
import { later, runJobs } from '#platform/jobs'
import { emptyTables, testDatabase, testFolder } from '#testing'

const database = await testDatabase()
const { db } = database

describe('the database of a test file', () => {
  it('is its own', async () => {
    const other = await testDatabase()
    const event = { area: 'registry', action: 'published', about: 'CWG-COP-24/5' }
    const act = db.transaction()
    await act.execute((transaction) => record(transaction, { person: null, now: new Date() }, event))
    expect(await stamp(db, { all: true })).toBeGreaterThan(0)
    expect(await stamp(other.db, { all: true })).toBe(0)
  })

  it('can be emptied of events and jobs, and stays migrated', async () => {
    await db.transaction().execute((transaction) => later(transaction, 'notify', { n: 1 }))
    await emptyTables(db)
    expect(await stamp(db, { all: true })).toBe(0)
    expect(await isMigrated(db)).toBe(true)
    const done: unknown[] = []
    await runJobs(database, { notify: async (payload) => void done.push(payload) })
    expect(done).toEqual([])
  })

  it('comes with folders that are new', () => {
    expect(testFolder()).not.toBe(testFolder())
    expect(readdirSync(testFolder())).toEqual([])
  })
})
