import { isDay } from '#base/day'
import { problem, type Problem, type Result } from '#base/result'
import { findBody } from '#areas/bodies'
import type { Context } from '#platform/context'
import { changeCallWithin } from './act.ts'
import type { Channel, SendProblem } from './answer.ts'
import { closingOf, phaseOf, type Call } from './call.ts'
import type { KeepProblem, Typing } from './keep-answer.ts'
import { clockAt } from './local-time.ts'
import { sendWithin, type Sent } from './send-answer.ts'

/** How and when what is entered reached the secretariat. */
export type Reception = { channel: Exclude<Channel, 'web'> | null; receivedOn: string | null }

type ReceptionProblem = 'channel-missing' | 'received-missing' | 'received-late' | 'received-future'

/**
 * Enters and sends what reached the secretariat on paper, spoken or by mail; after the closing too, if it had been
 * received by then. The receipt code is handed to whoever it is from.
 */
export async function enterOnBehalf(
  context: Context,
  symbol: string,
  typing: Typing,
  { channel, receivedOn }: Reception,
): Promise<Result<Sent, KeepProblem | SendProblem | ReceptionProblem>> {
  return changeCallWithin(context, symbol, async (transaction, call) => {
    const { timezone } = (await findBody(transaction, call.body))!
    const wrong = channel ? notInTime(call, context.now, receivedOn, timezone) : problem('channel-missing', 'channel')
    if (wrong) return wrong
    const entering = { channel: channel!, receivedOn, enteredBy: context.person?.id ?? null }
    return sendWithin(transaction, context, call, typing, entering)
  })
}

function notInTime(
  call: Call,
  now: Date,
  receivedOn: string | null,
  timezone: string,
): Problem<ReceptionProblem | 'not-open'> | null {
  const phase = phaseOf(call, now)
  if (phase === 'draft' || phase === 'coming') return problem('not-open')
  if (receivedOn === null) return phase === 'open' ? null : problem('received-missing', 'received')
  if (!isDay(receivedOn)) return problem('received-missing', 'received')
  if (receivedOn > clockAt(now, timezone).day) return problem('received-future', 'received')
  return receivedOn > clockAt(closingOf(call), timezone).day ? problem('received-late', 'received') : null
}
