import type { ColumnType, Generated } from 'kysely'
import type { Localised } from '#base/languages'
import type { Addressee, Kind, Model, Region, Stakeholder, Theme } from '#areas/voices'
import type { Hearing, KeptFinding, Modality } from './workshop.ts'

type Json<Value> = ColumnType<Value, string, string>

export type WorkshopsTables = {
  'workshops.series': {
    id: string
    body: string
    mandate: string | null
    clause: string | null
    names: Json<Localised>
    planned: number
    wanted: Stakeholder[]
    made_at: Date
  }
  'workshops.workshops': {
    symbol: string
    series: string
    body: string
    number: number
    region: Region
    names: Json<Localised>
    host: string
    place: Json<Localised> | null
    modality: Modality
    starts_on: string
    ends_on: string
    languages: string[]
    programme: Json<Localised> | null
    entered_at: Date
    entered_by: string | null
  }
  'workshops.attendance': { workshop: string; stakeholder: Stakeholder; room: number; online: number }
  'workshops.findings': {
    id: Generated<string>
    workshop: string
    number: number
    kind: Kind
    text: string
    themes: Theme[]
    stakeholder: Stakeholder | null
    models: Model[]
    addressee: Addressee | null
    heard: Hearing
    disagreement: string | null
    noted_at: Date
    noted_by: string | null
  }
  'workshops.records': {
    workshop: string
    symbol: string
    version: number
    language: string
    findings: Json<KeptFinding[]>
    kept_at: Date
    kept_by: string | null
  }
}
