import { listReadable } from '#areas/registry'
import type { Database } from '#platform/db'
import type { WorkshopsTables } from './tables.ts'
import type { Attendance, Finding, KeptRecord, Series, Workshop, WorkshopNotes } from './workshop.ts'

const tables = (db: Database) => db.$extendTables<WorkshopsTables>()

/** The series of a body, or of all; in the order in which they were planned. */
export async function listSeries(db: Database, body?: string): Promise<Series[]> {
  return series(db)
    .$if(body !== undefined, (query) => query.where('body', '=', body!))
    .orderBy('made_at')
    .orderBy('id')
    .execute()
}

/** The series with that id. */
export async function findSeries(db: Database, id: string): Promise<Series | undefined> {
  return series(db).where('id', '=', id).executeTakeFirst()
}

const series = (db: Database) =>
  tables(db).selectFrom('workshops.series').select(['id', 'body', 'mandate', 'clause', 'names', 'planned', 'wanted'])

/** The workshop with that symbol, without what was noted in it. */
export async function findWorkshop(db: Database, symbol: string): Promise<Workshop | undefined> {
  return workshops(db).where('symbol', '=', symbol).executeTakeFirst()
}

/** The workshop with its attendance, its findings and, once it was kept, its record. */
export async function readWorkshop(db: Database, symbol: string): Promise<WorkshopNotes | undefined> {
  const workshop = await findWorkshop(db, symbol)
  return workshop && (await withNotes(db, [workshop]))[0]
}

/** The workshops of a body, or of all bodies, with what was noted in them; in the order of their numbers. */
export async function listWorkshops(db: Database, body?: string): Promise<WorkshopNotes[]> {
  const found = await workshops(db)
    .$if(body !== undefined, (query) => query.where('body', '=', body!))
    .orderBy('body')
    .orderBy('number')
    .execute()
  return withNotes(db, found)
}

const workshops = (db: Database) =>
  tables(db)
    .selectFrom('workshops.workshops')
    .select(['symbol', 'series', 'body', 'number', 'region', 'names', 'host', 'place', 'modality', 'languages'])
    .select(['starts_on as startsOn', 'ends_on as endsOn', 'programme'])

async function withNotes(db: Database, found: Workshop[]): Promise<WorkshopNotes[]> {
  const symbols = found.map(({ symbol }) => symbol)
  if (!symbols.length) return []
  const [attendance, findings, records] = await Promise.all([
    attendanceOf(db, symbols),
    findingsOf(db, symbols),
    recordsOf(db, symbols),
  ])
  const notesOf = <Row extends { workshop: string }>(rows: Row[], symbol: string) =>
    rows.filter(({ workshop }) => workshop === symbol)
  return found.map((workshop) => ({
    ...workshop,
    attendance: notesOf(attendance, workshop.symbol),
    findings: notesOf(findings, workshop.symbol),
    record: notesOf(records, workshop.symbol)[0] ?? null,
  }))
}

type Of<Note> = Note & { workshop: string }

const attendanceOf = (db: Database, symbols: string[]): Promise<Of<Attendance>[]> =>
  tables(db)
    .selectFrom('workshops.attendance')
    .select(['workshop', 'stakeholder', 'room', 'online'])
    .where('workshop', 'in', symbols)
    .orderBy('stakeholder')
    .execute()

const findingsOf = (db: Database, symbols: string[]): Promise<Of<Finding>[]> =>
  tables(db)
    .selectFrom('workshops.findings')
    .select(['workshop', 'id', 'number', 'kind', 'text', 'themes', 'stakeholder', 'models', 'addressee', 'heard'])
    .select('disagreement')
    .where('workshop', 'in', symbols)
    .orderBy('number')
    .execute()

async function recordsOf(db: Database, symbols: string[]): Promise<Of<KeptRecord>[]> {
  const kept = await newestRecords(db, symbols)
  const readable = await listReadable(
    db,
    kept.map(({ symbol }) => symbol),
  )
  return kept.map((one) => {
    const isWithdrawn = !readable.some(({ symbol }) => symbol === one.symbol)
    return { ...one, isWithdrawn, ...(isWithdrawn && { findings: [] }) }
  })
}

const newestRecords = (db: Database, symbols: string[]) =>
  tables(db)
    .selectFrom('workshops.records')
    .distinctOn('workshop')
    .select(['workshop', 'symbol', 'version', 'language', 'findings', 'kept_at as keptAt'])
    .where('workshop', 'in', symbols)
    .orderBy('workshop')
    .orderBy('version', 'desc')
    .execute()
