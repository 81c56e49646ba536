import { Refusal } from '#base/refusal'
import type { Database } from '#platform/db'
import { readingsOf, type Wanted } from './address.ts'
import type { RegistryTables } from './tables.ts'

/** What an address under /documents/ asks for: the page or an edition of a document, or the file as it was submitted. */
export type Asked = Wanted & { original: boolean }

/** Reads the address; where it can be read in several ways, the register says which symbol there is. */
export async function readAsked(db: Database, rest: string): Promise<Asked> {
  const path = decoded(rest)
  const [, version] = /^(.+\/v[1-9]\d*(?:\.[A-Za-z-]+)?)\/original$/.exec(path) ?? []
  const readings = readingsOf(version ?? path)
  const original = version !== undefined
  if (readings.length === 1) return { ...readings[0]!, original }
  const rows = await db
    .$extendTables<RegistryTables>()
    .selectFrom('registry.documents')
    .select('symbol')
    .where(
      'symbol',
      'in',
      readings.map(({ symbol }) => symbol),
    )
    .execute()
  const known = new Set(rows.map((row) => row.symbol))
  return { ...(readings.find(({ symbol }) => known.has(symbol)) ?? readings[0]!), original }
}

/** Nothing was ever published under what is not valid percent-encoding, or holds what no text may hold. */
function decoded(rest: string): string {
  const path = rest.split('/').map(decodedPart).join('/')
  return storable(path)
}

function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // The one way in which decoding fails.
    throw new Refusal(404, 'address')
  }
}

/** The text; refuses one with a null character, which the database cannot even be asked for. */
export function storable(text: string): string {
  if (text.includes('\0')) throw new Refusal(404, 'null character')
  return text
}
