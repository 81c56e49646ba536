import { checkAnchor, type Anchor, type Block, type Document } from '#document'
import type { Database } from '#platform/db'
import { publishedTexts } from './check-evidence.ts'
import type { Source } from './document.ts'
import { sourcesOf } from './queries.ts'
import type { RegistryTables } from './tables.ts'

/** A passage that a sentence rests on, as it was found just now. */
export type CheckedPassage = {
  anchor: Anchor
  /** `gone` where the source is no longer public, `altered` where it no longer reads as it was cited. */
  found: 'verbatim' | 'altered' | 'gone'
  /** The label of its paragraph as it is seen: "5.3". */
  label: string | null
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
  const labels = new Map<Document, Map<string, string | undefined>>()
  const checked = anchors.map(async (anchor): Promise<[Anchor, CheckedPassage]> => {
    const text = await load(anchor)
    if (text && !labels.has(text)) labels.set(text, labelsOf(text))
    return [
      anchor,
      {
        anchor,
        found: !text ? 'gone' : checkAnchor(anchor, text) ? 'altered' : 'verbatim',
        label: (text && labels.get(text)?.get(anchor.block)) ?? null,
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
    .withTables<RegistryTables>()
    .selectFrom('registry.documents')
    .select(['symbol', 'original_language'])
    .where('symbol', 'in', symbols)
    .execute()
  return new Map(rows.map((row) => [row.symbol, row.original_language]))
}

/** The label of each block that has one, by its id; also of those in tables and notes. */
export function labelsOf(document: Document): Map<string, string | undefined> {
  const inside = (block: Block) =>
    block.kind === 'table' ? block.rows.flat().flatMap(({ paragraphs }) => paragraphs) : []
  const paragraphs = document.notes.flatMap((note) => note.paragraphs)
  const labelled = [...document.blocks.flatMap((block) => [block, ...inside(block)]), ...paragraphs]
  return new Map(labelled.map((block) => [block.id, 'label' in block ? block.label : undefined]))
}
