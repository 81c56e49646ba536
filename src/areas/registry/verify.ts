import { textHash, type Document } from '#document'
import type { Database } from '#platform/db'
import { checkEvidence, type Finding } from './check-evidence.ts'
import type { RegistryTables } from './tables.ts'

/** What is wrong with one version: its text is not the one that was registered, or a sentence cannot be followed back. */
export type VersionFinding = { symbol: string; version: number; language: string } & (
  | { code: 'text-altered'; expected: string; found: string }
  | Finding
)

export type Verified = { versions: number; sentences: number; findings: VersionFinding[] }

/**
 * T-11: checks every version of one document, or of all: its text against the hash taken when it was registered, and of
 * published reports every sentence against its sources. Versions are read a few at a time.
 */
export async function verify(
  db: Database,
  symbol?: string,
  step: (symbol: string) => void = () => {},
): Promise<Verified> {
  const verified: Verified = { versions: 0, sentences: 0, findings: [] }
  let after: Place = { symbol: '', number: 0, language: '' }
  for (;;) {
    const rows = await nextVersions(db, symbol, after)
    for (const row of rows) {
      step(row.symbol)
      verified.versions++
      verified.sentences += row.content.evidence?.length ?? 0
      verified.findings.push(...(await verifyVersion(db, row)))
    }
    if (rows.length < 20) return verified
    after = rows.at(-1)!
  }
}

type Place = { symbol: string; number: number; language: string }
type Row = Place & { content: Document; text_hash: string }

const nextVersions = (db: Database, symbol: string | undefined, after: Place): Promise<Row[]> =>
  db
    .$extendTables<RegistryTables>()
    .selectFrom('registry.versions')
    .select(['symbol', 'number', 'language', 'content', 'text_hash'])
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('symbol', 'number', 'language'), '>', tuple(after.symbol, after.number, after.language)),
    )
    .$if(symbol !== undefined, (query) => query.where('symbol', '=', symbol!))
    .orderBy('symbol')
    .orderBy('number')
    .orderBy('language')
    .limit(20)
    .execute()

async function verifyVersion(
  db: Database,
  { symbol, number, language, content, text_hash }: Row,
): Promise<VersionFinding[]> {
  const place = { symbol, version: number, language }
  const found = textHash(content)
  const altered: VersionFinding[] =
    found === text_hash ? [] : [{ ...place, code: 'text-altered', expected: text_hash, found }]
  const findings = content.evidence ? await checkEvidence(db, content) : []
  return [...altered, ...findings.map((finding) => ({ ...place, ...finding }))]
}
