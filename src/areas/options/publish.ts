import { done, problem, type Result } from '#base/result'
import type { Context } from '#platform/context'
import { findOptionFor, recordOption } from './act.ts'
import type { OptionsTables } from './tables.ts'

/** Opens an option to everybody, for good. */
export async function publishOption(
  context: Context,
  place: { body: string; number: number },
): Promise<Result<void, 'already-published'>> {
  const option = await findOptionFor(context, place)
  return context.db.transaction().execute(async (transaction) => {
    const published = await transaction
      .$extendTables<OptionsTables>()
      .insertInto('options.publications')
      .values({ option: option.id, published_at: context.now, published_by: context.person?.id ?? null })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (!published.numInsertedOrUpdatedRows) return problem('already-published')
    await recordOption(transaction, context, { ...place, published: true }, 'published')
    return done(undefined)
  })
}
