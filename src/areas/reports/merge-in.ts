import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { holdReport, insertParagraph, recordReport } from './act.ts'
import { merge, type Merged } from './merge.ts'
import { readParagraphs } from './queries.ts'
import type { NewParagraph } from './report.ts'
import type { ReportsTables } from './tables.ts'

/** Adds to a report what was composed and is new, each paragraph in its place, and tells how many there were. */
export async function mergeIn(
  transaction: Transaction,
  context: Context,
  { symbol, body }: { symbol: string; body: string },
  composed: NewParagraph[],
): Promise<{ added: number }> {
  // Held, so that two people who compose at once do not add everything twice.
  const { set_aside: setAside } = await holdReport(transaction, symbol)
  const merged = merge(await readParagraphs(transaction, symbol), composed, setAside)
  const added = merged.filter((one) => 'added' in one).length
  if (added) await write(transaction, context, symbol, merged)
  await recordReport(transaction, context, { symbol, body }, { action: 'composed', details: { added } })
  return { added }
}

/** Writes what is new, and gives every paragraph its place. */
async function write(transaction: Transaction, context: Context, symbol: string, merged: Merged[]): Promise<void> {
  const tables = transaction.$extendTables<ReportsTables>()
  for (const [index, one] of merged.entries())
    if ('added' in one) await insertParagraph(transaction, context, symbol, one.added, index + 1)
    else
      await tables
        .updateTable('reports.paragraphs')
        .set({ position: index + 1 })
        .where('id', '=', one.present.id)
        .execute()
}
