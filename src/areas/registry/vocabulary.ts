/** What kind of paper it is. */
export const documentTypes = [
  'contribution',
  'information',
  'liaison',
  'statement',
  'agenda',
  'record',
  'report',
  'resolution',
  'presentation',
  // What was sent in reply to a call, found at a workshop, and heard from young people.
  'answer',
  'workshop',
  'young-people',
] as const
export type DocumentType = (typeof documentTypes)[number]

/** What its text is: whether it was negotiated, can be commented on, binds anyone (pain points B6, B12, B13). */
export const natures = [
  'negotiated',
  'consultative',
  'operational-statement',
  'evidence-based-publication',
  'technical-standard',
  'national-practice',
  'research',
  'liaison',
  'procedural',
] as const
export type Nature = (typeof natures)[number]

/** Under which heading a meeting lists it; the order is that of the report. */
export const categories = ['secretariat', 'member-states', 'sector-members', 'partners', 'any-other-business'] as const
export type Category = (typeof categories)[number]

/** In what capacity a source speaks: the membership categories of ITU and those of United Nations processes. */
export const capacities = [
  'member-state',
  'sector-member',
  'associate',
  'academia',
  'secretariat',
  'itu-group',
  'international-organisation',
  'civil-society',
  'private-sector',
  'partner',
  'national-institution',
  'child-rights',
  'education',
  'family',
  'faith-based',
  'body',
  'not-stated',
] as const
export type Capacity = (typeof capacities)[number]

/** The grammar of our own series; bodies may add others as data. */
export const isOneOf = <Value extends string>(list: readonly Value[], value: unknown): value is Value =>
  list.includes(value as Value)
