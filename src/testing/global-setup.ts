import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openPool } from '../platform/db/pool.ts'
import { databaseOver } from '../platform/db/open.ts'
import { migrate } from '../platform/db/migrate.ts'
import { useServer } from '../platform/db/server/index.ts'
import { filledTables } from './database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Everything a run leaves on the disk is in here, and is removed with it. */
    testFolder: string
    testServer: string
    /** The tables that migrations have put rows in. */
    filledTables: string[]
  }
}

/** Starts the one PostgreSQL of a test run and migrates the template from which each file gets its own database. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(roomiest(), 'heed-test-'))
  const cleaner = spawn('/bin/sh', ['-c', cleaning, 'sh', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  // What is lost when the machine stops is of no interest here.
  const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' }
  const { server } = await useServer(join(folder, 'shared'), { say: () => {}, settings })
  const filled = await makeTemplate(server.url)
  project.provide('testFolder', folder)
  project.provide('testServer', server.url)
  project.provide('filledTables', filled)
  return async () => {
    cleaner.stdin.end()
    await once(cleaner, 'exit')
  }
}

// It waits for the end of the run, however that comes (its input closes even after kill -9), then removes everything:
// also the clusters that had to be put elsewhere, for root on a machine without user namespaces.
const cleaning = `
  cat > /dev/null
  elsewhere=$(find "$1" -name postgres -type l -exec readlink {} + | sed 's|/postgres$||')
  for folder in "$1" $elsewhere; do
    for process in /proc/[0-9]*; do
      case "$(readlink "$process/cwd")" in "$folder"/*) kill -QUIT "\${process#/proc/}" ;; esac
    done
    for try in 1 2 3 4 5 6 7 8 9 10; do rm -rf "$folder" && break; sleep 0.2; done
  done`

function roomiest(): string {
  try {
    accessSync('/dev/shm', constants.W_OK)
    return '/dev/shm'
  } catch {
    return tmpdir()
  }
}

async function makeTemplate(url: string): Promise<string[]> {
  const pool = openPool({ url })
  const db = databaseOver(pool)
  await migrate({ db, pool })
  const filled = await filledTables(pool)
  await pool.query('checkpoint')
  await db.destroy()
  return filled
}
