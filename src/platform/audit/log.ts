import { sha256 } from '#base/hash'
import type { Database } from '#platform/db'
import type { Event } from './queries.ts'

/** One public event in the chain: `hash` is SHA-256 of the hash before it, a line feed, and `entry`. */
export type LogEntry = { event: number; entry: string; hash: string }

/** What an entry says; names and ids only. Who did it is not public. */
export type LoggedEvent = Pick<Event, 'area' | 'action' | 'about' | 'body' | 'details'> & { event: number; at: string }

type LogTables = {
  'platform.log': LogEntry
  'platform.events': { id: number; area: string; action: string; about: string; public: boolean }
}

/** Entries of the public log: after the event of that number in their order, or before it, newest first. */
export function readLog(
  db: Database,
  { after, before, limit }: { after?: number; before?: number; limit: number },
): Promise<LogEntry[]> {
  return db
    .$extendTables<LogTables>()
    .selectFrom('platform.log')
    .selectAll()
    .$if(after !== undefined, (query) => query.where('event', '>', after!))
    .$if(before !== undefined, (query) => query.where('event', '<', before!))
    .orderBy('event', after === undefined ? 'desc' : 'asc')
    .limit(limit)
    .execute()
}

export type LogFinding = { event: number; code: 'chain-broken' | 'entry-altered' | 'entry-missing' }

/**
 * Checks the whole chain, and that it says what the events say: every public event is in it once, and nothing else.
 * Gives the newest hash, which stands for all that came before it.
 */
export async function verifyLog(db: Database): Promise<{ entries: number; head: string; findings: LogFinding[] }> {
  const findings = await missingEntries(db)
  let entries = 0
  let head = ''
  for (let after = 0; ;) {
    const read = await readLog(db, { after, limit: 500 })
    for (const entry of read) {
      if (sha256(`${head}\n${entry.entry}`) !== entry.hash) findings.push({ event: entry.event, code: 'chain-broken' })
      head = entry.hash
    }
    findings.push(...(await alteredEntries(db, read)))
    entries += read.length
    if (read.length < 500) return { entries, head, findings }
    after = read.at(-1)!.event
  }
}

async function missingEntries(db: Database): Promise<LogFinding[]> {
  const rows = await db
    .$extendTables<LogTables>()
    .selectFrom('platform.events as event')
    .leftJoin('platform.log as log', 'log.event', 'event.id')
    .select('event.id')
    .where('event.public', '=', true)
    .where('log.event', 'is', null)
    .execute()
  return rows.map(({ id }) => ({ event: id, code: 'entry-missing' }))
}

async function alteredEntries(db: Database, entries: LogEntry[]): Promise<LogFinding[]> {
  if (!entries.length) return []
  const events = await db
    .$extendTables<LogTables>()
    .selectFrom('platform.events')
    .select(['id', 'area', 'action', 'about'])
    .where(
      'id',
      'in',
      entries.map(({ event }) => event),
    )
    .execute()
  const byId = new Map(events.map((event) => [event.id, event]))
  return entries.flatMap(({ event, entry }): LogFinding[] => {
    const said: LoggedEvent = JSON.parse(entry)
    const found = byId.get(event)
    const isSame = found && found.area === said.area && found.action === said.action && found.about === said.about
    return isSame && said.event === event ? [] : [{ event, code: 'entry-altered' }]
  })
}
