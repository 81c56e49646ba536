import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Pool } from 'pg'
import { afterAll, inject } from 'vitest'
import { databaseOver } from '../platform/db/open.ts'
import { openPool } from '../platform/db/pool.ts'
import type { Database } from '#platform/db'

export type TestDatabase = { db: Database; pool: Pool; url: string }

/** A migrated database for this test file alone, or a copy of `template`. It is dropped when the file is done. */
export async function testDatabase(template = 'heed'): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(`create database ${name} template ${template} strategy file_copy`)
  const { db, pool, url } = openTestDatabase(name)
  afterAll(async () => {
    await db.destroy()
    await onServer(`drop database ${name} with (force)`)
  })
  return { db, pool, url }
}

/**
 * The name of a database that is filled once in a run, by whichever file of tests needs it first, and copied from then
 * on. Others wait until it is filled.
 */
export async function sharedTemplate(name: string, fill: (database: TestDatabase) => Promise<void>): Promise<string> {
  const pool = openPool({ url: renamed(inject('testServer'), 'postgres'), size: 1 })
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount) return name
    // Left behind by a file of tests that was ended while it filled it; the lock says that nobody fills it now.
    await client.query(`drop database if exists ${name}_in_the_making with (force)`)
    await client.query(`create database ${name}_in_the_making template heed strategy file_copy`)
    const database = openTestDatabase(`${name}_in_the_making`)
    await fill(database)
    await database.pool.query('checkpoint')
    await database.db.destroy()
    await client.query(`alter database ${name}_in_the_making rename to ${name}`)
    return name
  } finally {
    client.release(true)
    await pool.end()
  }
}

function openTestDatabase(name: string): TestDatabase {
  const url = renamed(inject('testServer'), name)
  const pool = openPool({ url })
  return { db: databaseOver(pool), pool, url }
}

/** Removes what the tests of a file have written: every row, except from tables that were filled by a migration. */
export async function emptyTables(db: Database): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const tables = await sql<{ name: string }>`${sql.raw(allTables)}`.execute(transaction)
    const kept = new Set(inject('filledTables'))
    const deletions = tables.rows.filter(({ name }) => !kept.has(name)).map(({ name }) => `delete from ${name};`)
    // Neither the order of foreign keys nor the trigger that guards the events matters here.
    await sql.raw(`set local session_replication_role = replica; ${deletions.join(' ')}`).execute(transaction)
  })
}

/** The tables of the database behind `pool` that hold rows. */
export async function filledTables(pool: Pool): Promise<string[]> {
  const tables = await pool.query<{ name: string }>(allTables)
  const filled = tables.rows.map(({ name }) => `select '${name}' as name where exists (select from ${name})`)
  return (await pool.query<{ name: string }>(filled.join(' union all '))).rows.map(({ name }) => name)
}

const allTables = `
  select format('%I.%I', nspname, relname) as name
  from pg_class join pg_namespace on pg_namespace.oid = relnamespace
  where relkind = 'r' and nspname not in ('pg_catalog', 'information_schema')`

/** A new empty folder, removed at the end of the run together with any server that works in it. */
export const testFolder = (): string => mkdtempSync(join(inject('testFolder'), 'folder-'))

/** `url` with another name of the database. */
export function renamed(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = name
  return changed.href
}

async function onServer(statement: string) {
  const pool = openPool({ url: renamed(inject('testServer'), 'postgres'), size: 1 })
  try {
    await pool.query(statement)
  } finally {
    await pool.end()
  }
}
