import type { Body } from '#areas/bodies'
import { statusOf, type View } from '#platform/view'
import { closingOf, type Call } from './call.ts'
import { momentIn } from './pages/moment.tsx'

type Found = { problem: string; field?: string; detail?: Record<string, string | number> }

/** A problem with what its sentence needs to name: when the call closed, or opens. */
export function inWords(view: View, { call, body }: { call: Call; body: Body }, found: Found): Found {
  const at = { closed: closingOf(call), 'not-open': call.opensAt }[found.problem]
  return at ? { ...found, detail: { ...found.detail, when: momentIn(view, at, body.timezone) } } : found
}

/** What can be wrong with a file is said in the words of the register, which reads the same files. */
export const areaOf = ({ problem }: { problem: string }): string =>
  problem.startsWith('unreadable-') ? 'registry' : 'consultations'

/** The status of a page that shows a form again: 409 also where its author or a colleague has changed the answer since. */
export const answerStatus = (found: { problem: string }): 409 | 422 =>
  found.problem === 'changed-since' ? 409 : statusOf(found)
