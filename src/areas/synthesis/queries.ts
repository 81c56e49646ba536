import { sql } from 'kysely'
import type { Database } from '#platform/db'
import { tables } from './act.ts'
import { chosen, type Choice } from './choice.ts'
import type { Finding } from './finding.ts'
import type { Label } from './label.ts'

const columns = [
  'label.id',
  'label.body',
  'label.symbol',
  'label.version',
  'label.language',
  'label.block',
  'label.anchor',
  'label.kind',
  'label.themes',
  'label.region',
  'label.stakeholder',
  'label.models',
  'label.addressee',
  'label.stands',
] as const

/** The labels of a body that fit, also those that no longer stand unless only `standing` are wanted; as they are read. */
export async function listLabels(
  db: Database,
  { standing, limit, ...choice }: Choice & { standing?: boolean; limit?: number },
): Promise<Label[]> {
  return chosen(db, choice)
    .select(columns)
    .$if(standing === true, (query) => query.where('label.stands', '=', true))
    .$if(limit !== undefined, (query) => query.limit(limit!))
    .orderBy('label.symbol')
    .orderBy('label.version')
    .orderBy('label.language')
    .orderBy('label.start')
    .orderBy('label.made_at')
    .execute()
}

/** The label with that id. */
export async function findLabel(db: Database, id: string): Promise<Label | undefined> {
  return tables(db).selectFrom('synthesis.said as label').select(columns).where('label.id', '=', id).executeTakeFirst()
}

/** How often something was said: by how many documents, in how many passages. */
export type Count = { documents: number; passages: number }

/** A passage that counts: the same words of one document, with everything that was said of them. */
export type CountedPassage = { symbol: string; language: string; labels: [Label, ...Label[]] }

/**
 * The passages that count and fit, a page of them in the order of their documents, and how many there are in all. Words
 * that one document says twice, or that stand in two of its versions, are one passage.
 */
export async function listPassages(
  db: Database,
  choice: Choice,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ passages: CountedPassage[]; count: Count }> {
  const standing = chosen(db, choice).where('label.stands', '=', true)
  const [page, counted] = await Promise.all([
    standing
      .select(['label.symbol', 'label.language'])
      .select(sql<string[]>`array_agg(label.id::text)`.as('ids'))
      .groupBy(['label.symbol', 'label.language', 'label.words'])
      .orderBy('label.symbol')
      .orderBy('label.language')
      .orderBy(({ fn }) => fn.min('label.start'))
      .orderBy('label.words')
      .limit(limit)
      .offset(offset)
      .execute(),
    standing
      .select(sql<number>`count(distinct label.symbol)::int`.as('documents'))
      .select(sql<number>`count(distinct (label.symbol, label.language, label.words))::int`.as('passages'))
      .executeTakeFirstOrThrow(),
  ])
  const labels = await labelsById(
    db,
    page.flatMap(({ ids }) => ids),
  )
  return {
    count: counted,
    passages: page.map(({ symbol, language, ids }) => ({
      symbol,
      language,
      labels: ids.map((id) => labels.get(id)!) as [Label, ...Label[]],
    })),
  }
}

/** The findings of a body in the order of their numbers; published ones only, or unpublished ones only, where asked for. */
export async function listFindings(
  db: Database,
  { body, published }: { body: string; published?: boolean },
): Promise<Finding[]> {
  const rows = await findings(db)
    .where('finding.body', '=', body)
    .$if(published !== undefined, (query) => query.where('publication.published_at', published ? 'is not' : 'is', null))
    .orderBy('finding.number')
    .execute()
  return withEvidence(db, rows)
}

/** The finding with that id, or that number in its body. */
export async function findFinding(
  db: Database,
  of: { id: string } | { body: string; number: number },
): Promise<Finding | undefined> {
  const rows = await findings(db)
    .$if('id' in of, (query) => query.where('finding.id', '=', (of as { id: string }).id))
    .$if('body' in of, (query) => {
      const { body, number } = of as { body: string; number: number }
      return query.where('finding.body', '=', body).where('finding.number', '=', number)
    })
    .execute()
  const [finding] = await withEvidence(db, rows)
  return finding
}

const findings = (db: Database) =>
  tables(db)
    .selectFrom('synthesis.findings as finding')
    .leftJoin('synthesis.publications as publication', 'publication.finding', 'finding.id')
    .select(['finding.id', 'finding.body', 'finding.number', 'finding.kind', 'finding.texts', 'finding.themes'])
    .select(['finding.addressee', 'publication.published_at as published'])

async function withEvidence(db: Database, found: Omit<Finding, 'evidence'>[]): Promise<Finding[]> {
  if (!found.length) return []
  const rows = await tables(db)
    .selectFrom('synthesis.evidence as evidence')
    .innerJoin('synthesis.said as label', 'label.id', 'evidence.label')
    .select(columns)
    .select(['evidence.finding as of', 'evidence.stance'])
    .where(
      'evidence.finding',
      'in',
      found.map(({ id }) => id),
    )
    .orderBy('label.symbol')
    .orderBy('label.version')
    .orderBy('label.language')
    .orderBy('label.start')
    .execute()
  const byFinding = Map.groupBy(rows, (row) => row.of)
  return found.map((finding) => ({
    ...finding,
    evidence: (byFinding.get(finding.id) ?? []).map(({ of: _of, stance, ...label }) => ({ stance, label })),
  }))
}

async function labelsById(db: Database, ids: string[]): Promise<Map<string, Label>> {
  if (!ids.length) return new Map()
  const rows = await tables(db)
    .selectFrom('synthesis.said as label')
    .select(columns)
    .where('label.id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
