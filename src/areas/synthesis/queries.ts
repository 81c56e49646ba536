import type { Localised } from '#base/languages'
import type { Anchor } from '#document'
import type { Database } from '#platform/db'
import type { Addressee, Kind, Region, Stakeholder } from '#areas/voices'
import { sql } from 'kysely'

export type Label = {
  id: string
  body: string
  symbol: string
  version: number
  language: string
  block: string
  anchor: Anchor
  kind: Kind
  themes: string[]
  region: Region | null
  stakeholder: Stakeholder | 'children' | null
  models: string[]
  addressee: Addressee | null
  stands: boolean
}
export type Finding = {
  id: string
  body: string
  number: number
  kind: Kind
  texts: Localised
  themes: string[]
  addressee: Addressee | null
  published: Date | null
  evidence: { stance: 'for' | 'against'; label: Label }[]
}
export async function listFindings(
  db: Database,
  { body, published }: { body: string; published?: boolean },
): Promise<Finding[]> {
  const { rows } = await sql<Finding>`
    select f.id, f.body, f.number, f.kind, f.texts, f.themes, f.addressee, p.published_at as published,
      coalesce((select jsonb_agg(jsonb_build_object('stance', e.stance, 'label', to_jsonb(l) || '{"stands":true}')
        order by l.made_at, l.id)
        from synthesis.evidence e join synthesis.labels l on l.id = e.label where e.finding = f.id), '[]') as evidence
    from synthesis.findings f left join synthesis.publications p on p.finding = f.id
    where f.body = ${body} order by f.number`.execute(db)
  return rows.filter((row) => published === undefined || (row.published !== null) === published)
}
export async function findFinding(
  db: Database,
  { body, number }: { body: string; number: number },
): Promise<Finding | undefined> {
  return (await listFindings(db, { body })).find((one) => one.number === number)
}
