import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { erase, withdraw } from '#areas/registry'
import { testSite, type TestSite } from '#testing'
import { acceptAnswer } from './accept-answer.ts'
import { countAnswers, countEntries, listPublicAnswers, readEntries, type AnswerCounts } from './answers.ts'
import { askFor } from './ask-for.ts'
import { correctAnswer } from './correct-answer.ts'
import { doRequest } from './do-request.ts'
import { forgetAnswer } from './forget-answer.ts'
import { saveAnswer, startAnswer } from './keep-answer.ts'
import { hashOf } from './receipt.ts'
import { sendAnswer } from './send-answer.ts'
import { answer, anybody, body, foundConsultation, openCall, words } from './world.ts'

let site: TestSite
let call: string
beforeAll(async () => {
  site = await testSite()
  await foundConsultation(site.context)
  call = await openCall(site.context)
}, 60_000)

const entryOf = async (id: string) => (await readEntries(site.context.db, { call })).find((one) => one.id === id)
const accept = async (id: string, revision = 1) => {
  const accepted = await acceptAnswer(site.context, id, { revision, reason: 'Put right' })
  return accepted.ok ? accepted.value.symbol : ''
}
const everything = async () => {
  const tables = ['answers', 'sendings', 'acceptances', 'requests'].map((name) => `consultations.${name}`)
  const parts = [...tables, 'registry.versions', 'registry.sources', 'platform.events', 'platform.log'].map(
    (name) => `select t::text as row from ${name} t`,
  )
  return JSON.stringify((await site.pool.query(parts.join(' union all '))).rows)
}

function reconcile(counts: AnswerCounts) {
  expect(counts.sent).toBe(counts.waiting + counts.accepted + counts.withdrawn + counts.erased)
  expect(counts.accepted).toBe(counts.named + counts.unnamed + counts.notPublished)
}

describe('an author who asks for their answer back', () => {
  test('has it deleted at once when it was never sent', async () => {
    const started = await startAnswer(anybody(site.context), call)
    const code = started.ok ? started.value.code : ''
    await saveAnswer(anybody(site.context), call, { code, revision: 0, words: words() })
    expect(await askFor(anybody(site.context), code, 'withdraw')).toMatchObject({ ok: true, value: 'deleted' })
    expect(await askFor(anybody(site.context), code, 'withdraw')).toMatchObject({ problem: 'code-unknown' })
  })

  test('has its words removed at once when nobody has accepted it, and cannot go on with it', async () => {
    const { id, code } = await answer(site.context, call, { replies: { 1: 'Hydrangea unaccepted' } })
    expect(await askFor(anybody(site.context), code, 'withdraw')).toMatchObject({ value: 'done' })
    expect(await entryOf(id)).toMatchObject({ state: 'withdrawn' })
    expect(await everything()).not.toContain('Hydrangea unaccepted')
    const again = await sendAnswer(anybody(site.context), call, { code, revision: 1, words: words() })
    expect(again).toMatchObject({ problem: 'taken-back' })
    expect(await acceptAnswer(site.context, id, { revision: 1 })).toMatchObject({ problem: 'taken-back' })
  })

  test('has it withdrawn by the desk when it is in the register, and the desk may press twice', async () => {
    const { id, code } = await answer(site.context, call)
    const symbol = await accept(id)
    expect(await doRequest(site.context, id, 'withdraw', [])).toMatchObject({ problem: 'not-asked' })
    expect(await askFor(anybody(site.context), code, 'withdraw')).toMatchObject({ value: 'asked' })
    expect(await entryOf(id)).toMatchObject({ state: 'accepted', requests: [{ kind: 'withdraw', doneAt: null }] })
    await expect(doRequest(anybody(site.context), id, 'withdraw', [])).rejects.toMatchObject({ status: 401 })
    for (const _ of [1, 2]) expect(await doRequest(site.context, id, 'withdraw', [])).toMatchObject({ ok: true })
    expect(await entryOf(id)).toMatchObject({ state: 'withdrawn' })
    expect((await listPublicAnswers(site.context.db, body)).map((one) => one.symbol)).not.toContain(symbol)
    expect((await site.get(`/documents/${symbol}`)).status).toBe(410)
  })

  test('has its words erased everywhere: from its row, from what was sent, from the register', async () => {
    const replies = { 1: 'Zephyrine lanterns' }
    const { id, code } = await answer(site.context, call, { replies, organisation: 'Sapphire Circle' })
    await accept(id)
    await correctAnswer(site.context, id, { revision: 1, replies: { 1: 'Zephyrine light' }, reason: 'Zephyrine' })
    expect(await askFor(anybody(site.context), code, 'erase')).toMatchObject({ value: 'asked' })
    for (const _ of [1, 2])
      expect(await doRequest(site.context, id, 'erase', [forgetAnswer])).toMatchObject({ ok: true })
    expect(await entryOf(id)).toMatchObject({ state: 'erased', organisation: '' })
    expect(await everything()).not.toMatch(/Zephyrine|Sapphire/)
  })

  test('of an answer that is not published leaves no trace in the public log', async () => {
    const { id, code } = await answer(site.context, call, { publication: 'not-published' })
    const symbol = await accept(id)
    await askFor(anybody(site.context), code, 'withdraw')
    await doRequest(site.context, id, 'withdraw', [])
    await askFor(anybody(site.context), code, 'erase')
    await doRequest(site.context, id, 'erase', [forgetAnswer])
    expect(await entryOf(id)).toMatchObject({ state: 'erased' })
    expect(await (await site.get('/log.jsonl')).text()).not.toContain(`${symbol}"`)
  })
})

describe('a colleague who withdraws or erases an answer in the register itself', () => {
  test('changes the counts alike', async () => {
    const first = await answer(site.context, call)
    const second = await answer(site.context, call)
    await withdraw(site.context, await accept(first.id), 'It names a person.')
    const ground = { ground: 'law', reason: 'A court ordered it.' } as const
    await erase(site.context, await accept(second.id), ground, [forgetAnswer])
    expect(await entryOf(first.id)).toMatchObject({ state: 'withdrawn' })
    expect(await entryOf(second.id)).toMatchObject({ state: 'erased' })
  })
})

describe('the counts', () => {
  const steps = ['save', 'send', 'correct', 'accept', 'withdraw', 'erase', 'do-withdraw', 'do-erase'] as const
  const step = fc.record({
    who: fc.integer({ min: 0, max: 3 }),
    what: fc.constantFrom(...steps),
    publication: fc.constantFrom('named', 'unnamed', 'not-published'),
  })

  test('reconcile whatever authors and the desk do, in whatever order', async () => {
    const run = fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (acts) => {
      const codes: Record<number, string> = {}
      let turn = 0
      for (const { who, what, publication } of acts) {
        const started = await startAnswer(anybody(site.context), call)
        codes[who] ??= started.ok ? started.value.code : ''
        await perform(what, codes[who], words({ publication, replies: { 1: `Turn ${++turn}` } }))
        reconcile(await countAnswers(site.context.db, body))
      }
      const { entries, counts } = await now()
      expect(counts.sent).toBe(entries.length)
      const shown = (await listPublicAnswers(site.context.db, body)).length
      expect(shown).toBe(counts.named + counts.unnamed)
    })
    await fc.assert(run, { numRuns: 25 })
  }, 120_000)

  const now = async () => {
    const entries = await readEntries(site.context.db, { body })
    return { entries, counts: countEntries(entries) }
  }

  async function perform(what: (typeof steps)[number], code: string, typed: ReturnType<typeof words>) {
    const { rows } = await site.pool.query<{ id: string; revision: number; sent: number | null }>(
      `select id, revision, (select max(revision) from consultations.sendings where answer = id) as sent
      from consultations.answers where receipt = $1`,
      [hashOf(code)],
    )
    const { id = '', revision = 0, sent } = rows[0] ?? {}
    const author = anybody(site.context)
    const typing = { code, revision, words: typed }
    if (what === 'save') return saveAnswer(author, call, typing)
    if (what === 'send') return sendAnswer(author, call, typing)
    if (what === 'withdraw' || what === 'erase') return askFor(author, code, what)
    if (!sent) return null
    const correction = { revision: sent, replies: typed.replies, reason: 'Asked' }
    if (what === 'correct') return correctAnswer(site.context, id, correction)
    if (what === 'accept') return acceptAnswer(site.context, id, { revision: sent, reason: 'Asked' })
    return doRequest(site.context, id, what === 'do-erase' ? 'erase' : 'withdraw', [forgetAnswer])
  }
})
