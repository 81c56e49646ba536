import { done, problem, type Result } from '#base/result'
import { findBody } from '#areas/bodies'
import { addVersionWithin, keepBackWithin, publishWithin, registerWithin } from '#areas/registry'
import { capacityOf, noteVoiceWithin } from '#areas/voices'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { by } from './act.ts'
import { answerDocument, sourceNames } from './answer-document.ts'
import type { CompleteWords } from './answer.ts'
import type { Call } from './call.ts'
import { changeAnswerWithin } from './change-answer.ts'
import { newestSending } from './correct-answer.ts'
import { isTakenBack, type AnswerRow } from './keep-answer.ts'
import type { ConsultationsTables } from './tables.ts'

/** What was read (its revision), which invitee it is from, and why, where a version of it is in the register already. */
export type Acceptance = { revision: number; invitee?: number | null; reason?: string }

type AcceptProblem = 'taken-back' | 'changed-since' | 'already-accepted' | 'reason-missing'

/**
 * Takes an answer into the register after a person has read it. It is public at once, with or without the name, or never,
 * as its author chose; a correction becomes a new version, with its reason.
 */
export async function acceptAnswer(
  context: Context,
  id: string,
  acceptance: Acceptance,
): Promise<Result<{ symbol: string; version: number }, AcceptProblem>> {
  return changeAnswerWithin(context, id, async (transaction, row, call) => {
    if (await isTakenBack(transaction, id)) return problem('taken-back')
    // T-34: what is published is what was read, not what was sent meanwhile.
    const sent = await newestSending(transaction, id)
    if (!sent?.words || sent.revision !== acceptance.revision) return problem('changed-since')
    const before = await newestAcceptance(transaction, id)
    if (before?.revision === sent.revision) return problem('already-accepted')
    const reason = acceptance.reason?.trim() || sent.reason
    if (before && !reason) return problem('reason-missing', 'reason')

    const words = sent.words as CompleteWords
    const entered = await enter(transaction, context, { call, words, known: before?.symbol, reason })
    const invitee = acceptance.invitee === undefined ? words.invitee : acceptance.invitee
    await noteAcceptance(transaction, context, { row, call, words, entered, revision: sent.revision, invitee })
    return done(entered)
  })
}

const newestAcceptance = (transaction: Transaction, id: string) =>
  transaction
    .$extendTables<ConsultationsTables>()
    .selectFrom('consultations.acceptances')
    .select(['revision', 'symbol'])
    .where('answer', '=', id)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()

type Entering = { call: Call; words: CompleteWords; known: string | undefined; reason: string | null }

async function enter(transaction: Transaction, context: Context, { call, words, known, reason }: Entering) {
  const body = (await findBody(transaction, call.body))!
  const text = { document: answerDocument(call, body, words) }
  const entered = known
    ? await addVersionWithin(transaction, context, known, text, {
        change: 'correction',
        ...(reason && { reason }),
      })
    : await registerWithin(transaction, context, {
        body: call.body,
        series: 'ANS',
        type: 'answer',
        nature: 'consultative',
        sources: [{ names: sourceNames(words), capacity: capacityOf[words.stakeholder] }],
        text,
      })
  if (!entered.ok) throw new Error(`the answer ${known ?? call.symbol} was refused: ${entered.problem}`)
  await open(transaction, context, call, words, entered.value)
  return entered.value
}

/** T-34: public as its author chose, or kept back for good; only what is public speaks in the tables of voices. */
async function open(
  transaction: Transaction,
  context: Context,
  call: Call,
  words: CompleteWords,
  { symbol, version }: { symbol: string; version: number },
): Promise<void> {
  if (words.publication === 'not-published') return keepBackWithin(transaction, symbol, context.now)
  const place = { symbol, number: version, language: words.language }
  const published = await publishWithin(transaction, context, place)
  if (!published.ok) throw new Error(`version ${version} of ${symbol} was refused: ${published.problem}`)
  const { stakeholder, region } = words
  await noteVoiceWithin(transaction, {
    symbol,
    body: call.body,
    stakeholder,
    region,
    channel: 'answer',
    occasion: call.symbol,
  })
}

type Accepted = {
  row: AnswerRow
  call: Call
  words: CompleteWords
  entered: { symbol: string; version: number }
  revision: number
  invitee: number | null
}

async function noteAcceptance(
  transaction: Transaction,
  context: Context,
  { row, call, words, entered, revision, invitee }: Accepted,
): Promise<void> {
  const { stakeholder, region, publication } = words
  await transaction
    .$extendTables<ConsultationsTables>()
    .insertInto('consultations.acceptances')
    .values({
      answer: row.id,
      revision,
      ...entered,
      stakeholder,
      region,
      publication,
      // T-34: that an invitee has answered is said of named answers alone.
      invitee: publication === 'named' ? invitee : null,
      accepted_at: context.now,
      accepted_by: by(context).person,
    })
    .execute()
  await record(transaction, by(context), {
    area: 'consultations',
    action: 'accepted',
    about: entered.symbol,
    body: call.body,
  })
}
