import type { Transaction } from '#platform/db'
import type { AuditTables } from './tables.ts'

/** Who acts (the id of their account, null for nobody in particular) and when. */
export type Who = { person: string | null; now: Date }

/** Something that was done. `about` and `body` are public names, such as a symbol; no free text, names or addresses. */
export type NewEvent = {
  area: string
  /** What was done, as a participle: published, withdrawn, answered. */
  action: string
  about: string
  body?: string | null
  /** Ids and names of fields only. */
  details?: Record<string, unknown>
  /** Whether the public log and history pages may show it; false unless said. */
  public?: boolean
}

/** T-10: writes `event` in the transaction of the act, for good. Others see it, with its number, from the commit on. */
export async function record(transaction: Transaction, who: Who, event: NewEvent): Promise<void> {
  const { area, action, about, body = null, details = {} } = event
  await transaction
    .$extendTables<AuditTables>()
    .insertInto('platform.unnumbered_events')
    .values({
      at: who.now,
      person: who.person,
      area,
      action,
      about,
      body,
      details: JSON.stringify(details),
      public: event.public ?? false,
    })
    .execute()
}
