import { sql } from 'kysely'
import type { Database, Transaction } from '#platform/db'
import { grant, type Grant } from '#platform/access'
import { hashOf, newSecret } from './secret.ts'
import type { IdentityTables } from './tables.ts'

const days = 24 * 60 * 60 * 1000
const linkLifetime = 7 * days
const sessionLifetime = 14 * days

/** The person with that address, made if there is none yet, holding the role from now on. */
export async function invite(transaction: Transaction, email: string, given: Grant, now: Date): Promise<string> {
  const persons = transaction.$extendTables<IdentityTables>()
  const known = await persons
    .selectFrom('platform.persons')
    .select('id')
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .executeTakeFirst()
  const person =
    known ??
    (await persons
      .insertInto('platform.persons')
      .values({ email, created_at: now })
      .returning('id')
      .executeTakeFirstOrThrow())
  // T-30: a link that was drawn for somebody with fewer roles must not sign in with the new one.
  if (await grant(transaction, person.id, given, now))
    await persons.deleteFrom('platform.sign_in_links').where('person', '=', person.id).execute()
  return person.id
}

/** A link secret that signs the person in once, within seven days. Only its hash is kept. */
export async function newSignInLink(transaction: Transaction, person: string, now: Date): Promise<string> {
  const { secret, hash } = newSecret()
  const expires_at = new Date(now.getTime() + linkLifetime)
  await transaction
    .$extendTables<IdentityTables>()
    .insertInto('platform.sign_in_links')
    .values({ hash, person, created_at: now, expires_at })
    .execute()
  return secret
}

/** Whether a link was drawn for the person within the last minute. */
export async function hasFreshLink(db: Database, person: string, now: Date): Promise<boolean> {
  const found = await db
    .$extendTables<IdentityTables>()
    .selectFrom('platform.sign_in_links')
    .select('hash')
    .where('person', '=', person)
    .where('created_at', '>', new Date(now.getTime() - 60_000))
    .limit(1)
    .execute()
  return found.length > 0
}

/**
 * T-07: spends a link and opens a session: gives the cookie secret, or null for a link that is spent, too old or
 * unknown. Deleting the row is the spending, so two requests with one link cannot both succeed.
 */
export async function signIn(db: Database, linkSecret: string, now: Date): Promise<string | null> {
  return db.transaction().execute(async (transaction) => {
    const tables = transaction.$extendTables<IdentityTables>()
    const link = await tables
      .deleteFrom('platform.sign_in_links')
      .where('hash', '=', hashOf(linkSecret))
      .returning(['person', 'expires_at'])
      .executeTakeFirst()
    await tables.deleteFrom('platform.sign_in_links').where('expires_at', '<=', now).execute()
    await tables.deleteFrom('platform.sessions').where('expires_at', '<=', now).execute()
    if (!link || link.expires_at <= now) return null
    await tables.updateTable('platform.persons').set({ signed_in_at: now }).where('id', '=', link.person).execute()
    const { secret, hash } = newSecret()
    const expires_at = new Date(now.getTime() + sessionLifetime)
    await tables
      .insertInto('platform.sessions')
      .values({ hash, person: link.person, created_at: now, expires_at })
      .execute()
    return secret
  })
}

/** Ends the session of this cookie. */
export async function signOut(db: Database, cookieSecret: string): Promise<void> {
  await db
    .$extendTables<IdentityTables>()
    .deleteFrom('platform.sessions')
    .where('hash', '=', hashOf(cookieSecret))
    .execute()
}
