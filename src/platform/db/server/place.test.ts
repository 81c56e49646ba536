import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '#platform/config'
import { openDatabase } from '#platform/db'
import { runProgram, testFolder } from '#testing'
import { placeFor } from './place.ts'
import { namespaced } from './run-as.ts'

const isRoot = process.geteuid!() === 0
const isOutside = isRoot && !namespaced()
const silent = { say: () => {} }
const openIn = (data: string) => openDatabase(readConfig({ HEED_DATA: data }), silent)

async function answers(data: string) {
  const database = await openIn(data)
  const { rows } = await database.pool.query('show unix_socket_directories')
  await database.close()
  return rows[0].unix_socket_directories as string
}

describe.skipIf(isOutside)('the place of a database server in the data folder', () => {
  it('may lie so deep that its socket does not fit, and then listens in a closed folder elsewhere', async () => {
    const data = join(testFolder(), 'a'.repeat(60), 'b'.repeat(60))
    const socket = await answers(data)
    expect(socket).toMatch(/^\/tmp\/heed-[0-9a-f]{16}$/)
    expect(statSync(socket).mode & 0o777).toBe(0o700)
    expect(await answers(data)).toBe(socket)
    rmSync(socket, { recursive: true })
  })

  it('is refused when the closed folder is open to others', () => {
    const data = join(testFolder(), 'a'.repeat(60), 'c'.repeat(60))
    mkdirSync(data, { recursive: true })
    const { sockets } = placeFor(data, () => {})
    chmodSync(sockets, 0o777)
    expect(() => placeFor(data, () => {})).toThrow(/is not a folder of user \d+ alone: remove it/)
    rmSync(sockets, { recursive: true })
  })

  it('may have a name with spaces and letters of any language', async () => {
    expect(await answers(join(testFolder(), 'донные éà 数据'))).toContain('数据')
  })
})

describe('the place of the database server', () => {
  it('says what to do when the data folder cannot be written to', async () => {
    const file = join(testFolder(), 'file')
    writeFileSync(file, '')
    await expect(openIn(join(file, 'data'))).rejects.toThrow('set HEED_DATA to another folder')
  })

  it('says so when the data has gone from where it was', async () => {
    const data = testFolder()
    symlinkSync('/nowhere/postgres', join(data, 'postgres'))
    await expect(openIn(data)).rejects.toThrow('put it back from a backup')
  })
})

describe.runIf(isRoot)('the database server of root', () => {
  it.skipIf(isOutside)('works below a folder that is closed to all others, and its files stay root’s', async () => {
    const closed = testFolder()
    chmodSync(closed, 0o700)
    await answers(join(closed, 'data'))
    expect(statSync(join(closed, 'data/postgres/PG_VERSION')).uid).toBe(0)
  })

  it('runs as an ordinary user, with the data outside, where namespaces are refused', async () => {
    const data = testFolder()
    const refusing = join(data, 'bin')
    mkdirSync(refusing)
    writeFileSync(join(refusing, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
    const program = runProgram(
      `import { readConfig } from '${new URL('../../config/index.js', import.meta.url)}'
       import { openDatabase } from '${new URL('../index.js', import.meta.url)}'
       const database = await openDatabase(readConfig(process.env), { say: (sentence) => process.stdout.write(sentence + '\\n') })
       process.stdout.write(database.serverPid() + '\\n')
       await database.close()`,
      { HEED_DATA: data, DATABASE_URL: '', PATH: `${refusing}:${process.env.PATH}` },
    )
    expect(await program.line()).toMatch(/refuses user namespaces .* with its data in \/var\/lib\/heed\//)
    expect(Number(await program.line())).toBeGreaterThan(0)
    expect(await program.end()).toBe(0)
    const cluster = realpathSync(join(data, 'postgres'))
    expect(statSync(cluster).uid).not.toBe(0)
    await answers(data)
    rmSync(dirname(cluster), { recursive: true })
  })

  it('leaves the files of an ordinary user to that user', async () => {
    const data = join(tmpdir(), `heed-test-${process.pid}`)
    mkdirSync(join(data, 'postgres'), { recursive: true, mode: 0o700 })
    chmodSync(data, 0o755)
    chownSync(join(data, 'postgres'), 65534, 65534)
    await answers(data)
    expect(statSync(join(data, 'postgres/PG_VERSION')).uid).toBe(65534)
    expect(existsSync(join(data, 'postgres.log')) && readFileSync(join(data, 'postgres.log'), 'utf8')).toContain(
      'ready',
    )
    rmSync(data, { recursive: true })
  })
})
