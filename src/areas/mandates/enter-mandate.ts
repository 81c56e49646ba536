import { isDay } from '#base/day'
import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import { findBody } from '#areas/bodies'
import { allow } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import { hasText, isMandateId, isSource, type Mandate } from './mandate.ts'
import type { MandatesTables } from './tables.ts'

/** Enters a founding text of a body; its clauses follow one by one. */
export async function enterMandate(context: Context, mandate: Mandate): Promise<Result<{ id: string }, EnterProblem>> {
  if (!(await findBody(context.db, mandate.body))) throw new Refusal(404, `body ${mandate.body}`)
  allow(context.person, 'keep-mandates', mandate.body)
  const wrong = wrongIn(mandate)
  if (wrong) return wrong

  return context.db.transaction().execute(async (transaction) => {
    const entered = await transaction
      .$extendTables<MandatesTables>()
      .insertInto('mandates.mandates')
      .values({
        id: mandate.id,
        body: mandate.body,
        names: JSON.stringify(mandate.names),
        adopted_by: JSON.stringify(mandate.adoptedBy),
        adopted_on: mandate.adoptedOn,
        address: mandate.address,
        amended: mandate.amended ? JSON.stringify(mandate.amended) : null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (!entered.numInsertedOrUpdatedRows) return problem('id-taken', 'id', { id: mandate.id })
    await record(
      transaction,
      { person: context.person?.id ?? null, now: context.now },
      { area: 'mandates', action: 'entered', about: mandate.id, body: mandate.body, public: true },
    )
    return done({ id: mandate.id })
  })
}

type EnterProblem =
  | 'id-malformed'
  | 'id-taken'
  | 'name-missing'
  | 'adopted-by-missing'
  | 'date-malformed'
  | 'address-malformed'

function wrongIn(mandate: Mandate) {
  if (!isMandateId(mandate.id)) return problem('id-malformed', 'id')
  if (!hasText(mandate.names)) return problem('name-missing', 'name')
  if (!hasText(mandate.adoptedBy)) return problem('adopted-by-missing', 'adoptedBy')
  if (mandate.adoptedOn !== null && !isDay(mandate.adoptedOn)) return problem('date-malformed', 'adoptedOn')
  if (mandate.address !== null && !isSource(mandate.address)) return problem('address-malformed', 'address')
  return undefined
}
