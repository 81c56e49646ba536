import { Client } from 'pg'
import { passwordOf } from './initialise.ts'

export const databaseName = 'heed'

/** The connection string for `name` on the server whose socket is in `sockets`; libpq and pg read it alike. */
export const urlOf = (cluster: string, sockets: string, name = databaseName): string =>
  `postgresql://heed:${passwordOf(cluster)}@localhost:5432/${name}?host=${encodeURIComponent(sockets)}`

/**
 * Asks the server for a connection: `ready` also makes sure of the database; `waiting` while it starts, recovers
 * or shuts down; `silent` when nobody answers at the socket. Other errors are thrown.
 */
export async function knock(cluster: string, sockets: string): Promise<'ready' | 'waiting' | 'silent'> {
  const client = new Client({ connectionString: urlOf(cluster, sockets, 'postgres'), connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const found = await client.query('select 1 from pg_database where datname = $1', [databaseName])
    if (!found.rowCount) await client.query(`create database ${databaseName}`)
    return 'ready'
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    if (code === '57P03') return 'waiting'
    const gone = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02'].includes(code ?? '')
    if (gone || /terminated|timeout/.test(message)) return 'silent'
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}
