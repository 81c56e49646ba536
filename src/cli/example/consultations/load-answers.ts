import {
  acceptAnswer,
  addInvitee,
  addQuestion,
  announceCall,
  enterOnBehalf,
  makeCall,
  sendAnswer,
  startAnswer,
} from '#areas/consultations'
import type { Context } from '#platform/context'
import { expectDone } from '../expect-done.ts'
import { at } from './at.ts'
import type { ConsultationsExample, ExampleAnswer } from './example.ts'

/** Two calls: one that was answered and is closed, and one that is open, for whoever wants to try. */
export async function loadAnswers(context: Context, example: ConsultationsExample): Promise<void> {
  const { call } = example
  const first = { opensAt: new Date('2026-05-04T10:00:00Z'), closesAt: new Date('2026-08-31T21:59:59Z') }
  const symbol = await announce(at(context, '2026-05-04T08:00:00Z'), example.body.symbol, { ...call, ...first })
  for (const answer of example.answers) await loadAnswer(context, symbol, answer)
  const second = { opensAt: new Date('2026-10-30T10:00:00Z'), closesAt: new Date('2030-01-31T22:59:59Z'), invitees: [] }
  await announce(at(context, '2026-10-29T16:00:00Z'), example.body.symbol, { ...call, ...call.open, ...second })
}

type Announced = ConsultationsExample['call'] & { opensAt: Date; closesAt: Date }

async function announce(context: Context, body: string, call: Announced): Promise<string> {
  const { titles, purpose, asked, use, languages, publication, opensAt, closesAt } = call
  const clause = { mandate: 'res-56-6', clause: 'op8-participation' }
  const made = { titles, purpose, asked, use, languages, publication, opensAt, closesAt, ...clause }
  const { symbol } = expectDone(await makeCall(context, body, made), 'the call')
  for (const { number, ...question } of call.questions)
    expectDone(await addQuestion(context, symbol, { ...question, hint: null }), `question ${number}`)
  for (const { number, ...invitee } of call.invitees)
    expectDone(await addInvitee(context, symbol, invitee), `invitee ${number}`)
  expectDone(await announceCall(context, symbol), symbol)
  return symbol
}

async function loadAnswer(context: Context, call: string, answer: ExampleAnswer): Promise<void> {
  const { language, stakeholder, region, organisation, publication, invitee, replies, channel, sent } = answer
  const then = at(context, sent)
  const { code } = expectDone(await startAnswer(then, call), call)
  const words = { language, stakeholder, region, organisation, publication, invitee, replies, document: null }
  const typing = { code, revision: 0, words }
  const kept =
    channel === 'web'
      ? expectDone(await sendAnswer(then, call, typing), organisation)
      : expectDone(await enterOnBehalf(then, call, typing, { channel, receivedOn: sent.slice(0, 10) }), organisation)
  const read = at(context, new Date(then.now.getTime() + 2 * 24 * 3600 * 1000).toISOString())
  expectDone(await acceptAnswer(read, kept.id, { revision: kept.revision }), organisation)
}
