import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { emptyTables, testDatabase } from '#testing'
import { readLog, record, verifyLog } from './index.ts'

const { db } = await testDatabase()
beforeEach(() => emptyTables(db))

const write = (about: string, isPublic = true) =>
  db
    .transaction()
    .execute((transaction) =>
      record(
        transaction,
        { person: null, now: new Date('2026-11-02T09:00:00Z') },
        { area: 'registry', action: 'published', about, details: { version: 1 }, public: isPublic },
      ),
    )

/** As somebody could who has the database in their hands. */
const tamper = (statement: ReturnType<typeof sql>) =>
  db.transaction().execute(async (transaction) => {
    await sql`set local session_replication_role = replica`.execute(transaction)
    await statement.execute(transaction)
  })

describe('the public log', () => {
  test('holds every public event once, in order, and none that is not public', async () => {
    await write('A')
    await write('draft', false)
    await Promise.all(Array.from({ length: 20 }, (_, index) => write(`B${index}`)))
    const entries = await readLog(db, { after: 0, limit: 100 })
    expect(entries.map(({ entry }) => JSON.parse(entry).about).toSorted()).toEqual(
      ['A', ...Array.from({ length: 20 }, (_, index) => `B${index}`)].toSorted(),
    )
    expect(await verifyLog(db)).toMatchObject({ entries: 21, findings: [], head: entries.at(-1)!.hash })
  })

  test('shows when an entry was reworded', async () => {
    await write('A')
    await write('B')
    await tamper(sql`update platform.log set entry = replace(entry, '"A"', '"Z"')`)
    expect((await verifyLog(db)).findings.map((finding) => finding.code)).toEqual(['chain-broken', 'entry-altered'])
  })

  test('shows when an entry was taken out together with its event', async () => {
    for (const about of ['A', 'B', 'C']) await write(about)
    await tamper(sql`delete from platform.log where entry like '%"B"%'`)
    await tamper(sql`delete from platform.events where about = 'B'`)
    expect((await verifyLog(db)).findings.map((finding) => finding.code)).toEqual(['chain-broken'])
  })

  test('has another newest hash when the whole chain was written anew', async () => {
    await write('A')
    const { head } = await verifyLog(db)
    await tamper(sql`update platform.events set about = 'Z'`)
    await tamper(sql`update platform.log set entry = replace(entry, '"A"', '"Z"')`)
    await tamper(sql`update platform.log set hash = encode(sha256(convert_to(E'\n' || entry, 'UTF8')), 'hex')`)
    const forged = await verifyLog(db)
    expect(forged.findings).toEqual([])
    expect(forged.head).not.toBe(head)
  })
})
