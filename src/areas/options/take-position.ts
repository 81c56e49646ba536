import { lengthOf } from '#base/codepoints'
import { done, problem, type Result } from '#base/result'
import { findDocument, publishedText } from '#areas/registry'
import { anchorTo, blockText, type Span } from '#document'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { findOptionFor, recordOption } from './act.ts'
import { stances, type Stance } from './option.ts'
import type { OptionsTables } from './tables.ts'

/** A passage of a public document of the body: a block, or a part of one. */
export type Said = { symbol: string; version: number; language: string; block: string; span?: Span }

/** Notes that a document supports an option, has a concern or objects, in the very words in which it does. */
export async function takePosition(
  context: Context,
  place: { body: string; number: number },
  said: Said & { stance: Stance },
): Promise<Result<void, 'document-unknown' | 'passage-unchosen' | 'stance-unchosen' | 'position-taken'>> {
  const option = await findOptionFor(context, place)
  if (!stances.includes(said.stance)) return problem('stance-unchosen', 'stance')
  const { symbol, version, language, block } = said
  const [document, text] = await Promise.all([
    findDocument({ ...context, person: null }, symbol),
    publishedText(context.db, { symbol, number: version, language }),
  ])
  if (!text || document?.body !== place.body)
    return problem('document-unknown', 'document', { symbol, body: place.body })
  if (!isThere(blockText(text, block), said.span)) return problem('passage-unchosen', 'passage')
  const anchor = anchorTo(text, { symbol, version }, block, said.span)
  return context.db.transaction().execute(async (transaction) => {
    const taken = await transaction
      .$extendTables<OptionsTables>()
      .insertInto('options.positions')
      .values({
        option: option.id,
        symbol,
        stance: said.stance,
        anchor: JSON.stringify(anchor),
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

function isThere(text: string | undefined, span: Span | undefined): boolean {
  if (!text) return false
  const { start, end } = span ?? { start: 0, end: lengthOf(text) }
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= lengthOf(text)
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
