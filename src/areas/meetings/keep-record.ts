import { done, type Result } from '#base/result'
import { findBody, type Meeting } from '#areas/bodies'
import { listParticipants } from '#areas/people'
import {
  addVersionWithin,
  findDocument,
  formatSymbol,
  listDocuments,
  publishWithin,
  registerWithin,
} from '#areas/registry'
import { finish, textHash, type Document } from '#document'
import type { Context } from '#platform/context'
import { findMeetingToRecord } from './act.ts'
import { readProceedings } from './queries.ts'
import { recordText } from './record-text.ts'

export const recordSymbol = (meeting: string): string => formatSymbol(meeting, 'REC', 1)

/**
 * Writes what was recorded of a meeting into the register, as a document that can be cited, and publishes it. A version
 * is made only when the text has changed since the last.
 */
export async function keepRecord(
  context: Context,
  meetingSymbol: string,
): Promise<Result<{ symbol: string; version: number; isNew: boolean }>> {
  const meeting = await findMeetingToRecord(context, meetingSymbol)
  const symbol = recordSymbol(meeting.symbol)
  const document = finish(recordText(await gather(context, meeting)))
  const known = await findDocument(context, symbol)
  const newest = known?.versions.at(-1)
  if (newest?.textHash === textHash(document)) return done({ symbol, version: newest.number, isNew: false })

  return context.db.transaction().execute(async (transaction) => {
    const kept = known
      ? await addVersionWithin(transaction, context, symbol, { document }, {})
      : await registerWithin(transaction, context, recordPaper(meeting, symbol, document))
    if (!kept.ok) throw new Error(`the record ${symbol} was refused: ${kept.problem}`)
    const { version } = kept.value
    await publishWithin(transaction, context, { symbol, number: version, language: document.language })
    return done({ symbol, version, isNew: true })
  })
}

async function gather(context: Context, meeting: Meeting) {
  const [body, participants, documents, proceedings] = await Promise.all([
    findBody(context.db, meeting.body),
    listParticipants(context.db, meeting.symbol),
    listDocuments(context, { body: meeting.body, meeting: meeting.symbol }),
    readProceedings(context.db, meeting.symbol),
  ])
  // Papers are listed in the order in which they were presented, then the others.
  const order = new Map(proceedings.presentations.map((one) => [one.symbol, one.number]))
  const place = (symbol: string) => order.get(symbol) ?? Number.MAX_SAFE_INTEGER
  const listed = documents.toSorted((a, b) => place(a.symbol) - place(b.symbol))
  return { body: body!, meeting, participants, documents: listed, proceedings }
}

const recordPaper = (meeting: Meeting, symbol: string, document: Document) => ({
  body: meeting.body,
  meeting: meeting.symbol,
  symbol,
  type: 'record' as const,
  nature: 'procedural' as const,
  sources: [],
  text: { document },
})
