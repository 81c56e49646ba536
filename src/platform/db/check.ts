import type { Pool } from 'pg'
import { BadSetting } from '#platform/config'

/** Throws BadSetting unless the PostgreSQL behind `pool` can be reached, is version 15 or newer, and keeps UTF-8. */
export async function checkServer(pool: Pool): Promise<void> {
  const { version, encoding } = await ask(pool)
  if (Number.parseInt(version, 10) < 15)
    throw new BadSetting(`DATABASE_URL names a PostgreSQL ${version}; Heed needs version 15 or newer: upgrade it.`)
  if (encoding !== 'UTF8')
    throw new BadSetting(
      `The database of DATABASE_URL keeps text as ${encoding}: make one with "create database … encoding 'UTF8' template template0".`,
    )
}

async function ask(pool: Pool): Promise<{ version: string; encoding: string }> {
  try {
    const found = await pool.query<{ version: string; encoding: string }>(
      "select current_setting('server_version') as version, current_setting('server_encoding') as encoding",
    )
    return found.rows[0]!
  } catch (cause) {
    // The message of the driver says which: no such host, wrong password, no such database.
    const reason = (cause as Error).message || (cause as NodeJS.ErrnoException).code
    throw new BadSetting(
      `The database of DATABASE_URL cannot be used (${reason}): check the address, the user and the password.`,
      { cause },
    )
  }
}
