import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import { allow } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { bodyOf } from './queries.ts'
import { who } from './register.ts'
import type { RegistryTables } from './tables.ts'

/** Opens one version, in one language, to everybody and for good. */
export async function publish(
  context: Context,
  version: { symbol: string; number: number; language: string },
): Promise<Result<void, PublishProblem>> {
  allow(context.person, 'keep-the-register', await bodyOf(context.db, version.symbol))
  return context.db.transaction().execute((transaction) => publishWithin(transaction, context, version))
}

/** The same inside a transaction that does more, as issuing a report does. The caller has settled who may. */
export async function publishWithin(
  transaction: Transaction,
  context: Context,
  { symbol, number, language }: { symbol: string; number: number; language: string },
): Promise<Result<void, PublishProblem>> {
  const tables = transaction.$extendTables<RegistryTables>()
  const version = await tables
    .selectFrom('registry.versions as version')
    .innerJoin('registry.documents as document', 'document.symbol', 'version.symbol')
    .leftJoin('registry.withdrawals as withdrawal', 'withdrawal.symbol', 'version.symbol')
    .leftJoin('registry.kept_back as kept', 'kept.symbol', 'version.symbol')
    .select(['document.body', 'withdrawal.reason as withdrawn', 'kept.kept_back_at'])
    .where('version.symbol', '=', symbol)
    .where('version.number', '=', number)
    .where('version.language', '=', language)
    .executeTakeFirst()
  if (!version) throw new Refusal(404, `version ${symbol} ${number} ${language}`)
  if (version.withdrawn !== null) return problem('withdrawn', undefined, { symbol })
  if (version.kept_back_at !== null) return problem('kept-back', undefined, { symbol })

  const published = await tables
    .insertInto('registry.publications')
    .values({ symbol, number, language, published_at: context.now, published_by: who(context).person })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!published.numInsertedOrUpdatedRows) return problem('already-published', undefined, { symbol })
  await record(transaction, who(context), {
    area: 'registry',
    action: 'published',
    about: symbol,
    body: version.body,
    details: { version: number, language },
    public: true,
  })
  return done(undefined)
}

type PublishProblem = 'already-published' | 'withdrawn' | 'kept-back'

/** T-34: keeps a document from ever being published, because its author chose so. The caller has settled who may. */
export async function keepBackWithin(transaction: Transaction, symbol: string, at: Date): Promise<void> {
  await transaction
    .$extendTables<RegistryTables>()
    .insertInto('registry.kept_back')
    .values({ symbol, kept_back_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
