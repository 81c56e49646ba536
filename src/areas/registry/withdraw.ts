import { done, problem, type Result } from '#base/result'
import { allow } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import type { Database, Transaction } from '#platform/db'
import { holdAlone } from './hold.ts'
import { bodyOf } from './queries.ts'
import { who } from './register.ts'
import type { RegistryTables } from './tables.ts'

/** Takes a document back. Its address stays and says so, with the reason; its text is no longer shown. */
export async function withdraw(
  context: Context,
  symbol: string,
  reason: string,
): Promise<Result<void, 'reason-missing' | 'already-withdrawn'>> {
  const body = await bodyOf(context.db, symbol)
  allow(context.person, 'keep-the-register', body)
  if (!reason.trim()) return problem('reason-missing', 'reason')
  return context.db
    .transaction()
    .execute((transaction) => withdrawWithin(transaction, context, { symbol, body, reason }))
}

/** The same inside a transaction that does more, as erasing does. The caller has settled who may. */
export async function withdrawWithin(
  transaction: Transaction,
  context: Context,
  { symbol, body, reason }: { symbol: string; body: string; reason: string },
): Promise<Result<void, 'already-withdrawn'>> {
  await holdAlone(transaction, symbol)
  const withdrawn = await transaction
    .$extendTables<RegistryTables>()
    .insertInto('registry.withdrawals')
    .values({ symbol, reason, withdrawn_at: context.now, withdrawn_by: who(context).person })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!withdrawn.numInsertedOrUpdatedRows) return problem('already-withdrawn', undefined, { symbol })
  await record(transaction, who(context), {
    area: 'registry',
    action: 'withdrawn',
    about: symbol,
    body,
    public: !(await isKeptBack(transaction, symbol)),
  })
  await tellThreads(transaction, context, symbol, body)
  return done(undefined)
}

/** T-34: whether it is kept from the public by choice of its author; then no public event says that it is there. */
export async function isKeptBack(transaction: Transaction, symbol: string): Promise<boolean> {
  const kept = await transaction
    .$extendTables<RegistryTables>()
    .selectFrom('registry.kept_back')
    .select('symbol')
    .where('symbol', '=', symbol)
    .executeTakeFirst()
  return kept !== undefined
}

/** Those of these documents that were taken back. */
export async function listWithdrawn(db: Database, symbols: string[]): Promise<Set<string>> {
  if (!symbols.length) return new Set()
  const rows = await db
    .$extendTables<RegistryTables>()
    .selectFrom('registry.withdrawals')
    .select('symbol')
    .where('symbol', 'in', symbols)
    .execute()
  return new Set(rows.map(({ symbol }) => symbol))
}

/** Those who rest on it, and those on which it rests, have it in their own history: their pages show the thread. */
async function tellThreads(transaction: Transaction, context: Context, symbol: string, body: string): Promise<void> {
  const threads = await transaction
    .$extendTables<RegistryTables>()
    .selectFrom('registry.citations')
    .select(['citing_symbol', 'cited_symbol'])
    .distinct()
    .where((where) => where.or([where('cited_symbol', '=', symbol), where('citing_symbol', '=', symbol)]))
    .execute()
  for (const { citing_symbol, cited_symbol } of threads) {
    const isSource = cited_symbol === symbol
    await record(transaction, who(context), {
      area: 'registry',
      action: isSource ? 'source-withdrawn' : 'use-withdrawn',
      about: isSource ? citing_symbol : cited_symbol,
      body,
      details: { symbol },
      public: true,
    })
  }
}
