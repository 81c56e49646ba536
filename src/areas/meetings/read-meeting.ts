import { Refusal } from '#base/refusal'
import { findBody, findMeeting, type Body, type Meeting } from '#areas/bodies'
import { findOrganisations, listParticipants, type Organisation, type Participant } from '#areas/people'
import { listBlockIds, listDocuments, type ListedDocument } from '#areas/registry'
import type { Context } from '#platform/context'
import { recordSymbol } from './keep-record.ts'
import type { Proceedings } from './proceedings.ts'
import { readProceedings } from './queries.ts'

/** All that the public may read of one meeting. */
export type MeetingRecord = {
  body: Body
  meeting: Meeting
  participants: Participant[]
  /** Those that act in an outcome, or that somebody spoke for, without being a participant. */
  organisations: Organisation[]
  documents: ListedDocument[]
  proceedings: Proceedings
  /** The ids of the entries in the record that the register keeps, as far as it is published. */
  keptEntries: Set<string>
}

/** Reads a meeting with everything that was recorded of it; as many queries for a long one as for a short one. */
export async function readMeeting(context: Context, symbol: string): Promise<MeetingRecord> {
  const { db } = context
  const meeting = await findMeeting(db, symbol)
  if (!meeting) throw new Refusal(404, `meeting ${symbol}`)
  const anyone = { ...context, person: null }
  const [body, participants, documents, proceedings, keptEntries] = await Promise.all([
    findBody(db, meeting.body),
    listParticipants(db, symbol),
    listDocuments(anyone, { body: meeting.body, meeting: symbol }),
    readProceedings(db, symbol),
    listBlockIds(db, recordSymbol(symbol)),
  ])
  const organisations = await findOrganisations(db, named(proceedings))
  return { body: body!, meeting, participants, organisations, documents, proceedings, keptEntries }
}

const named = ({ interventions, outcomes }: Proceedings): string[] => {
  const ids = [
    ...interventions.map((turn) => turn.onBehalfOf),
    ...outcomes.flatMap((outcome) => [outcome.actor, outcome.addressee, outcome.owner]),
  ]
  return [...new Set(ids.filter((id) => id !== null))]
}
