import { isDay } from '#base/day'
import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import { allow } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import { dayIn, type Check, type CheckResult } from './number.ts'
import type { HelpTables } from './tables.ts'

/** Records what somebody found who called the number or looked at the page of its operator. */
export async function checkHelpService(
  context: Context,
  id: string,
  check: Omit<Check, 'found'> & { found: CheckResult | null },
): Promise<Result<void, 'day-malformed' | 'day-to-come' | 'found-missing' | 'how-missing'>> {
  allow(context.person, 'check-help')
  if (!isDay(check.checkedOn)) return problem('day-malformed', 'checkedOn')
  if (check.checkedOn > dayIn(context.now)) return problem('day-to-come', 'checkedOn')
  const { found } = check
  if (!found) return problem('found-missing', 'found')
  if (!check.how.trim()) return problem('how-missing', 'how')

  return context.db.transaction().execute(async (transaction) => {
    const tables = transaction.$extendTables<HelpTables>()
    const service = await tables
      .selectFrom('help.services')
      .select('id')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!service) throw new Refusal(404, `help service ${id}`)
    const noted = await tables
      .insertInto('help.checks')
      .values({
        service: id,
        checked_on: check.checkedOn,
        found,
        how: check.how,
        checked_by: context.person?.id ?? null,
        checked_at: context.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (!noted.numInsertedOrUpdatedRows) return done(undefined)
    await record(
      transaction,
      { person: context.person?.id ?? null, now: context.now },
      { area: 'help', action: 'service-checked', about: id, details: { found }, public: true },
    )
    return done(undefined)
  })
}
