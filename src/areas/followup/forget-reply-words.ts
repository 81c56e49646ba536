import { sql } from 'kysely'
import type { Transaction } from '#platform/db'
import type { FollowupTables } from './tables.ts'

/**
 * Removes the words of a record that is being erased from the replies to it, checksums included. That a reply was given
 * stays: it is the word of the body.
 */
export async function forgetReplyWords(transaction: Transaction, symbol: string): Promise<void> {
  await transaction
    .$extendTables<FollowupTables>()
    .updateTable('followup.replies')
    .set({ anchor: sql`anchor || '{"exact": "", "hash": "", "blockHash": ""}'` })
    .where('symbol', '=', symbol)
    .execute()
}
