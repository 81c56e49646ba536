import type { ColumnType } from 'kysely'
import type { Localised } from '#base/languages'
import type { EvidenceKind, Phase } from './mandate.ts'

type Json<Value> = ColumnType<Value, string, string>

export type MandatesTables = {
  'mandates.mandates': {
    id: string
    body: string
    names: Json<Localised>
    adopted_by: Json<Localised>
    adopted_on: string | null
    address: string | null
    amended: Json<Localised> | null
  }
  'mandates.clauses': {
    mandate: string
    code: string
    label: string
    position: number
    text: Json<Localised>
    per_meeting: boolean
  }
  'mandates.due_dates': {
    mandate: string
    clause: string
    version: number
    due_on: string | null
    due_words: Json<Localised>
    stated_by: Json<Localised>
    stated_on: string | null
    source: string | null
    noted_at: Date
    noted_by: string | null
  }
  'mandates.evidence': {
    mandate: string
    clause: string
    path: string
    kind: EvidenceKind
    title: Json<Localised>
    meeting: string | null
    phase: Phase | null
    noted_at: Date
    noted_by: string | null
  }
}
