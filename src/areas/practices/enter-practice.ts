import { sql } from 'kysely'
import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import { holdDocuments } from '#areas/registry'
import type { Anchor } from '#document'
import { allow } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { whatIsWrong, type FieldProblem } from './check-practice.ts'
import { findPassage, type Passage, type PassageProblem } from './find-passage.ts'
import type { Practice } from './practice.ts'
import { findPractice } from './queries.ts'
import type { PracticesTables } from './tables.ts'

/** A practice as it is entered: with the words it was taken from, if it was taken from a document. */
export type NewPractice = Omit<Practice, 'id' | 'body' | 'number' | 'symbol' | 'anchor'> & { passage: Passage | null }

export type PracticeProblem = FieldProblem | PassageProblem | 'already-entered'

/** Enters what somebody does, by hand or from a passage of a published document. Gives its id, such as CWG-COP-P3. */
export async function enterPractice(
  context: Context,
  body: string,
  practice: NewPractice,
): Promise<Result<{ id: string }, PracticeProblem>> {
  allow(context.person, 'run-a-consultation', body)
  const wrong = whatIsWrong(practice)
  if (wrong) return wrong
  return context.db.transaction().execute(async (transaction) => {
    const found = practice.passage && (await findHeld(transaction, practice.passage))
    if (found && !found.ok) return found
    const number = await nextNumber(transaction, body)
    const next = columns(practice, found?.value ?? null)
    const again = await isEnteredAgain(transaction, body, next)
    if (again) return problem('already-entered', 'title', { id: again })
    const id = `${body}-P${number}`
    const by = { entered_at: context.now, entered_by: context.person?.id ?? null }
    await transaction
      .$extendTables<PracticesTables>()
      .insertInto('practices.practices')
      .values({ id, body, number, ...next, ...by })
      .execute()
    await tell(transaction, context, { id, body, action: 'practice-entered' })
    return done({ id })
  })
}

/** Puts a practice right, or adds a language. A passage that is left as it was keeps the version it was taken from. */
export async function correctPractice(
  context: Context,
  id: string,
  practice: NewPractice,
): Promise<Result<void, PracticeProblem>> {
  const { body } = await findPracticeToKeep(context, id)
  const wrong = whatIsWrong(practice)
  if (wrong) return wrong
  return context.db.transaction().execute(async (transaction) => {
    const found = practice.passage && (await findHeld(transaction, practice.passage, id))
    if (found && !found.ok) return found
    const present = (await findPractice(transaction, id))!.practice
    // That the practice came from a document that was erased since stays on record.
    const erased = !found && !present.anchor ? { symbol: present.symbol } : {}
    await transaction
      .$extendTables<PracticesTables>()
      .updateTable('practices.practices')
      .set({ ...columns(practice, found?.value ?? null), ...erased })
      .where('id', '=', id)
      .execute()
    await tell(transaction, context, { id, body, action: 'practice-corrected' })
    return done(undefined)
  })
}

/** The practice with that id, for somebody who may change it; one that was removed is not there. */
export async function findPracticeToKeep(context: Context, id: string): Promise<Practice> {
  const found = await findPractice(context.db, id)
  if (!found || found.removed) throw new Refusal(404, `practice ${id}`)
  allow(context.person, 'run-a-consultation', found.practice.body)
  return found.practice
}

/**
 * The anchor of a passage whose document is held until the transaction ends, so that it is not erased meanwhile. One
 * that the practice has already stays as it is, also when its document has a newer version.
 */
async function findHeld(transaction: Transaction, passage: Passage, id?: string) {
  await holdDocuments(transaction, [passage.symbol])
  const anchor = id === undefined ? null : (await findPractice(transaction, id))?.practice.anchor
  const isSame = anchor?.document === passage.symbol && anchor.exact === passage.words.trim()
  return isSame ? done(anchor) : findPassage(transaction, passage)
}

/** Nobody else enters a practice of the body until the transaction ends, so that no number is given twice. */
async function nextNumber(transaction: Transaction, body: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`practices ${body}`}, 0))`.execute(transaction)
  const newest = await transaction
    .$extendTables<PracticesTables>()
    .selectFrom('practices.practices')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('body', '=', body)
    .executeTakeFirst()
  return (newest?.number ?? 0) + 1
}

async function isEnteredAgain(
  transaction: Transaction,
  body: string,
  { texts, who }: { texts: string; who: string },
): Promise<string | undefined> {
  const same = await transaction
    .$extendTables<PracticesTables>()
    .selectFrom('practices.practices as practice')
    .leftJoin('practices.removals as removal', 'removal.practice', 'practice.id')
    .select('practice.id')
    .where('practice.body', '=', body)
    .where('removal.practice', 'is', null)
    .where(sql<boolean>`practice.texts = ${texts}::jsonb and practice.who = ${who}::jsonb`)
    .executeTakeFirst()
  return same?.id
}

type Happened = { id: string; body: string; action: string }

/** The event of something done to a practice. */
export const tell = (transaction: Transaction, context: Context, { id, body, action }: Happened) =>
  record(
    transaction,
    { person: context.person?.id ?? null, now: context.now },
    { area: 'practices', action, about: id, body, public: true },
  )

const columns = (practice: NewPractice, anchor: Anchor | null) => ({
  texts: JSON.stringify(practice.texts),
  who: JSON.stringify(practice.who),
  country: practice.country,
  region: practice.region,
  since: practice.since,
  measure: practice.measure,
  themes: [...new Set(practice.themes)],
  audiences: [...new Set(practice.audiences)],
  symbol: anchor?.document ?? null,
  anchor: anchor && JSON.stringify(anchor),
  contact: practice.contact,
  review_on: practice.reviewOn,
})
