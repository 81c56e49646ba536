import { documentAddress } from '#areas/registry'
import type { Transaction } from '#platform/db'
import type { MandatesTables } from './tables.ts'

/**
 * Takes the words of a document that is being erased out of what was noted of it: evidence that leads to it keeps its
 * place and is called by the symbol alone.
 */
export async function forgetEvidence(transaction: Transaction, symbol: string): Promise<void> {
  const address = documentAddress({ symbol })
  await transaction
    .$extendTables<MandatesTables>()
    .updateTable('mandates.evidence')
    .set({ title: JSON.stringify({ en: symbol }) })
    .where(({ or, eb, val, fn }) =>
      or([
        eb('path', '=', address),
        eb(fn('starts_with', ['path', val(`${address}#`)]), '=', true),
        eb(fn('starts_with', ['path', val(`${address}/v`)]), '=', true),
      ]),
    )
    .execute()
}
