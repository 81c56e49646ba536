import { Refusal } from '#base/refusal'
import { findBody, type Body } from '#areas/bodies'
import { listOptions, type Option } from '#areas/options'
import { findDocument, listCiting, type Citing, type RegisteredDocument } from '#areas/registry'
import { listFindings, listLabels, type Finding, type Label } from '#areas/synthesis'
import { findVoice, type Voice } from '#areas/voices'
import type { Context } from '#platform/context'
import { listReplies } from './replies.ts'
import type { Matter } from './reply.ts'

/** Where the words of a public document went: everything on record, and nothing that is still being drafted. */
export type Heard = {
  body: Body
  document: RegisteredDocument
  voice: Voice | undefined
  /** The passages that were labelled, and as what. */
  labels: Label[]
  findings: Finding[]
  options: Option[]
  citing: Citing[]
  /** Its own messages, and recommendations that rest on it, with what was said back. */
  matters: Matter[]
}

/** Used in something public, read and not cited, or not read yet. */
export type HeardState = 'used' | 'read' | 'unread'

/** Where the words of this document went. Refuses one that the public cannot read. */
export async function readHeard(context: Context, symbol: string): Promise<Heard> {
  const { db } = context
  const document = await findDocument({ ...context, person: null }, symbol)
  const body = document && (await findBody(db, document.body))
  if (!body) throw new Refusal(404, `document ${symbol}`)
  const [voice, labels, findings, options, citing, matters] = await Promise.all([
    findVoice(db, symbol),
    listLabels(db, { body: body.symbol, symbol, standing: true }),
    listFindings(db, { body: body.symbol, published: true }),
    listOptions(db, { body: body.symbol, published: true }),
    listCiting(db, symbol),
    listReplies(db, body.symbol),
  ])
  const resting = findings.filter(({ evidence }) =>
    evidence.some(({ label }) => label.symbol === symbol && label.stands),
  )
  const numbers = new Set(resting.map(({ number }) => number))
  return {
    body,
    document,
    voice,
    labels,
    findings: resting,
    options: options.filter(
      ({ grounds, positions }) =>
        grounds.some(({ number }) => numbers.has(number)) ||
        positions.some((position) => position.symbol === symbol && position.stands),
    ),
    citing: citing.filter(({ withdrawn }) => !withdrawn),
    matters: matters.filter((matter) =>
      matter.kind === 'message' ? matter.message.symbol === symbol : numbers.has(matter.finding.number),
    ),
  }
}

/** What can be said of it in a word. */
export function stateOf({ findings, options, citing, labels }: Heard): HeardState {
  if (findings.length || options.length || citing.length) return 'used'
  return labels.length ? 'read' : 'unread'
}
