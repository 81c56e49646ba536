import type { ColumnType, Generated } from 'kysely'

type Columns = {
  id: Generated<number>
  at: Date
  person: string | null
  area: string
  action: string
  about: string
  body: string | null
  details: ColumnType<Record<string, unknown>, string>
  public: boolean
}

export type AuditTables = { 'platform.events': Columns; 'platform.unnumbered_events': Columns }
