import { found } from '#areas/bodies'
import { cite, publish, register } from '#areas/registry'
import { addToFinding, labelPassage, makeFinding, publishFinding } from '#areas/synthesis'
import { noteVoiceWithin, type Voice } from '#areas/voices'
import { anchorTo, finish, type Document } from '#document'
import type { Result } from '#base/result'
import type { Context } from '#platform/context'

export const body = 'WG-SEA'

/** What people said, by the symbol of the document in which they did. */
export const words = {
  'WG-SEA/ANS/1': 'Every report must get an answer. Amina asked for one for a year.',
  'WG-SEA/ANS/2': 'Answers cost <money> that small studios do not have.',
  'WG-SEA/ANS/3': 'We read and were never told.',
  'WG-SEA/WS/1': 'Reports were answered within a week at the harbour school.',
}

/** A body with what people said to it, young people among them, and one recommendation that rests on some of it. */
export async function buildWorld(context: Context): Promise<{ recommendation: string }> {
  const names = { en: 'Group on the Sea', ar: 'فريق البحر' }
  const rest = { parent: {}, founded: {}, purpose: {}, timezone: 'Asia/Tokyo', language: 'en', series: [] }
  await found(context, { ...rest, symbol: body, names, practice: 'noted', notice: { en: 'All of this is invented' } })
  await say(context, 'WG-SEA/ANS/1', { stakeholder: 'child-rights' })
  await say(context, 'WG-SEA/ANS/2', { stakeholder: 'private-sector' })
  await say(context, 'WG-SEA/ANS/3', { stakeholder: 'family' })
  await say(context, 'WG-SEA/WS/1', { channel: 'workshop' })
  await hearYoungPeople(context)
  const recommendation = await find(context, 'recommendation', [
    ['WG-SEA/ANS/1', 'Every report must get an answer.', 'for'],
    ['WG-SEA/WS/1', words['WG-SEA/WS/1'], 'for'],
    ['WG-SEA/YP/1', 'Tell us what happened with our report.', 'for'],
    ['WG-SEA/ANS/2', words['WG-SEA/ANS/2'], 'against'],
  ])
  await find(context, 'gap', [['WG-SEA/ANS/1', 'Amina asked for one for a year.', 'for']])
  return { recommendation }
}

/** Something that is said in public, and as whom. */
async function say(context: Context, symbol: keyof typeof words, voice: Partial<Voice>): Promise<void> {
  const type = symbol.includes('WS') ? 'workshop' : 'answer'
  await enter(context, symbol, type, document(`What was said in ${symbol}`, 'en', [{ text: words[symbol] }]), voice)
}

/** What young people said at a meeting, with two main messages, in two languages. */
async function hearYoungPeople(context: Context): Promise<void> {
  const inEnglish = document('What young people said', 'en', [
    { text: 'Twelve took part.' },
    { text: 'Tell us what happened with our report.', label: 'm1' },
    { text: 'Do not take our phones away.', label: 'm2' },
  ])
  await enter(context, 'WG-SEA/YP/1', 'young-people', inEnglish, { channel: 'young-people' })
}

type Line = { text: string; label?: string }

const document = (title: string, language: string, lines: Line[]): Document =>
  finish({ language, title, cover: [], blocks: lines.map((line) => ({ kind: 'paragraph', ...line })), notes: [] })

async function enter(
  context: Context,
  symbol: string,
  type: 'answer' | 'workshop' | 'young-people' | 'report',
  text: Document,
  voice?: Partial<Voice>,
): Promise<void> {
  const sources = [{ names: { en: `Sender of ${symbol}` }, capacity: 'civil-society' as const }]
  const paper = { body, symbol, type, nature: 'consultative' as const, sources, text: { document: text } }
  expect(await register(context, paper))
  expect(await publish(context, { symbol, number: 1, language: text.language }))
  const whole = { symbol, body, stakeholder: null, region: null, channel: 'answer' as const, occasion: 'C1', ...voice }
  if (voice) await context.db.transaction().execute((transaction) => noteVoiceWithin(transaction, whole))
}

/** A published finding that rests on these words. */
async function find(
  context: Context,
  kind: 'recommendation' | 'gap',
  passages: [symbol: string, words: string, stance: 'for' | 'against'][],
): Promise<string> {
  const addressee = kind === 'recommendation' ? ('companies' as const) : null
  const texts = { en: `Companies answer reports (${kind})`, ar: 'الرد على البلاغات' }
  const { id } = expect(await makeFinding(context, body, { kind, texts, themes: ['H18'], addressee }))
  for (const [symbol, said, stance] of passages) {
    const place = { symbol, version: 1, language: 'en', words: said }
    const spoken = symbol.includes('WS') ? { stakeholder: 'education' as const } : {}
    const facets = { kind, themes: ['H18' as const], models: [], addressee, ...spoken }
    const label = expect(await labelPassage(context, body, place, facets))
    expect(await addToFinding(context, id, label, stance))
  }
  expect(await publishFinding(context, id))
  return id
}

/** An issued report with one sentence that rests on the words of the first answer. */
export async function issueSomething(context: Context): Promise<void> {
  const text = document('Report on the sea', 'en', [{ label: '1.', text: 'Many want their reports answered.' }])
  const source = document('What was said in WG-SEA/ANS/1', 'en', [{ text: words['WG-SEA/ANS/1'] }])
  const anchor = anchorTo(source, { symbol: 'WG-SEA/ANS/1', version: 1 }, 'p-1', { start: 0, end: 32 })
  const evidence = [{ block: 'p1', start: 0, end: 33, kind: 'sources' as const, anchors: [anchor] }]
  const report = { ...text, evidence }
  await enter(context, 'WG-SEA/REP/1', 'report', report)
  await context.db
    .transaction()
    .execute((transaction) => cite(transaction, { symbol: 'WG-SEA/REP/1', number: 1 }, report))
}

export function expect<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`the world could not be built: ${result.problem} ${result.field}`)
  return result.value
}
