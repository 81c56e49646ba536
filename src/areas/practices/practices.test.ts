import { beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { found } from '#areas/bodies'
import { addVersion, erase, publish, register, withdraw } from '#areas/registry'
import { checkAnchor, finish } from '#document'
import { history } from '#platform/audit'
import type { Context } from '#platform/context'
import { testSite } from '#testing'
import {
  correctPractice,
  enterPractice,
  findPractice,
  forgetPractices,
  listPractices,
  removePractice,
  type NewPractice,
} from '#areas/practices'
import { checkPassage } from './find-passage.ts'

let context: Context
const body = 'CON'
const paper = 'CON/INF/1'
const words = 'Since 2022 every new phone sold in the country asks for the age of its user.'

const textOf = (...paragraphs: string[]) => ({
  document: finish({
    language: 'en',
    title: 'Phones that ask',
    cover: [],
    notes: [],
    blocks: paragraphs.map((text, index) => ({ kind: 'paragraph', label: String(index + 1), text })),
  }),
})

beforeAll(async () => {
  const site = await testSite()
  context = site.context
  await found(context, {
    symbol: body,
    names: { en: 'Consultation' },
    parent: {},
    founded: {},
    purpose: {},
    timezone: 'UTC',
    language: 'en',
    practice: 'noted',
    notice: null,
    series: [{ code: 'INF', names: { en: 'Papers' } }],
  })
  const kind = { type: 'information', nature: 'national-practice' } as const
  const kept = { body, symbol: paper, sources: [], ...kind }
  await register(context, { ...kept, text: textOf(`We report. ${words}`, 'Parents are told.', 'Parents are told.') })
  await publish(context, { symbol: paper, number: 1, language: 'en' })
  await register(context, { ...kept, symbol: 'CON/INF/2', text: textOf(words) })
}, 60_000)

const phones: NewPractice = {
  texts: { en: { title: 'Phones ask for the age', what: 'Phones are sold with it.', evidence: '', takeUp: '' } },
  who: { en: 'Ministry of Phones' },
  country: 'FI',
  region: 'western-europe-others',
  since: '2022',
  measure: 'technical',
  themes: ['H18', 'H24'],
  audiences: ['parents', 'companies'],
  passage: { symbol: paper, words },
  contact: null,
  reviewOn: '2027-01-31',
}
let entered = 0
const enter = async (practice: Partial<NewPractice> = {}): Promise<string> => {
  const who = { en: `Ministry ${++entered}` }
  const result = await enterPractice(context, body, { ...phones, who, ...practice })
  if (!result.ok) throw new Error(result.problem)
  return result.value.id
}

describe('a practice with a source passage', () => {
  it('carries an anchor that anybody can check against the published text', async () => {
    const { practice } = (await findPractice(context.db, await enter()))!
    expect(practice).toMatchObject({ symbol: paper, anchor: { version: 1, block: 'p1', exact: words } })
    expect(checkAnchor(practice.anchor!, textOf(`We report. ${words}`).document)).toBeNull()
    expect(await checkPassage(context.db, practice.anchor!)).toBe('verbatim')
  })

  it('is refused where the words are not there, not exactly, twice, in no document, or in one not published', async () => {
    const ask = (passage: { symbol: string; words: string }) => enterPractice(context, body, { ...phones, passage })
    const before = (await listPractices(context.db)).length
    for (const wrong of [words.replace('2022', '2021'), words.toUpperCase(), `${words} Always.`, 'We report.\nParents'])
      expect(await ask({ symbol: paper, words: wrong })).toMatchObject({ problem: 'words-elsewhere', field: 'words' })
    expect(await ask({ symbol: paper, words: 'Parents are told.' })).toMatchObject({
      problem: 'words-ambiguous',
      detail: { count: 2 },
    })
    expect(await ask({ symbol: paper, words: ' ' })).toMatchObject({ problem: 'words-missing' })
    for (const symbol of ['CON/INF/2', 'CON/INF/9', ''])
      expect(await ask({ symbol, words })).toMatchObject({ problem: 'document-unknown', field: 'symbol' })
    expect(await listPractices(context.db)).toHaveLength(before)
  })

  it('is found although lines were broken in copying', async () => {
    const broken = words.replace('new phone', 'new\n  phone')
    const id = await enter({ passage: { symbol: paper, words: broken } })
    expect((await findPractice(context.db, id))?.practice.anchor?.exact).toBe(words)
  })

  it('keeps the version it was taken from when it is corrected and the paper has a newer one', async () => {
    const id = await enter()
    const added = await addVersion(context, paper, textOf('We report nothing.'))
    await publish(context, { symbol: paper, number: added.ok ? added.value.version : 0, language: 'en' })
    expect(await correctPractice(context, id, { ...phones, since: '2022-05' })).toEqual({ ok: true, value: undefined })
    const { practice } = (await findPractice(context.db, id))!
    expect(practice).toMatchObject({ since: '2022-05', anchor: { version: 1 } })
    const moved = { ...phones, passage: { symbol: paper, words: 'We report nothing.' } }
    expect((await correctPractice(context, id, moved)).ok).toBe(true)
    expect((await findPractice(context.db, id))?.practice.anchor).toMatchObject({ version: 2 })
    // The former words stand in no current text any more.
    expect(await correctPractice(context, id, phones)).toMatchObject({ problem: 'words-elsewhere' })
  })

  it('no longer claims a passage whose seal is broken or whose paper was withdrawn', async () => {
    const id = await enter({ passage: { symbol: paper, words: 'We report nothing.' } })
    const anchor = (await findPractice(context.db, id))!.practice.anchor!
    expect(await checkPassage(context.db, { ...anchor, exact: 'We report nothing' })).toBe('altered')
    expect(await checkPassage(context.db, { ...anchor, hash: 'f'.repeat(64) })).toBe('altered')
    await withdraw(context, paper, 'Wrong.')
    expect(await checkPassage(context.db, anchor)).toBe('gone')
  })

  it('loses the words of a paper that is erased, and no practice of another paper does', async () => {
    const ids = (await listPractices(context.db)).filter(({ anchor }) => anchor).map(({ id }) => id)
    await context.db.transaction().execute((transaction) => forgetPractices(transaction, 'CON/INF/77'))
    expect((await listPractices(context.db)).filter(({ anchor }) => anchor)).toHaveLength(ids.length)
    await erase(context, paper, { ground: 'asked', reason: 'Its author asked.' }, [forgetPractices])
    const { rows } = await sql<{ text: string }>`select practices::text as text from practices.practices`.execute(
      context.db,
    )
    expect(rows.filter(({ text }) => text.includes('every new phone') || text.includes('report nothing'))).toEqual([])
    expect((await findPractice(context.db, ids[0]!))?.practice).toMatchObject({ symbol: paper, anchor: null })
    // Correcting something else neither brings the words back nor hides where they came from.
    expect((await correctPractice(context, ids[0]!, { ...phones, passage: null })).ok).toBe(true)
    expect((await findPractice(context.db, ids[0]!))?.practice).toMatchObject({ symbol: paper, anchor: null })
    expect(await correctPractice(context, ids[0]!, phones)).toMatchObject({ problem: 'document-unknown' })
  })
})

describe('a practice', () => {
  const byHand = { ...phones, passage: null }

  it('needs a title, what it is, by whom, a region, a measure, a theme and an audience', async () => {
    const wrong = async (practice: object) => {
      const result = await enterPractice(context, body, { ...byHand, ...practice } as NewPractice)
      return result.ok ? null : result.field
    }
    const text = byHand.texts.en!
    expect(await wrong({ texts: {} })).toBe('title')
    expect(await wrong({ texts: { en: text, fr: { ...text, title: ' ' } } })).toBe('title')
    expect(await wrong({ texts: { en: { ...text, what: '' } } })).toBe('what')
    expect(await wrong({ texts: { en: { ...text, takeUp: 'x'.repeat(5001) } } })).toBe('takeUp')
    expect(await wrong({ who: { en: ' ' } })).toBe('who')
    expect(await wrong({ region: 'atlantis' })).toBe('region')
    expect(await wrong({ country: 'fin' })).toBe('country')
    expect(await wrong({ measure: 'magic' })).toBe('measure')
    expect(await wrong({ themes: [] })).toBe('themes')
    expect(await wrong({ themes: ['H99'] })).toBe('themes')
    expect(await wrong({ audiences: [] })).toBe('audiences')
    for (const since of ['202', 'long ago', '2022-13', '2022-02-30']) expect(await wrong({ since })).toBe('since')
    expect(await wrong({ reviewOn: '2027-02-30' })).toBe('reviewOn')
  })

  it('is entered once, however often the form is sent', async () => {
    const who = { en: 'Twice' }
    const both = await Promise.all([1, 2].map(() => enterPractice(context, body, { ...byHand, who })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ problem: 'already-entered' })
  })

  it('is found by its theme, its region and whom it is for, and by nothing else', async () => {
    const id = await enter({ passage: null, region: 'africa', themes: ['H07'], audiences: ['teachers'] })
    const find = async (filter: object) => (await listPractices(context.db, filter)).map((one) => one.id)
    expect(await find({ theme: 'H07' })).toEqual([id])
    expect(await find({ region: 'africa' })).toEqual([id])
    expect(await find({ audience: 'teachers' })).toEqual([id])
    expect(await find({ theme: 'H07', audience: 'parents' })).toEqual([])
    expect(await find({ body: 'OTHER' })).toEqual([])
    for (const theme of ["H07' or true --", '', '%', '{H07}']) expect(await find({ theme })).toEqual([])
  })

  it('leaves the list with a reason, and its address tells', async () => {
    const id = await enter({ passage: null })
    expect(await removePractice(context, id, ' ')).toMatchObject({ problem: 'reason-missing' })
    expect(await removePractice(context, id, 'It ended in 2025.')).toEqual({ ok: true, value: undefined })
    expect((await listPractices(context.db)).map((one) => one.id)).not.toContain(id)
    expect((await findPractice(context.db, id))?.removed).toMatchObject({ reason: 'It ended in 2025.' })
    await expect(correctPractice(context, id, byHand)).rejects.toMatchObject({ status: 404 })
    const events = await history(context.db, id, { publicOnly: true })
    expect(events.map(({ action }) => action)).toEqual(['practice-entered', 'practice-removed'])
  })

  it('is kept by the secretariat of its body and nobody else', async () => {
    const id = await enter({ passage: null })
    const grants = (role: 'secretariat' | 'chair', of: string) => ({
      ...context,
      person: { id: null, email: '', name: '', grants: [{ role, body: of }] },
    })
    await expect(enterPractice({ ...context, person: null }, body, byHand)).rejects.toMatchObject({ status: 401 })
    for (const theirs of [grants('secretariat', 'OTHER'), grants('chair', body)]) {
      await expect(enterPractice(theirs, body, byHand)).rejects.toMatchObject({ status: 404 })
      await expect(correctPractice(theirs, id, byHand)).rejects.toMatchObject({ status: 404 })
      await expect(removePractice(theirs, id, 'x')).rejects.toMatchObject({ status: 404 })
    }
    expect((await correctPractice(grants('secretariat', body), id, byHand)).ok).toBe(true)
  })
})
