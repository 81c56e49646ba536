import { Refusal } from '#base/refusal'
import { allow } from '#platform/access'
import type { Context } from '#platform/context'
import type { Mandate } from './mandate.ts'
import { findMandate } from './queries.ts'

/** The mandate, if there is one and the person keeps those of its body. */
export async function allowToKeep({ db, person }: Context, id: string): Promise<Mandate> {
  const mandate = await findMandate(db, id)
  if (!mandate) throw new Refusal(404, `mandate ${id}`)
  allow(person, 'keep-mandates', mandate.body)
  return mandate
}
