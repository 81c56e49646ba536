import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { identityOf, isAlive } from './identity.ts'

let taken = 0

/** Notes in `folder` that this process uses the database. Gives the file, to be removed when it no longer does. */
export function takeLease(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `${process.pid}-${++taken}`)
  // Under its own name only when complete: an empty lease would look like one whose process is gone.
  writeFileSync(`${path}.new`, identityOf(process.pid)!, { mode: 0o644 })
  renameSync(`${path}.new`, path)
  return path
}

/** How many leases in `folder` belong to running processes. Removes those whose process is gone. */
export function countLeases(folder: string): number {
  const leases = readdirSync(folder)
    .filter((name) => /^\d+-\d+$/.test(name))
    .map((name) => join(folder, name))
  const stale = leases.filter((path) => !isAlive(readFileSync(path, 'utf8')))
  for (const path of stale) rmSync(path, { force: true })
  return leases.length - stale.length
}
