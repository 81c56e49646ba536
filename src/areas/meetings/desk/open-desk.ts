import { openMeetingDesk, type Body, type Meeting } from '#areas/bodies'
import { listOrganisations, listParticipants, type Organisation, type Participant } from '#areas/people'
import { listDocuments, type ListedDocument } from '#areas/registry'
import type { Request } from '#platform/view'
import type { Proceedings } from '../proceedings.ts'
import { readProceedings } from '../queries.ts'

/** All that the pages of a meeting's desk choose from and show. */
export type MeetingDesk = {
  body: Body
  meeting: Meeting
  participants: Participant[]
  organisations: Organisation[]
  papers: ListedDocument[]
  proceedings: Proceedings
}

/** The desk of the meeting, for somebody who may record it. */
export async function openDesk(c: Request, symbol: string): Promise<MeetingDesk> {
  const { context, body, meeting } = await openMeetingDesk(c, symbol)
  const [participants, organisations, documents, proceedings] = await Promise.all([
    listParticipants(context.db, symbol),
    listOrganisations(context.db),
    listDocuments(context, { body: body.symbol, meeting: symbol }),
    readProceedings(context.db, symbol),
  ])
  const papers = documents.filter(({ type, withdrawn }) => !withdrawn && type !== 'record' && type !== 'report')
  return { body, meeting, participants, organisations, papers, proceedings }
}
