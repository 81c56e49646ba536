import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { readConfig } from '#platform/config'
import { migrate, openDatabase } from '#platform/db'
import { later, runJobs, startWorker, type Payload } from '#platform/jobs'
import { emptyTables, testDatabase, testFolder } from '#testing'

const database = await testDatabase()
const { db } = database

beforeEach(() => emptyTables(db))

const waiting = { interval: 10, timeout: 15_000 }

describe('work that is done later', () => {
  it('is done once the act is kept, and never when the act fails', async () => {
    const done: Payload[] = []
    const tasks = { notify: async (payload: Payload) => void done.push(payload) }
    await db.transaction().execute((transaction) => later(transaction, 'notify', { document: 'CWG-COP-24/5' }))
    const failing = db.transaction().execute(async (transaction) => {
      await later(transaction, 'notify', { document: 'CWG-COP-24/6' })
      throw new Error('the act failed')
    })
    await expect(failing).rejects.toThrow('the act failed')
    await runJobs(database, tasks)
    expect(done).toEqual([{ document: 'CWG-COP-24/5' }])
  })

  it('is begun at once by a worker that waits, and finished before the worker leaves', async () => {
    const done: Payload[] = []
    const notify = async (payload: Payload) => {
      await pause(100)
      done.push(payload)
    }
    const worker = await startWorker(database, { notify })
    const begun = Date.now()
    await db.transaction().execute((transaction) => later(transaction, 'notify', { n: 1 }))
    await vi.waitUntil(() => done.length === 1, waiting)
    expect(Date.now() - begun).toBeLessThan(1500)
    await worker.stop()
  })

  it('is tried again after a failure, which is told without what people wrote', async () => {
    const said: string[] = []
    const notify = async () => {
      throw new TypeError('amina@example.org wrote: help')
    }
    await db.transaction().execute((transaction) => later(transaction, 'notify', { person: '42' }))
    await runJobs(database, { notify }, (sentence) => said.push(sentence))
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^Job \d+ \(notify\) failed, attempt 1 of 25: TypeError\n\s+at /)
    expect(said[0]).not.toMatch(/amina|help|42/)
  })

  it('waits for its moment, and is replaced by a newer job of the same key', async () => {
    const done: Payload[] = []
    const tasks = { remind: async (payload: Payload) => void done.push(payload) }
    await db.transaction().execute(async (transaction) => {
      await later(transaction, 'remind', { n: 1 }, { at: new Date(Date.now() + 60_000) })
      await later(transaction, 'remind', { n: 2 }, { key: 'deadline' })
      await later(transaction, 'remind', { n: 3 }, { key: 'deadline' })
    })
    await runJobs(database, tasks)
    expect(done).toEqual([{ n: 3 }])
  })

  it('goes on after the database server was killed', async () => {
    const own = await openDatabase(readConfig({ HEED_DATA: testFolder() }), { supervised: true })
    await migrate(own)
    const done: Payload[] = []
    const worker = await startWorker(own, { notify: async (payload) => void done.push(payload) })
    const ask = (n: number) => own.db.transaction().execute((transaction) => later(transaction, 'notify', { n }))
    await ask(1)
    await vi.waitUntil(() => done.length === 1, waiting)
    process.kill(own.serverPid()!, 'SIGKILL')
    await pause(50)
    await ask(2)
    await vi.waitUntil(() => done.length === 2, waiting)
    expect(done).toEqual([{ n: 1 }, { n: 2 }])
    await worker.stop()
    await own.close()
  })
})
