import type { Database, Transaction } from '#platform/db'
import type { Grant, Role } from './access.ts'

export type AccessTables = { 'platform.grants': { person: string; role: Role; body: string; granted_at: Date } }

/** In the table, the empty body stands for the whole installation, so that the key can hold it. */
const everywhere = ''

/** Gives a person a role in a body, or in the whole installation where `body` is null. False where they held it already. */
export async function grant(
  transaction: Transaction,
  person: string,
  { role, body }: Grant,
  at: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .$extendTables<AccessTables>()
    .insertInto('platform.grants')
    .values({ person, role, body: body ?? everywhere, granted_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return Boolean(numInsertedOrUpdatedRows)
}

/** The roles of a person. */
export async function grantsOf(db: Database, person: string): Promise<Grant[]> {
  const rows = await db
    .$extendTables<AccessTables>()
    .selectFrom('platform.grants')
    .select(['role', 'body'])
    .where('person', '=', person)
    .execute()
  return rows.map((row) => ({ role: row.role, body: row.body === everywhere ? null : row.body }))
}
