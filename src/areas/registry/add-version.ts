import { done, problem, type Result } from '#base/result'
import { Refusal } from '#base/refusal'
import { allow } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import { insertVersion, who, type NewText } from './register.ts'
import type { Change, RegistryTables } from './tables.ts'

/**
 * A new text for a known symbol: the next version in the original language, or the newest version in another language.
 * What was there before stays as it is, under its own address.
 */
export async function addVersion(
  context: Context,
  symbol: string,
  text: NewText,
  { change, reason }: { change?: Exclude<Change, 'original' | 'translation'>; reason?: string } = {},
): Promise<Result<{ symbol: string; version: number }, 'already-translated' | 'withdrawn' | 'title-missing'>> {
  if (!text.document.title.trim()) return problem('title-missing', 'title')
  return context.db.transaction().execute(async (transaction) => {
    const tables = transaction.withTables<RegistryTables>()
    // Locked, so that two people who revise at once get two numbers.
    const document = await tables
      .selectFrom('registry.documents')
      .select(['body', 'original_language'])
      .where('symbol', '=', symbol)
      .forUpdate()
      .executeTakeFirst()
    if (!document) throw new Refusal(404, `document ${symbol}`)
    allow(context.person, 'keep-the-register', document.body)
    if (await tables.selectFrom('registry.withdrawals').select('symbol').where('symbol', '=', symbol).executeTakeFirst())
      return problem('withdrawn', undefined, { symbol })

    const versions = await tables
      .selectFrom('registry.versions')
      .select(['number', 'language'])
      .where('symbol', '=', symbol)
      .execute()
    const newest = Math.max(...versions.map((version) => version.number))
    const isTranslation = text.document.language !== document.original_language
    if (isTranslation && versions.some((one) => one.number === newest && one.language === text.document.language))
      return problem('already-translated', 'language', { symbol })
    const number = isTranslation ? newest : newest + 1
    const kind = isTranslation ? 'translation' : (change ?? 'revision')
    await insertVersion(transaction, context, { symbol, number, change: kind, reason: reason ?? null, text })
    await record(transaction, who(context), {
      area: 'registry',
      action: isTranslation ? 'translated' : 'revised',
      about: symbol,
      body: document.body,
      details: { version: number, language: text.document.language },
    })
    return done({ symbol, version: number })
  })
}
