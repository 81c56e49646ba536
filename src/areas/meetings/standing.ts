import { sql } from 'kysely'
import type { Database } from '#platform/db'

/** How much of each meeting is recorded. */
export type Recorded = {
  items: number
  adopted: boolean
  presentations: number
  interventions: number
  outcomes: number
}

/** How much is recorded of each of these meetings; one query for all of them. */
export async function countProceedings(db: Database, meetings: string[]): Promise<Map<string, Recorded>> {
  if (!meetings.length) return new Map()
  const { rows } = await sql<Recorded & { meeting: string }>`
    select meeting,
      (select count(*)::int from meetings.agenda_items one where one.meeting = wanted.meeting) as items,
      exists (select from meetings.agenda_adoptions one where one.meeting = wanted.meeting) as adopted,
      (select count(*)::int from meetings.presentations one where one.meeting = wanted.meeting) as presentations,
      (select count(*)::int from meetings.interventions one where one.meeting = wanted.meeting) as interventions,
      (select count(*)::int from meetings.outcomes one where one.meeting = wanted.meeting) as outcomes
    from unnest(${meetings}::text[]) as wanted (meeting)`.execute(db)
  return new Map(rows.map(({ meeting, ...recorded }) => [meeting, recorded]))
}
