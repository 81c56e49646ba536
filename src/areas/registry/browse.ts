import { sql } from 'kysely'
import type { Database } from '#platform/db'
import type { ListedDocument } from './document.ts'
import { documentColumns, listed } from './listed.ts'
import type { RegistryTables } from './tables.ts'
import { documentTypes, isOneOf } from './vocabulary.ts'

/** Which documents of the public register: all, or those of a body, a meeting, a type. */
export type Shelf = { body?: string; meeting?: string; type?: string }

/** What the public can read, the newest publication first, with how many there are. */
export async function browse(
  db: Database,
  shelf: Shelf,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<{ documents: ListedDocument[]; total: number }> {
  const rows = await onShelf(db, shelf)
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('registry.publications as published')
          .innerJoin('registry.versions as version', (join) =>
            join
              .onRef('version.symbol', '=', 'published.symbol')
              .onRef('version.number', '=', 'published.number')
              .onRef('version.language', '=', 'published.language'),
          )
          .select(['version.title', 'version.language', 'published.published_at'])
          .whereRef('published.symbol', '=', 'document.symbol')
          .orderBy('published.number', 'desc')
          .orderBy(sql`published.language = document.original_language`, 'desc')
          .limit(1)
          .as('shown'),
      (join) => join.onTrue(),
    )
    .leftJoin('registry.late_decisions as late', 'late.symbol', 'document.symbol')
    .leftJoin('registry.withdrawals as withdrawal', 'withdrawal.symbol', 'document.symbol')
    .select(documentColumns)
    .select(['shown.title', 'shown.language', 'shown.published_at', 'late.decision', 'withdrawal.withdrawn_at'])
    .orderBy('newest.published_at', 'desc')
    .orderBy('document.meeting', 'desc')
    .orderBy('document.series')
    .orderBy('document.number')
    .orderBy('document.symbol')
    .limit(limit)
    .offset(offset)
    .execute()
  const [{ total }, documents] = await Promise.all([
    onShelf(db, shelf)
      .select(({ fn }) => fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow(),
    listed(db, rows),
  ])
  return { documents, total: Number(total) }
}

/** The newest publication of each document on the shelf: a walk along an index, which stops when the page is full. */
function onShelf(db: Database, { body, meeting, type }: Shelf) {
  return db
    .$extendTables<RegistryTables>()
    .selectFrom('registry.publications as newest')
    .innerJoin('registry.documents as document', 'document.symbol', 'newest.symbol')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('registry.publications as later')
            .select('later.symbol')
            .whereRef('later.symbol', '=', 'newest.symbol')
            .where(
              sql<boolean>`(later.published_at, later.number, later.language) > (newest.published_at, newest.number, newest.language)`,
            ),
        ),
      ),
    )
    .$if(body !== undefined, (query) => query.where('document.body', '=', body!))
    .$if(meeting !== undefined, (query) => query.where('document.meeting', '=', meeting!))
    .$if(type !== undefined, (query) =>
      isOneOf(documentTypes, type) ? query.where('document.type', '=', type) : query.where(sql<boolean>`false`),
    )
}

/** The bodies and meetings that have anything public, to choose from. */
export async function listShelves(db: Database): Promise<{ bodies: string[]; meetings: string[] }> {
  const rows = await db
    .$extendTables<RegistryTables>()
    .selectFrom('registry.documents as document')
    .select(['document.body', 'document.meeting'])
    .distinct()
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('registry.publications as publication')
          .select('publication.symbol')
          .whereRef('publication.symbol', '=', 'document.symbol'),
      ),
    )
    .execute()
  const inOrder = (symbols: (string | null)[]) =>
    [...new Set(symbols.filter((symbol) => symbol !== null))].toSorted((a, b) =>
      b.localeCompare(a, 'en', { numeric: true }),
    )
  return {
    bodies: inOrder(rows.map((row) => row.body)).toReversed(),
    meetings: inOrder(rows.map((row) => row.meeting)),
  }
}
