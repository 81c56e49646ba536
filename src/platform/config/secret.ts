import { hkdfSync, randomBytes } from 'node:crypto'
import { linkSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BadSetting } from './bad-setting.ts'
import type { Config } from './config.ts'

/**
 * The 32 random bytes from which this installation derives its keys, made at the first call and kept in
 * `$HEED_DATA/secret`. T-14: throws BadSetting when others on the machine could read or have replaced it.
 */
export function secret(config: Config): Buffer {
  const path = join(config.data, 'secret')
  mkdirSync(config.data, { recursive: true, mode: 0o700 })
  create(path)
  const found = lstatSync(path)
  if (!found.isFile()) throw new BadSetting(`${path} is not a file: remove it, and Heed makes a new secret.`)
  if (found.mode & 0o077)
    throw new BadSetting(`${path} can be read by others on this machine: run "chmod 600 ${path}", then start again.`)
  const bytes = readFileSync(path)
  if (bytes.length === 32) return bytes
  throw new BadSetting(`${path} is damaged (${bytes.length} bytes, not 32): put it back from a backup, or remove it.`)
}

/** Gives, for the name of a purpose, the 32 bytes of the key that this installation uses for it and for nothing else. */
export const keysOf =
  (config: Config) =>
  (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret(config), '', `heed ${purpose}`, 32))

// Written under another name and then linked: of two processes starting at once one wins, and neither sees half a file.
function create(path: string) {
  if (lstatSync(path, { throwIfNoEntry: false })) return
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, randomBytes(32), { mode: 0o600, flag: 'wx', flush: true })
  try {
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
}
