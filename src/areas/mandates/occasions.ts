import type { Meeting } from '#areas/bodies'
import type { ClauseRecord, Evidence, Phase } from './mandate.ts'

/** A meeting, or none in particular, with who was heard before and during it, and what they were answered. */
export type Occasion = { meeting: Meeting | null; heard: Record<Phase, Evidence[]> }

/**
 * The occasions on which people were to be heard under a clause, newest first: every meeting, where the clause asks
 * something of each; otherwise those of which something is on record. What belongs to no known meeting comes last.
 */
export function occasionsOf({ perMeeting, evidence }: ClauseRecord, meetings: Meeting[]): Occasion[] {
  const phased = evidence.filter(({ phase }) => phase)
  const known = new Set(meetings.map(({ symbol }) => symbol))
  const isOf = (meeting: Meeting) => (one: Evidence) => one.meeting === meeting.symbol
  const held = meetings
    .map((meeting) => occasion(meeting, phased.filter(isOf(meeting))))
    .filter(({ meeting }) => perMeeting || phased.some(isOf(meeting!)))
  const others = phased.filter(({ meeting }) => !meeting || !known.has(meeting))
  return others.length ? [...held, occasion(null, others)] : held
}

/** That nobody was heard and nothing answered is what the page has to say first. */
export const isSilent = ({ heard }: Occasion): boolean => !Object.values(heard).flat().length

const occasion = (meeting: Meeting | null, evidence: Evidence[]): Occasion => {
  const of = (phase: Phase) => evidence.filter((one) => one.phase === phase)
  return { meeting, heard: { before: of('before'), during: of('during'), answered: of('answered') } }
}
