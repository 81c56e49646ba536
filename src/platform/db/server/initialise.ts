import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { BadSetting } from '#platform/config'
import { postgresProgram } from './binaries.ts'
import type { Place } from './place.ts'
import { handOver } from './run-as.ts'

const passwordFile = 'heed.password'

/** The password of the database's one user; it lives in the cluster, so that the two cannot be parted. */
export const passwordOf = (cluster: string): string => readFileSync(join(cluster, passwordFile), 'utf8')

/** Makes the cluster where there is none. Built under another name, so that a crash leaves none half made. */
export async function initialise(place: Place) {
  if (existsSync(join(place.cluster, 'PG_VERSION'))) return
  const home = dirname(place.cluster)
  for (const name of readdirSync(home).filter((name) => name.startsWith('postgres.new')))
    rmSync(join(home, name), { recursive: true })
  const draft = join(home, 'postgres.new')
  mkdirSync(draft, { mode: 0o700 })
  handOver(draft, place.runAs)
  // initdb wants an empty folder, so that the password waits beside it.
  const password = `${draft}.password`
  writeFileSync(password, randomBytes(32).toString('base64url'), { mode: 0o600 })
  handOver(password, place.runAs)
  await initdb(place, draft, password)
  renameSync(password, join(draft, passwordFile))
  renameSync(draft, place.cluster)
  sync(home)
}

// Without this a power failure could take back the name of a cluster that is in use.
function sync(folder: string) {
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

async function initdb(place: Place, draft: string, password: string) {
  const [command, args, options] = postgresProgram(place.runAs, dirname(place.cluster), 'initdb', [
    `--pgdata=${draft}`,
    '--username=heed',
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    '--no-instructions',
    // Text is sorted and folded alike on every machine. pg_trgm reads the locale of the C library and, given plain
    // "C", finds no letters but English ones.
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C.UTF-8',
    // A random password of 256 bits needs no stretching; every connection would pay for it.
    '--set=scram_iterations=1',
  ])
  try {
    await promisify(execFile)(command, args, options)
  } catch (cause) {
    const { stderr, message } = cause as { stderr?: string; message: string }
    throw new BadSetting(
      `PostgreSQL could not make its data folder ${place.cluster} (${(stderr || message).trim().replaceAll('\n', ' ')}): ` +
        'mend that, or set DATABASE_URL to a PostgreSQL 15 or newer.',
      { cause },
    )
  }
}
