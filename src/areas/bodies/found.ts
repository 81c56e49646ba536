import { done, problem, type Result } from '#base/result'
import type { Localised } from '#base/languages'
import { allow } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import { isBodySymbol, type Body } from './body.ts'
import type { BodiesTables } from './tables.ts'

export type NewBody = Omit<Body, 'publication'> & { publication?: Body['publication'] } & {
  series: { code: string; names: Localised }[]
}

/** Enters a working group or consultation, with the series in which its papers are numbered. */
export async function found(context: Context, body: NewBody): Promise<Result<{ symbol: string }, FoundProblem>> {
  allow(context.person, 'found-a-body')
  if (!isBodySymbol(body.symbol)) return problem('symbol-malformed', 'symbol')
  if (!body.names[body.language]?.trim()) return problem('name-missing', 'name')
  if (!isTimezone(body.timezone)) return problem('zone-unknown', 'timezone')
  const wrong = wrongSeries(body.series)
  if (wrong !== undefined) return problem('series-malformed', 'series', { code: wrong })

  return context.db.transaction().execute(async (transaction) => {
    const tables = transaction.$extendTables<BodiesTables>()
    const inserted = await tables
      .insertInto('bodies.bodies')
      .values({
        symbol: body.symbol,
        names: JSON.stringify(body.names),
        parent: JSON.stringify(body.parent),
        founded: JSON.stringify(body.founded),
        purpose: JSON.stringify(body.purpose),
        timezone: body.timezone,
        language: body.language,
        practice: body.practice,
        notice: body.notice ? JSON.stringify(body.notice) : null,
        ...(body.publication && { publication: body.publication }),
        founded_at: context.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (!inserted.numInsertedOrUpdatedRows) return problem('symbol-taken', 'symbol', { symbol: body.symbol })
    if (body.series.length)
      await tables
        .insertInto('bodies.series')
        .values(body.series.map(({ code, names }) => ({ body: body.symbol, code, names: JSON.stringify(names) })))
        .execute()
    await record(
      transaction,
      { person: context.person?.id ?? null, now: context.now },
      { area: 'bodies', action: 'founded', about: body.symbol, body: body.symbol, public: true },
    )
    return done({ symbol: body.symbol })
  })
}

type FoundProblem = 'symbol-malformed' | 'symbol-taken' | 'name-missing' | 'zone-unknown' | 'series-malformed'

/** The first code that cannot stand in a symbol, or that stands there twice. */
const wrongSeries = (series: { code: string }[]): string | undefined =>
  series.find(
    ({ code }, index) => !/^\p{Lu}{1,12}$/u.test(code) || series.findIndex((other) => other.code === code) !== index,
  )?.code

/** Whether there is a time zone of that name. */
export const isTimezone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    // Intl throws on a zone it does not know; that is the answer.
    return false
  }
}
