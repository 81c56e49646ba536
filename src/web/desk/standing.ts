import type { Meeting } from '#areas/bodies'
import { meetingDeskPath } from '#areas/bodies'
import { countProceedings, type Recorded } from '#areas/meetings'
import { countParticipants } from '#areas/people'
import { countPapers } from '#areas/registry'
import { findReport, stateOf, type Report } from '#areas/reports'
import type { Database } from '#platform/db'

/** How far a meeting has come on its way to the web. */
export type Standing = Recorded & {
  meeting: Meeting
  participants: number
  papers: number
  unpublished: number
  report: 'none' | ReturnType<typeof stateOf>
}

/** What is done next, in the order in which a meeting is prepared, held and reported. */
export const nextSteps = [
  'participants',
  'agenda',
  'papers',
  'publish',
  'adopt',
  'said',
  'outcomes',
  'compose',
  'issue',
] as const
export type NextStep = (typeof nextSteps)[number]

/** How far each of these meetings has come. A handful of queries, and one for each report. */
export async function standingOf(db: Database, meetings: Meeting[]): Promise<Standing[]> {
  const symbols = meetings.map(({ symbol }) => symbol)
  const [recorded, participants, papers, reports] = await Promise.all([
    countProceedings(db, symbols),
    countParticipants(db, symbols),
    countPapers(db, symbols),
    Promise.all(symbols.map((symbol) => findReport(db, symbol))),
  ])
  return meetings.map((meeting, index) => ({
    meeting,
    ...recorded.get(meeting.symbol)!,
    participants: participants.get(meeting.symbol) ?? 0,
    ...(papers.get(meeting.symbol) ?? { papers: 0, unpublished: 0 }),
    report: reportState(reports[index]),
  }))
}

const reportState = (report: Report | undefined): Standing['report'] => (report ? stateOf(report) : 'none')

/** The first thing that is missing, or null when the meeting is on the web with its report. */
export function nextStep(standing: Standing): NextStep | null {
  const isMissing: Record<NextStep, boolean> = {
    participants: standing.participants === 0,
    agenda: standing.items === 0,
    papers: standing.papers === 0,
    publish: standing.unpublished > 0,
    adopt: !standing.adopted,
    said: standing.interventions === 0,
    outcomes: standing.outcomes === 0,
    compose: standing.report === 'none',
    issue: standing.report === 'draft',
  }
  return nextSteps.find((step) => isMissing[step]) ?? null
}

/** Where the step is taken. */
export function stepPath(step: NextStep, { symbol }: Meeting): string {
  const paths: Record<NextStep, string> = {
    participants: meetingDeskPath(symbol, 'participants'),
    agenda: meetingDeskPath(symbol, 'agenda'),
    papers: `/desk/documents/new?meeting=${encodeURIComponent(symbol)}`,
    publish: `/desk/documents?meeting=${encodeURIComponent(symbol)}&state=unpublished`,
    adopt: `${meetingDeskPath(symbol, 'agenda')}#adoption`,
    said: meetingDeskPath(symbol, 'interventions'),
    outcomes: meetingDeskPath(symbol, 'outcomes'),
    compose: `/desk/reports/${encodeURIComponent(symbol)}`,
    issue: `/desk/reports/${encodeURIComponent(symbol)}`,
  }
  return paths[step]
}
