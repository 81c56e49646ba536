import { sql } from 'kysely'
import { Refusal } from '#base/refusal'
import type { PublicationChoice } from '#areas/bodies'
import { listReadable, listWithdrawn } from '#areas/registry'
import type { Region, Stakeholder } from '#areas/voices'
import type { Context } from '#platform/context'
import type { Database } from '#platform/db'
import { findCallToRun } from './act.ts'
import type { Channel, Words } from './answer.ts'
import type { Call } from './call.ts'
import { isId } from './change-answer.ts'
import { hashOf, readReceipt } from './receipt.ts'
import type { ConsultationsTables, RequestKind } from './tables.ts'

/** How an answer that was sent stands. Each stands in exactly one way. */
export type AnswerState = 'waiting' | 'accepted' | 'withdrawn' | 'erased'

/** How many answers were sent, and what became of them: sent = waiting + accepted + withdrawn + erased. */
export type AnswerCounts = {
  sent: number
  waiting: number
  /** named + unnamed + notPublished */
  accepted: number
  named: number
  unnamed: number
  notPublished: number
  withdrawn: number
  erased: number
}

/** An answer that was sent, without its words. */
export type AnswerEntry = {
  id: string
  call: string
  state: AnswerState
  stakeholder: Stakeholder
  region: Region | null
  /** As it was accepted, or as its author asks. */
  publication: PublicationChoice | null
  organisation: string
  channel: Channel
  sentAt: Date
  /** The revision that was sent last, and the one that is in the register. */
  revision: number
  accepted: { revision: number; symbol: string; version: number; invitee: number | null; at: Date } | null
  requests: { kind: RequestKind; askedAt: Date; doneAt: Date | null }[]
}

/** The answers to a call as they stand, the first sent first. For those who have looked who asks. */
export async function readEntries(db: Database, where: { call: string } | { body: string }): Promise<AnswerEntry[]> {
  const { rows } = await sql<EntryRow>`
    select answer.id, answer.call, answer.channel, answer.words ->> 'stakeholder' as stakeholder,
      sending.words ->> 'region' as region, sending.words ->> 'publication' as publication,
      coalesce(sending.words ->> 'organisation', '') as organisation, sending.words is null as forgotten,
      sending.revision, sending.sent_at, acceptance.symbol, acceptance.version, acceptance.invitee,
      acceptance.revision as accepted_revision, acceptance.accepted_at, acceptance.publication as accepted_publication,
      acceptance.region as accepted_region,
      coalesce((select jsonb_agg(jsonb_build_object('kind', kind, 'asked', asked_at, 'done', done_at) order by asked_at, kind)
        from consultations.requests request where request.answer = answer.id), '[]') as requests
    from consultations.answers answer
    join consultations.calls call on call.symbol = answer.call
    join lateral (select * from consultations.sendings where answer = answer.id order by revision desc limit 1)
      sending on true
    left join lateral (select * from consultations.acceptances where answer = answer.id order by revision desc limit 1)
      acceptance on true
    where ${'call' in where ? sql`call.symbol = ${where.call}` : sql`call.body = ${where.body}`}
    order by sending.sent_at, answer.id`.execute(db)
  const withdrawn = await listWithdrawn(
    db,
    rows.flatMap(({ symbol }) => symbol ?? []),
  )
  return rows.map((row) => entryOf(row, row.symbol !== null && withdrawn.has(row.symbol)))
}

type EntryRow = {
  id: string
  call: string
  channel: Channel
  stakeholder: Stakeholder
  region: Region | null
  publication: PublicationChoice | null
  organisation: string
  forgotten: boolean
  revision: number
  sent_at: Date
  symbol: string | null
  version: number
  invitee: number | null
  accepted_revision: number
  accepted_at: Date
  accepted_publication: PublicationChoice | null
  accepted_region: Region | null
  requests: { kind: RequestKind; asked: string; done: string | null }[]
}

function entryOf(row: EntryRow, isWithdrawn: boolean): AnswerEntry {
  const { id, call, channel, stakeholder, organisation, revision, symbol, version, invitee } = row
  return {
    id,
    call,
    channel,
    stakeholder,
    organisation,
    revision,
    state: stateOf(row, isWithdrawn),
    region: row.accepted_region ?? row.region,
    publication: row.accepted_publication ?? row.publication,
    sentAt: row.sent_at,
    accepted: symbol ? { revision: row.accepted_revision, symbol, version, invitee, at: row.accepted_at } : null,
    requests: row.requests.map(({ kind, asked, done }) => ({
      kind,
      askedAt: new Date(asked),
      doneAt: done ? new Date(done) : null,
    })),
  }
}

function stateOf({ symbol, forgotten, requests }: EntryRow, isWithdrawn: boolean): AnswerState {
  const isDone = (kind: RequestKind) => requests.some((request) => request.kind === kind && request.done)
  if (isDone('erase') || (symbol && forgotten)) return 'erased'
  if (isDone('withdraw') || isWithdrawn) return 'withdrawn'
  return symbol ? 'accepted' : 'waiting'
}

/** Counts entries; one definition for every page, so that counts reconcile wherever they stand. */
export function countEntries(entries: AnswerEntry[]): AnswerCounts {
  const of = (state: AnswerState) => entries.filter((entry) => entry.state === state)
  const accepted = of('accepted')
  const chosen = (choice: PublicationChoice) => accepted.filter(({ publication }) => publication === choice).length
  return {
    sent: entries.length,
    waiting: of('waiting').length,
    accepted: accepted.length,
    named: chosen('named'),
    unnamed: chosen('unnamed'),
    notPublished: chosen('not-published'),
    withdrawn: of('withdrawn').length,
    erased: of('erased').length,
  }
}

/** How many answers the calls of a body were sent, and what became of them. */
export const countAnswers = async (db: Database, body: string): Promise<AnswerCounts> =>
  countEntries(await readEntries(db, { body }))

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

/** An answer with the words that were sent last, and why they were corrected, for whoever runs the consultation. */
export type SentAnswer = AnswerEntry & { words: Words | null; reason: string | null; receivedOn: string | null }

/** The answer with that id, and its call. */
export async function getSentAnswer(context: Context, id: string): Promise<{ call: Call; answer: SentAnswer }> {
  const tables = context.db.$extendTables<ConsultationsTables>()
  const row = isId(id)
    ? await tables
        .selectFrom('consultations.answers')
        .select(['call', 'received_on'])
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined
  const call = await findCallToRun(context, row?.call ?? '')
  const entry = (await readEntries(context.db, { call: call.symbol })).find((one) => one.id === id)
  if (!entry) throw new Refusal(404, 'answer')
  const { words, reason } = await tables
    .selectFrom('consultations.sendings')
    .select(['words', 'reason'])
    .where('answer', '=', id)
    .where('revision', '=', entry.revision)
    .executeTakeFirstOrThrow()
  return { call, answer: { ...entry, words, reason, receivedOn: row!.received_on } }
}

/** An answer as its author finds it again by the receipt code. */
export type OwnAnswer = {
  id: string
  call: string
  words: Words
  revision: number
  savedAt: Date
  entry: AnswerEntry | null
}

/** T-33: the answer to which a receipt code belongs, if it belongs to one. */
export async function findOwnAnswer(db: Database, typed: string): Promise<OwnAnswer | undefined> {
  const code = readReceipt(typed)
  if (!code) return undefined
  const row = await db
    .$extendTables<ConsultationsTables>()
    .selectFrom('consultations.answers')
    .selectAll()
    .where('receipt', '=', hashOf(code))
    .executeTakeFirst()
  if (!row) return undefined
  const entries = await readEntries(db, { call: row.call })
  const entry = entries.find((one) => one.id === row.id) ?? null
  return { id: row.id, call: row.call, words: row.words, revision: row.revision, savedAt: row.saved_at, entry }
}
