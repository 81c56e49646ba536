import type { ColumnType, Generated } from 'kysely'
import type { Anchor } from '#document'
import type { Form, Section } from './report.ts'

export type ReportsTables = {
  'reports.reports': {
    symbol: string
    body: string
    meeting: string
    language: string
    record_symbol: string
    composed_at: Date
    composed_by: string | null
    set_aside: Generated<string[]>
  }
  'reports.paragraphs': {
    id: Generated<string>
    report: string
    section: Section
    position: number
    form: Form
    origins: string[]
    revision: Generated<number>
  }
  'reports.sentences': {
    id: Generated<string>
    paragraph: string
    position: number
    text: string
    secretariat: Generated<boolean>
  }
  'reports.evidence': {
    id: Generated<string>
    sentence: string
    anchor: ColumnType<Anchor, string, never>
    added_at: Date
    added_by: string | null
  }
  'reports.revisions': {
    paragraph: string
    revision: number
    text: string
    revised_at: Date
    revised_by: string | null
  }
  'reports.issues': {
    report: string
    version: number
    language: string
    reason: string | null
    issued_at: Date
    issued_by: string | null
  }
  'reports.receptions': {
    report: string
    version: number
    kind: 'noted' | 'adopted'
    ground: string
    received_on: string
    recorded_at: Date
    recorded_by: string | null
  }
}
