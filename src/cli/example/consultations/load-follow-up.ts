import { commit, listReplies, reply, reportProgress } from '#areas/followup'
import type { Context } from '#platform/context'
import { expectDone } from '../expect-done.ts'
import { at } from './at.ts'
import type { ConsultationsExample, ExampleReply } from './example.ts'

/** What was answered to recommendations and to young people, and who undertook to do what. */
export async function loadFollowUp(context: Context, { body, followup }: ConsultationsExample): Promise<void> {
  const matters = await listReplies(context.db, body.symbol)
  const messages = matters.flatMap((matter) => (matter.kind === 'message' ? [matter.message] : []))
  const records = [...new Set(messages.map(({ symbol }) => symbol))].toSorted()
  const nameOf = ({ finding, message }: ExampleReply) => {
    if (finding) return { finding }
    const [phase, number] = message!
    const symbol = records[phase === 'before' ? 0 : 1]!
    const { block } = messages.find((one) => one.symbol === symbol && one.number === number)!
    return { symbol, block }
  }
  for (const said of followup.replies) {
    const { verdict, reason, childReason, by } = said
    const given = { verdict, reason, childReason, by: { en: by } }
    expectDone(await reply(context, body.symbol, nameOf(said), given), reason['en']!)
  }
  for (const { finding, due, owner, text, indicator, progress } of followup.commitments) {
    const made = { from: { finding }, owner, text, indicator, dueOn: due }
    const number = expectDone(await commit(context, body.symbol, made), text['en']!)
    for (const { on, state, text: told } of progress) {
      const reported = { state, text: told, evidence: '', on }
      const place = { body: body.symbol, number }
      expectDone(await reportProgress(at(context, `${on}T12:00:00Z`), place, reported), told['en']!)
    }
  }
}
