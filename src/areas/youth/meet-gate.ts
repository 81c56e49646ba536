import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import type { Context } from '#platform/context'
import { changeConsultation, hasOpened, recordOf } from './act.ts'
import { requirements, type Requirement } from './consultation.ts'
import { youthTables } from './queries.ts'

const shortest = 20
const longest = 2000

/** Says how one of the nine requirements is met, or says it better. */
export const meetGate = (
  context: Context,
  symbol: string,
  requirement: Requirement,
  how: string,
): Promise<Result<void, 'already-opened' | 'how-too-short' | 'how-too-long'>> =>
  changeConsultation(context, symbol, async (transaction, consultation) => {
    if (!requirements.includes(requirement)) throw new Refusal(404, `requirement ${requirement}`)
    if (hasOpened(consultation)) return problem('already-opened')
    const text = how.trim()
    if ([...text].length < shortest) return problem('how-too-short', 'how', { least: shortest })
    if (text.length > longest) return problem('how-too-long', 'how', { most: longest })
    const met = { how: text, met_at: context.now, met_by: context.person?.id ?? null }
    await youthTables(transaction)
      .insertInto('youth.gates')
      .values({ consultation: symbol, requirement, ...met })
      .onConflict((conflict) => conflict.columns(['consultation', 'requirement']).doUpdateSet(met))
      .execute()
    await recordOf(transaction, context, consultation, 'requirement-met', { details: { requirement } })
    return done(undefined)
  })
