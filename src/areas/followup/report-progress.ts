import { isDeepStrictEqual } from 'node:util'
import { isDay } from '#base/day'
import type { Localised } from '#base/languages'
import { Refusal } from '#base/refusal'
import { done, problem, type Problem, type Result } from '#base/result'
import { dayOf, listReadable } from '#areas/registry'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { findBodyFor, recordPublic, tidied, wrongTexts } from './act.ts'
import { commitmentPath } from './commit.ts'
import { findCommitment } from './commitments.ts'
import { progressStates, type Progress, type ProgressState } from './commitment.ts'
import type { FollowupTables } from './tables.ts'

/** What is reported: `evidence` is the symbol of a public document, an https address, or empty. */
export type NewProgress = { state: ProgressState; text: Localised; evidence: string; on: string }

type ProgressProblem =
  | 'state-unchosen'
  | 'progress-missing'
  | 'text-too-long'
  | 'date-malformed'
  | 'date-to-come'
  | 'evidence-missing'
  | 'evidence-unknown'

/** Reports on a commitment. That something is done is believed only with something that shows it. */
export async function reportProgress(
  context: Context,
  place: { body: string; number: number },
  reported: NewProgress,
): Promise<Result<void, ProgressProblem>> {
  const body = await findBodyFor(context, place.body)
  const commitment = await findCommitment(context.db, body, place.number)
  if (!commitment) throw new Refusal(404, commitmentPath(place.body, place.number))
  const text = tidied(reported.text)
  const wrong =
    wrongReport(reported, dayOf(context.now, body.timezone)) ??
    wrongTexts<ProgressProblem>({ text: [text, 'progress-missing'] }, body.language)
  if (wrong) return wrong
  const evidence = await findEvidence(context, reported.evidence.trim())
  if (!evidence) return problem('evidence-unknown', 'evidence', { evidence: reported.evidence })
  const { state, on } = reported
  return context.db.transaction().execute(async (transaction) => {
    const id = await hold(transaction, place)
    const known = (await findCommitment(transaction, body, place.number))!.progress
    const number = Math.max(0, ...known.map((one) => one.number)) + 1
    const row = { state, text, ...evidence, on }
    // The same report twice: the form was sent twice.
    if (known.some((one) => isSame(one, row))) return done(undefined)
    await transaction
      .$extendTables<FollowupTables>()
      .insertInto('followup.progress')
      .values({
        commitment: id,
        number,
        state,
        ...evidence,
        text: JSON.stringify(text),
        reported_on: on,
        reported_at: context.now,
        reported_by: context.person?.id ?? null,
      })
      .execute()
    const path = commitmentPath(place.body, place.number)
    await recordPublic(transaction, context, { action: `reported-${state}`, path, body: place.body })
    return done(undefined)
  })
}

function wrongReport({ state, on, evidence }: NewProgress, today: string): Problem<ProgressProblem> | null {
  if (!progressStates.includes(state)) return problem('state-unchosen', 'state')
  if (!isDay(on)) return problem('date-malformed', 'on')
  if (on > today) return problem('date-to-come', 'on')
  return state === 'done' && !evidence.trim() ? problem('evidence-missing', 'evidence') : null
}

/** What shows it, as it is kept: a document that everybody can read, or a page elsewhere; null for anything else. */
async function findEvidence(context: Context, evidence: string) {
  if (!evidence) return { symbol: null, address: null }
  const url = URL.parse(evidence)
  if (url?.protocol === 'https:' && evidence.length <= 500) return { symbol: null, address: url.href }
  const [document] = await listReadable(context.db, [evidence])
  return document ? { symbol: document.symbol, address: null } : null
}

async function hold(transaction: Transaction, { body, number }: { body: string; number: number }): Promise<string> {
  const { id } = await transaction
    .$extendTables<FollowupTables>()
    .selectFrom('followup.commitments')
    .select('id')
    .where('body', '=', body)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return id
}

const isSame = ({ number: _number, ...known }: Progress, row: Omit<Progress, 'number'>): boolean =>
  isDeepStrictEqual(known, row)
