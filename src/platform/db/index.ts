export { isMigrated, migrate } from './migrate.ts'
export { openDatabase, type OpenDatabase } from './open.ts'
export type { Database, ReadonlyDatabase, Transaction } from './types.ts'
