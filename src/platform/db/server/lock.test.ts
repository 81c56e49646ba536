import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { runProgram, testFolder } from '#testing'
import { identityOf, isAlive } from './identity.ts'
import { underLock } from './lock.ts'

// Adds one to the number in a file, slowly, a hundred times under the lock; or is killed while holding it.
const adder = `
  import { readFileSync, writeFileSync } from 'node:fs'
  import { setTimeout as pause } from 'node:timers/promises'
  import { underLock } from '${new URL('./lock.js', import.meta.url)}'
  const { FOLDER, ROUNDS, DIES } = process.env
  for (let round = 0; round < Number(ROUNDS); round++)
    await underLock(FOLDER + '/lock', 60_000, async () => {
      const count = Number(readFileSync(FOLDER + '/count', 'utf8'))
      await pause(1)
      writeFileSync(FOLDER + '/count', String(count + 1))
      if (DIES) process.kill(process.pid, 'SIGKILL')
    })`

describe('a lock between processes', () => {
  it('is held by one at a time, also when its holders keep being killed', async () => {
    const folder = testFolder()
    writeFileSync(join(folder, 'count'), '0')
    const steady = Array.from({ length: 4 }, () => runProgram(adder, { FOLDER: folder, ROUNDS: '100' }))
    const dying = Array.from({ length: 8 }, () => runProgram(adder, { FOLDER: folder, ROUNDS: '1', DIES: '1' }))
    await Promise.all([...steady, ...dying].map((program) => program.end()))
    expect(readFileSync(join(folder, 'count'), 'utf8')).toBe('408')
    await underLock(join(folder, 'lock'), 1000, async () => {})
    expect(readdirSync(folder)).toEqual(['count'])
  })

  it('lets the calls of one process in one after the other', async () => {
    const path = join(testFolder(), 'lock')
    let inside = 0
    const visits = Array.from({ length: 5 }, () =>
      underLock(path, 10_000, async () => {
        expect(++inside).toBe(1)
        await pause(5)
        inside--
      }),
    )
    await Promise.all(visits)
  })

  it('is refused, naming its holder, to one whose patience ends', async () => {
    const path = join(testFolder(), 'lock')
    await underLock(path, 1000, async () => {
      await expect(underLock(path, 50, async () => {})).rejects.toThrow(`process ${process.pid}`)
    })
  })
})

describe('the identity of a process', () => {
  it('is not passed on to another process that gets the same number', () => {
    const identity = identityOf(process.pid)!
    expect(isAlive(identity)).toBe(true)
    expect(isAlive(identity.replace(/ \d+ /, ' 1 '))).toBe(false)
    expect(isAlive('')).toBe(false)
  })
})
