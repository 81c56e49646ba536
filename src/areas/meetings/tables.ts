import type { ColumnType, Generated } from 'kysely'
import type { Localised } from '#base/languages'
import type { InterventionKind, OutcomeVerb } from './proceedings.ts'

type Json<Value> = ColumnType<Value, string, string>

export type MeetingsTables = {
  'meetings.agenda_items': { meeting: string; number: number; title: Json<Localised> }
  'meetings.item_documents': { meeting: string; item: number; symbol: string; position: number }
  'meetings.agenda_changes': {
    meeting: string
    number: number
    text: string
    reason: string | null
    documents: string[]
  }
  'meetings.agenda_adoptions': { meeting: string; adopted_at: Date; adopted_by: string | null }
  'meetings.presentations': {
    meeting: string
    number: number
    item: number
    symbol: string
    presenter: string | null
    from_floor: Generated<boolean>
  }
  'meetings.interventions': {
    meeting: string
    number: number
    item: number
    speaker: string
    on_behalf_of: string | null
    kind: InterventionKind
    documents: string[]
    answers: number | null
    text: string
  }
  'meetings.outcomes': {
    meeting: string
    number: number
    actor: string
    verb: OutcomeVerb
    addressee: string | null
    text: string
    owner: string | null
    due: string | null
    due_words: string | null
    arose_from: number[]
  }
}
