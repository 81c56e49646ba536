import { beforeAll, describe, expect, test } from 'vitest'
import { findDocument, getText, publish } from '#areas/registry'
import { findVoice } from '#areas/voices'
import { testSite, type TestSite } from '#testing'
import { acceptAnswer } from './accept-answer.ts'
import { findAnswer, findOwnAnswer, listPublicAnswers, readEntries } from './answers.ts'
import { askFor } from './ask-for.ts'
import { correctAnswer } from './correct-answer.ts'
import { enterOnBehalf } from './enter-on-behalf.ts'
import { extendCall } from './extend-call.ts'
import { saveAnswer, startAnswer } from './keep-answer.ts'
import { sendAnswer } from './send-answer.ts'
import { answer, anybody, at, body, closing, foundConsultation, openCall, words } from './world.ts'

let site: TestSite
let call: string
beforeAll(async () => {
  site = await testSite()
  await foundConsultation(site.context)
  call = await openCall(site.context)
}, 60_000)

const author = () => anybody(site.context)
const newCode = async () => {
  const started = await startAnswer(author(), call)
  return started.ok ? started.value.code : ''
}
const arabic = (count: number) => Array.from({ length: count }, () => 'طفل').join(' ')

describe('somebody who answers', () => {
  test('saves, comes back by the code however they type it, and sends', async () => {
    const code = await newCode()
    expect(code).toMatch(/^([34679ACDEFHJKMNPRTWXY]{4}-){3}[34679ACDEFHJKMNPRTWXY]{4}$/)
    const saved = await saveAnswer(author(), call, {
      code,
      revision: 0,
      words: words({ region: null, publication: null }),
    })
    expect(saved).toMatchObject({ ok: true, value: { revision: 1 } })
    const found = await findOwnAnswer(site.context.db, ` ${code.toLowerCase().replaceAll('-', ' ')} `)
    expect(found).toMatchObject({ call, revision: 1, entry: null, words: { organisation: 'جمعية الفوانيس' } })
    const sent = await sendAnswer(author(), call, { code, revision: 1, words: words() })
    expect(sent).toMatchObject({ ok: true, value: { revision: 2, sentAt: site.context.now } })
  })

  test('who presses twice has sent once', async () => {
    const code = await newCode()
    const typing = { code, revision: 0, words: words() }
    const before = (await readEntries(site.context.db, { call })).length
    const twice = await Promise.all([sendAnswer(author(), call, typing), sendAnswer(author(), call, typing)])
    for (const sent of twice) expect(sent).toMatchObject({ ok: true, value: { revision: 1 } })
    expect((await readEntries(site.context.db, { call })).length).toBe(before + 1)
  })

  test('in two windows is told in the second what the first has changed', async () => {
    const code = await newCode()
    await saveAnswer(author(), call, { code, revision: 0, words: words() })
    const first = words({ replies: { 1: 'First window' } })
    expect(await saveAnswer(author(), call, { code, revision: 1, words: first })).toMatchObject({ ok: true })
    const second = words({ replies: { 1: 'Second window' } })
    expect(await saveAnswer(author(), call, { code, revision: 1, words: second })).toMatchObject({
      problem: 'changed-since',
    })
    expect(await sendAnswer(author(), call, { code, revision: 1, words: second })).toMatchObject({
      problem: 'changed-since',
    })
    expect((await findOwnAnswer(site.context.db, code))!.words.replies).toEqual({ 1: 'First window' })
  })

  test('is told what is missing or too much, to the word, and in their own language', async () => {
    const send = async (more: Parameters<typeof words>[0]) =>
      sendAnswer(author(), call, { code: await newCode(), revision: 0, words: words(more) })
    expect(await send({ region: null })).toMatchObject({ problem: 'region-missing', field: 'region' })
    expect(await send({ publication: null })).toMatchObject({ problem: 'publication-missing' })
    expect(await send({ organisation: '  ' })).toMatchObject({ problem: 'organisation-missing' })
    expect(await send({ language: 'ru' })).toMatchObject({ problem: 'language-missing' })
    expect(await send({ replies: {} })).toMatchObject({ problem: 'reply-missing', field: 'reply-1' })
    // The second question is asked of States alone: a reply to it is no reply.
    expect(await send({ replies: { 2: 'A law' } })).toMatchObject({ problem: 'reply-missing' })
    expect(await send({ replies: { 1: arabic(50) } })).toMatchObject({ ok: true })
    const over = { number: 1, limit: 50, count: 51, over: 1 }
    expect(await send({ replies: { 1: arabic(51) } })).toMatchObject({ problem: 'too-many-words', detail: over })
    expect(await send({ language: 'zh', replies: { 1: '儿童'.repeat(51) } })).toMatchObject({
      problem: 'too-many-words',
    })
    expect(await send({ organisation: '', publication: 'unnamed' })).toMatchObject({ ok: true })
    expect(await send({ replies: { 1: 'x'.repeat(500_000) } })).toMatchObject({ problem: 'too-long' })
    expect(await send({ replies: { 1: 'nul \0 and half \ud800 a letter' } })).toMatchObject({ ok: true })
  })
})

describe('the deadline', () => {
  test('lets somebody send until the last moment before it, and nobody at it or after', async () => {
    const end = await closing(site.context, call)
    const send = async (now: Date) =>
      sendAnswer({ ...author(), now }, call, { code: 'KKKK-KKKK-KKKK-KKKK', revision: 0, words: words() })
    expect(await send(end)).toMatchObject({ problem: 'closed' })
    expect(await send(new Date(end.getTime() + 1000))).toMatchObject({ problem: 'closed' })
    expect(await send(at('2026-10-01T06:59:59Z'))).toMatchObject({ problem: 'not-open' })
    expect(await send(new Date(end.getTime() - 1))).toMatchObject({ ok: true })
  })

  test('closes drafts too: they are kept as they are, and not sent', async () => {
    const code = await newCode()
    await saveAnswer(author(), call, { code, revision: 0, words: words() })
    const late = { ...author(), now: await closing(site.context, call) }
    expect(await sendAnswer(late, call, { code, revision: 1, words: words() })).toMatchObject({ problem: 'closed' })
    expect(await findOwnAnswer(site.context.db, code)).toMatchObject({ entry: null, revision: 1 })
  })

  test('is extended with a reason, only to later, and once however often it is pressed', async () => {
    const other = await openCall(site.context, { titles: { en: 'Another call' } })
    const now = at('2026-12-02T10:00:00Z')
    const extend = (closesAt: Date | null, reason = 'Holidays') =>
      extendCall({ ...site.context, now }, other, { closesAt, reason })
    expect(await extend(at('2026-11-29T10:00:00Z'))).toMatchObject({ problem: 'not-later' })
    expect(await extend(at('2026-12-01T10:00:00Z'))).toMatchObject({ problem: 'not-later' })
    expect(await extend(at('2026-12-10T10:00:00Z'), ' ')).toMatchObject({ problem: 'reason-missing' })
    expect(await extend(null)).toMatchObject({ problem: 'closing-missing' })
    expect(await extend(at('2026-12-10T10:00:00Z'))).toMatchObject({ ok: true })
    expect(await extend(at('2026-12-10T10:00:00Z'))).toMatchObject({ ok: true })
    expect(await closing(site.context, other)).toEqual(at('2026-12-10T10:00:00Z'))
    const open = { ...site.context, now }
    expect(await answer(open, other)).toMatchObject({ revision: 1 })
  })
})

describe('an answer on paper, spoken or by mail', () => {
  const enter = async (now: string, receivedOn: string | null, channel: 'paper' | null = 'paper') =>
    enterOnBehalf(
      { ...site.context, now: at(now) },
      call,
      { code: await newCode(), revision: 0, words: words() },
      { channel, receivedOn },
    )

  test('is entered by the desk, after the closing only if it had arrived by then where the group is', async () => {
    expect(await enter('2026-11-02T09:00:00Z', null)).toMatchObject({ ok: true })
    expect(await enter('2026-11-02T09:00:00Z', null, null)).toMatchObject({ problem: 'channel-missing' })
    expect(await enter('2026-11-02T09:00:00Z', '2026-11-03')).toMatchObject({ problem: 'received-future' })
    expect(await enter('2026-12-05T09:00:00Z', null)).toMatchObject({ problem: 'received-missing' })
    expect(await enter('2026-12-05T09:00:00Z', 'yesterday')).toMatchObject({ problem: 'received-missing' })
    expect(await enter('2026-12-05T09:00:00Z', '2026-12-01')).toMatchObject({ problem: 'received-late' })
    expect(await enter('2026-12-05T09:00:00Z', '2026-11-30')).toMatchObject({ ok: true })
  })

  test('is entered by nobody else', async () => {
    const typing = { code: await newCode(), revision: 0, words: words() }
    const paper = { channel: 'paper', receivedOn: null } as const
    await expect(enterOnBehalf(author(), call, typing, paper)).rejects.toMatchObject({ status: 401 })
  })
})

describe('an answer that somebody has read', () => {
  test('is a document of the register, with its questions as headings and paragraphs that can be cited', async () => {
    const { id, revision } = await answer(site.context, call)
    const accepted = await acceptAnswer(site.context, id, { revision })
    expect(accepted).toMatchObject({ ok: true, value: { version: 1 } })
    const { symbol } = accepted.ok ? accepted.value : { symbol: '' }
    expect(symbol).toMatch(/^HRC566\/ANS\/\d+$/)
    const document = await findDocument(author(), symbol)
    expect(document).toMatchObject({ type: 'answer', nature: 'consultative', originalLanguage: 'ar' })
    expect(document!.sources).toMatchObject([{ names: { ar: 'جمعية الفوانيس' }, capacity: 'civil-society' }])
    const text = await getText(site.context.db, { symbol, number: 1, language: 'ar' })
    expect(text.title).toContain('جمعية الفوانيس')
    expect(text.blocks.map(({ id }) => id)).toEqual(['s1', 'p1.1', 'p1.2'])
    expect(text.blocks[0]).toMatchObject({ label: '1', text: 'ما هي أخطر المخاطر؟' })
    expect(await findVoice(site.context.db, symbol)).toMatchObject({
      stakeholder: 'civil-society',
      region: 'africa',
      occasion: call,
    })
    expect(await findAnswer(site.context.db, symbol)).toMatchObject({ call, stakeholder: 'civil-society' })
    expect(await acceptAnswer(site.context, id, { revision })).toMatchObject({ problem: 'already-accepted' })
  })

  test('is not published as it was read when it was sent anew meanwhile (T-34)', async () => {
    const { id, code, revision } = await answer(site.context, call)
    await sendAnswer(author(), call, { code, revision, words: words({ publication: 'not-published' }) })
    expect(await acceptAnswer(site.context, id, { revision })).toMatchObject({ problem: 'changed-since' })
    expect((await listPublicAnswers(site.context.db, body)).some((one) => one.call === id)).toBe(false)
  })

  test('keeps the choice of its author for good, whoever tries otherwise (T-34)', async () => {
    const { id, code, revision } = await answer(site.context, call, {
      publication: 'unnamed',
      organisation: 'Secret Society',
    })
    const accepted = await acceptAnswer(site.context, id, { revision })
    const symbol = accepted.ok ? accepted.value.symbol : ''
    const again = words({ publication: 'named', organisation: 'Secret Society', replies: { 1: 'Corrected' } })
    await sendAnswer(author(), call, { code, revision, words: again })
    await acceptAnswer(site.context, id, { revision: revision + 1, reason: 'Asked by its author' })
    const document = (await findDocument(author(), symbol))!
    expect(document.versions.map(({ number, change }) => [number, change])).toEqual([
      [1, 'original'],
      [2, 'correction'],
    ])
    for (const number of [1, 2])
      expect(JSON.stringify(await getText(site.context.db, { symbol, number, language: 'ar' }))).not.toContain('Secret')
    expect(JSON.stringify(document)).not.toContain('Secret')
  })

  test('that is not to be published is in the register, and cannot be published by anybody (T-34)', async () => {
    const { id, revision } = await answer(site.context, call, { publication: 'not-published' })
    const accepted = await acceptAnswer(site.context, id, { revision })
    const symbol = accepted.ok ? accepted.value.symbol : ''
    expect(await findDocument(author(), symbol)).toBeUndefined()
    expect(await publish(site.context, { symbol, number: 1, language: 'ar' })).toMatchObject({ problem: 'kept-back' })
    const around = site.context.db
      .$extendTables<{
        'registry.publications': { symbol: string; number: number; language: string; published_at: Date }
      }>()
      .insertInto('registry.publications')
      .values({ symbol, number: 1, language: 'ar', published_at: site.context.now })
    await expect(around.execute()).rejects.toThrow(/not published/)
    expect(await findVoice(site.context.db, symbol)).toBeUndefined()
    expect(await findAnswer(site.context.db, symbol)).toBeUndefined()
  })

  test('is put right at the desk with a reason, and what its author has not sent stays theirs', async () => {
    const { id, code, revision } = await answer(site.context, call)
    const fix = (more: object) =>
      correctAnswer(site.context, id, { revision, replies: { 1: 'Without the number' }, reason: 'A number', ...more })
    expect(await fix({ reason: ' ' })).toMatchObject({ problem: 'reason-missing' })
    expect(await fix({ revision: 9 })).toMatchObject({ problem: 'changed-since' })
    expect(await fix({ replies: {} })).toMatchObject({ problem: 'reply-missing' })
    await saveAnswer(author(), call, { code, revision, words: words({ replies: { 1: 'My next words' } }) })
    expect(await fix({})).toMatchObject({ ok: true, value: { revision: 3 } })
    expect((await findOwnAnswer(site.context.db, code))!.words.replies).toEqual({ 1: 'My next words' })
    const accepted = await acceptAnswer(site.context, id, { revision: 3 })
    const { symbol, version } = accepted.ok ? accepted.value : { symbol: '', version: 0 }
    const text = await getText(site.context.db, { symbol, number: version, language: 'ar' })
    expect(JSON.stringify(text)).toContain('Without the number')
  })
})

describe('a receipt code', () => {
  test('is nowhere in the tables, and one letter off leads nowhere (T-33)', async () => {
    const { code } = await answer(site.context, call)
    const { rows } = await site.pool.query(
      'select a::text as a from consultations.answers a union all select e::text from platform.events e',
    )
    const all = JSON.stringify(rows)
    expect(all).not.toContain(code)
    expect(all).not.toContain(code.replaceAll('-', ''))
    const other = (code.startsWith('3') ? '4' : '3') + code.slice(1)
    expect(await findOwnAnswer(site.context.db, other)).toBeUndefined()
    expect(await askFor(author(), other, 'erase')).toMatchObject({ problem: 'code-unknown' })
    expect(await findOwnAnswer(site.context.db, '')).toBeUndefined()
    expect(await findOwnAnswer(site.context.db, "' or true --")).toBeUndefined()
  })

  test('never comes twice', async () => {
    const codes = await Promise.all(Array.from({ length: 300 }, newCode))
    expect(new Set(codes).size).toBe(300)
  })

  test('of one call does not open another', async () => {
    const other = await openCall(site.context, { titles: { en: 'A third call' } })
    const { code } = await answer(site.context, call)
    expect(await saveAnswer(author(), other, { code, revision: 1, words: words() })).toMatchObject({
      problem: 'code-unknown',
    })
  })
})
