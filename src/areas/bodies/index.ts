export { modalities, practices, type Body, type Meeting } from './body.ts'
export { convene } from './convene.ts'
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
