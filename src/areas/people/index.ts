export { enterOrganisation, enterParticipant } from './enter.ts'
export { isSlug, participantRoles, type Organisation, type Participant } from './participant.ts'
export { listOrganisations, listParticipants } from './queries.ts'
