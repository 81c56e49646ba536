import { setTimeout as pause } from 'node:timers/promises'
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { readConfig } from '#platform/config'
import { openDatabase } from '#platform/db'
import { testFolder } from '#testing'
import { processesIn } from './processes.ts'

const clusterOf = (data: string) => realpathSync(join(data, 'postgres'))

describe('a database server that is killed', () => {
  it('comes back by itself five times in the middle of writing, with every insert that was acknowledged', async () => {
    const data = testFolder()
    const database = await openDatabase(readConfig({ HEED_DATA: data }), { supervised: true })
    const { pool } = database
    await pool.query('create table kept (n int primary key)')
    let restarts = 0
    database.onRestart(() => restarts++)
    const acknowledged: number[] = []
    const writing = new AbortController()
    let next = 0
    const writers = Array.from({ length: 4 }, async () => {
      while (!writing.signal.aborted) {
        const n = next++
        try {
          await pool.query('insert into kept values ($1)', [n])
          acknowledged.push(n)
        } catch {
          // Cut off: whether it was kept is not known, and nobody was told that it was.
        }
      }
    })
    for (let kill = 0; kill < 5; kill++) {
      const goal = acknowledged.length + 200
      while (acknowledged.length < goal) await pause(5)
      process.kill(database.serverPid()!, 'SIGKILL')
      await vi.waitUntil(() => restarts > kill, { interval: 5, timeout: 10_000 })
    }
    const goal = acknowledged.length + 200
    while (acknowledged.length < goal) await pause(5)
    writing.abort()
    await Promise.all(writers)

    const found = await pool.query<{ n: number }>('select n from kept')
    const kept = new Set(found.rows.map((row) => row.n))
    expect(acknowledged.filter((n) => !kept.has(n))).toEqual([])
    expect(restarts).toBe(5)
    await database.close()
    expect(processesIn(clusterOf(data))).toEqual({ server: null, orphans: [] })
  })

  it('makes whoever asks meanwhile wait rather than fail', async () => {
    const database = await openDatabase(readConfig({ HEED_DATA: testFolder() }), { supervised: true })
    const { pool } = database
    await pool.query('select 1')
    const before = database.serverPid()!
    process.kill(before, 'SIGKILL')
    await pause(50)
    const answers = await Promise.all(Array.from({ length: 20 }, () => pool.query('select 1 as one')))
    expect(answers.map((answer) => answer.rows[0])).toEqual(Array.from({ length: 20 }, () => ({ one: 1 })))
    expect(database.serverPid()).not.toBe(before)
    await database.close()
  })

  it('is started again once, by whichever of its programs sees it first', async () => {
    const config = readConfig({ HEED_DATA: testFolder() })
    const programs = [
      await openDatabase(config, { supervised: true }),
      await openDatabase(config, { supervised: true }),
    ]
    process.kill(programs[0]!.serverPid()!, 'SIGKILL')
    await pause(50)
    await Promise.all(programs.map((program) => program.pool.query('select 1')))
    await vi.waitUntil(() => programs[0]!.serverPid() === programs[1]!.serverPid(), { interval: 5, timeout: 10_000 })
    await Promise.all(programs.map((program) => program.close()))
    expect(processesIn(clusterOf(config.data))).toEqual({ server: null, orphans: [] })
  })

  it('leaves none behind when its program ends in the middle of the restart', async () => {
    const config = readConfig({ HEED_DATA: testFolder() })
    for (let round = 0; round < 3; round++) {
      const database = await openDatabase(config, { supervised: true })
      process.kill(database.serverPid()!, 'SIGKILL')
      await pause(round * 30)
      await database.close()
      expect(processesIn(clusterOf(config.data))).toEqual({ server: null, orphans: [] })
    }
    // A start clears away the shared memory of a server that was killed.
    await (await openDatabase(config)).close()
  })

  it('ends a transaction under way with an error and not the program', async () => {
    const database = await openDatabase(readConfig({ HEED_DATA: testFolder() }), { supervised: true })
    const client = await database.pool.connect()
    await client.query('begin')
    process.kill(database.serverPid()!, 'SIGKILL')
    await pause(200)
    await expect(client.query('select 1')).rejects.toThrow(/terminated|not queryable|ended|closed/)
    client.release(true)
    expect((await database.pool.query('select 2 as two')).rows).toEqual([{ two: 2 }])
    await database.close()
  })

  it('is replaced even while a process it left behind is still busy', async () => {
    const data = testFolder()
    const database = await openDatabase(readConfig({ HEED_DATA: data }), { supervised: true })
    const busy = database.pool
      .query('select count(*) from generate_series(1, 100000000000)')
      .catch((error: Error) => error)
    await pause(200)
    process.kill(database.serverPid()!, 'SIGKILL')
    await pause(50)
    expect(processesIn(clusterOf(data)).orphans.length).toBeGreaterThan(0)
    expect((await database.pool.query('select 3 as three')).rows).toEqual([{ three: 3 }])
    expect(await busy).toBeInstanceOf(Error)
    await database.close()
  })
})
