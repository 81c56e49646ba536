import { done, problem, type Result } from '#base/result'
import type { Context } from '#platform/context'
import { checkOption, findBodyFor, findOptionFor, recordOption, type NewOption, type OptionProblem } from './act.ts'
import type { OptionsTables } from './tables.ts'
import { columnsOf, writeParts } from './write.ts'

/** Writes an option anew. `revision` is the one that was read; a change since then by somebody else is not lost. */
export async function changeOption(
  context: Context,
  place: { body: string; number: number },
  option: NewOption & { revision: number },
): Promise<Result<void, OptionProblem | 'already-changed'>> {
  const known = await findOptionFor(context, place)
  const grounds = await checkOption(context, await findBodyFor(context, place.body), option)
  if (!grounds.ok) return grounds
  return context.db.transaction().execute(async (transaction) => {
    const changed = await transaction
      .$extendTables<OptionsTables>()
      .updateTable('options.options')
      .set({ ...columnsOf(option), revision: option.revision + 1 })
      .where('id', '=', known.id)
      .where('revision', '=', option.revision)
      .executeTakeFirst()
    if (!changed.numUpdatedRows) return problem('already-changed')
    await writeParts(transaction, known.id, option, grounds.value)
    await recordOption(transaction, context, { ...place, published: known.published !== null }, 'changed')
    return done(undefined)
  })
}
