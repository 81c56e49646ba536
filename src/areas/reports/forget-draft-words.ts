import { sql } from 'kysely'
import type { Transaction } from '#platform/db'

/**
 * T-45: removes the words of a document that is being erased from every draft: from what sentences rest on, and from
 * sentences and former texts that repeat them. The place of each passage stays, so that the gate names what is gone.
 */
export async function forgetDraftWords(transaction: Transaction, symbol: string): Promise<void> {
  const { rows } = await sql<{ sentence: string; paragraph: string; words: string }>`
    select distinct sentence.id as sentence, sentence.paragraph, anchor ->> 'exact' as words
    from reports.evidence join reports.sentences sentence on sentence.id = evidence.sentence
    where anchor ->> 'document' = ${symbol} and anchor ->> 'exact' <> ''`.execute(transaction)
  for (const { sentence, paragraph, words } of rows) {
    await sql`update reports.sentences set text = replace(text, ${words}, '[…]') where id = ${sentence}`.execute(
      transaction,
    )
    await sql`update reports.revisions set text = replace(text, ${words}, '[…]')
      where paragraph = ${paragraph}`.execute(transaction)
  }
  await sql`update reports.evidence set anchor = anchor || '{"exact": "", "hash": "", "blockHash": ""}'
    where anchor ->> 'document' = ${symbol}`.execute(transaction)
}
