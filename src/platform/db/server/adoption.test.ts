import { mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '#platform/config'
import { openDatabase } from '#platform/db'
import { runProgram, testFolder } from '#testing'
import { identityOf } from './identity.ts'
import { dataFolder, placeFor } from './place.ts'
import { processesIn } from './processes.ts'

// Opens the database of HEED_DATA, says which process its server is, and leaves when its input ends.
const opener = `
  import { readConfig } from '${new URL('../../config/index.js', import.meta.url)}'
  import { openDatabase } from '${new URL('../index.js', import.meta.url)}'
  const database = await openDatabase(readConfig(process.env))
  process.stdout.write(database.serverPid() + '\\n')
  process.stdin.resume().on('end', () => void database.close())`

const configFor = (data: string) => readConfig({ HEED_DATA: data })
const open = (data: string) => runProgram(opener, { HEED_DATA: data, DATABASE_URL: '' })
const serverIn = (data: string) => processesIn(realpathSync(join(data, 'postgres'))).server

describe('the database server and the programs that use it', () => {
  it('is started once by programs that begin at the same moment, and stopped by the last to leave', async () => {
    const data = testFolder()
    const programs = [open(data), open(data), open(data)]
    const pids = new Set(await Promise.all(programs.map((program) => program.line())))
    expect([...pids]).toEqual([String(serverIn(data))])

    expect(await programs[1]!.end()).toBe(0)
    expect(await programs[0]!.end()).toBe(0)
    expect(serverIn(data)).toBe(Number([...pids][0]))
    expect(await programs[2]!.end()).toBe(0)
    expect(serverIn(data)).toBe(null)
    expect(readdirSync(join(data, 'leases'))).toEqual([])
    expect(readdirSync(data).filter((name) => name.startsWith('postgres'))).toEqual(['postgres', 'postgres.log'])
  })

  it('outlives a program that is killed, is adopted by the next, and then stopped', async () => {
    const data = testFolder()
    const program = open(data)
    const pid = Number(await program.line())
    program.process.kill('SIGKILL')
    await program.end()
    expect(identityOf(pid)).not.toBe(null)

    const database = await openDatabase(configFor(data))
    expect(database.serverPid()).toBe(pid)
    await database.close()
    expect(identityOf(pid)).toBe(null)
  })

  it('serves someone who arrives while the last one is leaving', async () => {
    const data = testFolder()
    let database = await openDatabase(configFor(data))
    for (let round = 0; round < 5; round++) {
      const leaving = database.close()
      const arriving = openDatabase(configFor(data))
      await leaving
      database = await arriving
      expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    }
    await database.close()
    expect(serverIn(data)).toBe(null)
  })

  it('is not mistaken for a stranger that has got the number of a killed server', async () => {
    const data = testFolder()
    await (await openDatabase(configFor(data))).close()
    const { cluster, sockets } = placeFor(dataFolder(data), () => {})
    const traces = [String(process.pid), cluster, '1', '5432', sockets, '', '', 'ready', ''].join('\n')
    writeFileSync(join(cluster, 'postmaster.pid'), traces)
    writeFileSync(join(sockets, '.s.PGSQL.5432.lock'), traces)

    const database = await openDatabase(configFor(data))
    expect(database.serverPid()).not.toBe(process.pid)
    await database.close()
    expect(serverIn(data)).toBe(null)
  })

  it('is made anew when the first attempt was cut off half way', async () => {
    const data = testFolder()
    const home = dirname(placeFor(dataFolder(data), () => {}).cluster)
    mkdirSync(join(home, 'postgres.new/base'), { recursive: true })
    writeFileSync(join(home, 'postgres.new.password'), 'half')
    const database = await openDatabase(configFor(data))
    await database.close()
    expect(readdirSync(home).filter((name) => name.includes('.new'))).toEqual([])
  })

  it('writes no text of the people into its log', async () => {
    const data = testFolder()
    const database = await openDatabase(configFor(data))
    await database.pool.query('create table people (mail text primary key)')
    const insert = () => database.pool.query("insert into people values ('amina@example.org')")
    await insert()
    await expect(insert()).rejects.toThrow('duplicate key')
    await expect(database.pool.query("select 'amina@example.org'::int")).rejects.toThrow('invalid input')
    await database.close()
    expect(readFileSync(join(data, 'postgres.log'), 'utf8')).not.toContain('amina')
  })
})
