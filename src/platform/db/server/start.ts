import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { BadSetting } from '#platform/config'
import { postgresProgram } from './binaries.ts'
import { knock } from './connection.ts'
import { identityOf } from './identity.ts'
import type { Place } from './place.ts'
import { pidFile, processesIn } from './processes.ts'
import { handOver } from './run-as.ts'

/** Sensible for one small machine. T-16: what a message quotes of the data (errors, details) stays out of the log. */
const defaults = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '128MB',
  // Not in /dev/shm: containers give it 64 MB, and other programs tidy it.
  dynamic_shared_memory_type: 'mmap',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

export type Settings = Record<string, string>

/**
 * Adopts the server that works in the cluster, or starts one, after what a killed one left behind. A started
 * server outlives us. Only one process may do this at a time.
 */
export async function adoptOrStart(place: Place, settings: Settings = {}): Promise<{ pid: number; sockets: string }> {
  const deadline = Date.now() + 30_000
  for (;;) {
    const found = await findServer(place)
    if (found) return found
    if (!(await isFree(place, deadline))) continue
    removeTraces(place)
    const outcome = await launch(place, { ...defaults, ...settings })
    if (typeof outcome === 'number') return { pid: outcome, sockets: place.sockets }
    if (Date.now() > deadline || !/still in use|already exists/.test(outcome))
      throw new BadSetting(
        `PostgreSQL does not start (${outcome.trim().split('\n').slice(-3).join(' ')}): ${place.log} says why; mend that, ` +
          'or set DATABASE_URL to a PostgreSQL 15 or newer.',
      )
    await pause(200)
  }
}

/** Asks the server to end its work and waits until nothing of it is left; after 20 seconds it is made to leave at once. */
export async function stopServer(place: Place): Promise<void> {
  const { server } = processesIn(place.cluster)
  const identity = server && identityOf(server)
  if (!server || !identity) return void (await isFree(place, Date.now() + 20_000))
  signal(server, 'SIGINT')
  const impatient = Date.now() + 20_000
  for (let asked = false; identityOf(server) === identity; await pause(10)) {
    if (asked || Date.now() < impatient) continue
    asked = true
    signal(server, 'SIGQUIT')
  }
}

// The server that works already, once it answers.
async function findServer(place: Place): Promise<{ pid: number; sockets: string } | null> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const { server } = processesIn(place.cluster)
    if (!server) return null
    const sockets = pidFile(place.cluster)?.[4] || place.sockets
    if ((await knock(place.cluster, sockets)) === 'ready') return { pid: server, sockets }
    if (Date.now() > deadline)
      throw new BadSetting(
        `A PostgreSQL server (process ${server}) holds ${place.cluster} but does not answer in ${sockets}: ` +
          `end it with "kill -INT ${server}", then start again.`,
      )
    await pause(50)
  }
}

// A process that was busy when its server was killed goes on until it notices; nothing is lost by ending it.
// Gives false when a server shows itself meanwhile.
async function isFree(place: Place, deadline: number): Promise<boolean> {
  const impatient = Date.now() + 1000
  for (;;) {
    const { server, orphans } = processesIn(place.cluster)
    if (server || !orphans.length) return !server
    if (Date.now() > deadline)
      throw new BadSetting(
        `Processes ${orphans.join(', ')} of a database server that was killed still hold ${place.cluster}: ` +
          `end them with "kill -9 ${orphans.join(' ')}", then start again.`,
      )
    if (Date.now() > impatient) for (const pid of orphans) signal(pid, 'SIGQUIT')
    await pause(20)
  }
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT') {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

// PostgreSQL believes that it runs already when the number in its files belongs to anyone at all. We know better.
function removeTraces(place: Place) {
  for (const path of [join(place.cluster, 'postmaster.pid'), join(place.sockets, '.s.PGSQL.5432.lock')])
    rmSync(path, { force: true })
}

async function launch(place: Place, settings: Settings): Promise<number | string> {
  const assigned = Object.entries({ ...settings, unix_socket_directories: place.sockets })
  const [command, args, options] = postgresProgram(place.runAs, dirname(place.cluster), 'postgres', [
    '-D',
    place.cluster,
    ...assigned.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ])
  const log = openLog(place)
  const from = statSync(place.log).size
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  let failure: Error | null = null
  child.once('error', (error) => (failure = error))
  child.unref()
  const limit = Date.now() + 300_000
  // Whether it could be run at all is known a moment later.
  await pause(1)
  while (child.pid && child.exitCode === null && child.signalCode === null) {
    if (Date.now() > limit) return 'it has not answered for five minutes'
    if ((await knock(place.cluster, place.sockets)) === 'ready') return child.pid
    await pause(10)
  }
  return (failure as Error | null)?.message ?? readFileSync(place.log).subarray(from).toString()
}

function openLog({ log, runAs }: Place): number {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000) renameSync(log, `${log}.old`)
  const file = openSync(log, 'a', 0o600)
  handOver(log, runAs)
  return file
}
