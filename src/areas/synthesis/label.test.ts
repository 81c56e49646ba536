import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { noteVoiceWithin } from '#areas/voices'
import { addVersion, publish, withdraw } from '#areas/registry'
import { finish } from '#document'
import { history } from '#platform/audit'
import { testSite, type TestSite } from '#testing'
import { correct, enter, good, textOf } from './fixtures/document.ts'
import { forgetLabels, labelPassage, listLabels, removeLabel, type Facets } from './index.ts'

const body = 'HRC566'
let site: TestSite
beforeAll(async () => {
  site = await testSite()
})

const feeds = 'Feeds that never end keep children awake.'
const text = textOf([`${feeds} Parents are tired.`, 'Companies should test before they ship.', 'We teach in pairs.'])
const risk: Facets = { kind: 'risk', themes: ['H13'], models: ['social-media'], addressee: null }
const practice: Facets = { kind: 'practice', themes: [], models: [], addressee: null }

let numbers = 0
const answer = (more: object = {}) =>
  enter(site.context, {
    symbol: `${body}/ANS/${++numbers}`,
    stakeholder: 'civil-society',
    region: 'africa',
    text,
    ...more,
  })
const words = (symbol: string, words: string, version = 1, language = 'en') => ({ symbol, version, language, words })
const label = (symbol: string, exact = feeds, facets: Facets = risk) =>
  labelPassage(site.context, body, words(symbol, exact), facets)
const standing = async (symbol: string) => (await listLabels(site.context.db, { body, symbol, standing: true })).length

describe('a label', () => {
  test('names a passage word for word and is counted as whom its document speaks', async () => {
    const symbol = await answer()
    const id = good(await label(symbol))
    const [found] = await listLabels(site.context.db, { body, symbol })
    expect(found).toMatchObject({
      id,
      symbol,
      version: 1,
      language: 'en',
      block: 'p1',
      anchor: { exact: feeds, document: symbol },
      stakeholder: 'civil-society',
      region: 'africa',
      stands: true,
      ...risk,
    })
    const events = await history(site.context.db, symbol, { publicOnly: false })
    expect(events.at(-1)).toMatchObject({ area: 'synthesis', action: 'labelled', body, details: { label: id } })
  })

  test('follows the voice of its document when that is put right', async () => {
    const symbol = await answer()
    good(await label(symbol))
    await site.context.db.transaction().execute((transaction) =>
      noteVoiceWithin(transaction, {
        symbol,
        body,
        stakeholder: 'family',
        region: 'asia-pacific',
        channel: 'answer',
        occasion: 'HRC566-C1',
      }),
    )
    expect(await listLabels(site.context.db, { body, symbol })).toMatchObject([
      { stakeholder: 'family', region: 'asia-pacific' },
    ])
  })

  test('may speak of another region than its document', async () => {
    const symbol = await answer({ region: 'global' })
    good(await label(symbol, feeds, { ...risk, region: 'eastern-europe' }))
    expect(await listLabels(site.context.db, { body, region: 'eastern-europe' })).toHaveLength(1)
  })

  test('is put on one passage once for each kind', async () => {
    const symbol = await answer()
    good(await label(symbol))
    expect(await label(symbol)).toMatchObject({ ok: false, problem: 'already-labelled' })
    good(await label(symbol, feeds, practice))
  })

  test('is taken off by who may label, and its removal is on record', async () => {
    const symbol = await answer()
    const id = good(await label(symbol))
    expect(await removeLabel(site.context, id)).toEqual({ ok: true, value: symbol })
    expect(await listLabels(site.context.db, { body, symbol })).toEqual([])
    await expect(removeLabel(site.context, id)).rejects.toThrow('404')
    const events = await history(site.context.db, symbol, { publicOnly: false })
    expect(events.at(-1)).toMatchObject({ action: 'label-removed', details: { label: id } })
  })

  test('is put on nothing that the public cannot read, and by nobody who may not', async () => {
    const draft = await answer({ isPublic: false })
    expect(await label(draft)).toMatchObject({ problem: 'source-unknown' })
    const symbol = await answer()
    await expect(labelPassage({ ...site.context, person: null }, body, words(symbol, feeds), risk)).rejects.toThrow(
      '401',
    )
    const chair = { ...site.context.person!, grants: [{ role: 'chair' as const, body }] }
    await expect(labelPassage({ ...site.context, person: chair }, body, words(symbol, feeds), risk)).rejects.toThrow(
      '404',
    )
  })

  test('is put by a body on what was said to it, not on what was said to another', async () => {
    const symbol = await enter(site.context, { symbol: 'CWG-COP/ANS/1', body: 'CWG-COP', stakeholder: 'state', text })
    expect(await label(symbol)).toMatchObject({ problem: 'document-elsewhere' })
  })
})

describe('a label is refused', () => {
  test.each([
    ['a risk without a theme', { ...risk, themes: [] }, 'theme-missing', 'themes'],
    ['a risk without a business model', { ...risk, models: [] }, 'model-missing', 'models'],
    ['a recommendation to nobody', { ...practice, kind: 'recommendation' }, 'addressee-missing', 'addressee'],
    ['a theme that is not in the codebook', { ...risk, themes: ['H99'] }, 'choice-unknown', 'themes'],
    ['a kind that there is not', { ...practice, kind: 'praise' }, 'choice-unknown', 'kind'],
    ['a region that there is not', { ...risk, region: 'atlantis' }, 'choice-unknown', 'region'],
    [
      'words of civil society as those of a State',
      { ...risk, stakeholder: 'state' },
      'stakeholder-differs',
      'stakeholder',
    ],
    [
      'words of civil society as those of children',
      { ...risk, stakeholder: 'children' },
      'stakeholder-differs',
      'stakeholder',
    ],
  ])('for %s', async (_, facets, code, field) => {
    expect(await label(await answer(), feeds, facets as Facets)).toMatchObject({ ok: false, problem: code, field })
  })

  test('for a passage of a workshop that does not say who spoke', async () => {
    const symbol = await enter(site.context, {
      symbol: `${body}/WS/1`,
      channel: 'workshop',
      region: 'africa',
      occasion: 'HRC566-W1',
      text,
    })
    expect(await label(symbol)).toMatchObject({ problem: 'stakeholder-missing' })
    good(await label(symbol, feeds, { ...risk, stakeholder: 'family' }))
    good(await label(symbol, 'We teach in pairs.', { ...practice, stakeholder: 'children' }))
    const labels = await listLabels(site.context.db, { body, symbol })
    expect(labels.map(({ stakeholder }) => stakeholder)).toEqual(['family', 'children'])
  })

  test('for words that do not stand there, with those most like them', async () => {
    expect(await label(await answer(), 'Feeds that never stop keep children awake.')).toMatchObject({
      problem: 'words-differ',
      detail: { nearest: 'Feeds that never end keep children awake' },
    })
  })
})

test('what young people said is counted as children’s, whatever else is noted about it', async () => {
  const symbol = await enter(site.context, {
    symbol: `${body}/YP/1`,
    channel: 'young-people',
    region: 'africa',
    occasion: 'HRC566-Y1',
    text,
  })
  expect(await label(symbol, feeds, { ...risk, stakeholder: 'education' })).toMatchObject({
    problem: 'stakeholder-differs',
  })
  good(await label(symbol))
  await sql`update synthesis.labels set stakeholder = 'education' where symbol = ${symbol}`.execute(site.context.db)
  expect(await listLabels(site.context.db, { body, symbol })).toMatchObject([{ stakeholder: 'children' }])
})

describe('a label stands', () => {
  test('when a correction keeps its words, even in another paragraph, a table or a note', async () => {
    const symbol = await answer()
    good(await label(symbol))
    await correct(site.context, symbol, textOf(['A new beginning.', `We say it again. ${feeds}`]))
    expect(await standing(symbol)).toBe(1)
    const table = { kind: 'table' as const, rows: [[{ paragraphs: [{ kind: 'paragraph' as const, text: feeds }] }]] }
    await correct(site.context, symbol, finish({ language: 'en', title: 'T', cover: [], blocks: [table], notes: [] }))
    expect(await standing(symbol)).toBe(1)
  })

  test('no more when a correction changes one letter of it, and again when the next puts it back', async () => {
    const symbol = await answer()
    good(await label(symbol))
    await correct(site.context, symbol, textOf([feeds.replace('awake', 'Awake')]))
    expect(await standing(symbol)).toBe(0)
    expect(await listLabels(site.context.db, { body, symbol })).toMatchObject([{ stands: false }])
    await correct(site.context, symbol, text)
    expect(await standing(symbol)).toBe(1)
  })

  test('while a new version or a translation is not public, and after a translation is', async () => {
    const symbol = await answer()
    good(await label(symbol))
    good(await addVersion(site.context, symbol, { document: textOf(['Nothing of it.']) }))
    expect(await standing(symbol)).toBe(1)
    good(await addVersion(site.context, symbol, { document: textOf(['Rien.'], { language: 'fr' }) }))
    good(await publish(site.context, { symbol, number: 2, language: 'fr' }))
    expect(await standing(symbol)).toBe(1)
    good(await publish(site.context, { symbol, number: 2, language: 'en' }))
    expect(await standing(symbol)).toBe(0)
  })

  test('no more when the document is withdrawn; then its words are shown nowhere', async () => {
    const symbol = await answer()
    good(await label(symbol))
    good(await withdraw(site.context, symbol, 'Sent by mistake.'))
    expect(await listLabels(site.context.db, { body, symbol })).toMatchObject([
      { stands: false, anchor: { exact: '' } },
    ])
  })
})

test('of an erased document no word and no checksum stays in a label', async () => {
  const symbol = await answer()
  good(await label(symbol))
  await site.context.db.transaction().execute((transaction) => forgetLabels(transaction, symbol))
  const { rows } = await sql<{ row: string }>`
    select label::text as row from synthesis.labels label where symbol = ${symbol}`.execute(site.context.db)
  expect(rows).toHaveLength(1)
  expect(rows[0]!.row).not.toContain('Feeds')
  expect(rows[0]!.row).not.toMatch(/[\da-f]{64}/)
  expect(await standing(symbol)).toBe(0)
})
