import { isDay } from '#base/day'
import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { allowToKeep } from './allow-to-keep.ts'
import { hasText, isSource, type DueDate } from './mandate.ts'
import { listDueDates } from './queries.ts'
import type { MandatesTables } from './tables.ts'

export type NewDueDate = Omit<DueDate, 'version'>

/**
 * Notes when a clause is due, and who states it. The first is what was mandated; each later one stands beside those
 * before it. One that says what the newest says already changes nothing.
 */
export async function noteDueDate(
  context: Context,
  clause: { mandate: string; code: string },
  due: NewDueDate,
): Promise<Result<{ version: number }, 'due-missing' | 'stated-by-missing' | 'date-malformed' | 'source-malformed'>> {
  const { body } = await allowToKeep(context, clause.mandate)
  if (!hasText(due.dueWords)) return problem('due-missing', 'dueWords')
  if (!hasText(due.statedBy)) return problem('stated-by-missing', 'statedBy')
  if (due.dueOn !== null && !isDay(due.dueOn)) return problem('date-malformed', 'dueOn')
  if (due.statedOn !== null && !isDay(due.statedOn)) return problem('date-malformed', 'statedOn')
  if (due.source !== null && !isSource(due.source)) return problem('source-malformed', 'source')

  return context.db.transaction().execute(async (transaction) => {
    await lockClause(transaction, clause)
    const newest = (await listDueDates(transaction, clause)).at(-1)
    if (newest && saysTheSame(newest, due)) return done({ version: newest.version })
    const version = (newest?.version ?? 0) + 1
    await transaction
      .$extendTables<MandatesTables>()
      .insertInto('mandates.due_dates')
      .values({
        mandate: clause.mandate,
        clause: clause.code,
        version,
        due_on: due.dueOn,
        due_words: JSON.stringify(due.dueWords),
        stated_by: JSON.stringify(due.statedBy),
        stated_on: due.statedOn,
        source: due.source,
        noted_at: context.now,
        noted_by: context.person?.id ?? null,
      })
      .execute()
    const details = { clause: clause.code, version }
    await record(
      transaction,
      { person: context.person?.id ?? null, now: context.now },
      { area: 'mandates', action: 'due-date-noted', about: clause.mandate, body, details, public: true },
    )
    return done({ version })
  })
}

/** Holds the clause, so that its due dates are numbered in turn. */
async function lockClause(transaction: Transaction, { mandate, code }: { mandate: string; code: string }) {
  const found = await transaction
    .$extendTables<MandatesTables>()
    .selectFrom('mandates.clauses')
    .select('code')
    .where('mandate', '=', mandate)
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new Refusal(404, `clause ${mandate} ${code}`)
}

const saysTheSame = (one: NewDueDate, other: NewDueDate): boolean => essence(one) === essence(other)

const essence = ({ dueOn, dueWords, statedBy, statedOn, source }: NewDueDate): string =>
  JSON.stringify([dueOn, sorted(dueWords), sorted(statedBy), statedOn, source])

const sorted = (texts: object) => Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1))
