import { accessSync, chmodSync, constants, lstatSync, mkdirSync, realpathSync, statSync, symlinkSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { sha256 } from '#base/hash'
import { BadSetting } from '#platform/config'
import { handOver, namespaced, unprivileged, type RunAs } from './run-as.ts'

/** Where the server of one data folder keeps its things, and as whom it runs. All paths are absolute and real. */
export type Place = {
  runAs: RunAs
  /** The folder that PostgreSQL calls its data directory. */
  cluster: string
  /** T-24: closed to others. The path of the socket in it stays under the 107 bytes that Linux allows. */
  sockets: string
  log: string
}

const longestSocket = 106
const elsewhere = '/var/lib/heed'

/** Makes the data folder where it is missing and gives its real path. Throws BadSetting when it cannot be used. */
export function dataFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    accessSync(path, constants.W_OK | constants.X_OK)
    return realpathSync(path)
  } catch (cause) {
    const remedy = 'give it to the user who starts Heed, or set HEED_DATA to another folder.'
    throw new BadSetting(`Heed cannot write to its data folder ${path}: ${remedy}`, { cause })
  }
}

/** Finds, or prepares, the place of the server for `data` (real path). `say` is told what people should know. */
export function placeFor(data: string, say: (sentence: string) => void): Place {
  const { cluster, runAs } = clusterIn(data, say)
  const home = dirname(cluster)
  return {
    runAs,
    cluster,
    sockets: socketFolder(home, runAs),
    log: join(data, 'postgres.log'),
  }
}

function clusterIn(data: string, say: (sentence: string) => void): { cluster: string; runAs: RunAs } {
  const path = join(data, 'postgres')
  const exists = statSync(path, { throwIfNoEntry: false })
  if (!exists && lstatSync(path, { throwIfNoEntry: false }))
    throw new BadSetting(
      `${path} leads to a database that is gone: put it back from a backup, or remove ${path} to begin anew.`,
    )
  if (exists) return { cluster: realpathSync(path), runAs: runAsOwner(path, exists.uid, exists.gid) }
  const runAs = process.geteuid!() === 0 ? namespaced() : ourselves()
  return runAs ? { cluster: path, runAs } : outside(data, path, say)
}

// initdb asks for the name of whoever runs it; in a container the number may have none.
function ourselves(): RunAs {
  try {
    userInfo()
    return { kind: 'self' }
  } catch {
    const runAs = namespaced()
    if (runAs) return runAs
    throw new BadSetting(
      `The user ${process.geteuid!()} who starts Heed has no name on this machine, and PostgreSQL asks for one: ` +
        'add a line for it to /etc/passwd, or set DATABASE_URL to a PostgreSQL 15 or newer.',
    )
  }
}

function runAsOwner(path: string, uid: number, gid: number): RunAs {
  const self = process.geteuid!()
  if (self !== 0 && uid === self) return { kind: 'self' }
  if (self !== 0)
    throw new BadSetting(`The database in ${path} belongs to another user (${uid}): start Heed as that user.`)
  if (uid !== 0) return { kind: 'user', uid, gid }
  const runAs = namespaced()
  if (runAs) return runAs
  throw new BadSetting(
    `The database in ${path} belongs to root, but PostgreSQL does not run as root and this machine refuses user namespaces: ` +
      `allow them (sysctl user.max_user_namespaces), or set DATABASE_URL to a PostgreSQL 15 or newer.`,
  )
}

// Without namespaces another user must own the data, and that user may not reach the folders of root.
function outside(data: string, path: string, say: (sentence: string) => void): { cluster: string; runAs: RunAs } {
  const user = unprivileged()
  if (!user)
    throw new BadSetting(
      'PostgreSQL does not run as root, and this machine has neither user namespaces nor a user called "nobody": ' +
        'start Heed as an ordinary user, or set DATABASE_URL to a PostgreSQL 15 or newer.',
    )
  const runAs: RunAs = { kind: 'user', uid: user.uid, gid: user.gid }
  const home = join(elsewhere, sha256(data).slice(0, 16))
  mkdirSync(join(home, 'postgres'), { recursive: true, mode: 0o755 })
  const cluster = join(home, 'postgres')
  chmodSync(cluster, 0o700)
  handOver(cluster, runAs)
  symlinkSync(cluster, path)
  say(
    `This machine refuses user namespaces to root, so PostgreSQL runs as the user "${user.name}" with its data in ${cluster}.`,
  )
  return { cluster, runAs }
}

function socketFolder(home: string, runAs: RunAs): string {
  const near = join(home, 'socket')
  const fits = Buffer.byteLength(join(near, '.s.PGSQL.5432')) <= longestSocket
  const folder = fits ? near : join('/tmp', `heed-${sha256(home).slice(0, 16)}`)
  try {
    mkdirSync(folder, { mode: 0o700 })
    handOver(folder, runAs)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const found = lstatSync(folder)
  const owner = runAs.kind === 'user' ? runAs.uid : process.geteuid!()
  // In /tmp someone else could have made the folder first, to hear what is said to the database.
  if (found.isDirectory() && found.uid === owner && !(found.mode & 0o077)) return folder
  throw new BadSetting(
    `${folder}, where the database listens, is not a folder of user ${owner} alone: remove it, then start again.`,
  )
}
