import type { Transaction } from '#platform/db'
import { youthTables } from './queries.ts'

/** Takes out the messages of a published record that is being erased. Its counts say nothing of anybody and stay. */
export async function forgetMessages(transaction: Transaction, symbol: string): Promise<void> {
  const forgotten = await youthTables(transaction)
    .updateTable('youth.results')
    .set({ checked_with: '' })
    .where('symbol', '=', symbol)
    .returning(['consultation', 'phase'])
    .executeTakeFirst()
  if (!forgotten) return
  await youthTables(transaction)
    .deleteFrom('youth.messages')
    .where((where) => where.and(forgotten))
    .execute()
}
