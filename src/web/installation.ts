import type { Config } from '#platform/config'
import type { Database } from '#platform/db'
import type { FileStore } from '#platform/storage'

/** What one running Heed consists of. */
export type Installation = { config: Config; db: Database; files: FileStore; now: () => Date }
