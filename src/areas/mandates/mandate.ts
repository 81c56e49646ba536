import type { Localised } from '#base/languages'

/** What a piece of evidence is, in the order in which a page shows them. */
export const evidenceKinds = [
  'document',
  'meeting',
  'call',
  'workshop',
  'practice',
  'young-people',
  'report',
  'reply',
  'other',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** When people were heard, counted from a meeting, and that they were told what came of it. */
export const phases = ['before', 'during', 'answered'] as const
export type Phase = (typeof phases)[number]

/** A founding text of a body. */
export type Mandate = {
  id: string
  body: string
  names: Localised
  adoptedBy: Localised
  adoptedOn: string | null
  /** Where its words can be read. */
  address: string | null
  /** Whether it was amended since, in words. */
  amended: Localised | null
}

/** A clause in words of our own, under the number it has in the original. */
export type Clause = {
  mandate: string
  /** A short form of the number, for addresses: "r1.1". */
  code: string
  /** As the original counts it: "resolves 1.1". */
  label: string
  text: Localised
  /** It asks something of every meeting. */
  perMeeting: boolean
}

/** When a clause is due, as stated by somebody. The first is what was mandated; the last is what holds now. */
export type DueDate = {
  version: number
  dueOn: string | null
  dueWords: Localised
  statedBy: Localised
  statedOn: string | null
  /** A page of this site, or another address, where it is stated. */
  source: string | null
}

/** What was done under a clause: a page of this site, and of which meeting and phase it is. */
export type Evidence = {
  path: string
  kind: EvidenceKind
  title: Localised
  meeting: string | null
  phase: Phase | null
}

export type ClauseRecord = Clause & { dueDates: DueDate[]; evidence: Evidence[] }
export type MandateRecord = Mandate & { clauses: ClauseRecord[] }

/** An id or a code as an address can show it. */
export const isMandateId = (id: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 60

export const isClauseCode = (code: string): boolean => /^[a-z0-9]+([-.][a-z0-9]+)*$/.test(code) && code.length <= 60

/** A path of this site: not the address of another host in disguise. */
export const isPath = (path: string): boolean => /^\/(?![/\\])[^\s\\]*$/.test(path) && path.length <= 500

/** A path of this site, or a page elsewhere. */
export const isSource = (address: string): boolean =>
  isPath(address) || (address.length <= 500 && URL.parse(address)?.protocol === 'https:')

export const hasText = (texts: Localised): boolean => Object.values(texts).some((text) => text?.trim())
