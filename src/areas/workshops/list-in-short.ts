import { listBodies } from '#areas/bodies'
import type { Database } from '#platform/db'
import { coverageOf, type SeriesInShort } from './coverage.ts'
import { listSeries, listWorkshops } from './queries.ts'

/** The series of a body, or of all, each with how far it has come. */
export async function listInShort(db: Database, body?: string): Promise<SeriesInShort[]> {
  const [all, bodies, workshops] = await Promise.all([listSeries(db, body), listBodies(db), listWorkshops(db, body)])
  return all.map((series) => ({
    series,
    body: bodies.find(({ symbol }) => symbol === series.body)!,
    coverage: coverageOf(
      series.wanted,
      workshops.filter((workshop) => workshop.series === series.id),
    ),
  }))
}
