import type { Localised } from '#base/languages'
import { documentAddress } from '#areas/registry'
import type { Database } from '#platform/db'
import type { Clause, DueDate, Mandate, MandateRecord, Phase } from './mandate.ts'
import type { MandatesTables } from './tables.ts'

const tables = (db: Database) => db.$extendTables<MandatesTables>()

/** The founding texts of a body, or of all, with how many clauses each has and under how many something is on record. */
export async function listMandates(
  db: Database,
  body?: string,
): Promise<(Mandate & { clauses: number; evidenced: number })[]> {
  const [mandates, clauses] = await Promise.all([
    selectMandates(db)
      .$if(body !== undefined, (query) => query.where('body', '=', body!))
      .orderBy('body')
      .orderBy('id')
      .execute(),
    tables(db)
      .selectFrom('mandates.clauses as clause')
      .select('clause.mandate')
      .select(({ fn, exists, selectFrom }) => [
        fn.countAll<string>().as('all'),
        fn
          .countAll<string>()
          .filterWhere(
            exists(
              selectFrom('mandates.evidence as evidence')
                .select('evidence.path')
                .whereRef('evidence.mandate', '=', 'clause.mandate')
                .whereRef('evidence.clause', '=', 'clause.code'),
            ),
          )
          .as('evidenced'),
      ])
      .groupBy('clause.mandate')
      .execute(),
  ])
  const counts = new Map(clauses.map((row) => [row.mandate, row]))
  return mandates.map((mandate) => ({
    ...mandate,
    clauses: Number(counts.get(mandate.id)?.all ?? 0),
    evidenced: Number(counts.get(mandate.id)?.evidenced ?? 0),
  }))
}

/** The founding text with that id, without its clauses. */
export const findMandate = (db: Database, id: string): Promise<Mandate | undefined> =>
  selectMandates(db).where('id', '=', id).executeTakeFirst()

/** The founding text with that id, clause by clause, with when each is due and what was done under it. */
export async function readMandate(db: Database, id: string): Promise<MandateRecord | undefined> {
  const [mandate, clauses, dueDates, evidence] = await Promise.all([
    findMandate(db, id),
    selectClauses(db).where('mandate', '=', id).orderBy('position').execute(),
    selectDueDates(db).select('clause').where('mandate', '=', id).execute(),
    tables(db)
      .selectFrom('mandates.evidence')
      .select(['clause', 'path', 'kind', 'title', 'meeting', 'phase'])
      .where('mandate', '=', id)
      .orderBy('noted_at')
      .orderBy('path')
      .execute(),
  ])
  const under = <Row extends { clause: string }>(rows: Row[], { code }: Clause) =>
    rows.filter((row) => row.clause === code)
  return (
    mandate && {
      ...mandate,
      clauses: clauses.map((clause) => ({
        ...clause,
        dueDates: under(dueDates, clause),
        evidence: under(evidence, clause),
      })),
    }
  )
}

/** Every clause of the founding texts of a body, as choices for what rests on one. */
export async function listClauses(
  db: Database,
  body: string,
): Promise<{ mandate: string; code: string; label: string; text: Localised }[]> {
  return tables(db)
    .selectFrom('mandates.clauses as clause')
    .innerJoin('mandates.mandates as mandate', 'mandate.id', 'clause.mandate')
    .select(['clause.mandate', 'clause.code', 'clause.label', 'clause.text'])
    .where('mandate.body', '=', body)
    .orderBy('clause.mandate')
    .orderBy('clause.position')
    .execute()
}

/** Under which clauses a document stands as evidence, and of which meeting and phase. */
export async function listEvidenceOf(
  db: Database,
  symbol: string,
): Promise<{ mandate: string; clause: string; meeting: string | null; phase: Phase | null }[]> {
  const address = documentAddress({ symbol })
  return tables(db)
    .selectFrom('mandates.evidence')
    .select(['mandate', 'clause', 'meeting', 'phase'])
    .where(({ or, eb, val, fn }) =>
      or([
        eb('path', '=', address),
        ...['#', '/v'].map((more) => eb(fn<boolean>('starts_with', ['path', val(address + more)]), '=', true)),
      ]),
    )
    .orderBy('mandate')
    .orderBy('clause')
    .execute()
}

/** When a clause is due, what was mandated first. */
export const listDueDates = (db: Database, { mandate, code }: Pick<Clause, 'mandate' | 'code'>): Promise<DueDate[]> =>
  selectDueDates(db).where('mandate', '=', mandate).where('clause', '=', code).execute()

const selectMandates = (db: Database) =>
  tables(db)
    .selectFrom('mandates.mandates')
    .select(['id', 'body', 'names', 'adopted_by as adoptedBy', 'adopted_on as adoptedOn', 'address', 'amended'])

const selectClauses = (db: Database) =>
  tables(db).selectFrom('mandates.clauses').select(['mandate', 'code', 'label', 'text', 'per_meeting as perMeeting'])

const selectDueDates = (db: Database) =>
  tables(db)
    .selectFrom('mandates.due_dates')
    .select([
      'version',
      'due_on as dueOn',
      'due_words as dueWords',
      'stated_by as statedBy',
      'stated_on as statedOn',
      'source',
    ])
    .orderBy('version')
