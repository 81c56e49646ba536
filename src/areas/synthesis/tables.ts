import type { ColumnType, Generated } from 'kysely'
import type { Localised } from '#base/languages'
import type { Anchor } from '#document'
import type { Addressee, Kind, Model, Region, Stakeholder, Theme, Voice } from '#areas/voices'

type Json<Value> = ColumnType<Value, string, string>

type Labelled = {
  body: string
  symbol: string
  version: number
  language: string
  block: string
  start: number
  kind: Kind
  themes: Theme[]
  models: Model[]
  addressee: Addressee | null
  made_at: Date
}

export type SynthesisTables = {
  'synthesis.labels': Labelled & {
    id: Generated<string>
    end: number
    anchor: Json<Anchor>
    /** Null as the voice of the document has it. */
    region: Region | null
    stakeholder: Stakeholder | 'children' | null
    made_by: string | null
  }
  /** A view: every label with who says it, and whether it counts. */
  'synthesis.said': Labelled & {
    id: string
    anchor: Anchor
    /** The checksum of the words. */
    words: string
    channel: Voice['channel'] | null
    stakeholder: Stakeholder | 'children' | null
    region: Region | null
    stands: boolean
  }
  'synthesis.findings': {
    id: Generated<string>
    body: string
    number: number
    kind: Kind
    texts: Json<Localised>
    themes: Theme[]
    addressee: Addressee | null
    made_at: Date
    made_by: string | null
  }
  'synthesis.evidence': { finding: string; label: string; stance: 'for' | 'against' }
  'synthesis.publications': { finding: string; published_at: Date; published_by: string | null }
}
