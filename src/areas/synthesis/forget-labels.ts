import { sql } from 'kysely'
import type { Transaction } from '#platform/db'
import { tables } from './act.ts'

/**
 * Removes the words of a document that is being erased from its labels, checksums included. The labels stay without
 * words, so that a finding that rested on them can say that what it rested on is gone.
 */
export async function forgetLabels(transaction: Transaction, symbol: string): Promise<void> {
  await tables(transaction)
    .updateTable('synthesis.labels')
    .set({ anchor: sql`anchor || '{"exact": "", "hash": "", "blockHash": ""}'` })
    .where('symbol', '=', symbol)
    .execute()
}
