import { sql } from 'kysely'
import { done, type Result } from '#base/result'
import type { Context } from '#platform/context'
import { checkOption, findBodyFor, recordOption, type NewOption, type OptionProblem } from './act.ts'
import type { OptionsTables } from './tables.ts'
import { columnsOf, writeParts } from './write.ts'

/** Writes down an option, whole, under the next number of its body. Nobody outside sees it before it is published. */
export async function makeOption(
  context: Context,
  symbol: string,
  option: NewOption,
): Promise<Result<number, OptionProblem>> {
  const body = await findBodyFor(context, symbol)
  const grounds = await checkOption(context, body, option)
  if (!grounds.ok) return grounds
  return context.db.transaction().execute(async (transaction) => {
    const tables = transaction.$extendTables<OptionsTables>()
    // Two options that are made at once get their numbers one after the other.
    await sql`select pg_advisory_xact_lock(hashtext(${`options ${symbol}`}))`.execute(transaction)
    const { last } = await tables
      .selectFrom('options.options')
      .select(({ fn }) => fn.max('number').as('last'))
      .where('body', '=', symbol)
      .executeTakeFirstOrThrow()
    const number = (last ?? 0) + 1
    const { id } = await tables
      .insertInto('options.options')
      .values({ body: symbol, number, ...columnsOf(option), made_at: context.now, made_by: context.person?.id ?? null })
      .returning('id')
      .executeTakeFirstOrThrow()
    await writeParts(transaction, id, option, grounds.value)
    await recordOption(transaction, context, { body: symbol, number, published: false }, 'made')
    return done(number)
  })
}
