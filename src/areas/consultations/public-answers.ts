import { listReadable } from '#areas/registry'
import type { Region, Stakeholder } from '#areas/voices'
import type { Database } from '#platform/db'
import { readEntries, type AnswerEntry } from './entries.ts'
import type { ConsultationsTables } from './tables.ts'

/** An answer that everybody can read now. */
export type PublicAnswer = {
  call: string
  symbol: string
  version: number
  language: string
  title: string
  stakeholder: Stakeholder
  region: Region
  isNamed: boolean
  /** The invitee of the call that it is from, by its number. */
  invitee: number | null
  acceptedAt: Date
}

/** The answers to the calls of a body that everybody can read, in the order of their acceptance. */
export const listPublicAnswers = async (db: Database, body: string): Promise<PublicAnswer[]> =>
  publicAmong(db, await readEntries(db, { body }))

/** T-34: of these, the ones that are in the register, published there and not taken back. */
export async function publicAmong(db: Database, entries: AnswerEntry[]): Promise<PublicAnswer[]> {
  const shown = entries.flatMap(({ accepted, state, publication, ...entry }) =>
    accepted && state === 'accepted' && publication !== 'not-published' ? [{ ...entry, accepted, publication }] : [],
  )
  const readable = await listReadable(
    db,
    shown.map(({ accepted }) => accepted.symbol),
  )
  const bySymbol = new Map(readable.map((one) => [one.symbol, one]))
  return shown.flatMap(({ call, stakeholder, region, publication, accepted }) => {
    const document = bySymbol.get(accepted.symbol)
    if (!document) return []
    const { invitee, at: acceptedAt } = accepted
    const isNamed = publication === 'named'
    return [{ ...document, call, stakeholder, region: region!, isNamed, invitee, acceptedAt }]
  })
}

/** To which call a public document is an answer, and as whom. Of answers that are not published it says nothing. */
export async function findAnswer(
  db: Database,
  symbol: string,
): Promise<{ call: string; symbol: string; stakeholder: Stakeholder; region: Region; acceptedAt: Date } | undefined> {
  return db
    .$extendTables<ConsultationsTables>()
    .selectFrom('consultations.acceptances as acceptance')
    .innerJoin('consultations.answers as answer', 'answer.id', 'acceptance.answer')
    .select(['answer.call', 'acceptance.symbol', 'acceptance.stakeholder', 'acceptance.region'])
    .select('acceptance.accepted_at as acceptedAt')
    .where('acceptance.symbol', '=', symbol)
    .where('acceptance.publication', '!=', 'not-published')
    .orderBy('acceptance.revision')
    .limit(1)
    .executeTakeFirst()
}
