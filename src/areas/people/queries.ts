import type { Database } from '#platform/db'
import type { Organisation, Participant } from './participant.ts'
import type { PeopleTables } from './tables.ts'

const tables = (db: Database) => db.$extendTables<PeopleTables>()

/** Every organisation known here, by id. */
export async function listOrganisations(db: Database): Promise<Organisation[]> {
  return tables(db)
    .selectFrom('people.organisations')
    .select(['id', 'names', 'short_names as shortNames', 'category'])
    .orderBy('id')
    .execute()
}

/** Those of these ids that are organisations known here. */
export async function findOrganisations(db: Database, ids: string[]): Promise<Organisation[]> {
  if (!ids.length) return []
  return tables(db)
    .selectFrom('people.organisations')
    .select(['id', 'names', 'short_names as shortNames', 'category'])
    .where('id', 'in', ids)
    .execute()
}

/** The participants of a meeting: those who presided first, then by id. */
export async function listParticipants(db: Database, meeting: string): Promise<Participant[]> {
  const rows = await tables(db)
    .selectFrom('people.participants as participant')
    .innerJoin('people.organisations as organisation', 'organisation.id', 'participant.organisation')
    .selectAll('participant')
    .select(['organisation.names', 'organisation.short_names', 'organisation.category'])
    .where('meeting', '=', meeting)
    .orderBy('presided', 'desc')
    .orderBy('participant.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    organisation: { id: row.organisation, names: row.names, shortNames: row.short_names, category: row.category },
    name: row.name,
    honorific: row.honorific,
    role: row.role,
    function: row.function,
    presided: row.presided,
    note: row.note,
  }))
}

/** How many are on the list of each of these meetings. */
export async function countParticipants(db: Database, meetings: string[]): Promise<Map<string, number>> {
  if (!meetings.length) return new Map()
  const rows = await tables(db)
    .selectFrom('people.participants')
    .select('meeting')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('meeting', 'in', meetings)
    .groupBy('meeting')
    .execute()
  return new Map(rows.map(({ meeting, count }) => [meeting, Number(count)]))
}
