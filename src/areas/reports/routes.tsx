import { Hono } from 'hono'
import { findBody, findMeeting } from '#areas/bodies'
import { drawDocument, orTombstone, storable } from '#areas/registry'
import { Refusal } from '#base/refusal'
import type { Env, Request } from '#platform/view'
import { notIssued } from './pages/not-issued.tsx'
import { findPlainWords } from './plain/queries.ts'
import { findReport, findStandings } from './queries.ts'
import { reportSymbol } from './start.ts'

/** The report of a meeting, at the meeting's own address: always the newest issued version. */
export const routes = (): Hono<Env> =>
  new Hono<Env>()
    .get('/meetings/:meeting/report', (c) => answerReport(c, storable(c.req.param('meeting'))))
    .get('/meetings/:meeting/report/', (c) => c.redirect(c.get('view').href(c.req.path.replace(/\/+$/, '')), 301))

const around = { findBody, findStandings, findPlainWords }

/** Thrown where there is nothing to read yet, so that the page that says so is not kept. */
class NotIssued extends Error {}

async function answerReport(c: Request, meeting: string): Promise<Response> {
  const wanted = { symbol: reportSymbol(meeting) }
  try {
    return await orTombstone(c, around, wanted, () =>
      c.get('answer')({ about: wanted.symbol }, async () => {
        const report = await findReport(c.get('context').db, meeting)
        if (!report?.issues.length) throw new NotIssued()
        return drawDocument(c, around, wanted, `/meetings/${encodeURIComponent(meeting)}/report`)
      }),
    )
  } catch (error) {
    if (!(error instanceof NotIssued)) throw error
    if (!(await findMeeting(c.get('context').db, meeting))) throw new Refusal(404, `meeting ${meeting}`)
    return c.get('show')(notIssued(c.get('view'), meeting), 404)
  }
}
