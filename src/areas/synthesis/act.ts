import { Refusal } from '#base/refusal'
import { allow } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import type { Database, Transaction } from '#platform/db'
import type { SynthesisTables } from './tables.ts'

export const tables = (db: Database | Transaction) => db.$extendTables<SynthesisTables>()

/** Refuses what cannot be the id of a row, before the database is asked for it. */
export function expectId(id: string, what: string): void {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)) throw new Refusal(404, what)
}

type FoundFinding = { id: string; body: string; number: number; published: boolean }

/**
 * Does something to a finding, whole or not at all, for somebody who may. The finding is held until the end: of two
 * people who work on it at once, the second sees what the first has done.
 */
export async function changeFinding<Given>(
  context: Context,
  id: string,
  change: (transaction: Transaction, finding: FoundFinding) => Promise<Given>,
): Promise<Given> {
  expectId(id, `finding ${id}`)
  return context.db.transaction().execute(async (transaction) => {
    const row = await tables(transaction)
      .selectFrom('synthesis.findings as finding')
      .leftJoin('synthesis.publications as publication', 'publication.finding', 'finding.id')
      .select(['finding.id', 'finding.body', 'finding.number', 'publication.published_at'])
      .where('finding.id', '=', id)
      .forUpdate('finding')
      .executeTakeFirst()
    allow(context.person, 'label-passages', row?.body)
    if (!row) throw new Refusal(404, `finding ${id}`)
    return change(transaction, { ...row, published: row.published_at !== null })
  })
}

/** The event of something done to a finding. It is public from its publication on. */
export const recordFinding = (
  transaction: Transaction,
  context: Context,
  finding: { body: string; number: number; published?: boolean },
  event: { action: string; details?: Record<string, string | number>; public?: boolean },
): Promise<void> =>
  record(transaction, by(context), {
    area: 'synthesis',
    about: `findings/${finding.body}/${finding.number}`,
    body: finding.body,
    public: finding.published ?? false,
    ...event,
  })

/** Whose act it is and when, for the event. */
export const by = (context: Context) => ({ person: context.person?.id ?? null, now: context.now })
