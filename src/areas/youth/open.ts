import { done, problem, type Result } from '#base/result'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { changeConsultation, recordOf, stageOf } from './act.ts'
import type { Consultation, Phase } from './consultation.ts'
import { whatIsMissing, type Missing } from './missing.ts'
import { listQuestions, youthTables } from './queries.ts'

export type NotReady = { ok: false; problem: 'not-ready'; missing: Missing[] }

/** Opens a phase: from now on groups can be made and slips be used. Refused with the list of what is missing. */
export const open = (
  context: Context,
  symbol: string,
  phase: Phase,
): Promise<Result<void, 'already-opened'> | NotReady> =>
  changeConsultation(context, symbol, async (transaction, consultation) => {
    if (stageOf(consultation, phase).openedAt) return problem('already-opened')
    const missing = await whatIsMissing(transaction, symbol, phase)
    if (missing.length) return { ok: false, problem: 'not-ready', missing }
    await youthTables(transaction)
      .insertInto('youth.openings')
      .values({ consultation: symbol, phase, opened_at: context.now, opened_by: context.person?.id ?? null })
      .execute()
    await layOut(transaction, consultation, phase)
    await recordOf(transaction, context, consultation, 'opened', { details: { phase } })
    return done(undefined)
  })

/** Every count is there from the start, so that a new row tells of nobody. */
async function layOut(transaction: Transaction, consultation: Consultation, phase: Phase): Promise<void> {
  const questions = await listQuestions(transaction, consultation.symbol, phase)
  const turnouts = consultation.bands.map((band) => ({ consultation: consultation.symbol, phase, band }))
  await youthTables(transaction).insertInto('youth.turnouts').values(turnouts).execute()
  await youthTables(transaction)
    .insertInto('youth.counts')
    .values(
      turnouts.flatMap((turnout) =>
        questions.flatMap(({ number, choices }) => choices.map((choice) => ({ ...turnout, number, choice }))),
      ),
    )
    .execute()
}
