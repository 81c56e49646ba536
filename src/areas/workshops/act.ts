import { Refusal } from '#base/refusal'
import { allow } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { findWorkshop } from './queries.ts'
import type { WorkshopsTables } from './tables.ts'
import type { Workshop } from './workshop.ts'

/** The workshop with that symbol, for somebody who may run the consultation. */
export async function findWorkshopToNote(context: Context, symbol: string): Promise<Workshop> {
  const workshop = await findWorkshop(context.db, symbol)
  if (!workshop) throw new Refusal(404, `workshop ${symbol}`)
  allow(context.person, 'run-a-consultation', workshop.body)
  return workshop
}

/** Holds the workshop until the transaction ends, so that what is noted in it gets its number in turn. */
export async function lockWorkshop(transaction: Transaction, symbol: string): Promise<void> {
  await transaction
    .$extendTables<WorkshopsTables>()
    .selectFrom('workshops.workshops')
    .select('symbol')
    .where('symbol', '=', symbol)
    .forUpdate()
    .execute()
}

type Happened = {
  action: string
  about: string
  body: string
  public: boolean
  details?: Record<string, string | number>
}

/** The event of something done to a series or a workshop. */
export const recordIn = (transaction: Transaction, context: Context, happened: Happened) =>
  record(transaction, { person: context.person?.id ?? null, now: context.now }, { area: 'workshops', ...happened })
