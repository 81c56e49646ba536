import { checkAnchor, type Anchor, type Document } from '#document'
import type { Database } from '#platform/db'
import { publishedTexts } from './check-evidence.ts'
import type { Source } from './document.ts'
import { placesOf, type PlaceName } from './places.ts'
import { sourcesOf } from './sources.ts'
import type { RegistryTables } from './tables.ts'

/** A passage that a sentence rests on, as it was found just now. */
export type CheckedPassage = {
  anchor: Anchor
  /** `gone` where the source is no longer public, `altered` where it no longer reads as it was cited. */
  found: 'verbatim' | 'altered' | 'gone'
  place: PlaceName
  /** Whether the source was written in the language that it is cited in. */
  inOriginal: boolean
  sources: Source[]
}

/** Looks up every passage that a report rests on in the very version that it names; by the anchor itself. */
export async function checkPassages(db: Database, report: Document): Promise<Map<Anchor, CheckedPassage>> {
  const anchors = (report.evidence ?? []).flatMap((evidence) => (evidence.kind === 'sources' ? evidence.anchors : []))
  const symbols = [...new Set(anchors.map((anchor) => anchor.document))]
  const [languages, sources] = await Promise.all([originalLanguages(db, symbols), sourcesOf(db, symbols)])
  const load = publishedTexts(db)
  const places = new Map<Document, Map<string, PlaceName>>()
  const checked = anchors.map(async (anchor): Promise<[Anchor, CheckedPassage]> => {
    const text = await load(anchor)
    if (text && !places.has(text)) places.set(text, placesOf(text))
    return [
      anchor,
      {
        anchor,
        found: !text ? 'gone' : checkAnchor(anchor, text) ? 'altered' : 'verbatim',
        place: (text && places.get(text)?.get(anchor.block)) ?? { label: null, below: true },
        inOriginal: languages.get(anchor.document) === anchor.language,
        sources: sources.get(anchor.document) ?? [],
      },
    ]
  })
  return new Map(await Promise.all(checked))
}

async function originalLanguages(db: Database, symbols: string[]): Promise<Map<string, string>> {
  if (!symbols.length) return new Map()
  const rows = await db
    .$extendTables<RegistryTables>()
    .selectFrom('registry.documents')
    .select(['symbol', 'original_language'])
    .where('symbol', 'in', symbols)
    .execute()
  return new Map(rows.map((row) => [row.symbol, row.original_language]))
}
