import type { ColumnType, Generated } from 'kysely'
import type { Localised } from '#base/languages'
import type { Addressee } from '#areas/voices'
import type { Anchor } from '#document'
import type { LegalAnchor, Level, Nature, Stance } from './option.ts'

type Json<Value> = ColumnType<Value, string, string>

export type OptionsTables = {
  'options.options': {
    id: Generated<string>
    body: string
    number: number
    names: Json<Localised>
    description: Json<Localised>
    level: Level
    nature: Nature
    private_role: Json<Localised>
    anchors: LegalAnchor[]
    open_questions: Json<Localised> | null
    revision: Generated<number>
    made_at: Date
    made_by: string | null
  }
  'options.measures': {
    option: string
    position: number
    text: Json<Localised>
    addressee: Addressee
    indicator: Json<Localised>
    time: Json<Localised>
  }
  'options.grounds': { option: string; finding: string }
  'options.positions': {
    option: string
    symbol: string
    stance: Stance
    anchor: Json<Anchor>
    noted_at: Date
    noted_by: string | null
  }
  'options.publications': { option: string; published_at: Date; published_by: string | null }
}
