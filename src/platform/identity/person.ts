import { sql } from 'kysely'
import { grantsOf, type AccessTables, type Grant, type Role } from '#platform/access'
import type { Database } from '#platform/db'
import { hashOf } from './secret.ts'
import type { IdentityTables } from './tables.ts'

/** An adult who is signed in, with the roles that count now. Whoever runs a command on the machine itself has no id. */
export type Person = { id: string | null; email: string; name: string; grants: Grant[] }

/** Who holds this session cookie, or null when it is unknown or has run out. */
export async function personOfSession(db: Database, cookieSecret: string, now: Date): Promise<Person | null> {
  const found = await db
    .$extendTables<IdentityTables>()
    .selectFrom('platform.sessions as session')
    .innerJoin('platform.persons as person', 'person.id', 'session.person')
    .select(['person.id', 'person.email', 'person.name'])
    .where('session.hash', '=', hashOf(cookieSecret))
    .where('session.expires_at', '>', now)
    .executeTakeFirst()
  return found ? { ...found, grants: await grantsOf(db, found.id) } : null
}

/** The person with that mail address, if there is one. */
export async function findPerson(db: Database, email: string): Promise<{ id: string; email: string } | undefined> {
  return db
    .$extendTables<IdentityTables>()
    .selectFrom('platform.persons')
    .select(['id', 'email'])
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .executeTakeFirst()
}

/** The person with that id, if there is one. */
export async function findPersonById(db: Database, id: string): Promise<{ id: string; email: string } | undefined> {
  return db
    .$extendTables<IdentityTables>()
    .selectFrom('platform.persons')
    .select(['id', 'email'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Who holds a role in that body, by mail address; one entry a role. */
export async function listStaff(db: Database, body: string): Promise<{ email: string; role: Role; since: Date }[]> {
  return db
    .$extendTables<IdentityTables & AccessTables>()
    .selectFrom('platform.grants as grant')
    .innerJoin('platform.persons as person', 'person.id', 'grant.person')
    .select(['person.email', 'grant.role', 'grant.granted_at as since'])
    .where('grant.body', '=', body)
    .orderBy('person.email')
    .orderBy('grant.role')
    .execute()
}

/** Whether anybody has ever signed in here; until then the first start prints a link. */
export async function hasAnybodySignedIn(db: Database): Promise<boolean> {
  const found = await db
    .$extendTables<IdentityTables>()
    .selectFrom('platform.persons')
    .select('id')
    .where('signed_in_at', 'is not', null)
    .limit(1)
    .execute()
  return found.length > 0
}
