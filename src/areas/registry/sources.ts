import type { Database } from '#platform/db'
import type { Source } from './document.ts'
import type { RegistryTables } from './tables.ts'

/** Who submitted each of these documents, in order. */
export async function sourcesOf(db: Database, symbols: string[]): Promise<Map<string, Source[]>> {
  const bySymbol = new Map<string, Source[]>()
  if (!symbols.length) return bySymbol
  const rows = await db
    .$extendTables<RegistryTables>()
    .selectFrom('registry.sources')
    .selectAll()
    .where('symbol', 'in', symbols)
    .orderBy('symbol')
    .orderBy('position')
    .execute()
  for (const row of rows)
    bySymbol.set(row.symbol, [
      ...(bySymbol.get(row.symbol) ?? []),
      {
        organisation: row.organisation,
        names: row.names,
        capacity: row.capacity,
        onBehalfOf: row.on_behalf_of,
        note: row.note,
      },
    ])
  return bySymbol
}
