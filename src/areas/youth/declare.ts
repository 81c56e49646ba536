import { isDay } from '#base/day'
import { done, problem, type Result } from '#base/result'
import type { Localised } from '#base/languages'
import type { Context } from '#platform/context'
import { changeConsultation, hasOpened, isInAll, recordOf, trimmed } from './act.ts'
import { youthTables } from './queries.ts'

export type Declaration = { audience: Localised; influence: Localised; answerBy: string }

/** Says beforehand, in every language of the consultation, who will listen, what can change, and when an answer comes. */
export const declare = (
  context: Context,
  symbol: string,
  { audience, influence, answerBy }: Declaration,
): Promise<Result<void, DeclareProblem>> =>
  changeConsultation(context, symbol, async (transaction, consultation): Promise<Result<void, DeclareProblem>> => {
    if (hasOpened(consultation)) return problem('already-opened')
    if (!isInAll(audience, consultation.languages)) return problem('audience-missing', 'audience')
    if (!isInAll(influence, consultation.languages)) return problem('influence-missing', 'influence')
    if (!isDay(answerBy)) return problem('day-malformed', 'answerBy')
    if (answerBy < context.now.toISOString().slice(0, 10)) return problem('day-past', 'answerBy')
    await youthTables(transaction)
      .updateTable('youth.consultations')
      .set({
        audience: JSON.stringify(trimmed(audience)),
        influence: JSON.stringify(trimmed(influence)),
        answer_by: answerBy,
      })
      .where('symbol', '=', symbol)
      .execute()
    await recordOf(transaction, context, consultation, 'declared')
    return done(undefined)
  })

type DeclareProblem = 'already-opened' | 'audience-missing' | 'influence-missing' | 'day-malformed' | 'day-past'
