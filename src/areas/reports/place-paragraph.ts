import { Refusal } from '#base/refusal'
import { done, type Result } from '#base/result'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { changeReport, holdReport, insertParagraph, recordReport } from './act.ts'
import { checkText, findParagraph, keepRevision, sentencesOf, type TextProblem } from './paragraph-text.ts'
import { tidy, type Form, type Report, type Section } from './report.ts'
import type { ReportsTables } from './tables.ts'

/** Adds a paragraph after another one of its section, or at the end of it. Its sentences have no sources yet. */
export async function addParagraph(
  context: Context,
  occasion: string,
  added: { section: Section; form: Form; after: string | null; text: string },
): Promise<Result<string, TextProblem>> {
  return changeReport(context, occasion, 'write-a-report', async (transaction, report) => {
    const { section, form } = added
    const text = tidy(added.text)
    const wrong = checkText(text, form, report.language)
    if (wrong) return wrong
    const position = await makeRoom(transaction, report, section, added.after)
    const sentences = sentencesOf(text, report.language).map((sentence) => ({ text: sentence, anchors: [] }))
    const id = await insertParagraph(
      transaction,
      context,
      report.symbol,
      { section, form, origins: [], sentences },
      position,
    )
    await recordReport(transaction, context, report, { action: 'paragraph-added', details: { paragraph: id } })
    return done(id)
  })
}

/** Takes a paragraph out of the draft. Its texts stay in the revisions, and issued versions keep theirs. */
export async function removeParagraph(context: Context, occasion: string, id: string): Promise<Result<void>> {
  return changeReport(context, occasion, 'write-a-report', async (transaction, report) => {
    const paragraph = await findParagraph(transaction, report, id)
    await keepRevision(transaction, context, report, paragraph)
    const tables = transaction.$extendTables<ReportsTables>()
    await tables.deleteFrom('reports.paragraphs').where('id', '=', id).execute()
    // Composing again does not bring back what somebody took out.
    const { set_aside: setAside } = await holdReport(transaction, report.symbol)
    await tables
      .updateTable('reports.reports')
      .set({ set_aside: [...setAside, ...paragraph.origins] })
      .where('symbol', '=', report.symbol)
      .execute()
    await recordReport(transaction, context, report, { action: 'paragraph-removed', details: { paragraph: id } })
    return done(undefined)
  })
}

/** Moves a paragraph past its neighbour in the section; the first stays first and the last stays last. */
export async function moveParagraph(
  context: Context,
  occasion: string,
  id: string,
  direction: 'up' | 'down',
): Promise<Result<void>> {
  return changeReport(context, occasion, 'write-a-report', async (transaction, report) => {
    const { section } = await findParagraph(transaction, report, id)
    const places = await placesIn(transaction, report, section)
    const at = places.findIndex((place) => place.id === id)
    const neighbour = places[direction === 'up' ? at - 1 : at + 1]
    if (!neighbour) return done(undefined)
    await setPosition(transaction, id, neighbour.position)
    await setPosition(transaction, neighbour.id, places[at]!.position)
    await recordReport(transaction, context, report, { action: 'paragraph-moved', details: { paragraph: id } })
    return done(undefined)
  })
}

const placesIn = (transaction: Transaction, report: Report, section: Section) =>
  transaction
    .$extendTables<ReportsTables>()
    .selectFrom('reports.paragraphs')
    .select(['id', 'position'])
    .where('report', '=', report.symbol)
    .where('section', '=', section)
    .orderBy('position')
    .execute()

const setPosition = (transaction: Transaction, id: string, position: number) =>
  transaction
    .$extendTables<ReportsTables>()
    .updateTable('reports.paragraphs')
    .set({ position })
    .where('id', '=', id)
    .execute()

/** A position after that paragraph, or at the end of the section; those that come later move on by one. */
async function makeRoom(transaction: Transaction, report: Report, section: Section, after: string | null) {
  const places = await placesIn(transaction, report, section)
  const before = after === null ? places.at(-1) : places.find((place) => place.id === after)
  if (after !== null && !before) throw new Refusal(404, `paragraph ${after}`)
  const position = (before?.position ?? 0) + 1
  await transaction
    .$extendTables<ReportsTables>()
    .updateTable('reports.paragraphs')
    .set((is) => ({ position: is('position', '+', 1) }))
    .where('report', '=', report.symbol)
    .where('section', '=', section)
    .where('position', '>=', position)
    .execute()
  return position
}
