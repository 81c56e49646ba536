import type { Config } from '#platform/config'
import type { OpenDatabase } from '#platform/db'
import type { FileStore } from '#platform/storage'

/** What one running Heed consists of. */
export type Installation = {
  config: Config
  db: OpenDatabase['db']
  /** The same connections, for the one question that every kept page asks. */
  pool: OpenDatabase['pool']
  files: FileStore
  now: () => Date
}
