import type { Generated } from 'kysely'

export type IdentityTables = {
  'platform.persons': {
    id: Generated<string>
    email: string
    name: Generated<string>
    created_at: Date
    signed_in_at: Generated<Date | null>
  }
  'platform.sign_in_links': { hash: string; person: string; created_at: Date; expires_at: Date }
  'platform.sessions': { hash: string; person: string; created_at: Date; expires_at: Date }
}
