import type { Transaction } from '#platform/db'
import type { PracticesTables } from './tables.ts'

/** Drops the words of a document that is being erased; that a practice was taken from it stays on record. */
export async function forgetPractices(transaction: Transaction, symbol: string): Promise<void> {
  await transaction
    .$extendTables<PracticesTables>()
    .updateTable('practices.practices')
    .set({ anchor: null })
    .where('symbol', '=', symbol)
    .execute()
}
