import type { Document } from '../model.ts'
import type { Facts } from './facts.ts'
import { textHash } from './text-hash.ts'

/**
 * The document itself, with what identifies it, as the schema in schema.ts describes. Keys are sorted, so that the
 * same document gives the same bytes wherever it was kept.
 */
export function jsonEdition(document: Document, facts: Facts): string {
  const { symbol, version, address, published, status, notice } = facts
  const edition = { schema: 'heed-edition/1', symbol, version, address, published, status, notice }
  return `${JSON.stringify({ ...edition, textHash: textHash(document), document }, sorted, 2)}\n`
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
