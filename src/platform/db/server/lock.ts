import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { BadSetting } from '#platform/config'
import { identityOf, isAlive } from './identity.ts'

/**
 * Runs `work` while no other process, and no other call in this one, does the same under the file `path`.
 * A lock whose holder was killed is taken over. Waits up to `patience` milliseconds, then throws BadSetting.
 */
export async function underLock<T>(path: string, patience: number, work: () => Promise<T>): Promise<T> {
  await acquire(path, Date.now() + patience)
  try {
    return await work()
  } finally {
    rmSync(path)
  }
}

async function acquire(path: string, deadline: number): Promise<void> {
  while (!take(path)) {
    const holder = holderOf(path)
    if (holder && !isAlive(holder.identity)) await breakLock(path, holder.text, deadline)
    else if (Date.now() > deadline) throw stuck(path, holder?.identity)
    else await pause(20)
  }
}

const stuck = (path: string, identity = 'another') =>
  new BadSetting(
    `${path} is held by process ${Number.parseInt(identity, 10) || identity}, which has not let go of it: end that process, then start again.`,
  )

// The draft is complete before it gets the name, so that no one reads half an identity.
function take(path: string): boolean {
  const draft = `${path}.${process.pid}.${randomBytes(6).toString('hex')}`
  writeFileSync(draft, `${identityOf(process.pid)}\n${draft}`, { mode: 0o644 })
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft)
  }
}

// Two processes may find the same dead holder. Under a lock of its own the file is looked at again before it is
// removed, so that the slower one does not remove the lock which the quicker one has taken since.
async function breakLock(path: string, seen: string, deadline: number): Promise<void> {
  await acquire(`${path}.broken`, deadline)
  try {
    if (holderOf(path)?.text === seen) rmSync(path)
  } finally {
    rmSync(`${path}.broken`)
  }
}

function holderOf(path: string): { identity: string; text: string } | null {
  try {
    const text = readFileSync(path, 'utf8')
    return { identity: text.split('\n')[0]!, text }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
