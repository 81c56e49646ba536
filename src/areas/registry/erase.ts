import { sql } from 'kysely'
import { done, problem, type Result } from '#base/result'
import { finish, textHash } from '#document'
import { allow } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { bodyOf } from './queries.ts'
import { who } from './register.ts'
import type { ErasureGround, RegistryTables } from './tables.ts'
import { isKeptBack, withdrawWithin } from './withdraw.ts'

/** Removes the words of a document from what an area keeps of it; every area that keeps any brings one (program.ts). */
export type Forget = (transaction: Transaction, symbol: string) => Promise<void>

/**
 * T-45: takes a document back and removes its words for good: every version and file, who submitted it, and each passage of it
 * that others kept. The address stays, with the reason; a report that rests on it is stopped at its gate until mended.
 */
export async function erase(
  context: Context,
  symbol: string,
  { ground, reason }: { ground: ErasureGround; reason: string },
  forget: Forget[],
): Promise<Result<void, 'reason-missing' | 'already-erased'>> {
  const body = await bodyOf(context.db, symbol)
  allow(context.person, 'keep-the-register', body)
  if (!reason.trim()) return problem('reason-missing', 'reason')

  const erased = await context.db.transaction().execute(async (transaction) => {
    await withdrawWithin(transaction, context, { symbol, body, reason })
    const inserted = await transaction
      .$extendTables<RegistryTables>()
      .insertInto('registry.erasures')
      .values({ symbol, ground, erased_at: context.now, erased_by: who(context).person })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (!inserted.numInsertedOrUpdatedRows) return problem('already-erased', undefined, { symbol })
    await sql`select set_config('heed.erasing', ${symbol}, true)`.execute(transaction)
    const files = [...(await emptyVersions(transaction, symbol)), ...(await emptyPassages(transaction, symbol))]
    for (const forgets of forget) await forgets(transaction, symbol)
    await record(transaction, who(context), {
      area: 'registry',
      action: 'erased',
      about: symbol,
      body,
      details: { ground },
      public: !(await isKeptBack(transaction, symbol)),
    })
    return done(files)
  })
  if (!erased.ok) return erased
  for (const file of await namedNowhere(context, erased.value)) await context.files.remove(file)
  return done(undefined)
}

/** Empties every version, and what waits at the desk to become one; gives the files that held the words. */
async function emptyVersions(transaction: Transaction, symbol: string): Promise<string[]> {
  const tables = transaction.$extendTables<RegistryTables>()
  const versions = await tables
    .selectFrom('registry.versions')
    .select(['number', 'language', 'file'])
    .where('symbol', '=', symbol)
    .execute()
  for (const { number, language } of versions) {
    const empty = finish({ language, title: symbol, cover: [], blocks: [], notes: [] })
    await sql`update registry.versions set title = ${symbol}, content = ${JSON.stringify(empty)}::jsonb,
      text_hash = ${textHash(empty)}, reason = null, file = null, file_name = null, set_aside = '[]'
      where symbol = ${symbol} and number = ${number} and language = ${language}`.execute(transaction)
  }
  await sql`update registry.sources set organisation = null, names = '{"en": "–"}', on_behalf_of = null, note = null
    where symbol = ${symbol}`.execute(transaction)
  const waiting = await sql<{ file: string }>`delete from registry.handed_in
    where symbol = ${symbol} or file = any(${versions.flatMap(({ file }) => file ?? [])}) returning file`.execute(
    transaction,
  )
  const editions = await dropEditions(transaction, [symbol])
  return [...versions.flatMap(({ file }) => file ?? []), ...waiting.rows.map(({ file }) => file), ...editions]
}

/** Empties each passage of it that a published text or the thread of citations holds; gives the editions with them. */
async function emptyPassages(transaction: Transaction, symbol: string): Promise<string[]> {
  const citing = await sql<{ citing_symbol: string }>`
    update registry.citations set exact = '' where cited_symbol = ${symbol} returning citing_symbol`.execute(
    transaction,
  )
  const symbols = [...new Set(citing.rows.map((row) => row.citing_symbol))]
  if (!symbols.length) return []
  await sql`update registry.versions set content = jsonb_set(content, '{evidence}', (
      select jsonb_agg(case when piece -> 'anchors' is null then piece else jsonb_set(piece, '{anchors}', (
        select jsonb_agg(case when anchor ->> 'document' = ${symbol} then jsonb_set(anchor, '{exact}', '""') else anchor end)
        from jsonb_array_elements(piece -> 'anchors') anchor
      )) end) from jsonb_array_elements(content -> 'evidence') piece
    )) where symbol = any(${symbols}) and jsonb_array_length(content -> 'evidence') > 0`.execute(transaction)
  return dropEditions(transaction, symbols)
}

async function dropEditions(transaction: Transaction, symbols: string[]): Promise<string[]> {
  const rows = await transaction
    .$extendTables<RegistryTables>()
    .deleteFrom('registry.editions')
    .where('symbol', 'in', symbols)
    .returning('checksum')
    .execute()
  return rows.map(({ checksum }) => checksum)
}

/** Those of these files that no version, edition or paper at the desk names any more. */
async function namedNowhere(context: Context, files: string[]): Promise<string[]> {
  const wanted = [...new Set(files)]
  const { rows } = await sql<{ file: string }>`
    select file from registry.versions where file = any(${wanted})
    union select file from registry.handed_in where file = any(${wanted})
    union select checksum from registry.editions where checksum = any(${wanted})`.execute(context.db)
  const named = new Set(rows.map(({ file }) => file))
  return wanted.filter((file) => !named.has(file))
}
