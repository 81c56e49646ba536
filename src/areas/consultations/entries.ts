import { sql } from 'kysely'
import type { PublicationChoice } from '#areas/bodies'
import { listWithdrawn } from '#areas/registry'
import type { Region, Stakeholder } from '#areas/voices'
import type { Database } from '#platform/db'
import type { Channel } from './answer.ts'
import type { RequestKind } from './tables.ts'

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
