import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { languages, type Localised } from '#base/languages'
import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import { listEvidenceOf, noteEvidenceWithin } from '#areas/mandates'
import { findPassage, holdDocuments } from '#areas/registry'
import type { Anchor } from '#document'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { translator } from '#platform/i18n'
import { findBodyFor, recordPublic, tidied, wrongTexts } from './act.ts'
import { listReplies } from './replies.ts'
import { nameOf, threadPath, verdicts, type Matter, type MatterName, type Message, type Verdict } from './reply.ts'
import type { FollowupTables } from './tables.ts'

/** A reply as it is written: `by` names an office, not a person. */
export type NewReply = { verdict: Verdict; reason: Localised; childReason: Localised; by: Localised }

type ReplyProblem = 'verdict-unchosen' | 'reason-missing' | 'child-reason-missing' | 'by-missing' | 'text-too-long'

/**
 * Replies for the body to a published recommendation or a main message of young people. A later reply stands beside the
 * earlier ones; the same one sent twice is given once.
 */
export async function reply(
  context: Context,
  symbol: string,
  to: MatterName,
  written: NewReply,
): Promise<Result<void, ReplyProblem>> {
  const body = await findBodyFor(context, symbol)
  const matter = await findMatter(context, symbol, to)
  const said = {
    verdict: written.verdict,
    reason: tidied(written.reason),
    childReason: tidied(written.childReason),
    by: tidied(written.by),
  }
  if (!verdicts.includes(said.verdict)) return problem('verdict-unchosen', 'verdict')
  const wrong = wrongTexts<ReplyProblem>(
    {
      reason: [said.reason, 'reason-missing'],
      child: [said.childReason, 'child-reason-missing'],
      by: [said.by, 'by-missing'],
    },
    body.language,
  )
  if (wrong) return wrong
  return context.db.transaction().execute(async (transaction) => {
    const path = threadPath(symbol, nameOf(matter))
    await sql`select pg_advisory_xact_lock(hashtext(${path}))`.execute(transaction)
    const anchor = matter.kind === 'message' ? await anchorOf(transaction, matter.message) : null
    if (isSame((await findMatter({ ...context, db: transaction }, symbol, to)).replies[0], said)) return done(undefined)
    await transaction
      .$extendTables<FollowupTables>()
      .insertInto('followup.replies')
      .values({
        body: symbol,
        finding: matter.kind === 'recommendation' ? matter.finding.id : null,
        symbol: anchor?.document ?? null,
        anchor: anchor && JSON.stringify(anchor),
        verdict: said.verdict,
        reason: JSON.stringify(said.reason),
        child_reason: JSON.stringify(said.childReason),
        replied_by: JSON.stringify(said.by),
        replied_at: context.now,
        entered_by: context.person?.id ?? null,
      })
      .execute()
    await recordPublic(transaction, context, { action: 'replied', path, body: symbol })
    if (matter.kind === 'message') await noteAnswered(transaction, context, symbol, matter.message)
    return done(undefined)
  })
}

/** The recommendation or message that is meant, if it is public and this body's. */
export async function findMatter(context: Context, body: string, name: MatterName): Promise<Matter> {
  const matters = await listReplies(context.db, body)
  const found = matters.find((matter) => isDeepStrictEqual(nameOf(matter), name))
  if (!found) throw new Refusal(404, threadPath(body, name))
  return found
}

async function anchorOf(transaction: Transaction, { symbol, version, language, block }: Message): Promise<Anchor> {
  // Held, so that the words of a record that is being erased do not stay behind in a reply.
  await holdDocuments(transaction, [symbol])
  const passage = await findPassage(transaction, { symbol, version, language, block })
  if (!passage.ok) throw new Refusal(404, `message ${symbol} ${block}`)
  return passage.value
}

function isSame(newest: Matter['replies'][number] | undefined, said: NewReply): boolean {
  if (!newest) return false
  const { verdict, reason, childReason, by } = newest
  return isDeepStrictEqual({ verdict, reason, childReason, by }, said)
}

/** What young people said before a meeting or during it was answered: the mandate that asks for it shows that too. */
async function noteAnswered(
  transaction: Transaction,
  context: Context,
  body: string,
  { symbol, block, number }: Message,
): Promise<void> {
  const title = Object.fromEntries(
    languages.map((language) => [language, translator(language)('followup.evidence', { number, symbol })]),
  )
  const path = threadPath(body, { symbol, block })
  for (const { mandate, clause, meeting, phase } of await listEvidenceOf(transaction, symbol))
    if (meeting || phase)
      await noteEvidenceWithin(transaction, context, {
        body,
        mandate,
        clause,
        path,
        title,
        meeting,
        kind: 'reply',
        phase: 'answered',
      })
}
