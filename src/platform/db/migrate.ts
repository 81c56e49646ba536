import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import type { Pool } from 'pg'
import { BadSetting, packageRoot } from '#platform/config'
import type { Database } from './types.ts'

const folder = join(packageRoot, 'migrations')

/**
 * Brings the schema up to date: each file of migrations/ in the order of their names, in a transaction of its own,
 * then the tables of the job queue. Gives the names of the migrations that were run. Safe to call at once from many.
 */
export async function migrate({ db, pool }: { db: Database; pool: Pool }): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => Object.fromEntries(migrations()) } })
  const run: string[] = []
  for (;;) {
    const { error, results } = await migrator.migrateUp()
    if (error) throw explained(error, results?.find((result) => result.status === 'Error')?.migrationName)
    const names = results!.map((result) => result.migrationName)
    if (!names.length) break
    run.push(...names)
  }
  await runMigrations({ pgPool: pool })
  return run
}

/** Whether every migration of this program has been run. */
export async function isMigrated(db: Database): Promise<boolean> {
  const exists = await sql<{ yes: boolean }>`
    select to_regclass('kysely_migration') is not null and to_regclass('graphile_worker.jobs') is not null as yes
  `.execute(db)
  if (!exists.rows[0]?.yes) return false
  const run = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  const names = new Set(run.rows.map((row) => row.name))
  return migrations().every(([name]) => names.has(name))
}

const migrations = (): [string, Migration][] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => [file.slice(0, -'.sql'.length), { up: (db) => runFile(db, join(folder, file)) }])

async function runFile(db: Kysely<unknown>, path: string) {
  await sql.raw(readFileSync(path, 'utf8')).execute(db)
}

function explained(cause: unknown, name?: string): Error {
  const reason = (cause as Error).message
  if (!name && /corrupted migrations|previously executed/.test(reason))
    return new BadSetting(
      `The database was brought up by another version of Heed (${reason}): start the version that made it, or a newer one.`,
      { cause },
    )
  return new Error(`migration ${name ?? ''} failed: ${reason}`, { cause })
}
