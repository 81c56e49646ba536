import type { ColumnType } from 'kysely'
import type { Localised } from '#base/languages'
import type { ParticipantRole } from './participant.ts'

type Json<Value> = ColumnType<Value, string, string>

export type PeopleTables = {
  'people.organisations': { id: string; names: Json<Localised>; short_names: Json<Localised> | null; category: string }
  'people.participants': {
    meeting: string
    id: string
    organisation: string
    name: string | null
    honorific: string | null
    role: ParticipantRole
    function: Json<Localised> | null
    presided: boolean
    note: string | null
  }
}
