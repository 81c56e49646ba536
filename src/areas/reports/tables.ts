import type { ColumnType, Generated } from 'kysely'
import type { Localised } from '#base/languages'
import type { Anchor } from '#document'
import type { GlossaryEntry, PlainForm, Readers, Told } from './plain/edition.ts'
import type { Form, Section, Template } from './report.ts'

export type ReportsTables = {
  'reports.reports': {
    symbol: string
    body: string
    occasion: string
    template: Template
    meeting: string | null
    titles: ColumnType<Localised, string, never> | null
    period_from: string | null
    period_to: string | null
    mandate: string | null
    clause: string | null
    plain_clause: string | null
    language: string
    record_symbol: string | null
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
    anchor: ColumnType<Anchor, string, string>
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
  'reports.exceptions': {
    report: string
    version: number
    reason: string
    decided_by: string
    recorded_at: Date
    recorded_by: string | null
  }
  'reports.plain_editions': {
    id: Generated<string>
    report: string
    readers: Readers
    language: string
    title: string
    glossary: ColumnType<GlossaryEntry[], string, string>
    checked_by: Generated<string>
    revision: Generated<number>
    made_at: Date
    made_by: string | null
  }
  'reports.plain_paragraphs': {
    id: Generated<string>
    edition: string
    position: number
    form: PlainForm
    text: string
    tells: ColumnType<Told[], string, string>
    revision: Generated<number>
  }
  'reports.plain_issues': {
    edition: string
    version: number
    symbol: string
    symbol_version: number
    issued_at: Date
  }
}
