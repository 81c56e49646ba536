import { isDeepStrictEqual } from 'node:util'
import { done, problem, type Problem, type Result } from '#base/result'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { recordReport } from '../act.ts'
import { readParagraphs } from '../queries.ts'
import { tidy, type Report } from '../report.ts'
import type { ReportsTables } from '../tables.ts'
import { changeEdition, getPlainParagraph } from './act.ts'
import type { PlainEdition, PlainForm, Told } from './edition.ts'

const longestText = 2000

type TextProblem = 'plain-text-missing' | 'plain-text-too-long' | 'told-unknown'

/** Adds a paragraph after another one, or at the end. `tells` are the ids of the official paragraphs that it tells. */
export async function addPlainParagraph(
  context: Context,
  occasion: string,
  edition: string,
  added: { form: PlainForm; after: string | null; text: string; tells: string[] },
): Promise<Result<string, TextProblem>> {
  return changeEdition(context, occasion, edition, async (transaction, found, report) => {
    const checked = await check(transaction, report, added.form, added)
    if (!checked.ok) return checked
    if (added.after) getPlainParagraph(found, added.after)
    const ids = found.paragraphs.map(({ id }) => id)
    const at = added.after ? ids.indexOf(added.after) + 1 : ids.length
    const { id } = await transaction
      .$extendTables<ReportsTables>()
      .insertInto('reports.plain_paragraphs')
      .values({ edition, position: 0, form: added.form, ...checked.value })
      .returning('id')
      .executeTakeFirstOrThrow()
    await place(transaction, ids.toSpliced(at, 0, id))
    await tell(transaction, context, report, 'plain-paragraph-added', found)
    return done(id)
  })
}

/**
 * Gives a paragraph a new text, and says anew which official ones it tells, as they read now. `revision` is the one the
 * person saw.
 */
export async function changePlainParagraph(
  context: Context,
  occasion: string,
  edition: string,
  change: { paragraph: string; revision: number; text: string; tells: string[] },
): Promise<Result<void, TextProblem | 'changed-since'>> {
  return changeEdition(context, occasion, edition, async (transaction, found, report) => {
    const paragraph = getPlainParagraph(found, change.paragraph)
    const checked = await check(transaction, report, paragraph.form, change)
    if (!checked.ok) return checked
    const { text, tells } = checked.value
    // The same form sent twice changes nothing the second time.
    if (text === paragraph.text && isDeepStrictEqual(JSON.parse(tells), paragraph.tells)) return done(undefined)
    if (change.revision !== paragraph.revision) return problem('changed-since', 'text')
    await transaction
      .$extendTables<ReportsTables>()
      .updateTable('reports.plain_paragraphs')
      .set({ text, tells, revision: paragraph.revision + 1 })
      .where('id', '=', paragraph.id)
      .execute()
    await tell(transaction, context, report, 'plain-paragraph-changed', found)
    return done(undefined)
  })
}

/** Takes a paragraph out of an edition. What was issued keeps it. */
export async function removePlainParagraph(
  context: Context,
  occasion: string,
  edition: string,
  id: string,
): Promise<Result<void>> {
  return changeEdition(context, occasion, edition, async (transaction, found, report) => {
    getPlainParagraph(found, id)
    await transaction
      .$extendTables<ReportsTables>()
      .deleteFrom('reports.plain_paragraphs')
      .where('id', '=', id)
      .execute()
    await tell(transaction, context, report, 'plain-paragraph-removed', found)
    return done(undefined)
  })
}

/** Moves a paragraph past its neighbour; the first stays first and the last stays last. */
export async function movePlainParagraph(
  context: Context,
  occasion: string,
  edition: string,
  id: string,
  direction: 'up' | 'down',
): Promise<Result<void>> {
  return changeEdition(context, occasion, edition, async (transaction, found, report) => {
    getPlainParagraph(found, id)
    const ids = found.paragraphs.map((one) => one.id)
    const from = ids.indexOf(id)
    const to = Math.min(Math.max(from + (direction === 'up' ? -1 : 1), 0), ids.length - 1)
    if (to === from) return done(undefined)
    await place(transaction, ids.toSpliced(from, 1).toSpliced(to, 0, id))
    await tell(transaction, context, report, 'plain-paragraph-moved', found)
    return done(undefined)
  })
}

/** The text in one line, and what it tells with the revision that was read; a heading tells nothing. */
async function check(
  transaction: Transaction,
  report: Report,
  form: PlainForm,
  given: { text: string; tells: string[] },
): Promise<Result<{ text: string; tells: string }, TextProblem>> {
  const text = tidy(given.text)
  const wrong = wrongText(text)
  if (wrong) return wrong
  if (form === 'heading') return done({ text, tells: '[]' })
  const official = await readParagraphs(transaction, report.symbol)
  const wanted = new Set(given.tells)
  const told = official.filter(({ id, form }) => wanted.has(id) && form !== 'subheading')
  if (told.length !== wanted.size) return problem('told-unknown', 'tells')
  return done({ text, tells: JSON.stringify(told.map(({ id, revision }): Told => ({ paragraph: id, revision }))) })
}

function wrongText(text: string): Problem<TextProblem> | undefined {
  if (!text) return problem('plain-text-missing', 'text')
  if (text.length > longestText) return problem('plain-text-too-long', 'text', { limit: longestText })
  return undefined
}

/** Gives these paragraphs their positions, in this order. */
async function place(transaction: Transaction, ids: string[]): Promise<void> {
  for (const [index, id] of ids.entries())
    await transaction
      .$extendTables<ReportsTables>()
      .updateTable('reports.plain_paragraphs')
      .set({ position: index + 1 })
      .where('id', '=', id)
      .execute()
}

const tell = (transaction: Transaction, context: Context, report: Report, action: string, { id }: PlainEdition) =>
  recordReport(transaction, context, report, { action, details: { edition: id } })
