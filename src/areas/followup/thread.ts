import type { Body } from '#areas/bodies'
import { listOptions, type Option } from '#areas/options'
import type { RegisteredDocument } from '#areas/registry'
import { listFindings, type Finding, type Label } from '#areas/synthesis'
import type { Context } from '#platform/context'
import type { Commitment } from './commitment.ts'
import { listCommitments } from './commitments.ts'
import { findPublic, publishedAt } from './documents.ts'
import { findMatter } from './give-reply.ts'
import type { Message, Reply } from './reply.ts'
import { listSentencesOn, type ReportSentence } from './sentences.ts'

/** A passage that speaks for a finding or against it, with its document where it can be read. */
export type ThreadVoice = { stance: 'for' | 'against'; label: Label; document: RegisteredDocument | undefined }

/** What a thread has in common wherever it begins: every step that is on record, from the findings to today. */
export type Thread = {
  body: Body
  findings: Finding[]
  options: Option[]
  sentences: ReportSentence[]
  replies: Reply[]
  commitments: Commitment[]
}

/** The thread of a published finding, from the voices behind it. */
export async function readFindingThread(
  context: Context,
  body: Body,
  finding: Finding,
): Promise<Thread & { voices: ThreadVoice[] }> {
  const { db } = context
  const labels = finding.evidence.map(({ label }) => label)
  const documents = await findPublic(
    context,
    labels.map(({ symbol }) => symbol),
  )
  const isRecommendation = finding.kind === 'recommendation'
  const [rest, sentences, replies] = await Promise.all([
    readRest(context, body, [finding]),
    listSentencesOn(
      db,
      labels
        .filter(({ stands }) => stands)
        .map(({ symbol, block, anchor }) => ({ symbol, block, exact: anchor.exact })),
    ),
    isRecommendation ? findMatter(context, body.symbol, { finding: finding.number }) : { replies: [] },
  ])
  const voices = finding.evidence.map(({ stance, label }) => ({
    stance,
    label,
    document: documents.get(label.symbol),
  }))
  return { body, findings: [finding], ...rest, sentences, replies: replies.replies, voices: voices.toSorted(byTime) }
}

/** The thread of a main message of young people: the findings that rest on it, and all that follows. */
export async function readMessageThread(
  context: Context,
  body: Body,
  message: Message,
  replies: Reply[],
): Promise<Thread> {
  const { symbol, block } = message
  const published = await listFindings(context.db, { body: body.symbol, published: true })
  const findings = published.filter(({ evidence }) =>
    evidence.some(({ label }) => label.symbol === symbol && label.block === block && label.stands),
  )
  const [rest, sentences] = await Promise.all([
    readRest(context, body, findings, symbol),
    listSentencesOn(context.db, [{ symbol, block }]),
  ])
  return { body, findings, ...rest, sentences, replies }
}

/** The options and commitments that follow from findings, or options on which the document itself takes a position. */
async function readRest({ db }: Context, body: Body, findings: Finding[], symbol?: string) {
  const [options, commitments] = await Promise.all([
    listOptions(db, { body: body.symbol, published: true }),
    listCommitments(db, body),
  ])
  const numbers = new Set(findings.map(({ number }) => number))
  return {
    options: options.filter(
      ({ grounds, positions }) =>
        grounds.some(({ number }) => numbers.has(number)) ||
        positions.some((position) => position.symbol === symbol && position.stands),
    ),
    commitments: commitments.filter(({ from }) => from.kind === 'recommendation' && numbers.has(from.number)),
  }
}

const byTime = (a: ThreadVoice, b: ThreadVoice): number => timeOf(a) - timeOf(b)

const timeOf = ({ document }: ThreadVoice): number => (document ? publishedAt(document).getTime() : 0)
