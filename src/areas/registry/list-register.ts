import { sql } from 'kysely'
import { allow } from '#platform/access'
import type { Context } from '#platform/context'
import type { Database } from '#platform/db'
import type { ListedDocument } from './document.ts'
import { documentColumns, listed } from './listed.ts'
import type { RegistryTables } from './tables.ts'

/** How a paper stands: its newest version is not public yet, or is; the paper came late; it was withdrawn. */
export const registerStates = ['unpublished', 'published', 'late', 'withdrawn'] as const
export type RegisterState = (typeof registerStates)[number]

export type RegisterEntry = ListedDocument & { body: string; meeting: string | null }

/** The register as its keepers see it, newest first, with what is not public yet. */
export async function listRegister(
  context: Context,
  wanted: { bodies: string[]; meeting?: string; state?: RegisterState; limit: number; offset: number },
): Promise<RegisterEntry[]> {
  for (const body of wanted.bodies) allow(context.person, 'read-drafts', body)
  if (!wanted.bodies.length) return []
  const rows = await entries(context.db)
    .select(documentColumns)
    .select([
      'document.body',
      'document.meeting',
      'newest.title',
      'newest.language',
      'newest.published_at',
      'late.decision',
      'withdrawal.withdrawn_at',
    ])
    .where('document.body', 'in', wanted.bodies)
    .$if(wanted.meeting !== undefined, (query) => query.where('document.meeting', '=', wanted.meeting!))
    .$if(wanted.state === 'unpublished', (query) =>
      query.where('newest.published_at', 'is', null).where('withdrawal.symbol', 'is', null),
    )
    .$if(wanted.state === 'published', (query) =>
      query.where('newest.published_at', 'is not', null).where('withdrawal.symbol', 'is', null),
    )
    .$if(wanted.state === 'late', (query) => query.where('late.symbol', 'is not', null))
    .$if(wanted.state === 'withdrawn', (query) => query.where('withdrawal.symbol', 'is not', null))
    .orderBy('document.registered_at', 'desc')
    .orderBy('document.series')
    .orderBy('document.number')
    .orderBy('document.symbol')
    .limit(wanted.limit)
    .offset(wanted.offset)
    .execute()
  const documents = await listed(context.db, rows)
  return documents.map((document, index) => ({
    ...document,
    body: rows[index]!.body,
    meeting: rows[index]!.meeting,
  }))
}

/** How many papers each of these meetings has, and how many of them are not public yet; records and reports not counted. */
export async function countPapers(
  db: Database,
  meetings: string[],
): Promise<Map<string, { papers: number; unpublished: number }>> {
  if (!meetings.length) return new Map()
  const rows = await entries(db)
    .select('document.meeting')
    .select(({ fn }) => [
      fn.countAll<string>().as('papers'),
      fn.countAll<string>().filterWhere('newest.published_at', 'is', null).as('unpublished'),
    ])
    .where('document.meeting', 'in', meetings)
    .where('document.type', 'not in', ['record', 'report'])
    .where('withdrawal.symbol', 'is', null)
    .groupBy('document.meeting')
    .execute()
  return new Map(
    rows.map((row) => [row.meeting!, { papers: Number(row.papers), unpublished: Number(row.unpublished) }]),
  )
}

/** Every document with its newest version, published or not. */
const entries = (db: Database) =>
  db
    .$extendTables<RegistryTables>()
    .selectFrom('registry.documents as document')
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('registry.versions as version')
          .leftJoin('registry.publications as publication', (join) =>
            join
              .onRef('publication.symbol', '=', 'version.symbol')
              .onRef('publication.number', '=', 'version.number')
              .onRef('publication.language', '=', 'version.language'),
          )
          .select(['version.title', 'version.language', 'publication.published_at'])
          .whereRef('version.symbol', '=', 'document.symbol')
          .orderBy('version.number', 'desc')
          .orderBy(sql`version.language = document.original_language`, 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .leftJoin('registry.late_decisions as late', 'late.symbol', 'document.symbol')
    .leftJoin('registry.withdrawals as withdrawal', 'withdrawal.symbol', 'document.symbol')
