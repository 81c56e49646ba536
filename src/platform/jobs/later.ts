import { sql } from 'kysely'
import type { Transaction } from '#platform/db'

/** What a job is told: ids only, for a job may wait for days and is kept apart from what it is about. */
export type Payload = Record<string, string | number | boolean | null>

type Options = {
  /** Not before this moment. */
  at?: Date
  /** A job of the same key that still waits is replaced by this one. */
  key?: string
}

/** Puts the job `name` on the queue in the transaction of the act: it is done if, and only if, the act is kept. */
export async function later(
  transaction: Transaction,
  name: string,
  payload: Payload,
  { at, key }: Options = {},
): Promise<void> {
  await sql`
    select graphile_worker.add_job(
      ${name}::text, payload => ${JSON.stringify(payload)}::json, run_at => ${at ?? null}::timestamptz,
      job_key => ${key ?? null}::text
    )`.execute(transaction)
}
