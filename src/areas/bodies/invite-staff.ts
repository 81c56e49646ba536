import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import { allow, grantsOf, type Role } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import { findPerson, invite, newSignInLink } from '#platform/identity'
import { later } from '#platform/jobs'
import { findBody } from './queries.ts'

/** The roles that a body can give. */
export const staffRoles = ['secretariat', 'chair', 'rapporteur', 'facilitator'] as const satisfies Role[]
export type StaffRole = (typeof staffRoles)[number]

/**
 * Gives somebody a role in the body and mails them a link to sign in. Of a person who had no role anywhere, the link is
 * given back too, to be handed over where mail does not arrive; null for any other.
 */
export async function inviteStaff(
  context: Context,
  body: string,
  { email, role }: { email: string; role: StaffRole },
): Promise<Result<{ link: string | null }, 'email-malformed' | 'already-staff'>> {
  if (!(await findBody(context.db, body))) throw new Refusal(404, `body ${body}`)
  allow(context.person, 'invite-staff', body)
  if (!/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email) || email.length > 254) return problem('email-malformed', 'email')

  const known = await findPerson(context.db, email)
  const grants = known ? await grantsOf(context.db, known.id) : []
  if (grants.some((grant) => grant.body === body && grant.role === role)) return problem('already-staff', 'email')
  return context.db.transaction().execute(async (transaction) => {
    const person = await invite(transaction, email, { role, body }, context.now)
    await later(transaction, 'mail-sign-in-link', { person, language: context.language })
    await record(
      transaction,
      { person: context.person?.id ?? null, now: context.now },
      { area: 'bodies', action: 'invited', about: body, body, details: { role, invited: person } },
    )
    // T-26: a link signs in as its owner, with every role they hold; nobody may draw one for a colleague.
    return done({ link: grants.length ? null : await newSignInLink(transaction, person, context.now) })
  })
}
