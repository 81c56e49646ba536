import { Refusal } from '#base/refusal'
import { allow } from '#platform/access'
import type { Context } from '#platform/context'
import type { Request } from '#platform/view'
import type { Body, Meeting } from '../body.ts'
import { findBody, findMeeting } from '../queries.ts'

/** The meeting whose desk is asked for, with its body, for somebody who may record it. */
export async function openMeetingDesk(
  c: Request,
  symbol: string,
): Promise<{ context: Context; body: Body; meeting: Meeting }> {
  const context = c.get('context')
  allow(context.person, 'record-a-meeting')
  const meeting = await findMeeting(context.db, symbol)
  if (!meeting) throw new Refusal(404, `meeting ${symbol}`)
  allow(context.person, 'record-a-meeting', meeting.body)
  const body = await findBody(context.db, meeting.body)
  return { context, body: body!, meeting }
}
