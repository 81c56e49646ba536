export { findPerson, findPersonById, hasAnybodySignedIn, listStaff, personOfSession, type Person } from './person.ts'
export { hasFreshLink, invite, newSignInLink, signIn, signOut } from './sign-in.ts'
