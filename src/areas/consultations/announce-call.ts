import type { Localised } from '#base/languages'
import { done, problem, type Problem, type Result } from '#base/result'
import { noteEvidenceWithin } from '#areas/mandates'
import type { Context } from '#platform/context'
import { by, changeCallWithin, recordCall } from './act.ts'
import type { Call } from './call.ts'
import type { ConsultationsTables } from './tables.ts'

type AnnounceProblem =
  | 'already-announced'
  | 'no-question'
  | 'purpose-missing'
  | 'asked-missing'
  | 'use-missing'
  | 'closing-past'

/** Announces a call: it is public from now on, and its questions do not change any more. */
export async function announceCall(context: Context, symbol: string): Promise<Result<void, AnnounceProblem>> {
  return changeCallWithin(context, symbol, async (transaction, call) => {
    const wrong = whatIsMissing(call, context.now)
    if (wrong) return wrong
    const announced = await transaction
      .$extendTables<ConsultationsTables>()
      .insertInto('consultations.announcements')
      .values({ call: symbol, announced_at: context.now, announced_by: by(context).person })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (!announced.numInsertedOrUpdatedRows) return problem('already-announced')
    await recordCall(transaction, context, call, { action: 'announced', public: true })
    const { body, mandate, clause, titles: title } = call
    const evidence = { body, path: `/consultations/${symbol}`, kind: 'call', title } as const
    if (mandate && clause) await noteEvidenceWithin(transaction, context, { ...evidence, mandate, clause })
    return done(undefined)
  })
}

function whatIsMissing(call: Call, now: Date): Problem<AnnounceProblem> | null {
  if (!call.questions.length) return problem('no-question')
  if (isEmpty(call.purpose)) return problem('purpose-missing')
  if (isEmpty(call.asked)) return problem('asked-missing')
  if (isEmpty(call.use)) return problem('use-missing')
  return call.closesAt <= now ? problem('closing-past') : null
}

const isEmpty = (texts: Localised): boolean => !Object.values(texts).some((text) => text?.trim())
