import type { Transaction } from '#platform/db'
import { forgetWords } from './ask-for.ts'
import type { ConsultationsTables } from './tables.ts'

/** Removes the words that a document of the register was made from, when it is erased there. */
export async function forgetAnswer(transaction: Transaction, symbol: string): Promise<void> {
  const accepted = await transaction
    .$extendTables<ConsultationsTables>()
    .selectFrom('consultations.acceptances')
    .select('answer')
    .where('symbol', '=', symbol)
    .executeTakeFirst()
  if (accepted) await forgetWords(transaction, accepted.answer)
}
