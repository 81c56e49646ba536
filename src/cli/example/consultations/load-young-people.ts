import {
  close,
  declare,
  makeGroup,
  meetGate,
  open,
  prepare,
  publishResults,
  setQuestion,
  tally,
  wordQuestion,
  type Band,
  type Phase,
  type Requirement,
} from '#areas/youth'
import type { Context } from '#platform/context'
import { expectDone } from '../expect-done.ts'
import { at } from './at.ts'
import type { ConsultationsExample, ExampleYoung } from './example.ts'
import { writeMessages } from './write-messages.ts'

const days: Record<Phase, { opened: string; closed: string; published: string }> = {
  before: { opened: '2026-09-01T08:00:00Z', closed: '2026-09-25T16:00:00Z', published: '2026-10-05T09:00:00Z' },
  during: { opened: '2026-10-14T08:00:00Z', closed: '2026-10-14T16:00:00Z', published: '2026-10-15T07:00:00Z' },
}

/** Young people heard before the meeting and during it, on paper and by slips. */
export async function loadYoungPeople(context: Context, { body, young }: ConsultationsExample): Promise<void> {
  const then = at(context, '2026-06-01T08:00:00Z')
  const { titles, purpose, meeting, languages, bands } = young
  const clause = { mandate: 'res-56-6', clause: 'op8-children' }
  const consultation = { body: body.symbol, titles, purpose, meeting, languages, bands, ...clause }
  const { symbol } = expectDone(await prepare(then, consultation), 'young people')
  const { audience, influence, answerBy } = young
  expectDone(await declare(then, symbol, { audience, influence, answerBy }), 'the declaration')
  for (const [requirement, how] of Object.entries(young.gates))
    expectDone(await meetGate(then, symbol, Number(requirement) as Requirement, how), `requirement ${requirement}`)
  for (const phase of ['before', 'during'] as const) await loadPhase(context, symbol, phase, young)
}

async function loadPhase(context: Context, symbol: string, phase: Phase, young: ExampleYoung): Promise<void> {
  const { opened, closed, published } = days[phase]
  await ask(at(context, '2026-08-20T08:00:00Z'), symbol, phase, young)
  expectDone(await open(at(context, opened), symbol, phase), `opening ${phase}`)
  for (const group of young.groups.filter((one) => one.phase === phase)) await hear(at(context, opened), symbol, group)
  expectDone(await close(at(context, closed), symbol, phase), `closing ${phase}`)
  await writeMessages(at(context, published), symbol, phase, young)
  const checkedWith = young.checkedWith
  expectDone(await publishResults(at(context, published), symbol, phase, { checkedWith }), `results ${phase}`)
}

async function ask(context: Context, symbol: string, phase: Phase, { questions, bands, languages }: ExampleYoung) {
  for (const { kind, choices = [], texts, words } of questions[phase]) {
    const { number } = expectDone(
      await setQuestion(context, symbol, { phase, number: null, kind, choices }),
      'question',
    )
    for (const band of bands as Band[])
      for (const language of languages) {
        const wording = { band, language, text: texts[band][language]!, choices: words?.[language] ?? {} }
        expectDone(await wordQuestion(context, symbol, { phase, number }, wording), `${number} ${band} ${language}`)
      }
  }
}

/** A group on paper: its sheets are counted by hand and typed in. */
async function hear(context: Context, symbol: string, group: ExampleYoung['groups'][number]): Promise<void> {
  const { sheets, counts, ...facts } = group
  const made = expectDone(await makeGroup(context, symbol, { ...facts, size: sheets }), group.name)
  expectDone(await tally(context, made.id, counts, sheets), group.name)
}
