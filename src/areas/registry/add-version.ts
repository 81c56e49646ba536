import { done, problem, type Result } from '#base/result'
import { Refusal } from '#base/refusal'
import { allow } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { bodyOf } from './queries.ts'
import { insertVersion, who, type NewText } from './register.ts'
import type { Change, RegistryTables } from './tables.ts'

/**
 * A new text for a known symbol: the next version in the original language, or the newest version in another language.
 * What was there before stays as it is, under its own address.
 */
export async function addVersion(context: Context, symbol: string, text: NewText, why: Why = {}): Promise<Added> {
  allow(context.person, 'keep-the-register', await bodyOf(context.db, symbol))
  return context.db.transaction().execute((transaction) => addVersionWithin(transaction, context, symbol, text, why))
}

/** The same inside a transaction that does more, as issuing a report does. The caller has settled who may. */
export async function addVersionWithin(
  transaction: Transaction,
  context: Context,
  symbol: string,
  text: NewText,
  { change, reason }: Why,
): Promise<Added> {
  if (!text.document.title.trim()) return problem('title-missing', 'title')
  const { language } = text.document
  const document = await lockDocument(transaction, symbol)
  if (!document) throw new Refusal(404, `document ${symbol}`)
  if (document.withdrawn !== null) return problem('withdrawn', undefined, { symbol })

  const versions = await transaction
    .$extendTables<RegistryTables>()
    .selectFrom('registry.versions')
    .select(['number', 'language'])
    .where('symbol', '=', symbol)
    .execute()
  const newest = Math.max(...versions.map((version) => version.number))
  const isTranslation = language !== document.original_language
  if (isTranslation && versions.some((one) => one.number === newest && one.language === language))
    return problem('already-translated', 'language', { symbol })

  const number = isTranslation ? newest : newest + 1
  const kind = isTranslation ? 'translation' : (change ?? 'revision')
  await insertVersion(transaction, context, { symbol, number, change: kind, reason: reason ?? null, text })
  await record(transaction, who(context), {
    area: 'registry',
    action: isTranslation ? 'translated' : 'revised',
    about: symbol,
    body: document.body,
    details: { version: number, language },
  })
  return done({ symbol, version: number })
}

export type Why = { change?: Exclude<Change, 'original' | 'translation'>; reason?: string }
export type AddProblem = 'already-translated' | 'withdrawn' | 'title-missing'
type Added = Result<{ symbol: string; version: number }, AddProblem>

/** Held until the transaction ends, so that two people who revise at once get two numbers. */
const lockDocument = (transaction: Transaction, symbol: string) =>
  transaction
    .$extendTables<RegistryTables>()
    .selectFrom('registry.documents as document')
    .leftJoin('registry.withdrawals as withdrawal', 'withdrawal.symbol', 'document.symbol')
    .select(['document.body', 'document.original_language', 'withdrawal.reason as withdrawn'])
    .where('document.symbol', '=', symbol)
    .forUpdate('document')
    .executeTakeFirst()
