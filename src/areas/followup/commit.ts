import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { isDay } from '#base/day'
import type { Localised } from '#base/languages'
import { done, problem, type Result } from '#base/result'
import { findMeeting } from '#areas/bodies'
import { readProceedings } from '#areas/meetings'
import { findFinding } from '#areas/synthesis'
import type { Context } from '#platform/context'
import { findBodyFor, recordPublic, tidied, wrongTexts } from './act.ts'
import { listCommitments } from './commitments.ts'
import type { FollowupTables } from './tables.ts'

/** A commitment as it is entered, and from which recommendation or outcome it follows. */
export type NewCommitment = {
  from: { finding: number } | { meeting: string; outcome: number } | null
  owner: Localised
  text: Localised
  indicator: Localised
  dueOn: string
}

type CommitProblem =
  | 'source-unchosen'
  | 'owner-missing'
  | 'commitment-missing'
  | 'indicator-missing'
  | 'text-too-long'
  | 'date-malformed'

/** Enters what somebody has undertaken to do, and gives its number; the same one sent twice is entered once. */
export async function commit(
  context: Context,
  symbol: string,
  entered: NewCommitment,
): Promise<Result<number, CommitProblem>> {
  const body = await findBodyFor(context, symbol)
  const source = await findSource(context, symbol, entered.from)
  if (!source) return problem('source-unchosen', 'from')
  const said = { owner: tidied(entered.owner), text: tidied(entered.text), indicator: tidied(entered.indicator) }
  const wrong = wrongTexts<CommitProblem>(
    {
      text: [said.text, 'commitment-missing'],
      owner: [said.owner, 'owner-missing'],
      indicator: [said.indicator, 'indicator-missing'],
    },
    body.language,
  )
  if (wrong) return wrong
  if (!isDay(entered.dueOn)) return problem('date-malformed', 'due')
  return context.db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`followup.commitments ${symbol}`}))`.execute(transaction)
    const last = (await listCommitments(transaction, body)).at(-1)
    if (last && isSame(last, { ...said, dueOn: entered.dueOn })) return done(last.number)
    const number = (last?.number ?? 0) + 1
    await transaction
      .$extendTables<FollowupTables>()
      .insertInto('followup.commitments')
      .values({
        body: symbol,
        number,
        ...source,
        owner: JSON.stringify(said.owner),
        text: JSON.stringify(said.text),
        indicator: JSON.stringify(said.indicator),
        due_on: entered.dueOn,
        made_at: context.now,
        made_by: context.person?.id ?? null,
      })
      .execute()
    await recordPublic(transaction, context, {
      action: 'committed',
      path: commitmentPath(symbol, number),
      body: symbol,
    })
    return done(number)
  })
}

/** The public page of a commitment. */
export const commitmentPath = (body: string, number: number): string =>
  `/commitments/${encodeURIComponent(body)}/${number}`

type Written = Pick<NewCommitment, 'owner' | 'text' | 'indicator' | 'dueOn'>

const isSame = ({ owner, text, indicator, dueOn }: Written, said: Written): boolean =>
  isDeepStrictEqual({ owner, text, indicator, dueOn }, said)

/** The columns of its source: a published recommendation of the body, or an outcome of one of its meetings. */
async function findSource(context: Context, body: string, from: NewCommitment['from']) {
  if (!from) return null
  if ('finding' in from) {
    const finding = await findFinding(context.db, { body, number: from.finding })
    if (!finding?.published || finding.kind !== 'recommendation') return null
    return { finding: finding.id, meeting: null, outcome: null }
  }
  if ((await findMeeting(context.db, from.meeting))?.body !== body) return null
  const { outcomes } = await readProceedings(context.db, from.meeting)
  const isThere = outcomes.some(({ number }) => number === from.outcome)
  return isThere ? { finding: null, meeting: from.meeting, outcome: from.outcome } : null
}
