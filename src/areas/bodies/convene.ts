import { isDay } from '#base/day'
import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import { allow } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import type { Meeting } from './body.ts'
import { findBody } from './queries.ts'
import type { BodiesTables } from './tables.ts'

/** Enters a meeting in the calendar of its body. Its symbol follows from its number: CWG-COP-24. */
export async function convene(
  context: Context,
  meeting: Omit<Meeting, 'symbol'>,
): Promise<Result<{ symbol: string }, 'ordinal-missing' | 'date-missing' | 'ends-before-start' | 'ordinal-taken'>> {
  if (!(await findBody(context.db, meeting.body))) throw new Refusal(404, `body ${meeting.body}`)
  allow(context.person, 'record-a-meeting', meeting.body)
  if (!Number.isInteger(meeting.ordinal) || meeting.ordinal < 1) return problem('ordinal-missing', 'ordinal')
  if (!isDay(meeting.startsOn)) return problem('date-missing', 'startsOn')
  if (!isDay(meeting.endsOn)) return problem('date-missing', 'endsOn')
  if (meeting.endsOn < meeting.startsOn) return problem('ends-before-start', 'endsOn')

  const symbol = `${meeting.body}-${meeting.ordinal}`
  return context.db.transaction().execute(async (transaction) => {
    const inserted = await transaction
      .$extendTables<BodiesTables>()
      .insertInto('bodies.meetings')
      .values({
        symbol,
        body: meeting.body,
        ordinal: meeting.ordinal,
        starts_on: meeting.startsOn,
        ends_on: meeting.endsOn,
        modality: meeting.modality,
        place: meeting.place ? JSON.stringify(meeting.place) : null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (!inserted.numInsertedOrUpdatedRows) return problem('ordinal-taken', 'ordinal', { symbol })
    await record(
      transaction,
      { person: context.person?.id ?? null, now: context.now },
      { area: 'bodies', action: 'convened', about: symbol, body: meeting.body, public: true },
    )
    return done({ symbol })
  })
}
