import type { Database } from '#platform/db'
import type { Outcome, Proceedings } from './proceedings.ts'
import type { MeetingsTables } from './tables.ts'

const tables = (db: Database) => db.$extendTables<MeetingsTables>()

/** Everything recorded of a meeting, in order. Seven queries, whatever the length of the meeting. */
export async function readProceedings(db: Database, meeting: string): Promise<Proceedings> {
  const [agenda, changes, adoption, presentations, interventions, outcomes] = await Promise.all([
    readAgenda(db, meeting),
    tables(db)
      .selectFrom('meetings.agenda_changes')
      .select(['number', 'text', 'reason', 'documents'])
      .where('meeting', '=', meeting)
      .orderBy('number')
      .execute(),
    tables(db)
      .selectFrom('meetings.agenda_adoptions')
      .select('adopted_at')
      .where('meeting', '=', meeting)
      .executeTakeFirst(),
    tables(db)
      .selectFrom('meetings.presentations')
      .select(['number', 'item', 'symbol', 'presenter', 'from_floor as fromFloor'])
      .where('meeting', '=', meeting)
      .orderBy('number')
      .execute(),
    tables(db)
      .selectFrom('meetings.interventions')
      .select(['number', 'item', 'speaker', 'on_behalf_of as onBehalfOf', 'kind', 'documents', 'answers', 'text'])
      .where('meeting', '=', meeting)
      .orderBy('number')
      .execute(),
    tables(db)
      .selectFrom('meetings.outcomes')
      .select(['number', 'actor', 'verb', 'addressee', 'text', 'owner', 'due', 'due_words as dueWords'])
      .select('arose_from as from')
      .where('meeting', '=', meeting)
      .orderBy('number')
      .execute(),
  ])
  return { agenda, changes, adopted: adoption?.adopted_at ?? null, presentations, interventions, outcomes }
}

async function readAgenda(db: Database, meeting: string) {
  const [items, documents] = await Promise.all([
    tables(db)
      .selectFrom('meetings.agenda_items')
      .select(['number', 'title'])
      .where('meeting', '=', meeting)
      .orderBy('number')
      .execute(),
    tables(db)
      .selectFrom('meetings.item_documents')
      .select(['item', 'symbol'])
      .where('meeting', '=', meeting)
      .orderBy('position')
      .execute(),
  ])
  return items.map((item) => ({
    ...item,
    documents: documents.filter((document) => document.item === item.number).map((document) => document.symbol),
  }))
}

/** An outcome with a turn that it arose from, and the papers that the turn spoke about. */
export type Origin = { outcome: Pick<Outcome, 'number' | 'verb' | 'text'>; turn: number; documents: string[] }

/** What the outcomes of a meeting arose from, turn by turn, where a paper was spoken about. One query. */
export async function listOrigins(db: Database, meeting: string): Promise<Origin[]> {
  const rows = await tables(db)
    .selectFrom('meetings.outcomes as outcome')
    .innerJoin('meetings.interventions as turn', (join) =>
      join
        .onRef('turn.meeting', '=', 'outcome.meeting')
        .on(({ eb, ref }) => eb('turn.number', '=', eb.fn.any(ref('outcome.arose_from')))),
    )
    .select(['outcome.number', 'outcome.verb', 'outcome.text', 'turn.number as turn', 'turn.documents'])
    .where('outcome.meeting', '=', meeting)
    .where(({ fn }) => fn('cardinality', ['turn.documents']), '>', 0)
    .orderBy('outcome.number')
    .orderBy('turn.number')
    .execute()
  return rows.map(({ turn, documents, ...outcome }) => ({ outcome, turn, documents }))
}
