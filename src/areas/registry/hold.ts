import type { Transaction } from '#platform/db'
import type { RegistryTables } from './tables.ts'

/**
 * Keeps these documents from being withdrawn until the transaction ends: what is found to be public stays public while
 * something is published that rests on it.
 */
export async function holdDocuments(transaction: Transaction, symbols: string[]): Promise<void> {
  if (!symbols.length) return
  await transaction
    .$extendTables<RegistryTables>()
    .selectFrom('registry.documents')
    .select('symbol')
    .where('symbol', 'in', symbols)
    .orderBy('symbol')
    .forShare()
    .execute()
}

/** Waits until nobody holds the document, and holds it alone. */
export async function holdAlone(transaction: Transaction, symbol: string): Promise<void> {
  await transaction
    .$extendTables<RegistryTables>()
    .selectFrom('registry.documents')
    .select('symbol')
    .where('symbol', '=', symbol)
    .forUpdate()
    .execute()
}
