import { Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import type { Config } from '#platform/config'
import { checkServer } from './check.ts'
import { openPool } from './pool.ts'
import { useServer } from './server/index.ts'
import { supervise } from './supervise.ts'
import type { Database } from './types.ts'

/** The database, opened. */
export type OpenDatabase = {
  db: Database
  /** The same connections, for what Kysely does not do (LISTEN, COPY, jobs). */
  pool: Pool
  /** The connection string. It holds a password. */
  url: string
  /** The process of Heed's own server; null when DATABASE_URL names another. It changes when the server is restarted. */
  serverPid(): number | null
  /** Calls `listener` whenever the server had ended and was started again. */
  onRestart(listener: () => void): void
  /** Ends the connections. The last process to leave Heed's own server stops it. */
  close(): Promise<void>
}

type Options = {
  /** Start the server again whenever it ends. For programs that stay: serve and worker. */
  supervised?: boolean
  poolSize?: number
  /** Told, in a sentence each, what the person who started the program should know. */
  say?: (sentence: string) => void
}

const toStandardError = (sentence: string) => void process.stderr.write(`${sentence}\n`)

/**
 * Opens the database that `config` names: the one of DATABASE_URL, or else Heed's own, whose server is adopted or
 * started. Throws BadSetting when it cannot be used.
 */
export async function openDatabase(config: Config, options: Options = {}): Promise<OpenDatabase> {
  const { supervised = false, poolSize, say = toStandardError } = options
  if (config.databaseUrl) return openElsewhere(config.databaseUrl, poolSize)
  const tenancy = await useServer(config.data, { say })
  const supervisor = supervised ? supervise(tenancy, say) : null
  const { url } = tenancy.server
  const pool = openPool({
    url,
    size: poolSize,
    ready: supervisor?.ready,
    mend: supervisor?.mend,
    lost: supervisor?.look,
  })
  const db = databaseOver(pool)
  return {
    db,
    pool,
    url,
    serverPid: () => supervisor?.server().pid ?? tenancy.server.pid,
    onRestart: (listener) => supervisor?.listeners.push(listener),
    async close() {
      await supervisor?.stop()
      await db.destroy()
      await tenancy.leave()
    },
  }
}

async function openElsewhere(url: string, size?: number): Promise<OpenDatabase> {
  const pool = openPool({ url, size })
  const db = databaseOver(pool)
  try {
    await checkServer(pool)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return { db, pool, url, serverPid: () => null, onRestart: () => {}, close: () => db.destroy() }
}

/** Kysely over `pool`; destroying it ends the pool. */
export const databaseOver = (pool: Pool): Database => new Kysely({ dialect: new PostgresDialect({ pool }) })
