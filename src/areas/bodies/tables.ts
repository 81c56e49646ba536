import type { ColumnType, Generated } from 'kysely'
import type { Localised } from '#base/languages'
import type { Modality, Practice, PublicationChoice } from './body.ts'

type Json<Value> = ColumnType<Value, string, string>

export type BodiesTables = {
  'bodies.bodies': {
    symbol: string
    names: Json<Localised>
    parent: Json<Localised>
    founded: Json<Localised>
    purpose: Json<Localised>
    timezone: string
    language: string
    practice: Practice
    notice: Json<Localised> | null
    publication: Generated<PublicationChoice[]>
    founded_at: Date
  }
  'bodies.series': { body: string; code: string; names: Json<Localised> }
  'bodies.meetings': {
    symbol: string
    body: string
    ordinal: number
    starts_on: string
    ends_on: string
    modality: Modality | null
    place: Json<Localised> | null
  }
}
