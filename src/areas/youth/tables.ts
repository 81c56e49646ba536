import type { ColumnType, Generated } from 'kysely'
import type { Localised } from '#base/languages'
import type { Band, Phase, Requirement, Told } from './consultation.ts'
import type { QuestionKind } from './question.ts'

type Json<Value> = ColumnType<Value, string, string>

export type YouthTables = {
  'youth.consultations': {
    symbol: string
    body: string
    number: number
    meeting: string | null
    mandate: string | null
    clause: string | null
    titles: Json<Localised>
    purpose: Json<Localised>
    audience: ColumnType<Localised, string | undefined, string>
    influence: ColumnType<Localised, string | undefined, string>
    answer_by: string | null
    languages: string[]
    bands: Band[]
    prepared_at: Date
    prepared_by: string | null
  }
  'youth.gates': { consultation: string; requirement: Requirement; how: string; met_at: Date; met_by: string | null }
  'youth.questions': { consultation: string; phase: Phase; number: number; kind: QuestionKind; choices: string[] }
  'youth.wordings': {
    consultation: string
    phase: Phase
    number: number
    band: Band
    language: string
    text: string
    choices: Json<Record<string, string>>
  }
  'youth.openings': { consultation: string; phase: Phase; opened_at: Date; opened_by: string | null }
  'youth.closings': { consultation: string; phase: Phase; closed_at: Date; closed_by: string | null }
  'youth.groups': {
    id: Generated<string>
    consultation: string
    phase: Phase
    band: Band
    language: string
    name: string
    told: Told[]
    size: number
    made_at: Date
    made_by: string | null
  }
  'youth.slips': { hash: string; group_id: string }
  'youth.turnouts': { consultation: string; phase: Phase; band: Band; children: Generated<number> }
  'youth.counts': {
    consultation: string
    phase: Phase
    number: number
    band: Band
    choice: string
    count: Generated<number>
  }
  'youth.messages': {
    consultation: string
    phase: Phase
    number: number
    text: Json<Localised>
    child_text: Json<Localised>
    questions: number[]
  }
  'youth.results': {
    consultation: string
    phase: Phase
    symbol: string
    checked_with: string
    published_at: Date
    published_by: string | null
  }
}
