import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import { lengthOf } from '#base/codepoints'
import { publishedText } from '#areas/registry'
import {
  anchorTo,
  blockText,
  findText,
  nearestStretch,
  textsOf,
  type Anchor,
  type Document,
  type Span,
} from '#document'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { changeReport, expectId, findReportFor, recordReport } from './act.ts'
import { tidy, type Report } from './report.ts'
import type { ReportsTables } from './tables.ts'

/** A passage of a published document: a block or a part of it, given by place, or by its exact words. */
export type Passage = { symbol: string; version: number; language: string } & (
  | { block: string; span?: Span }
  | { words: string }
)

type PlaceProblem = 'source-unknown' | 'passage-missing' | 'words-missing' | 'words-differ' | 'words-repeat'

/** Lets a sentence rest on a passage of a source. Only what the public can read can be a source. */
export async function attachEvidence(
  context: Context,
  occasion: string,
  sentence: string,
  passage: Passage,
): Promise<Result<void, PlaceProblem | 'already-cited'>> {
  await findReportFor(context, occasion, 'write-a-report')
  const found = await findPassage(context, passage)
  if (!found.ok) return found
  const anchor = found.value
  return changeReport(context, occasion, 'write-a-report', async (transaction, report) => {
    const known = await evidenceOf(transaction, report, sentence)
    if (known.some((one) => isSamePassage(one, anchor))) return problem('already-cited', 'passage')
    await transaction
      .$extendTables<ReportsTables>()
      .insertInto('reports.evidence')
      .values({ sentence, anchor: JSON.stringify(anchor), added_at: context.now, added_by: context.person?.id ?? null })
      .execute()
    await recordReport(transaction, context, report, {
      action: 'evidence-attached',
      details: { sentence, document: passage.symbol },
    })
    return done(undefined)
  })
}

/** Takes a source away from its sentence, and gives the sentence. */
export async function detachEvidence(context: Context, occasion: string, id: string): Promise<Result<string>> {
  return changeReport(context, occasion, 'write-a-report', async (transaction, report) => {
    expectId(id, `evidence ${id}`)
    const tables = transaction.$extendTables<ReportsTables>()
    const found = await tables
      .selectFrom('reports.evidence as evidence')
      .innerJoin('reports.sentences as sentence', 'sentence.id', 'evidence.sentence')
      .innerJoin('reports.paragraphs as paragraph', 'paragraph.id', 'sentence.paragraph')
      .select('evidence.sentence')
      .where('evidence.id', '=', id)
      .where('paragraph.report', '=', report.symbol)
      .executeTakeFirst()
    if (!found) throw new Refusal(404, `evidence ${id}`)
    await tables.deleteFrom('reports.evidence').where('id', '=', id).execute()
    await recordReport(transaction, context, report, {
      action: 'evidence-detached',
      details: { sentence: found.sentence },
    })
    return done(found.sentence)
  })
}

/** Marks a sentence as the secretariat's own word, which readers are shown, or takes the mark away. */
export async function markSecretariat(
  context: Context,
  occasion: string,
  sentence: string,
  marked: boolean,
): Promise<Result<void>> {
  return changeReport(context, occasion, 'write-a-report', async (transaction, report) => {
    await evidenceOf(transaction, report, sentence)
    await transaction
      .$extendTables<ReportsTables>()
      .updateTable('reports.sentences')
      .set({ secretariat: marked })
      .where('id', '=', sentence)
      .execute()
    await recordReport(transaction, context, report, {
      action: marked ? 'marked-secretariat' : 'unmarked-secretariat',
      details: { sentence },
    })
    return done(undefined)
  })
}

async function findPassage(context: Context, passage: Passage): Promise<Result<Anchor, PlaceProblem>> {
  const { symbol, version, language } = passage
  const document = await publishedText(context.db, { symbol, number: version, language })
  if (!document) return problem('source-unknown', 'source', { symbol })
  const place = 'words' in passage ? findWords(document, passage.words) : findPlace(document, passage)
  return place.ok ? done(anchorTo(document, passage, place.value.block, place.value)) : place
}

type Place = Span & { block: string }

function findPlace(document: Document, passage: { block: string; span?: Span }): Result<Place, 'passage-missing'> {
  const text = blockText(document, passage.block)
  if (!text) return problem('passage-missing', 'passage')
  const length = lengthOf(text)
  const { start, end } = passage.span ?? { start: 0, end: length }
  const isThere = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= length
  return isThere ? done({ block: passage.block, start, end }) : problem('passage-missing', 'passage')
}

/** Words that are not there are told with those most like them; they must stand in one place only. */
function findWords(
  document: Document,
  typed: string,
): Result<Place, 'words-missing' | 'words-differ' | 'words-repeat'> {
  const words = tidy(typed)
  if (!words) return problem('words-missing', 'words')
  const found = findText(document, words)
  if (found.length === 1) return done(found[0]!)
  if (found.length) return problem('words-repeat', 'words', { count: found.length })
  const texts = [...textsOf(document)]
  const nearest = nearestStretch(
    words,
    texts.map(({ text }) => text),
  )
  const detail = nearest && { nearest: nearest.words, block: texts[nearest.text]!.block }
  return problem('words-differ', 'words', detail)
}

const isSamePassage = (a: Anchor, b: Anchor) =>
  a.document === b.document &&
  a.version === b.version &&
  a.language === b.language &&
  a.block === b.block &&
  a.start === b.start &&
  a.end === b.end

/** What a sentence of this report rests on; a sentence of another is not found. */
async function evidenceOf(transaction: Transaction, report: Report, sentence: string) {
  expectId(sentence, `sentence ${sentence}`)
  const tables = transaction.$extendTables<ReportsTables>()
  const found = await tables
    .selectFrom('reports.sentences as sentence')
    .innerJoin('reports.paragraphs as paragraph', 'paragraph.id', 'sentence.paragraph')
    .select('sentence.id')
    .where('sentence.id', '=', sentence)
    .where('paragraph.report', '=', report.symbol)
    .executeTakeFirst()
  if (!found) throw new Refusal(404, `sentence ${sentence}`)
  const rows = await tables.selectFrom('reports.evidence').select('anchor').where('sentence', '=', sentence).execute()
  return rows.map((row) => row.anchor)
}
