import { slice } from '#base/codepoints'
import { blockText } from '#document'
import type { Database } from '#platform/db'
import { usesOf, type Use } from './citations.ts'
import { placesOf, type PlaceName } from './places.ts'
import { getText } from './queries.ts'
import type { RegistryTables } from './tables.ts'
import type { DocumentType } from './vocabulary.ts'

/** A document that cites another, with each sentence that does. */
export type Citing = {
  symbol: string
  version: number
  language: string
  type: DocumentType
  meeting: string | null
  title: string
  /** It was withdrawn since: its address says so, and it is not quoted. */
  withdrawn: boolean
  sentences: (Use & { place: PlaceName; text: string })[]
}

/** Who cites a document, in what words: by the newest public version of each. */
export async function listCiting(db: Database, symbol: string): Promise<Citing[]> {
  const uses = await usesOf(db, symbol)
  const documents = Map.groupBy(uses, ({ citing }) => `${citing.symbol} ${citing.version} ${citing.language}`)
  return Promise.all([...documents.values()].map((members) => readCiting(db, members)))
}

async function readCiting(db: Database, uses: Use[]): Promise<Citing> {
  const { symbol, version, language } = uses[0]!.citing
  const [row, text] = await Promise.all([
    db
      .$extendTables<RegistryTables>()
      .selectFrom('registry.documents as document')
      .leftJoin('registry.withdrawals as withdrawal', 'withdrawal.symbol', 'document.symbol')
      .select(['document.type', 'document.meeting', 'withdrawal.reason as withdrawn'])
      .where('document.symbol', '=', symbol)
      .executeTakeFirstOrThrow(),
    getText(db, { symbol, number: version, language }),
  ])
  const places = placesOf(text)
  const order = new Map([...places.keys()].map((block, index) => [block, index]))
  const withdrawn = row.withdrawn !== null
  const sentences = uses
    .map((use) => ({
      ...use,
      place: places.get(use.citing.block) ?? { label: null, below: true },
      text: withdrawn ? '' : slice(blockText(text, use.citing.block) ?? '', use.citing.start, use.citing.end),
    }))
    .toSorted((a, b) => order.get(a.citing.block)! - order.get(b.citing.block)! || a.citing.start - b.citing.start)
  return { symbol, version, language, type: row.type, meeting: row.meeting, title: text.title, withdrawn, sentences }
}
