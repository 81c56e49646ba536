import { sha256 } from '#base/hash'
import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import { allow } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import { countryName, isDial, isWebAddress, type HelpService } from './number.ts'
import type { HelpTables } from './tables.ts'

/** Enters a service with where its number comes from. Nobody sees the number before somebody has checked it. */
export async function enterHelpService(
  context: Context,
  service: HelpService,
): Promise<Result<{ id: string }, ServiceProblem | 'already-entered'>> {
  allow(context.person, 'check-help')
  const wrong = wrongIn(service)
  if (wrong) return wrong

  const way = sha256(`${service.dial ?? ''}|${service.address ?? ''}`).slice(0, 8)
  const id = `${service.country.toLowerCase()}-${service.kind}-${way}`
  return context.db.transaction().execute(async (transaction) => {
    const entered = await transaction
      .$extendTables<HelpTables>()
      .insertInto('help.services')
      .values({ id, ...rowOf(service, context) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (!entered.numInsertedOrUpdatedRows) return problem('already-entered', 'dial')
    await record(
      transaction,
      { person: context.person?.id ?? null, now: context.now },
      { area: 'help', action: 'service-entered', about: id, public: true },
    )
    return done({ id })
  })
}

/** Puts an entry right. What was checked before says nothing about it any more: it has to be checked anew. */
export async function correctHelpService(
  context: Context,
  id: string,
  service: HelpService,
): Promise<Result<void, ServiceProblem>> {
  allow(context.person, 'check-help')
  const wrong = wrongIn(service)
  if (wrong) return wrong

  return context.db.transaction().execute(async (transaction) => {
    const corrected = await transaction
      .$extendTables<HelpTables>()
      .updateTable('help.services')
      .set(rowOf(service, context))
      .where('id', '=', id)
      .executeTakeFirst()
    if (!corrected.numUpdatedRows) throw new Refusal(404, `help service ${id}`)
    await record(
      transaction,
      { person: context.person?.id ?? null, now: context.now },
      { area: 'help', action: 'service-corrected', about: id, public: true },
    )
    return done(undefined)
  })
}

export type ServiceProblem =
  | 'country-unknown'
  | 'name-missing'
  | 'operator-missing'
  | 'way-missing'
  | 'dial-malformed'
  | 'address-malformed'
  | 'source-malformed'
  | 'language-malformed'

function wrongIn(service: HelpService) {
  if (!countryName(service.country, 'en')) return problem('country-unknown', 'country')
  if (!Object.values(service.names).some((name) => name?.trim())) return problem('name-missing', 'name')
  if (!service.operator.trim()) return problem('operator-missing', 'operator')
  if (service.dial === null && service.address === null) return problem('way-missing', 'dial')
  if (service.dial !== null && !isDial(service.dial)) return problem('dial-malformed', 'dial')
  if (service.address !== null && !isWebAddress(service.address)) return problem('address-malformed', 'address')
  if (!isWebAddress(service.source)) return problem('source-malformed', 'source')
  if (!service.languages.every((language) => /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(language)))
    return problem('language-malformed', 'languages')
  return undefined
}

const rowOf = ({ names, hours, ...service }: HelpService, context: Context) => ({
  ...service,
  names: JSON.stringify(names),
  hours: hours ? JSON.stringify(hours) : null,
  entered_at: context.now,
  entered_by: context.person?.id ?? null,
})
