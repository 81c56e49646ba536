import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { grant } from '#platform/access'
import {
  findPerson,
  hasAnybodySignedIn,
  invite,
  newSignInLink,
  personOfSession,
  signIn,
  signOut,
} from '#platform/identity'
import { emptyTables, testDatabase } from '#testing'

const { db } = await testDatabase()
const days = 24 * 60 * 60 * 1000
const now = new Date('2026-11-02T09:00:00Z')
const after = (time: number) => new Date(now.getTime() + time)
const secretary = { role: 'secretariat', body: 'CWG-COP' } as const

const inviteBo = () => db.transaction().execute((transaction) => invite(transaction, 'bo@example.org', secretary, now))
const linkFor = (person: string) => db.transaction().execute((transaction) => newSignInLink(transaction, person, now))

let bo: string
let link: string

beforeEach(async () => {
  await emptyTables(db)
  bo = await inviteBo()
  link = await linkFor(bo)
})

describe('a link to sign in', () => {
  it('signs its owner in once', async () => {
    const cookie = await signIn(db, link, now)
    expect(await personOfSession(db, cookie!, now)).toMatchObject({ email: 'bo@example.org', grants: [secretary] })
    expect(await signIn(db, link, now)).toBeNull()
  })

  it('opens one session when twenty requests bring it at the same moment', async () => {
    const cookies = await Promise.all(Array.from({ length: 20 }, () => signIn(db, link, now)))
    expect(cookies.filter(Boolean)).toHaveLength(1)
  })

  it('works until its seven days are over, and not from that moment on', async () => {
    const second = await linkFor(bo)
    expect(await signIn(db, link, after(7 * days - 1))).not.toBeNull()
    expect(await signIn(db, second, after(7 * days))).toBeNull()
  })

  it('is of no use when it is guessed, empty, or written otherwise', async () => {
    for (const guess of ['', ' ', `${link} `, link.slice(1), link.toUpperCase(), "' or true --", '\u0000'])
      expect(await signIn(db, guess, now), guess).toBeNull()
    expect(await signIn(db, link, now)).not.toBeNull()
  })

  it('is void once its owner has been given another role', async () => {
    const more = { role: 'secretariat', body: 'OTHER' } as const
    await db.transaction().execute((transaction) => invite(transaction, 'bo@example.org', more, now))
    expect(await signIn(db, link, now)).toBeNull()
    expect(await signIn(db, await linkFor(bo), now)).not.toBeNull()
  })

  it('leaves the other links of its owner as they are', async () => {
    const second = await linkFor(bo)
    await signIn(db, link, now)
    expect(await signIn(db, second, now)).not.toBeNull()
  })
})

describe('an installation', () => {
  it('knows that somebody has signed in, also after everybody has signed out', async () => {
    expect(await hasAnybodySignedIn(db)).toBe(false)
    const cookie = (await signIn(db, link, now))!
    await signOut(db, cookie)
    expect(await hasAnybodySignedIn(db)).toBe(true)
  })
})

describe('whoever reads the tables or a backup', () => {
  it('finds neither a link nor a cookie in any column of any table', async () => {
    const unspent = await linkFor(bo)
    const cookie = (await signIn(db, link, now))!
    const kept = await everythingKept()
    expect(kept).toContain('bo@example.org')
    for (const secret of [link, unspent, cookie]) expect(kept).not.toContain(secret)
  })

  it('cannot sign in with what stands there', async () => {
    const cookie = (await signIn(db, link, now))!
    await linkFor(bo)
    const { rows } = await sql<{ hash: string }>`
      select hash from platform.sessions union select hash from platform.sign_in_links`.execute(db)
    expect(rows).toHaveLength(2)
    for (const { hash } of rows) {
      expect(await personOfSession(db, hash, now)).toBeNull()
      expect(await signIn(db, hash, now)).toBeNull()
    }
    expect(await personOfSession(db, cookie, now)).not.toBeNull()
  })
})

describe('a session', () => {
  it('is opened by its cookie alone, not by the link it came from', async () => {
    const cookie = (await signIn(db, link, now))!
    expect(await personOfSession(db, link, now)).toBeNull()
    expect(await signIn(db, cookie, now)).toBeNull()
  })

  it('ends after fourteen days', async () => {
    const cookie = (await signIn(db, link, now))!
    expect(await personOfSession(db, cookie, after(14 * days - 1))).not.toBeNull()
    expect(await personOfSession(db, cookie, after(14 * days))).toBeNull()
  })

  it('ends when its owner signs out, and the session on another machine goes on', async () => {
    const here = (await signIn(db, link, now))!
    const there = (await signIn(db, await linkFor(bo), now))!
    await signOut(db, here)
    expect(await personOfSession(db, here, now)).toBeNull()
    expect(await personOfSession(db, there, now)).not.toBeNull()
  })

  it('goes by the roles that count now, not by those when it began', async () => {
    const cookie = (await signIn(db, link, now))!
    const chair = { role: 'chair', body: 'EG-COP' } as const
    await db.transaction().execute((transaction) => grant(transaction, bo, chair, now))
    expect((await personOfSession(db, cookie, now))?.grants).toHaveLength(2)
    await sql`delete from platform.grants`.execute(db)
    expect((await personOfSession(db, cookie, now))?.grants).toEqual([])
  })
})

describe('somebody who is invited twice', () => {
  it('stays one person, however the address is written, and gets a role once', async () => {
    const again = await db
      .transaction()
      .execute((transaction) => invite(transaction, 'Bo@Example.ORG', secretary, after(days)))
    expect(again).toBe(bo)
    expect((await findPerson(db, 'BO@example.org'))?.id).toBe(bo)
    const cookie = (await signIn(db, link, now))!
    expect((await personOfSession(db, cookie, now))?.grants).toEqual([secretary])
  })
})

/** Every row of every table, as text: what a thief of the database or of a backup has. */
async function everythingKept(): Promise<string> {
  const tables = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(db)
  const contents = tables.rows.map(async ({ name }) => {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(db)
    return rows.map(({ row }) => row).join('\n')
  })
  return (await Promise.all(contents)).join('\n')
}
