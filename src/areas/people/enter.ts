import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import type { Localised } from '#base/languages'
import { findMeeting } from '#areas/bodies'
import { allow } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import { isSlug, type Organisation, type Participant } from './participant.ts'
import type { PeopleTables } from './tables.ts'

/**
 * Enters an organisation under an id that is known beforehand. Bodies share organisations, so one that is there already
 * stays as it is: nobody renames another body's members.
 */
export async function enterOrganisation(
  context: Context,
  body: string,
  organisation: Organisation,
): Promise<Result<void, 'id-malformed' | 'name-missing' | 'organisation-known'>> {
  allow(context.person, 'record-a-meeting', body)
  if (!isSlug(organisation.id)) return problem('id-malformed', 'id')
  if (!hasName(organisation.names)) return problem('name-missing', 'name')
  return context.db.transaction().execute(async (transaction) => {
    const entered = await transaction
      .$extendTables<PeopleTables>()
      .insertInto('people.organisations')
      .values({
        id: organisation.id,
        names: JSON.stringify(organisation.names),
        short_names: organisation.shortNames ? JSON.stringify(organisation.shortNames) : null,
        category: organisation.category,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (!entered.numInsertedOrUpdatedRows) return problem('organisation-known', 'id')
    await record(
      transaction,
      { person: context.person?.id ?? null, now: context.now },
      { area: 'people', action: 'organisation-entered', about: organisation.id, body },
    )
    return done(undefined)
  })
}

/** Enters somebody on the list of participants of a meeting, or corrects the entry. Adults in office only. */
export async function enterParticipant(
  context: Context,
  place: { body: string; meeting: string },
  participant: Omit<Participant, 'organisation'> & { organisation: string },
): Promise<Result<void, 'id-malformed' | 'organisation-unknown'>> {
  allow(context.person, 'record-a-meeting', place.body)
  const meeting = await findMeeting(context.db, place.meeting)
  if (meeting?.body !== place.body) throw new Refusal(404, `meeting ${place.meeting}`)
  if (!isSlug(participant.id)) return problem('id-malformed', 'id')
  const row = {
    ...participant,
    function: participant.function ? JSON.stringify(participant.function) : null,
    meeting: place.meeting,
  }
  return context.db.transaction().execute(async (transaction) => {
    const tables = transaction.$extendTables<PeopleTables>()
    const organisation = await tables
      .selectFrom('people.organisations')
      .select('id')
      .where('id', '=', participant.organisation)
      .executeTakeFirst()
    if (!organisation) return problem('organisation-unknown', 'organisation')
    await tables
      .insertInto('people.participants')
      .values(row)
      .onConflict((conflict) => conflict.columns(['meeting', 'id']).doUpdateSet(row))
      .execute()
    await record(
      transaction,
      { person: context.person?.id ?? null, now: context.now },
      { area: 'people', action: 'participant-entered', about: place.meeting, body: place.body },
    )
    return done(undefined)
  })
}

const hasName = (names: Localised): boolean => Object.values(names).some((name) => name?.trim())
