import type { Body } from '#areas/bodies'
import { listCalls, type Call } from '#areas/consultations'
import { listCommitments, listReplies } from '#areas/followup'
import { listMandates, type Mandate } from '#areas/mandates'
import { listOptions } from '#areas/options'
import { listPractices } from '#areas/practices'
import { listFindings, listLabels } from '#areas/synthesis'
import { listInShort, type SeriesInShort } from '#areas/workshops'
import { isAnnounced, listConsultations, type Consultation } from '#areas/youth'
import type { Database } from '#platform/db'

/** How a body hears people and what came of it, as far as everybody may read it. */
export type Heard = {
  body: Body
  mandates: (Mandate & { clauses: number; evidenced: number })[]
  calls: Call[]
  series: SeriesInShort[]
  young: Consultation[]
  /** Whether the tables of who said what count anything. */
  isLabelled: boolean
  findings: number
  options: number
  /** Of what waits for a reply, how much has one. */
  matters: { count: number; replied: number }
  commitments: number
  practices: number
}

/** Reads how a body hears people. */
export async function readHeard(db: Database, body: Body): Promise<Heard> {
  const { symbol } = body
  const [mandates, calls, series, young, labels, findings, options, matters, commitments, practices] =
    await Promise.all([
      listMandates(db, symbol),
      listCalls(db, { body: symbol }),
      listInShort(db, symbol),
      listConsultations(db, symbol),
      listLabels(db, { body: symbol, standing: true, limit: 1 }),
      listFindings(db, { body: symbol, published: true }),
      listOptions(db, { body: symbol, published: true }),
      listReplies(db, symbol),
      listCommitments(db, body),
      listPractices(db, { body: symbol }),
    ])
  return {
    body,
    mandates,
    calls,
    series,
    young: young.filter(isAnnounced),
    isLabelled: labels.length > 0,
    findings: findings.length,
    options: options.length,
    matters: { count: matters.length, replied: matters.filter(({ replies }) => replies.length).length },
    commitments: commitments.length,
    practices: practices.length,
  }
}
