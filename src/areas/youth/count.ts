import { sql } from 'kysely'
import type { Transaction } from '#platform/db'
import type { Band, Phase } from './consultation.ts'
import { youthTables } from './queries.ts'

export type Counted = { number: number; choice: string; count: number }

/** Raises the counts of a band. The turnout is raised first: it makes those who count at once come one after another. */
export async function count(
  transaction: Transaction,
  { consultation, phase, band }: { consultation: string; phase: Phase; band: Band },
  sheets: number,
  marks: Counted[],
): Promise<void> {
  await youthTables(transaction)
    .updateTable('youth.turnouts')
    .set((is) => ({ children: is('children', '+', sheets) }))
    .where((where) => where.and({ consultation, phase, band }))
    .execute()
  await sql`
    update youth.counts set count = counts.count + raised.count
    from json_to_recordset(${JSON.stringify(marks)}) as raised (number integer, choice text, count integer)
    where counts.consultation = ${consultation} and counts.phase = ${phase} and counts.band = ${band}
      and counts.number = raised.number and counts.choice = raised.choice`.execute(transaction)
}
