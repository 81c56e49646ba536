export { addAgendaItem, adoptAgenda, changeAgenda, placeDocument } from './agenda.ts'
export { meetingsDesk } from './desk/routes.tsx'
export { keepRecord, recordSymbol } from './keep-record.ts'
export { moveAgendaItem } from './move-agenda-item.ts'
export { countProceedings, type Recorded } from './standing.ts'
export {
  outcomeVerbs,
  type AgendaItem,
  type Intervention,
  type Outcome,
  type Presentation,
  type Proceedings,
} from './proceedings.ts'
export { listOrigins, readProceedings, type Origin } from './queries.ts'
export { correctIntervention, recordIntervention } from './record-intervention.ts'
export { recordOutcome } from './record-outcome.ts'
export { recordPresentation } from './record-presentation.ts'
export { meetingPage } from './pages/meeting-page.tsx'
export { readMeeting, type MeetingRecord } from './read-meeting.ts'
export { meetingsRoutes } from './routes.tsx'
