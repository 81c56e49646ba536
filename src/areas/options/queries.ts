import { listFindings } from '#areas/synthesis'
import type { Database } from '#platform/db'
import type { Option } from './option.ts'
import { listPositions } from './positions.ts'
import type { OptionsTables } from './tables.ts'

const tables = (db: Database) => db.$extendTables<OptionsTables>()

/** The options of a body in the order of their numbers, each whole; those that are published or not, where it is said. */
export async function listOptions(
  db: Database,
  { body, published }: { body: string; published?: boolean },
): Promise<Option[]> {
  const [rows, measures, grounds, positions, findings] = await Promise.all([
    tables(db)
      .selectFrom('options.options as option')
      .leftJoin('options.publications as publication', 'publication.option', 'option.id')
      .selectAll('option')
      .select('publication.published_at')
      .where('option.body', '=', body)
      .$if(published !== undefined, (query) =>
        query.where('publication.published_at', published ? 'is not' : 'is', null),
      )
      .orderBy('option.number')
      .execute(),
    tables(db)
      .selectFrom('options.measures as measure')
      .innerJoin('options.options as option', 'option.id', 'measure.option')
      .selectAll('measure')
      .where('option.body', '=', body)
      .orderBy('measure.position')
      .execute(),
    tables(db)
      .selectFrom('options.grounds as ground')
      .innerJoin('options.options as option', 'option.id', 'ground.option')
      .selectAll('ground')
      .where('option.body', '=', body)
      .execute(),
    listPositions(db, body),
    listFindings(db, { body, published: true }),
  ])
  return rows.map((row) => ({
    id: row.id,
    body,
    number: row.number,
    names: row.names,
    description: row.description,
    level: row.level,
    nature: row.nature,
    privateRole: row.private_role,
    anchors: row.anchors,
    openQuestions: row.open_questions,
    revision: row.revision,
    published: row.published_at,
    measures: measures
      .filter(({ option }) => option === row.id)
      .map(({ text, addressee, indicator, time }) => ({ text, addressee, indicator, time })),
    grounds: findings.filter(({ id }) => grounds.some(({ option, finding }) => option === row.id && finding === id)),
    positions: positions.get(row.id) ?? [],
  }))
}

/** One option of a body, published or not. */
export async function findOption(
  db: Database,
  { body, number }: { body: string; number: number },
): Promise<Option | undefined> {
  return (await listOptions(db, { body })).find((option) => option.number === number)
}
