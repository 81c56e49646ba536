import { allow } from '#platform/access'
import type { Context } from '#platform/context'
import type { Database } from '#platform/db'
import type { ListedDocument } from './document.ts'
import { documentColumns, listed, withNewest } from './listed.ts'

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
  const rows = await withNewest(context.db, { drafts: true })
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
  const rows = await withNewest(db, { drafts: true })
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
