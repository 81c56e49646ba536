import type { ColumnType } from 'kysely'
import type { Localised } from '#base/languages'
import type { Anchor } from '#document'
import type { Audience, Region, Theme } from '#areas/voices'
import type { Measure, PracticeTexts } from './practice.ts'

type Json<Value> = ColumnType<Value, string, string>

export type PracticesTables = {
  'practices.practices': {
    id: string
    body: string
    number: number
    texts: Json<PracticeTexts>
    who: Json<Localised>
    country: string | null
    region: Region
    since: string | null
    measure: Measure
    themes: Theme[]
    audiences: Audience[]
    symbol: string | null
    anchor: ColumnType<Anchor, string, string> | null
    contact: string | null
    review_on: string | null
    entered_at: Date
    entered_by: string | null
  }
  'practices.removals': { practice: string; reason: string; removed_at: Date; removed_by: string | null }
}
