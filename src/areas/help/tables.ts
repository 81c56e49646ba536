import type { ColumnType } from 'kysely'
import type { Localised } from '#base/languages'
import type { CheckResult, ServiceKind } from './number.ts'

type Json<Value> = ColumnType<Value, string, string>

export type HelpTables = {
  'help.services': {
    id: string
    country: string
    kind: ServiceKind
    names: Json<Localised>
    operator: string
    dial: string | null
    address: string | null
    languages: string[]
    hours: Json<Localised> | null
    free: boolean | null
    source: string
    entered_at: Date
    entered_by: string | null
  }
  'help.checks': {
    service: string
    checked_on: string
    found: CheckResult
    how: string
    checked_by: string | null
    checked_at: Date
  }
}
