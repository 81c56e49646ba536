import { done, problem, type Result } from '#base/result'
import { findDocument, findPassage, holdDocuments, type Passage } from '#areas/registry'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { findOptionFor, recordOption } from './act.ts'
import { stances, type Stance } from './option.ts'
import type { OptionsTables } from './tables.ts'

/** Notes that a document supports an option, has a concern or objects, in the very words in which it does. */
export async function takePosition(
  context: Context,
  place: { body: string; number: number },
  said: Passage & { stance: Stance },
): Promise<Result<void, 'document-unknown' | 'passage-unchosen' | 'stance-unchosen' | 'position-taken'>> {
  const option = await findOptionFor(context, place)
  if (!stances.includes(said.stance)) return problem('stance-unchosen', 'stance')
  const { symbol, stance } = said
  const document = await findDocument({ ...context, person: null }, symbol)
  return context.db.transaction().execute(async (transaction) => {
    // Held, so that the words of a document that is being erased do not stay behind here.
    await holdDocuments(transaction, [symbol])
    const passage = await findPassage(transaction, said)
    if (document?.body !== place.body || (!passage.ok && passage.problem === 'source-unknown'))
      return problem('document-unknown', 'document', { symbol, body: place.body })
    if (!passage.ok) return problem('passage-unchosen', 'passage')
    const taken = await transaction
      .$extendTables<OptionsTables>()
      .insertInto('options.positions')
      .values({
        option: option.id,
        symbol,
        stance,
        anchor: JSON.stringify(passage.value),
        noted_at: context.now,
        noted_by: context.person?.id ?? null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (!taken.numInsertedOrUpdatedRows) return problem('position-taken', 'passage', { symbol })
    await recordOption(transaction, context, { ...place, published: option.published !== null }, 'position-noted')
    return done(undefined)
  })
}

/** Takes back what was noted of a document by mistake. */
export async function removePosition(
  context: Context,
  place: { body: string; number: number },
  { symbol, stance }: { symbol: string; stance: Stance },
): Promise<void> {
  const option = await findOptionFor(context, place)
  await context.db.transaction().execute(async (transaction) => {
    const removed = await transaction
      .$extendTables<OptionsTables>()
      .deleteFrom('options.positions')
      .where('option', '=', option.id)
      .where('symbol', '=', symbol)
      .where('stance', '=', stance)
      .executeTakeFirst()
    if (removed.numDeletedRows)
      await recordOption(transaction, context, { ...place, published: option.published !== null }, 'position-removed')
  })
}

/** Of a document that is being erased, no word stays with the options. */
export async function forgetPositions(transaction: Transaction, symbol: string): Promise<void> {
  await transaction
    .$extendTables<OptionsTables>()
    .deleteFrom('options.positions')
    .where('symbol', '=', symbol)
    .execute()
}
