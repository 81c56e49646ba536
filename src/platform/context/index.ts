import type { Language } from '#base/languages'
import type { Database } from '#platform/db'
import type { Person } from '#platform/identity'
import type { FileStore } from '#platform/storage'

/** Who asks, in what language, when, and with which connection. Passed to every act and query; never global. */
export type Context = {
  db: Database
  files: FileStore
  person: Person | null
  language: Language
  now: Date
  /** The key of the installation for one purpose. It is in no table, so that a copy of the database alone holds none. */
  keyFor: (purpose: string) => Buffer
}
