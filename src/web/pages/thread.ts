import { outcomeVerbs, listOrigins, type Origin } from '#areas/meetings'
import { listThreads, type Thread } from '#areas/registry'
import type { IssuedReport } from '#areas/reports'
import type { Database } from '#platform/db'

/** From what a paper says, through the sentence of the report that rests on it, to what came of the talk about it. */
export type WholeThread = Thread & { report: IssuedReport; outcome: Origin['outcome']; turn: number }

/**
 * The thread that shows best what was heeded: of an outcome that arose from a turn about few papers, so that the tie
 * is plain, and among those of the strongest verb. Undefined where no thread runs all the way.
 */
export async function newestThread(db: Database, report: IssuedReport): Promise<WholeThread | undefined> {
  if (!report.meeting) return undefined
  const origins = (await listOrigins(db, report.meeting)).toSorted(
    (a, b) => a.documents.length - b.documents.length || strength(a) - strength(b),
  )
  for (const { documents, outcome, turn } of origins.slice(0, mostTried)) {
    const [closest] = (await listThreads(db, report, documents)).toSorted(
      (a, b) => sharedWords(b, outcome) - sharedWords(a, outcome),
    )
    if (closest) return { ...closest, report, outcome, turn }
  }
  return undefined
}

// Nearly always the first one answers; a report that cites no paper must not cost a query for every outcome.
const mostTried = 3

const strength = ({ outcome }: Origin): number => outcomeVerbs.indexOf(outcome.verb)

/** How many words of the outcome stand in the sentence or the passage, so that all three speak of one thing. */
function sharedWords({ sentence, passage }: Thread, outcome: Origin['outcome']): number {
  const said = wordsOf(`${sentence.text} ${passage.text}`)
  return [...wordsOf(outcome.text)].filter((word) => said.has(word)).length
}

const wordsOf = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]{4,}/gu) ?? [])
