import { findDocument, type RegisteredDocument } from '#areas/registry'
import type { Context } from '#platform/context'

/** These documents as everybody may see them, by symbol. */
export async function findPublic(context: Context, symbols: string[]): Promise<Map<string, RegisteredDocument>> {
  const found = [...new Set(symbols)].map((symbol) => findDocument({ ...context, person: null }, symbol))
  return new Map((await Promise.all(found)).flatMap((document) => (document ? [[document.symbol, document]] : [])))
}

/** The instant at which a document was first opened to everybody. */
export const publishedAt = ({ versions }: RegisteredDocument): Date =>
  versions.flatMap((version) => version.publishedAt ?? []).toSorted((a, b) => a.getTime() - b.getTime())[0]!
