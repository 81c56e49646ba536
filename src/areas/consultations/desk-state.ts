import type { AnswerEntry } from './entries.ts'

/** How an answer stands at the desk, what waits for somebody first. */
export const deskStates = ['request', 'waiting', 'correction', 'accepted', 'withdrawn', 'erased'] as const
export type DeskState = (typeof deskStates)[number]

/** What an answer asks of the desk. */
export function deskState({ state, accepted, revision, requests }: AnswerEntry): DeskState {
  if (state !== 'accepted') return state
  if (requests.some(({ doneAt }) => !doneAt)) return 'request'
  return accepted!.revision === revision ? 'accepted' : 'correction'
}
