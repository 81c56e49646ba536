import { Refusal } from '#base/refusal'
import { done, type Result } from '#base/result'
import { isLanguage } from '#base/languages'
import { findBody, findMeeting, type Meeting } from '#areas/bodies'
import { keepRecord, readProceedings } from '#areas/meetings'
import { formatSymbol, getText, listDocuments } from '#areas/registry'
import { allow } from '#platform/access'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { translator } from '#platform/i18n'
import { holdReport, insertParagraph, recordReport } from './act.ts'
import { categoryTitle } from './category-title.ts'
import { compose } from './compose.ts'
import { merge, type Merged } from './merge.ts'
import { readParagraphs } from './queries.ts'
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
        meeting: meeting.symbol,
        language: body.language,
        record_symbol: composed.record,
        composed_at: context.now,
        composed_by: context.person?.id ?? null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    // Held, so that two people who compose at once do not add everything twice.
    const { set_aside: setAside } = await holdReport(transaction, symbol)
    const merged = merge(await readParagraphs(transaction, symbol), composed.paragraphs, setAside)
    const added = merged.filter((one) => 'added' in one).length
    if (added) await write(transaction, context, symbol, merged)
    await recordReport(transaction, context, { symbol, body: meeting.body }, { action: 'composed', details: { added } })
    return done({ added })
  })
}

/** Writes what is new, and gives every paragraph its place. */
async function write(transaction: Transaction, context: Context, symbol: string, merged: Merged[]): Promise<void> {
  const tables = transaction.$extendTables<ReportsTables>()
  for (const [index, one] of merged.entries())
    if ('added' in one) await insertParagraph(transaction, context, symbol, one.added, index + 1)
    else
      await tables
        .updateTable('reports.paragraphs')
        .set({ position: index + 1 })
        .where('id', '=', one.present.id)
        .execute()
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
