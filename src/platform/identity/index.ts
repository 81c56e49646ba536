export { findPerson, findPersonById, hasAnybodySignedIn, personOfSession, type Person } from './person.ts'
export { invite, newSignInLink, signIn, signOut } from './sign-in.ts'
