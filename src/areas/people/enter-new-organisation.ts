import { done, problem, type Result } from '#base/result'
import type { Localised } from '#base/languages'
import { allow } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import { idForOrganisation } from './ids.ts'
import { listOrganisations } from './queries.ts'
import type { PeopleTables } from './tables.ts'

/** Enters an organisation under an id of its own and gives the id; one that has that name already is given as it is. */
export async function enterNewOrganisation(
  context: Context,
  body: string,
  { names, category }: { names: Localised; category: string },
): Promise<Result<string, 'name-missing'>> {
  allow(context.person, 'record-a-meeting', body)
  const [name] = Object.values(names)
  if (!name?.trim()) return problem('name-missing', 'name')
  const present = await listOrganisations(context.db)
  const known = present.find((one) => Object.values(one.names).includes(name))
  if (known) return done(known.id)
  const id = idForOrganisation(present, name)
  return context.db.transaction().execute(async (transaction) => {
    const entered = await transaction
      .$extendTables<PeopleTables>()
      .insertInto('people.organisations')
      .values({ id, names: JSON.stringify(names), short_names: null, category })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    // Another may have entered it this very moment.
    if (entered.numInsertedOrUpdatedRows)
      await record(
        transaction,
        { person: context.person?.id ?? null, now: context.now },
        { area: 'people', action: 'organisation-entered', about: id, body },
      )
    return done(id)
  })
}
