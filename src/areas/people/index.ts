export { enterOrganisation, enterParticipant } from './enter.ts'
export { isSlug, organisationCategories, participantRoles, type Organisation, type Participant } from './participant.ts'
export { findOrganisations, listOrganisations, listParticipants } from './queries.ts'
