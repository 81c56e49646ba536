import { findMeetings, type Body } from '#areas/bodies'
import { readProceedings } from '#areas/meetings'
import { dayOf } from '#areas/registry'
import { listFindings } from '#areas/synthesis'
import type { Database } from '#platform/db'
import type { Commitment, Progress, Source } from './commitment.ts'
import type { FollowupTables } from './tables.ts'

const tables = (db: Database) => db.$extendTables<FollowupTables>()

/** The commitments entered for a body, in the order of their numbers, each with what was reported. */
export async function listCommitments(db: Database, body: Pick<Body, 'symbol' | 'timezone'>): Promise<Commitment[]> {
  const [rows, progress] = await Promise.all([
    tables(db)
      .selectFrom('followup.commitments')
      .selectAll()
      .where('body', '=', body.symbol)
      .orderBy('number')
      .execute(),
    tables(db)
      .selectFrom('followup.progress as progress')
      .innerJoin('followup.commitments as commitment', 'commitment.id', 'progress.commitment')
      .select(['progress.commitment', 'progress.number', 'progress.state', 'progress.text'])
      .select(['progress.symbol', 'progress.address', 'progress.reported_on as on'])
      .where('commitment.body', '=', body.symbol)
      .orderBy('progress.reported_on')
      .orderBy('progress.number')
      .execute(),
  ])
  const sources = await sourcesOf(db, body.symbol, rows)
  return rows.map((row) => ({
    body: body.symbol,
    number: row.number,
    from: sources(row),
    owner: row.owner,
    text: row.text,
    indicator: row.indicator,
    dueOn: row.due_on,
    madeOn: dayOf(row.made_at, body.timezone),
    progress: progress
      .filter(({ commitment }) => commitment === row.id)
      .map(({ commitment: _commitment, ...one }): Progress => one),
  }))
}

/** The commitment of a body with that number. */
export async function findCommitment(
  db: Database,
  body: Pick<Body, 'symbol' | 'timezone'>,
  number: number,
): Promise<Commitment | undefined> {
  return (await listCommitments(db, body)).find((commitment) => commitment.number === number)
}

type Row = Pick<FollowupTables['followup.commitments'], 'finding' | 'meeting' | 'outcome'>

async function sourcesOf(db: Database, body: string, rows: Row[]): Promise<(row: Row) => Source> {
  const symbols = [...new Set(rows.flatMap(({ meeting }) => meeting ?? []))]
  const [findings, meetings] = await Promise.all([
    rows.some(({ finding }) => finding) ? listFindings(db, { body }) : [],
    Promise.all(
      (await findMeetings(db, symbols)).map(async ({ symbol }) => ({
        symbol,
        outcomes: (await readProceedings(db, symbol)).outcomes,
      })),
    ),
  ])
  return ({ finding, meeting, outcome }) => {
    if (finding) {
      const { number, texts } = findings.find(({ id }) => id === finding)!
      return { kind: 'recommendation', number, texts }
    }
    const outcomes = meetings.find(({ symbol }) => symbol === meeting)?.outcomes ?? []
    const text = outcomes.find(({ number }) => number === outcome)?.text ?? ''
    return { kind: 'outcome', meeting: meeting!, outcome: outcome!, text }
  }
}
