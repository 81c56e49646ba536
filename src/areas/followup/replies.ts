import { listFindings } from '#areas/synthesis'
import type { Database } from '#platform/db'
import { listMessages, messagesOf } from './messages.ts'
import type { Matter, Message, Reply } from './reply.ts'
import type { FollowupTables } from './tables.ts'

/**
 * T-44: every main message of young people and every published recommendation of a body, with what was said back; also
 * those to which nothing was. Messages come first.
 */
export async function listReplies(db: Database, body: string): Promise<Matter[]> {
  const [messages, findings, replies] = await Promise.all([
    listMessages(db, body),
    listFindings(db, { body, published: true }),
    select(db).where('body', '=', body).execute(),
  ])
  return [
    ...messages.map((message) => withReplies(message, replies)),
    ...findings
      .filter(({ kind }) => kind === 'recommendation')
      .map((finding) => ({
        kind: 'recommendation' as const,
        finding,
        replies: replies.filter((row) => row.finding === finding.id).map(replyOf),
      })),
  ]
}

/** The main messages of these records with what was said back. */
export async function listRepliesTo(db: Database, symbols: string[]) {
  if (!symbols.length) return []
  const [messages, rows] = await Promise.all([
    messagesOf(db, symbols),
    select(db).where('symbol', 'in', symbols).execute(),
  ])
  return messages.map((message) => withReplies(message, rows))
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const select = (db: Database) =>
  db.$extendTables<FollowupTables>().selectFrom('followup.replies').selectAll().orderBy('place', 'desc')

const withReplies = (message: Message, rows: Row[]) => ({
  kind: 'message' as const,
  message,
  replies: rows.filter((row) => row.symbol === message.symbol && row.anchor?.block === message.block).map(replyOf),
})

const replyOf = (row: Row): Reply => ({
  id: row.id,
  verdict: row.verdict,
  reason: row.reason,
  childReason: row.child_reason,
  by: row.replied_by,
  at: row.replied_at,
  anchor: row.anchor,
})
