import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Localised } from '#base/languages'
import type { Anchor } from '#document'
import type { ProgressState } from './commitment.ts'
import type { Verdict } from './reply.ts'

type Json<Value> = ColumnType<Value, string, string>

export type FollowupTables = {
  'followup.replies': {
    id: Generated<string>
    place: GeneratedAlways<number>
    body: string
    finding: string | null
    symbol: string | null
    anchor: Json<Anchor> | null
    verdict: Verdict
    reason: Json<Localised>
    child_reason: Json<Localised>
    replied_by: Json<Localised>
    replied_at: Date
    entered_by: string | null
  }
  'followup.commitments': {
    id: Generated<string>
    body: string
    number: number
    finding: string | null
    meeting: string | null
    outcome: number | null
    owner: Json<Localised>
    text: Json<Localised>
    indicator: Json<Localised>
    due_on: string
    made_at: Date
    made_by: string | null
  }
  'followup.progress': {
    commitment: string
    number: number
    state: ProgressState
    text: Json<Localised>
    symbol: string | null
    address: string | null
    reported_on: string
    reported_at: Date
    reported_by: string | null
  }
}
