import { isDeepStrictEqual } from 'node:util'
import { isDay } from '#base/day'
import { done, problem, type Problem, type Result } from '#base/result'
import { listOrganisations, listParticipants } from '#areas/people'
import type { Context } from '#platform/context'
import { findMeetingToRecord, nextNumber, recordFor } from './act.ts'
import type { Outcome } from './proceedings.ts'
import type { MeetingsTables } from './tables.ts'

type OutcomeProblem =
  | 'text-missing'
  | 'text-too-long'
  | 'actor-missing'
  | 'actor-unknown'
  | 'date-malformed'
  | 'intervention-unknown'

const longestOutcome = 20_000

/** Records an outcome of this meeting: who decided or asked what of whom, who has to act, and by when. */
export async function recordOutcome(
  context: Context,
  symbol: string,
  outcome: Omit<Outcome, 'number'>,
): Promise<Result<number, OutcomeProblem>> {
  const meeting = await findMeetingToRecord(context, symbol)
  const wrong = wrongWords(outcome) ?? (await wrongReferences(context, symbol, outcome))
  if (wrong) return wrong
  return context.db.transaction().execute(async (transaction) => {
    const number = await nextNumber(transaction, symbol, 'outcomes')
    const tables = transaction.$extendTables<MeetingsTables>()
    const { dueWords, from, ...rest } = outcome
    const text = rest.text.trim()
    const row = { ...rest, text, due_words: dueWords, arose_from: from }
    const last = await tables
      .selectFrom('meetings.outcomes')
      .select(['actor', 'verb', 'addressee', 'text', 'owner', 'due', 'due_words', 'arose_from'])
      .where('meeting', '=', symbol)
      .where('number', '=', number - 1)
      .executeTakeFirst()
    // The same outcome twice in a row: the form was sent twice.
    if (last && isDeepStrictEqual(last, row)) return done(number - 1)
    await tables
      .insertInto('meetings.outcomes')
      .values({ meeting: symbol, number, ...row })
      .execute()
    await recordFor(transaction, context, meeting, 'outcome-recorded', { outcome: number })
    return done(number)
  })
}

function wrongWords({ text, actor, due }: Omit<Outcome, 'number'>): Problem<OutcomeProblem> | null {
  if (!text.trim()) return problem('text-missing', 'text')
  if (text.length > longestOutcome) return problem('text-too-long', 'text', { limit: longestOutcome })
  if (!actor) return problem('actor-missing', 'actor')
  return due && !isDay(due) ? problem('date-malformed', 'due') : null
}

/** Actors, addressees and owners are organisations or participants; what it arose from are turns of this meeting. */
async function wrongReferences(
  context: Context,
  symbol: string,
  { actor, addressee, owner, from }: Omit<Outcome, 'number'>,
): Promise<Problem<OutcomeProblem> | null> {
  const [participants, organisations, turns] = await Promise.all([
    listParticipants(context.db, symbol),
    listOrganisations(context.db),
    context.db
      .$extendTables<MeetingsTables>()
      .selectFrom('meetings.interventions')
      .select('number')
      .where('meeting', '=', symbol)
      .execute(),
  ])
  const known = new Set([...participants, ...organisations].map(({ id }) => id))
  for (const [field, id] of Object.entries({ actor, addressee, owner }))
    if (id && !known.has(id)) return problem('actor-unknown', field)
  const numbers = new Set(turns.map(({ number }) => number))
  const unknown = from.find((number) => !numbers.has(number))
  return unknown === undefined ? null : problem('intervention-unknown', 'from', { number: unknown })
}
