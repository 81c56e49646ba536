import type { ColumnType, Generated } from 'kysely'
import type { Localised } from '#base/languages'
import type { Document, Reading, Span } from '#document'
import type { Capacity, Category, DocumentType, Nature } from './vocabulary.ts'

/** Written as JSON text (the driver would make a PostgreSQL array of a list), read as the value. */
type Json<Value> = ColumnType<Value, string, never>

export type Change = 'original' | 'revision' | 'correction' | 'addition' | 'translation'
export type LateDecision = 'heard' | 'for-information' | 'deferred'

/** Why words are erased: their author asked, they tell of somebody's person, or a law demands it. */
export const erasureGrounds = ['asked', 'personal-data', 'law'] as const
export type ErasureGround = (typeof erasureGrounds)[number]

export type RegistryTables = {
  'registry.documents': {
    symbol: string
    body: string
    meeting: string | null
    series: string | null
    number: number | null
    symbol_known: Generated<boolean>
    type: DocumentType
    nature: Nature
    category: Category | null
    original_language: string
    registered_at: Date
    registered_by: string | null
  }
  'registry.sources': {
    symbol: string
    position: number
    organisation: string | null
    names: Json<Localised>
    capacity: Capacity
    on_behalf_of: Json<Localised> | null
    note: Json<Localised> | null
  }
  'registry.versions': {
    symbol: string
    number: number
    language: string
    title: string
    content: Json<Document>
    text_hash: string
    change: Change
    reason: string | null
    file: string | null
    file_name: string | null
    set_aside: Json<SetAside[]>
    made_at: Date
    made_by: string | null
  }
  'registry.publications': {
    symbol: string
    number: number
    language: string
    published_at: Date
    published_by: string | null
  }
  'registry.erasures': { symbol: string; ground: ErasureGround; erased_at: Date; erased_by: string | null }
  'registry.withdrawals': { symbol: string; reason: string; withdrawn_at: Date; withdrawn_by: string | null }
  'registry.kept_back': { symbol: string; kept_back_at: Date }
  'registry.late_decisions': {
    symbol: string
    decision: LateDecision
    slot: string | null
    reason: string
    decided_at: Date
    decided_by: string | null
  }
  'registry.citations': {
    citing_symbol: string
    citing_number: number
    citing_language: string
    citing_block: string
    citing_start: number
    citing_end: number
    cited_symbol: string
    cited_number: number
    cited_language: string
    cited_block: string
    cited_start: number
    cited_end: number
    exact: string
  }
  'registry.editions': {
    symbol: string
    number: number
    language: string
    format: string
    facts_hash: string
    checksum: string
    made_at: Date
  }
  'registry.series_counters': { body: string; meeting: string; series: string; last: number }
  'registry.handed_in': {
    id: Generated<string>
    body: string
    meeting: string | null
    symbol: string | null
    file: string
    file_name: string
    reading: ColumnType<Reading, string, string>
    handed_in_at: Date
    handed_in_by: string | null
  }
  'registry.taken_in': { handed_in: string; symbol: string; number: number; taken_in_at: Date }
}

/** What reading took out of the raw text, and where, so that it can be put back. */
export type SetAside = { rule: string; text: string; at: number }

/** Where in a document a passage stands. */
export type Place = Span & { symbol: string; number: number; language: string; block: string }
