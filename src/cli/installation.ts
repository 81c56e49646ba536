import { keysOf, readConfig, type Config } from '#platform/config'
import type { Context } from '#platform/context'
import { migrate, openDatabase, type OpenDatabase } from '#platform/db'
import type { Person } from '#platform/identity'
import { fileStore, type FileStore } from '#platform/storage'

/** Whoever can run a command on the machine looks after the installation. */
export const theOperator: Person = { id: null, email: '', name: '', grants: [{ role: 'operator', body: null }] }

export type OpenInstallation = { config: Config; database: OpenDatabase; files: FileStore; context: () => Context }

/** Opens the database and files that the settings name, brings the tables up to date, and closes them afterwards. */
export async function withInstallation<Value>(
  work: (installation: OpenInstallation) => Promise<Value>,
): Promise<Value> {
  const config = readConfig(process.env)
  const database = await openDatabase(config)
  try {
    await migrate(database)
    const files = fileStore(config)
    return await work({ config, database, files, context: () => operatorContext(config, database, files) })
  } finally {
    await database.close()
  }
}

/** The context of an act that is done from the command line. */
export const operatorContext = (config: Config, database: OpenDatabase, files: FileStore): Context => ({
  db: database.db,
  files,
  person: theOperator,
  language: 'en',
  now: config.now ?? new Date(),
  keyFor: keysOf(config),
})
