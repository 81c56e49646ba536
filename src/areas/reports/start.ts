import { Refusal } from '#base/refusal'
import { done, type Result } from '#base/result'
import { isLanguage } from '#base/languages'
import { findBody, findMeeting, type Meeting } from '#areas/bodies'
import { keepRecord, readProceedings } from '#areas/meetings'
import { formatSymbol, getText, listDocuments } from '#areas/registry'
import { allow } from '#platform/access'
import type { Context } from '#platform/context'
import { translator } from '#platform/i18n'
import { categoryTitle } from './category-title.ts'
import { compose } from './compose.ts'
import { mergeIn } from './merge-in.ts'
import type { NewParagraph } from './report.ts'
import type { ReportsTables } from './tables.ts'

export const reportSymbol = (meeting: string): string => formatSymbol(meeting, 'REP', 1)

/**
 * Composes the report of a meeting from what was recorded. Done again, it adds what has been recorded since, each in its
 * place, and leaves every paragraph that is there as people have edited it.
 */
export async function startReport(context: Context, meetingSymbol: string): Promise<Result<{ added: number }>> {
  const meeting = await findMeeting(context.db, meetingSymbol)
  if (!meeting) throw new Refusal(404, `meeting ${meetingSymbol}`)
  allow(context.person, 'write-a-report', meeting.body)
  const body = (await findBody(context.db, meeting.body))!
  const composed = await composeFromRecord(context, meeting, body.language)
  const symbol = reportSymbol(meeting.symbol)

  return context.db.transaction().execute(async (transaction) => {
    const tables = transaction.$extendTables<ReportsTables>()
    await tables
      .insertInto('reports.reports')
      .values({
        symbol,
        body: meeting.body,
        occasion: meeting.symbol,
        template: 'meeting',
        meeting: meeting.symbol,
        language: body.language,
        record_symbol: composed.record,
        composed_at: context.now,
        composed_by: context.person?.id ?? null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return done(await mergeIn(transaction, context, { symbol, body: meeting.body }, composed.paragraphs))
  })
}

async function composeFromRecord(
  context: Context,
  meeting: Meeting,
  language: string,
): Promise<{ record: string; paragraphs: NewParagraph[] }> {
  const kept = await keepRecord(context, meeting.symbol)
  if (!kept.ok) throw new Error(`the record of ${meeting.symbol} could not be kept`)
  const { symbol, version } = kept.value
  const [text, proceedings, documents] = await Promise.all([
    getText(context.db, { symbol, number: version, language }),
    readProceedings(context.db, meeting.symbol),
    listDocuments(context, { body: meeting.body, meeting: meeting.symbol }),
  ])
  const t = translator(isLanguage(language) ? language : 'en')
  const order = new Map(proceedings.presentations.map((one) => [one.symbol, one.number]))
  const place = (symbol: string) => order.get(symbol) ?? Number.MAX_SAFE_INTEGER
  return {
    record: symbol,
    paragraphs: compose({
      record: { symbol, version, text },
      proceedings,
      documents: documents.toSorted((a, b) => place(a.symbol) - place(b.symbol)),
      categoryTitle: (category) => categoryTitle(t, category),
    }),
  }
}
