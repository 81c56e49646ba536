import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { statusOf } from './identity.ts'

/**
 * The PostgreSQL processes that work in `cluster`: the server itself, and those it left behind when it was killed.
 * They are told by their working directory, since the number in postmaster.pid may since have gone to another process.
 */
export function processesIn(cluster: string): { server: number | null; orphans: number[] } {
  const found = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && worksIn(name, cluster))
    .map(Number)
  const written = Number.parseInt(pidFile(cluster)?.[0] ?? '', 10)
  const server = found.find((pid) => pid === written) ?? null
  return { server, orphans: found.filter((pid) => pid !== server && statusOf(pid)?.parent !== server) }
}

/** The lines of postmaster.pid: process, folder, start, port, folder of the socket … null when there is none. */
export function pidFile(cluster: string): string[] | null {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function worksIn(pid: string, cluster: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster && statusOf(Number(pid))?.name === 'postgres'
  } catch {
    // It ended meanwhile, or is not ours to look at.
    return false
  }
}
