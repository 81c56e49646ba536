import { found, type PublicationChoice } from '#areas/bodies'
import type { Context } from '#platform/context'
import type { Words } from './answer.ts'
import { announceCall } from './announce-call.ts'
import { closingOf } from './call.ts'
import { addInvitee } from './invitees.ts'
import { startAnswer } from './keep-answer.ts'
import { makeCall, type NewCall } from './make-call.ts'
import { findCall } from './queries.ts'
import { addQuestion } from './questions.ts'
import { sendAnswer } from './send-answer.ts'

export const body = 'HRC566'

export const at = (instant: string): Date => new Date(instant)

/** A consultation that leaves its people every choice, in a zone with a summer time. */
export const foundConsultation = (context: Context) =>
  found(context, {
    symbol: body,
    names: { en: 'Consultations under resolution 56/6', ar: 'المشاورات بموجب القرار 56/6' },
    parent: { en: 'Human Rights Council' },
    founded: { en: 'Resolution 56/6' },
    purpose: { en: 'Hears everybody' },
    timezone: 'Europe/Zurich',
    language: 'en',
    practice: 'noted',
    notice: { en: 'Fictional', ar: 'خيالي' },
    publication: ['named', 'unnamed', 'not-published'],
    series: [],
  })

export const callText = (more: Partial<NewCall> = {}): NewCall => ({
  mandate: null,
  clause: null,
  titles: { en: 'Risks to children online', ar: 'المخاطر التي يتعرض لها الأطفال' },
  purpose: { en: 'To hear which risks are most serious.' },
  asked: { en: 'Everybody who works with children.' },
  use: { en: 'A person reads every answer.' },
  languages: ['ar', 'en', 'fr', 'zh'],
  publication: ['named', 'unnamed', 'not-published'],
  opensAt: at('2026-10-01T07:00:00Z'),
  closesAt: at('2026-11-30T22:59:00Z'),
  ...more,
})

/** A call that is open at the time of the test site, with a question for everybody, one for States, and two invitees. */
export async function openCall(context: Context, more: Partial<NewCall> = {}): Promise<string> {
  const made = await makeCall(context, body, callText(more))
  if (!made.ok) throw new Error(made.problem)
  const { symbol } = made.value
  const everybody = { en: 'Which risks are most serious?', ar: 'ما هي أخطر المخاطر؟' }
  const states = { en: 'Which law is in force?', ar: 'ما هو القانون الساري؟' }
  await addQuestion(context, symbol, { stakeholders: [], text: everybody, hint: { en: 'Name three.' }, words: 50 })
  await addQuestion(context, symbol, { stakeholders: ['state'], text: states, hint: null, words: 60 })
  const invitee = { stakeholder: 'international-organisation', mandated: true } as const
  await addInvitee(context, symbol, { ...invitee, names: { en: 'UNICEF' } })
  await addInvitee(context, symbol, { ...invitee, mandated: false, names: { en: 'The Lantern Society' } })
  const announced = await announceCall(context, symbol)
  if (!announced.ok) throw new Error(announced.problem)
  return symbol
}

/** An answer in Arabic, by an organization of civil society in Africa. */
export const words = (more: Partial<Words> = {}): Words => ({
  language: 'ar',
  stakeholder: 'civil-society',
  region: 'africa',
  organisation: 'جمعية الفوانيس',
  publication: 'named',
  invitee: null,
  replies: { 1: 'استدراج الأطفال عبر الألعاب.\nوالصور المولّدة آليا.' },
  document: null,
  ...more,
})

/** Somebody who is not signed in. */
export const anybody = (context: Context): Context => ({ ...context, person: null })

/** Sends an answer, and gives its id and receipt code. */
export async function answer(
  context: Context,
  call: string,
  more: Partial<Words> & { publication?: PublicationChoice } = {},
): Promise<{ id: string; code: string; revision: number }> {
  const author = anybody(context)
  const started = await startAnswer(author, call)
  if (!started.ok) throw new Error(started.problem)
  const sent = await sendAnswer(author, call, { ...started.value, revision: 0, words: words(more) })
  if (!sent.ok) throw new Error(sent.problem)
  return { id: sent.value.id, code: started.value.code, revision: sent.value.revision }
}

/** The instant from which on this call takes nothing. */
export const closing = async (context: Context, call: string): Promise<Date> =>
  closingOf((await findCall(context.db, call))!)
