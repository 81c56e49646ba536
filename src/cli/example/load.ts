import type { Context } from '#platform/context'
import { loadConsultations } from './consultations/load.ts'
import { inOneTransaction } from './in-one-transaction.ts'
import { loadMeeting } from './load-meeting.ts'

/**
 * Puts the example into an installation, by the same acts that people use: a working group with a meeting, and a
 * consultation. Whole or, when the program is ended meanwhile, not at all.
 */
export const loadExample = (context: Context): Promise<void> =>
  inOneTransaction(context, async (joined) => {
    await loadMeeting(joined)
    await loadConsultations(joined)
  })
