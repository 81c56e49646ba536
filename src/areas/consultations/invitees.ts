import { done, problem, type Result } from '#base/result'
import type { Context } from '#platform/context'
import { changeCallWithin, recordCall } from './act.ts'
import type { Invitee } from './call.ts'
import type { ConsultationsTables } from './tables.ts'

/** Names somebody who is asked in particular; also while the call is open. Named twice, they stand once. */
export async function addInvitee(
  context: Context,
  symbol: string,
  invitee: Omit<Invitee, 'number'>,
): Promise<Result<{ number: number }, 'invitee-missing'>> {
  return changeCallWithin(context, symbol, async (transaction, call) => {
    const names = Object.values(invitee.names).filter((name) => name?.trim())
    if (!names.length) return problem('invitee-missing', 'invitee-name')
    const known = call.invitees.find((one) => Object.values(one.names).some((name) => names.includes(name)))
    if (known) return done({ number: known.number })

    const number = (call.invitees.at(-1)?.number ?? 0) + 1
    await transaction
      .$extendTables<ConsultationsTables>()
      .insertInto('consultations.invitees')
      .values({ call: symbol, number, ...invitee, names: JSON.stringify(invitee.names) })
      .execute()
    const isPublic = call.announcedAt !== null
    await recordCall(transaction, context, call, { action: 'invitee-added', details: { number }, public: isPublic })
    return done({ number })
  })
}

/** Takes an invitee off a call that is not announced yet. */
export async function removeInvitee(
  context: Context,
  symbol: string,
  number: number,
): Promise<Result<void, 'already-announced'>> {
  return changeCallWithin(context, symbol, async (transaction, call) => {
    if (call.announcedAt) return problem('already-announced')
    await transaction
      .$extendTables<ConsultationsTables>()
      .deleteFrom('consultations.invitees')
      .where('call', '=', symbol)
      .where('number', '=', number)
      .execute()
    await recordCall(transaction, context, call, { action: 'invitee-removed', details: { number } })
    return done(undefined)
  })
}
