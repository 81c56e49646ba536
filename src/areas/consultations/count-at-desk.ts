import type { Database } from '#platform/db'
import { deskState } from './desk-state.ts'
import { readEntries } from './entries.ts'

/** How many answers to the calls of a body wait for the desk: to be read, or for what their authors ask. */
export async function countAtDesk(db: Database, body: string): Promise<{ toRead: number; toDo: number }> {
  const states = (await readEntries(db, { body })).map(deskState)
  return {
    toRead: states.filter((state) => state === 'waiting' || state === 'correction').length,
    toDo: states.filter((state) => state === 'request').length,
  }
}
