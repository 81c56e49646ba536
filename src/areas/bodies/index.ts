export { publicationChoices, type Body, type Meeting, type PublicationChoice } from './body.ts'
export { convene } from './convene.ts'
export { inviteStaff } from './invite-staff.ts'
export { meetingDesk, meetingDeskPath, type MeetingDeskProps } from './desk/meeting-frame.tsx'
export { openMeetingDesk } from './desk/open-meeting.ts'
export { bodiesDesk } from './desk/routes.tsx'
export { found, type NewBody } from './found.ts'
export {
  findBody,
  findMeeting,
  findMeetings,
  listBodies,
  listMeetings,
  listNewestMeetings,
  listSeries,
  lockMeeting,
} from './queries.ts'
export { bodiesPage, Introduction } from './pages/bodies-page.tsx'
export { bodyPage } from './pages/body-page.tsx'
export { bodyNotice, dayThere, meetingDays, meetingName } from './pages/words.ts'
export { LatestDocuments } from './pages/latest-documents.tsx'
