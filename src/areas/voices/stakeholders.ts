import type { Capacity } from '#areas/registry'

/**
 * Whom a consultation hears: the kinds of participants that Human Rights Council resolution 56/6 names in operative
 * paragraph 8, with States and international organizations. Children are heard apart and never added to these.
 */
export const stakeholders = [
  'state',
  'international-organisation',
  'civil-society',
  'private-sector',
  'child-rights',
  'education',
  'family',
  'faith-based',
] as const
export type Stakeholder = (typeof stakeholders)[number]

/** The capacity in which the register enters a document of such a stakeholder. */
export const capacityOf: Record<Stakeholder, Capacity> = {
  state: 'member-state',
  'international-organisation': 'international-organisation',
  'civil-society': 'civil-society',
  'private-sector': 'private-sector',
  'child-rights': 'child-rights',
  education: 'education',
  family: 'family',
  'faith-based': 'faith-based',
}

/** To whom a recommendation speaks. */
export const addressees = [
  'states',
  'companies',
  'international-organisations',
  'regulators',
  'schools',
  'parents',
  'civil-society',
  'everybody',
] as const
export type Addressee = (typeof addressees)[number]

/** For whom a good practice is. */
export const audiences = [
  'children',
  'parents',
  'teachers',
  'companies',
  'regulators',
  'policy-makers',
  'professionals',
] as const
export type Audience = (typeof audiences)[number]
