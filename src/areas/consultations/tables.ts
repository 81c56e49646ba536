import type { ColumnType, Generated } from 'kysely'
import type { Localised } from '#base/languages'
import type { PublicationChoice } from '#areas/bodies'
import type { Region, Stakeholder } from '#areas/voices'
import type { Channel, Words } from './answer.ts'

/** Written as JSON text, read as the value. */
type Json<Value> = ColumnType<Value, string, string>

export type RequestKind = 'withdraw' | 'erase'

export type ConsultationsTables = {
  'consultations.calls': {
    symbol: string
    body: string
    number: number
    mandate: string | null
    clause: string | null
    titles: Json<Localised>
    purpose: Json<Localised>
    asked: Json<Localised>
    use: Json<Localised>
    languages: string[]
    publication: PublicationChoice[]
    opens_at: Date
    closes_at: Date
    made_at: Date
    made_by: string | null
  }
  'consultations.announcements': { call: string; announced_at: Date; announced_by: string | null }
  'consultations.extensions': {
    call: string
    closes_at: Date
    reason: string
    extended_at: Date
    extended_by: string | null
  }
  'consultations.questions': {
    call: string
    number: number
    stakeholders: Stakeholder[]
    text: Json<Localised>
    hint: Json<Localised> | null
    words: number
  }
  'consultations.invitees': {
    call: string
    number: number
    names: Json<Localised>
    stakeholder: Stakeholder
    mandated: boolean
  }
  'consultations.answers': {
    id: Generated<string>
    call: string
    receipt: string
    words: Json<Words>
    channel: Channel
    received_on: string | null
    entered_by: string | null
    revision: Generated<number>
    saved_at: Date
  }
  'consultations.sendings': {
    answer: string
    revision: number
    words: Json<Words> | null
    sent_at: Date
    sent_by: string | null
    reason: string | null
  }
  'consultations.acceptances': {
    answer: string
    revision: number
    symbol: string
    version: number
    stakeholder: Stakeholder
    region: Region
    publication: PublicationChoice
    invitee: number | null
    accepted_at: Date
    accepted_by: string | null
  }
  'consultations.requests': {
    answer: string
    kind: RequestKind
    asked_at: Date
    done_at: Date | null
    done_by: string | null
  }
}
