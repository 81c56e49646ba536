import type { Document } from '#document'
import { Refusal } from '#base/refusal'
import { may } from '#platform/access'
import type { Context } from '#platform/context'
import type { Database } from '#platform/db'
import type { ListedDocument, RegisteredDocument, Version } from './document.ts'
import { documentColumns, listed, withNewest } from './listed.ts'
import { sourcesOf } from './sources.ts'
import type { RegistryTables } from './tables.ts'

const tables = (db: Database) => db.$extendTables<RegistryTables>()

/** The document with that symbol as this reader may see it: drafts only for those who may read them. */
export async function findDocument(context: Context, symbol: string): Promise<RegisteredDocument | undefined> {
  const db = tables(context.db)
  const row = await db
    .selectFrom('registry.documents as document')
    .leftJoin('registry.late_decisions as late', 'late.symbol', 'document.symbol')
    .leftJoin('registry.withdrawals as withdrawal', 'withdrawal.symbol', 'document.symbol')
    .selectAll('document')
    .select(['late.decision', 'late.slot', 'late.reason as late_reason', 'late.decided_at'])
    .select(['withdrawal.reason as withdrawn', 'withdrawal.withdrawn_at'])
    .where('document.symbol', '=', symbol)
    .executeTakeFirst()
  if (!row) return undefined
  const versions = await versionsOf(context.db, symbol)
  const readable = may(context.person, 'read-drafts', row.body)
    ? versions
    : versions.filter((version) => version.publishedAt)
  if (!readable.length) return undefined
  return {
    symbol: row.symbol,
    body: row.body,
    meeting: row.meeting,
    series: row.series,
    number: row.number,
    symbolKnown: row.symbol_known,
    type: row.type,
    nature: row.nature,
    category: row.category,
    originalLanguage: row.original_language,
    registeredAt: row.registered_at,
    sources: (await sourcesOf(context.db, [symbol])).get(symbol) ?? [],
    versions: readable,
    late: row.decision
      ? { decision: row.decision, slot: row.slot, reason: row.late_reason!, at: row.decided_at! }
      : null,
    withdrawn: row.withdrawn === null ? null : { reason: row.withdrawn, at: row.withdrawn_at! },
  }
}

async function versionsOf(db: Database, symbol: string): Promise<Version[]> {
  const rows = await tables(db)
    .selectFrom('registry.versions as version')
    .leftJoin('registry.publications as publication', (join) =>
      join
        .onRef('publication.symbol', '=', 'version.symbol')
        .onRef('publication.number', '=', 'version.number')
        .onRef('publication.language', '=', 'version.language'),
    )
    .select(['version.number', 'version.language', 'version.title', 'version.change', 'version.reason'])
    .select(['version.text_hash', 'version.file', 'version.file_name', 'version.made_at', 'publication.published_at'])
    .where('version.symbol', '=', symbol)
    .orderBy('version.number')
    .orderBy('version.language')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    language: row.language,
    title: row.title,
    change: row.change,
    reason: row.reason,
    textHash: row.text_hash,
    file: row.file,
    fileName: row.file_name,
    madeAt: row.made_at,
    publishedAt: row.published_at,
  }))
}

/** The body a document belongs to; refuses a symbol that is not in the register. */
export async function bodyOf(db: Database, symbol: string): Promise<string> {
  const row = await tables(db)
    .selectFrom('registry.documents')
    .select('body')
    .where('symbol', '=', symbol)
    .executeTakeFirst()
  if (!row) throw new Refusal(404, `document ${symbol}`)
  return row.body
}

/** The text of one version. The caller has found the version through the reader. */
export async function getText(
  db: Database,
  { symbol, number, language }: { symbol: string; number: number; language: string },
): Promise<Document> {
  const row = await tables(db)
    .selectFrom('registry.versions')
    .select('content')
    .where('symbol', '=', symbol)
    .where('number', '=', number)
    .where('language', '=', language)
    .executeTakeFirstOrThrow()
  return row.content
}

/** A list of documents, newest version's title each: by symbol within a meeting, else newest first. */
export async function listDocuments(
  context: Context,
  { body, meeting, limit = 500, offset = 0 }: { body?: string; meeting?: string; limit?: number; offset?: number },
): Promise<ListedDocument[]> {
  const drafts = body !== undefined && may(context.person, 'read-drafts', body)
  const rows = await withNewest(context.db, { drafts })
    .select(documentColumns)
    .select(['newest.title', 'newest.language', 'newest.published_at', 'late.decision', 'withdrawal.withdrawn_at'])
    .$if(body !== undefined, (query) => query.where('document.body', '=', body!))
    .$if(meeting !== undefined, (query) => query.where('document.meeting', '=', meeting!))
    .$if(meeting !== undefined, (query) => query.orderBy('document.series').orderBy('document.number'))
    .$if(meeting === undefined, (query) =>
      query.orderBy('document.registered_at', 'desc').orderBy('document.number', (order) => order.desc().nullsLast()),
    )
    .orderBy('document.symbol')
    .limit(limit)
    .offset(offset)
    .execute()
  return listed(context.db, rows)
}

/** The text of a version that the public can read, or undefined: not published, or withdrawn. */
export async function publishedText(
  db: Database,
  { symbol, number, language }: { symbol: string; number: number; language: string },
): Promise<Document | undefined> {
  const row = await tables(db)
    .selectFrom('registry.versions as version')
    .innerJoin('registry.publications as publication', (join) =>
      join
        .onRef('publication.symbol', '=', 'version.symbol')
        .onRef('publication.number', '=', 'version.number')
        .onRef('publication.language', '=', 'version.language'),
    )
    .leftJoin('registry.withdrawals as withdrawal', 'withdrawal.symbol', 'version.symbol')
    .select('version.content')
    .where('version.symbol', '=', symbol)
    .where('version.number', '=', number)
    .where('version.language', '=', language)
    .where('withdrawal.symbol', 'is', null)
    .executeTakeFirst()
  return row?.content
}
