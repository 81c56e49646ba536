import { reportSymbol } from '#areas/reports'
import { recordSymbol } from '#areas/meetings'
import type { RegisteredDocument } from '#areas/registry'

/** The desk's page of a document. What is done to it follows after `/-/`, which no symbol can contain. */
export const documentDeskPath = (symbol: string): string =>
  `/desk/documents/${symbol.split('/').map(encodeURIComponent).join('/')}`

/** Whether Heed itself writes this document from what is recorded, so that nobody adds to it by hand. */
export const isWrittenByHeed = ({ symbol, meeting, series, type }: RegisteredDocument): boolean =>
  (meeting !== null && (symbol === recordSymbol(meeting) || symbol === reportSymbol(meeting))) ||
  (type === 'report' && (series === 'CF' || series === 'ER' || (series === 'REP' && meeting === null)))
