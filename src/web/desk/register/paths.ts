import { reportSymbol } from '#areas/reports'
import { recordSymbol } from '#areas/meetings'
import type { RegisteredDocument } from '#areas/registry'

/** The desk's page of a document. What is done to it follows after `/-/`, which no symbol can contain. */
export const documentDeskPath = (symbol: string): string =>
  `/desk/documents/${symbol.split('/').map(encodeURIComponent).join('/')}`

/** Documents that hold what somebody sent, said in a workshop or told as a young person, by where each is written. */
const heardAt: Partial<Record<string, (body: string) => string>> = {
  answer: (body) => `/desk/consultations/of/${body}`,
  workshop: (body) => `/desk/workshops/bodies/${body}`,
  'young-people': () => '/desk/young',
}

/** Whether papers of this type come from an area that hears people, never from the form of the register. */
export const isHeardType = (type: string): boolean => type in heardAt

/** Whether Heed itself writes this document from what is recorded, so that nobody adds to it by hand. */
export const isWrittenByHeed = ({ symbol, meeting, series, type }: RegisteredDocument): boolean =>
  isHeardType(type) ||
  (meeting !== null && (symbol === recordSymbol(meeting) || symbol === reportSymbol(meeting))) ||
  (type === 'report' && (series === 'CF' || series === 'ER' || (series === 'REP' && meeting === null)))

/** Whether it can be withdrawn and erased here: papers, and what people said, who can always ask for that. */
export const canBeTakenBack = (document: RegisteredDocument): boolean =>
  isHeardType(document.type) || !isWrittenByHeed(document)

/** Where at the desk a document that Heed writes is changed. */
export function sourceDeskPath({ type, meeting, body }: RegisteredDocument): string {
  if (meeting) return `/desk/meetings/${encodeURIComponent(meeting)}`
  const at = heardAt[type] ?? ((symbol: string) => `/desk/bodies/${symbol}/reports`)
  return at(encodeURIComponent(body))
}
