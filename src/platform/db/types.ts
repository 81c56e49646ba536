import type { Kysely, Transaction as KyselyTransaction } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'

type NoTables = Record<never, never>

/** The database. It shows no table by itself: an area sees its own with `db.$extendTables<AreaTables>()`. */
export type Database = Kysely<NoTables>

/** A transaction under way; what is written in it is kept whole or not at all. */
export type Transaction = KyselyTransaction<NoTables>

/** The database for queries that must not write. */
export type ReadonlyDatabase = ReadonlyKysely<NoTables>
