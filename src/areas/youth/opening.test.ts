import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { convene } from '#areas/bodies'
import { history, stamp } from '#platform/audit'
import type { Context } from '#platform/context'
import { emptyTables, testSite, type TestSite } from '#testing'
import {
  answer,
  close,
  declare,
  findConsultation,
  listConsultations,
  listQuestions,
  makeGroup,
  meetGate,
  open,
  openSheet,
  prepare,
  publishResults,
  removeMessage,
  removeQuestion,
  setQuestion,
  tally,
  whatIsMissing,
  wordQuestion,
  writeMessage,
  type Phase,
} from './index.ts'
import { ask, expectOk, handOut, readyConsultation } from './world.ts'

let site: TestSite
let symbol: string

beforeAll(async () => {
  site = await testSite()
}, 60_000)

beforeEach(async () => {
  await emptyTables(site.context.db)
  symbol = await readyConsultation(site.context)
})

/** What a program with an error in it would write. */
const openAnyway = (phase: Phase) =>
  sql`insert into youth.openings values (${symbol}, ${phase}, now(), null)`.execute(site.context.db)

const body = 'HRC566'
const titled = { titles: { en: 'A' }, purpose: { en: 'B' } }
const asked = { body, meeting: null, mandate: null, clause: null, ...titled, languages: ['en'] }

describe('a consultation', () => {
  test('gets the next symbol of its body, also when two are prepared at once', async () => {
    const made = await Promise.all([1, 2, 3].map(() => prepare(site.context, { ...asked, bands: ['16-17'] })))
    expect(made.map((one) => expectOk(one).symbol).sort()).toEqual(['HRC566-Y2', 'HRC566-Y3', 'HRC566-Y4'])
    expect(await listConsultations(site.context.db, body)).toHaveLength(4)
    expect(await listConsultations(site.context.db, 'OTHER')).toEqual([])
  })

  test.each([
    [{ languages: [] }, 'languages-missing'],
    [{ languages: ['en', 'tlh'] }, 'languages-missing'],
    [{ bands: [] }, 'bands-missing'],
    [{ bands: ['6-9' as never] }, 'bands-missing'],
    [{ languages: ['en', 'fr'] }, 'title-missing'],
    [{ titles: { en: ' ' } }, 'title-missing'],
    [{ purpose: {} }, 'purpose-missing'],
    [{ meeting: 'CWG-COP-24' }, 'meeting-elsewhere'],
    [{ mandate: 'res-56-6', clause: 'op8-children' }, 'clause-unknown'],
  ])('is refused with %j: %s', async (wrong, code) => {
    expect(await prepare(site.context, { ...asked, bands: ['16-17'], ...wrong })).toMatchObject({ problem: code })
  })
})

describe('nothing opens', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9] as const)(
    'without requirement %i, neither by the act nor past it',
    async (requirement) => {
      await sql`delete from youth.gates where requirement = ${requirement}`.execute(site.context.db)
      const missing = [{ what: 'gate', requirement }]
      expect(await open(site.context, symbol, 'before')).toEqual({ ok: false, problem: 'not-ready', missing })
      await expect(openAnyway('before')).rejects.toThrow('a requirement of General Comment No. 12 is not met')
    },
  )

  test.each([
    ['audience', "audience = '{}'"],
    ['audience', 'audience = \'{"en": "The Council"}\''],
    ['influence', "influence = '{}'"],
    ['answer-date', 'answer_by = null'],
  ])('before it is declared: %s (%s)', async (what, change) => {
    await sql`update youth.consultations set ${sql.raw(change)}`.execute(site.context.db)
    expect(await whatIsMissing(site.context.db, symbol, 'before')).toEqual([{ what }])
    await expect(openAnyway('before')).rejects.toThrow('declared first')
  })

  test('with a wording missing for one band in one language', async () => {
    await sql`delete from youth.wordings where number = 2 and band = '13-15' and language = 'ar'`.execute(
      site.context.db,
    )
    const missing = [{ what: 'wording', number: 2, band: '13-15', language: 'ar' }]
    expect(await open(site.context, symbol, 'before')).toMatchObject({ problem: 'not-ready', missing })
    await expect(openAnyway('before')).rejects.toThrow('a question lacks its wording')
  })

  test('without questions', async () => {
    for (const number of [1, 2, 3]) expectOk(await removeQuestion(site.context, symbol, 'before', number))
    expect(await whatIsMissing(site.context.db, symbol, 'before')).toEqual([{ what: 'questions' }])
    await expect(openAnyway('before')).rejects.toThrow('there are no questions')
  })

  test('during a meeting that nobody has named', async () => {
    await ask(site.context, symbol, 'during')
    expect(await whatIsMissing(site.context.db, symbol, 'during')).toEqual([{ what: 'meeting' }])
    await expect(openAnyway('during')).rejects.toThrow('a meeting that is not named')
  })

  test('twice, and what all were asked stays as it was', async () => {
    expectOk(await open(site.context, symbol, 'before'))
    const shut = { problem: 'already-opened' }
    const both = { en: 'x', ar: 'x' }
    const wording = { band: '10-12', language: 'en', text: 'Other words', choices: {} } as const
    const statement = { phase: 'before' as const, number: 1, kind: 'statement' as const, choices: [] }
    expect(await open(site.context, symbol, 'before')).toMatchObject(shut)
    expect(await meetGate(site.context, symbol, 1, 'Otherwise than we said before.')).toMatchObject(shut)
    const other = { audience: both, influence: both, answerBy: '2030-01-01' }
    expect(await declare(site.context, symbol, other)).toMatchObject(shut)
    expect(await setQuestion(site.context, symbol, statement)).toMatchObject(shut)
    expect(await removeQuestion(site.context, symbol, 'before', 1)).toMatchObject(shut)
    expect(await wordQuestion(site.context, symbol, statement, wording)).toMatchObject(shut)
  })

  test('and no slip is made before opening, nor after closing', async () => {
    const group = { phase: 'before', band: '10-12', language: 'en', name: 'Club', told: [], size: 12 } as const
    const make = () => makeGroup(site.context, symbol, { ...group, told: [] })
    expect(await make()).toMatchObject({ problem: 'not-open' })
    expect(await close(site.context, symbol, 'before')).toMatchObject({ problem: 'not-open' })
    expectOk(await open(site.context, symbol, 'before'))
    expect(expectOk(await make()).codes).toHaveLength(12)
    expectOk(await close(site.context, symbol, 'before'))
    expect(await make()).toMatchObject({ problem: 'not-open' })
  })
})

describe('the phase during the meeting', () => {
  test('opens when the meeting is named, and is another count than the one before', async () => {
    const meeting = { ordinal: 1, startsOn: '2027-01-19', endsOn: '2027-01-20', modality: null, place: null }
    await convene(site.context, { body, ...meeting })
    const named = await readyConsultation(site.context, { meeting: 'HRC566-1' })
    await ask(site.context, named, 'during')
    const before = (await handOut(site.context, named)).codes
    const during = (await handOut(site.context, named, { phase: 'during' })).codes
    expect(expectOk(await openSheet(site.context, during[0]!)).phase).toBe('during')
    expectOk(await close(site.context, named, 'before'))
    expect(await answer(site.context, before[0]!, {})).toMatchObject({ problem: 'slip-unknown' })
    expectOk(await answer(site.context, during[0]!, {}))
    const { rows } = await sql`select phase, children from youth.turnouts where children > 0`.execute(site.context.db)
    expect(rows).toEqual([{ phase: 'during', children: 1 }])
  })
})

describe('questions', () => {
  test.each([
    ['pictures', ['phone', 'game', 'sad', 'portrait'], 'choices-unknown'],
    ['pictures', ['phone', 'phone', 'game', 'sad'], 'choices-unknown'],
    ['pictures', ['phone', 'game'], 'choices-few'],
    ['dots', ['a'], 'choices-few'],
    ['dots', ['a', 'B<script>'], 'choices-unknown'],
    ['dots', [...'abcdefghi'], 'choices-many'],
  ] as const)('of %s with %j are refused: %s', async (kind, choices, code) => {
    const question = { phase: 'before' as const, number: null, kind, choices: [...choices] }
    expect(await setQuestion(site.context, symbol, question)).toMatchObject({ problem: code })
  })

  test('lose their wordings when what can be chosen changes, and keep them when it does not', async () => {
    const pictures = { phase: 'before', number: 2, kind: 'pictures' } as const
    const wordings = async () => (await listQuestions(site.context.db, symbol, 'before'))[1]!.wordings.length
    expectOk(await setQuestion(site.context, symbol, { ...pictures, choices: ['phone', 'game', 'sad', 'help'] }))
    expect(await wordings()).toBe(4)
    expectOk(await setQuestion(site.context, symbol, { ...pictures, choices: ['phone', 'game', 'sad', 'home'] }))
    expect(await wordings()).toBe(0)
    expect(await whatIsMissing(site.context.db, symbol, 'before')).toHaveLength(4)
  })

  test('are worded with a word for each choice', async () => {
    const place = { phase: 'before', number: 3 } as const
    const wording = {
      band: '10-12',
      language: 'en',
      text: 'Share out three dots',
      choices: { a: 'One', b: ' ' },
    } as const
    expect(await wordQuestion(site.context, symbol, place, wording)).toMatchObject({
      problem: 'choice-missing',
      field: 'choice-b',
    })
    expect(await wordQuestion(site.context, symbol, place, { ...wording, text: ' ' })).toMatchObject({
      problem: 'text-missing',
    })
    const strange = wordQuestion(site.context, symbol, place, { ...wording, language: 'fr' })
    await expect(strange).rejects.toMatchObject({ status: 404 })
  })
})

describe('whoever prepares', () => {
  const acts: [string, (context: Context) => Promise<unknown>][] = [
    ['prepare', (c) => prepare(c, { ...asked, bands: ['16-17'] })],
    ['declare', (c) => declare(c, symbol, { audience: {}, influence: {}, answerBy: '' })],
    ['meetGate', (c) => meetGate(c, symbol, 1, 'As it was agreed with all groups.')],
    ['setQuestion', (c) => setQuestion(c, symbol, { phase: 'before', number: null, kind: 'statement', choices: [] })],
    ['removeQuestion', (c) => removeQuestion(c, symbol, 'before', 1)],
    [
      'wordQuestion',
      (c) =>
        wordQuestion(
          c,
          symbol,
          { phase: 'before', number: 1 },
          { band: '10-12', language: 'en', text: 'x', choices: {} },
        ),
    ],
    ['open', (c) => open(c, symbol, 'before')],
    [
      'makeGroup',
      (c) => makeGroup(c, symbol, { phase: 'before', band: '10-12', language: 'en', name: 'x', told: [], size: 3 }),
    ],
    ['close', (c) => close(c, symbol, 'before')],
    ['writeMessage', (c) => writeMessage(c, symbol, 'before', null, { text: {}, childText: {}, questions: [] })],
    ['removeMessage', (c) => removeMessage(c, symbol, 'before', 1)],
    ['publishResults', (c) => publishResults(c, symbol, 'before', { checkedWith: '' })],
  ]
  const as = (role: 'facilitator' | 'chair' | 'rapporteur' | 'secretariat', where: string): Context => ({
    ...site.context,
    person: { id: null, email: '', name: '', grants: [{ role, body: where }] },
  })

  test.each(acts)('%s: is signed in, and holds the role in this body', async (_, act) => {
    const before = await stamp(site.context.db, { all: true })
    await expect(act({ ...site.context, person: null })).rejects.toMatchObject({ status: 401 })
    for (const stranger of [as('facilitator', 'OTHER'), as('chair', body), as('rapporteur', body)])
      await expect(act(stranger)).rejects.toMatchObject({ status: 404 })
    expect(await stamp(site.context.db, { all: true })).toBe(before)
  })

  test('tally: is signed in, and holds the role in the body of the group', async () => {
    const { id } = await handOut(site.context, symbol)
    await expect(tally({ ...site.context, person: null }, id, {}, 1)).rejects.toMatchObject({ status: 401 })
    await expect(tally(as('facilitator', 'OTHER'), id, {}, 1)).rejects.toMatchObject({ status: 404 })
    await expect(tally(as('facilitator', body), 'no-such-group', {}, 1)).rejects.toMatchObject({ status: 404 })
  })

  test('is a facilitator or the secretariat, and what they did is on record without a number that was counted', async () => {
    expectOk(await meetGate(as('facilitator', body), symbol, 1, 'As it was agreed with all groups.'))
    const { id } = await handOut(as('secretariat', body), symbol)
    expectOk(await tally(as('facilitator', body), id, { 1: { agree: 7 } }, 7))
    expectOk(await close(as('facilitator', body), symbol, 'before'))
    const events = await history(site.context.db, symbol, { publicOnly: false })
    expect(events.map(({ action }) => action)).toEqual(expect.arrayContaining(['opened', 'tallied', 'closed']))
    const said = events.filter((event) => ['group-made', 'tallied', 'closed'].includes(event.action))
    expect(said.map(({ details }) => details)).toEqual([{ phase: 'before' }, { phase: 'before' }, { phase: 'before' }])
    expect((await findConsultation(site.context.db, symbol))!.stages[0]!.closedAt).not.toBe(null)
  })
})
