import {
  enterClause,
  enterMandate,
  noteDueDate,
  noteEvidence,
  type Clause,
  type Mandate,
  type NewDueDate,
  type NewEvidence,
} from '#areas/mandates'
import type { Context } from '#platform/context'
import { expectDone } from './expect-done.ts'

/** A file `mandates.json` of an example: the founding texts of a body, clause by clause. */
export type ExampleMandate = Mandate & {
  clauses: (Omit<Clause, 'mandate'> & {
    dueDates: NewDueDate[]
    evidence: Omit<NewEvidence, 'body' | 'mandate' | 'clause'>[]
  })[]
}

/** Enters the founding texts of a body that is there, with when each clause is due and what is on record under it. */
export async function loadMandates(context: Context, mandates: ExampleMandate[]): Promise<void> {
  for (const { clauses, ...mandate } of mandates) {
    expectDone(await enterMandate(context, mandate), mandate.id)
    for (const { dueDates, evidence, ...clause } of clauses) {
      const { code } = clause
      const place = { mandate: mandate.id, code }
      expectDone(await enterClause(context, { ...clause, mandate: mandate.id }), code)
      for (const due of dueDates) expectDone(await noteDueDate(context, place, due), code)
      for (const one of evidence)
        expectDone(
          await noteEvidence(context, { ...one, body: mandate.body, mandate: mandate.id, clause: code }),
          one.path,
        )
    }
  }
}
