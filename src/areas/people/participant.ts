import type { Localised } from '#base/languages'

export const participantRoles = [
  'chair',
  'vice-chair',
  'director',
  'secretariat',
  'delegate',
  'study-group-chair',
  'observer',
] as const
export type ParticipantRole = (typeof participantRoles)[number]

/** What an organisation is among those who take part. Others may be entered; these have words in every language. */
export const organisationCategories = [
  'member-state',
  'sector-member',
  'secretariat',
  'partner',
  'international-organisation',
  'itu-group',
  'public-authority',
  'civil-society',
  'academia',
  'private-sector',
] as const

export type Organisation = { id: string; names: Localised; shortNames: Localised | null; category: string }

/** Who takes part in a meeting; a delegation whose delegate the record does not name has no name. */
export type Participant = {
  id: string
  organisation: Organisation
  name: string | null
  honorific: string | null
  role: ParticipantRole
  function: Localised | null
  presided: boolean
  note: string | null
}

/** An id that can stand in an address and a form: lower-case letters, digits and hyphens. */
export const isSlug = (id: string): boolean => id.length <= 60 && /^[a-z\d]+(-[a-z\d]+)*$/.test(id)
