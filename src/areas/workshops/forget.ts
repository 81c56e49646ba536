import type { Transaction } from '#platform/db'
import type { WorkshopsTables } from './tables.ts'

/** Removes the findings of the workshop whose record is being erased, as they were noted and as they were kept. */
export async function forgetWorkshopFindings(transaction: Transaction, symbol: string): Promise<void> {
  const tables = transaction.$extendTables<WorkshopsTables>()
  const kept = await tables
    .updateTable('workshops.records')
    .set({ findings: '[]' })
    .where('symbol', '=', symbol)
    .returning('workshop')
    .execute()
  const workshops = kept.map(({ workshop }) => workshop)
  if (workshops.length) await tables.deleteFrom('workshops.findings').where('workshop', 'in', workshops).execute()
}
