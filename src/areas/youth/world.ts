import { found } from '#areas/bodies'
import type { Result } from '#base/result'
import type { Context } from '#platform/context'
import { requirements, type Band, type Phase } from './consultation.ts'
import { declare } from './declare.ts'
import { makeGroup } from './make-group.ts'
import { meetGate } from './meet-gate.ts'
import { open } from './open.ts'
import { prepare, type NewConsultation } from './prepare.ts'
import { setQuestion } from './set-question.ts'
import { wordQuestion } from './word-question.ts'

const body = 'HRC566'

/** A body with a consultation of two bands and two languages that lacks nothing but its opening. */
export async function readyConsultation(context: Context, more: Partial<NewConsultation> = {}): Promise<string> {
  await found(context, { symbol: body, names: { en: 'A process', ar: 'عملية' }, ...bareBody })
  const { symbol } = expectOk(await prepare(context, { ...consultation, ...more }))
  const both = (text: string) => ({ en: text, ar: `${text} ع` })
  expectOk(
    await declare(context, symbol, {
      audience: both('The Council'),
      influence: both('The report'),
      answerBy: '2027-03-01',
    }),
  )
  for (const requirement of requirements)
    expectOk(await meetGate(context, symbol, requirement, `Requirement ${requirement} is met by what we agreed.`))
  await ask(context, symbol, 'before')
  return symbol
}

/** A statement, pictures and dots, with all their wordings. */
export async function ask(context: Context, symbol: string, phase: Phase): Promise<void> {
  for (const { kind, choices } of questions) {
    const { number } = expectOk(await setQuestion(context, symbol, { phase, number: null, kind, choices }))
    for (const band of consultation.bands)
      for (const language of consultation.languages) {
        const words = Object.fromEntries(choices.map((choice) => [choice, `${choice} (${language})`]))
        const wording = { band, language, text: `Question ${number}, ${band}, ${language}`, choices: words }
        expectOk(await wordQuestion(context, symbol, { phase, number }, wording))
      }
  }
}

/** The slips of a new group in a consultation that is opened first where it is not open yet. */
export async function handOut(
  context: Context,
  symbol: string,
  { band = '10-12', size = 12, phase = 'before' }: { band?: Band; size?: number; phase?: Phase } = {},
): Promise<{ id: string; codes: string[] }> {
  await open(context, symbol, phase)
  const group = { phase, band, size, language: 'en', name: 'Youth club', told: ['club', 'rural'] as const }
  return expectOk(await makeGroup(context, symbol, { ...group, told: [...group.told] }))
}

export function expectOk<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${result.problem} ${result.field ?? ''}`)
  return result.value
}

const bareBody = {
  parent: {},
  founded: {},
  purpose: {},
  timezone: 'UTC',
  language: 'en',
  practice: 'noted' as const,
  notice: null,
  series: [],
}

const consultation: NewConsultation = {
  body,
  meeting: null,
  mandate: null,
  clause: null,
  titles: { en: 'Safe and heard', ar: 'آمنون ومسموعون' },
  purpose: { en: 'To hear what helps.', ar: 'لنسمع ما يفيد.' },
  languages: ['en', 'ar'],
  bands: ['10-12', '13-15'],
}

const questions = [
  { kind: 'statement' as const, choices: [] },
  { kind: 'pictures' as const, choices: ['phone', 'game', 'sad', 'help'] },
  { kind: 'dots' as const, choices: ['a', 'b', 'c'] },
]
