import { Refusal } from '#base/refusal'
import type { Database } from '#platform/db'
import type { Call } from './call.ts'
import { findCall } from './queries.ts'

/** The call, as everybody may see it. */
export async function findAnnounced(db: Database, symbol: string): Promise<Call> {
  const call = await findCall(db, symbol)
  if (!call?.announcedAt) throw new Refusal(404, `call ${symbol}`)
  return call
}
