import type { Database } from '#platform/db'
import { stageOf } from './act.ts'
import type { Band, Phase } from './consultation.ts'
import { findConsultation, listQuestions, youthTables } from './queries.ts'
import type { Question, QuestionKind } from './question.ts'
import { fewestInBand, suppress } from './suppress.ts'

/** How many chose something; null where the number is hidden. Dots are counted in dots. */
export type Cell = { choice: string; count: number | null }
export type Row = { number: number; kind: QuestionKind; cells: Cell[] }
/** What is shown of a band. Where fewer than ten took part, `children` is null and there are no rows. */
export type BandTable = { band: Band; children: number | null; rows: Row[] }

/**
 * What a phase came to, for everybody; null until it is closed. T-37: these are the only numbers that leave the area. There
 * are none over several bands, none of a group, and none that change from one day to the next.
 */
export async function results(db: Database, symbol: string, phase: Phase): Promise<BandTable[] | null> {
  const consultation = await findConsultation(db, symbol)
  if (!consultation || !stageOf(consultation, phase).closedAt) return null
  const [questions, turnouts, counts] = await Promise.all([
    listQuestions(db, symbol, phase),
    youthTables(db)
      .selectFrom('youth.turnouts')
      .select(['band', 'children'])
      .where('consultation', '=', symbol)
      .where('phase', '=', phase)
      .execute(),
    youthTables(db)
      .selectFrom('youth.counts')
      .select(['number', 'band', 'choice', 'count'])
      .where('consultation', '=', symbol)
      .where('phase', '=', phase)
      .execute(),
  ])
  return consultation.bands.map((band) => {
    const children = turnouts.find((turnout) => turnout.band === band)?.children ?? 0
    if (children < fewestInBand) return { band, children: null, rows: [] }
    const ofBand = counts.filter((count) => count.band === band)
    return { band, children, rows: questions.map((question) => rowOf(question, ofBand, children)) }
  })
}

type Count = { number: number; choice: string; count: number }

function rowOf({ number, kind, choices }: Question, counts: Count[], children: number): Row {
  const counted = choices.map(
    (choice) => counts.find((count) => count.number === number && count.choice === choice)!.count,
  )
  const published = suppress(kind, counted, children)
  return { number, kind, cells: choices.map((choice, index) => ({ choice, count: published[index] ?? null })) }
}
