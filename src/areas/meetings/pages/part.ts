import type { View } from '#platform/view'
import { recordSymbol } from '../keep-record.ts'
import type { MeetingRecord } from '../read-meeting.ts'
import type { Named } from './names.tsx'
import type { PaperLinks } from './paper-links.tsx'

/** What every part of the page draws with. */
export type PartProps = {
  view: View
  record: MeetingRecord
  nameOf: (id: string) => Named
  papers: PaperLinks
  /** The language of what was noted, where it is not that of the page. */
  textLanguage: string | undefined
}

/** The record of the meeting in the register, when it is public. */
export const keptRecord = ({ meeting, documents }: MeetingRecord) =>
  documents.find((document) => document.symbol === recordSymbol(meeting.symbol) && !document.withdrawn)
