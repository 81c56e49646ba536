import { beforeAll, describe, expect, test } from 'vitest'
import { testSite, type TestSite } from '#testing'
import { enter, textOf } from '../fixtures/document.ts'
import { body, consult } from '../fixtures/world.ts'
import { findFinding, listLabels } from '../index.ts'

let site: TestSite
let world: Awaited<ReturnType<typeof consult>>
let cookie: string
beforeAll(async () => {
  site = await testSite()
  world = await consult(site.context)
  cookie = await site.signIn({ role: 'secretariat', body })
})

const desk = '/desk/understanding/HRC566'
const of = (symbol: string) => `symbol=${encodeURIComponent(symbol)}&version=1&language=en`
const read = async (path: string, as: string | undefined = cookie) => {
  const answer = await site.get(path, as)
  return { status: answer.status, html: await answer.text() }
}
const send = async (path: string, fields: Record<string, string>, as: string | undefined = cookie) => {
  const answer = await site.post(path, fields, as)
  return { status: answer.status, html: await answer.text(), location: answer.headers.get('location') }
}
let numbers = 50
const answer = () =>
  enter(site.context, {
    symbol: `${body}/ANS/${++numbers}`,
    stakeholder: 'education',
    region: 'africa',
    text: textOf(['We teach in pairs. Pupils ask one another first. Pupils help.', 'Nobody asks pupils.']),
  })
const labelsOf = (symbol: string) => listLabels(site.context.db, { body, symbol })

describe('the desk of understanding', () => {
  test('is there for those who label for this body, in English and Arabic, and for nobody else', async () => {
    const paths = [
      desk,
      `${desk}/documents`,
      `${desk}/documents?channel=young-people&unread=yes`,
      `${desk}/text?${of('HRC566/ANS/1')}`,
      `${desk}/labels/new?${of('HRC566/ANS/1')}&block=p1`,
      `${desk}/findings/new`,
      `${desk}/findings/1`,
      `${desk}/findings/2`,
    ]
    const chair = await site.signIn({ role: 'chair', body })
    const elsewhere = await site.signIn({ role: 'secretariat', body: 'CWG-COP' })
    for (const path of paths) {
      expect((await read(path)).status, path).toBe(200)
      expect((await read(`/ar${path}`)).html, path).toContain('dir="rtl"')
      const stranger = await site.get(path)
      expect(stranger.headers.get('location'), path).toContain('/sign-in')
      expect((await read(path, chair)).status, path).toBe(404)
      expect((await read(path, elsewhere)).status, path).toBe(404)
    }
    expect((await read('/desk/understanding/NOWHERE')).status).toBe(404)
  })

  test('lists what was said by how it was heard, and what has no label yet', async () => {
    const symbol = await answer()
    expect((await read(`${desk}/documents?channel=young-people`)).html).toContain('HRC566/YP/1')
    const unread = (await read(`${desk}/documents?unread=yes`)).html
    expect(unread).toContain(symbol)
    expect(unread).not.toContain('HRC566/ANS/1<')
    expect((await read(`${desk}/documents?channel=paper`)).html).toContain('There is nothing here')
  })
})

describe('whoever labels', () => {
  const practice = { kind: 'practice', addressee: '', region: '', passage: 'p1', words: '' }
  const form = (symbol: string, more: Record<string, string>) =>
    send(`${desk}/labels`, { symbol, version: '1', language: 'en', block: 'p1', ...practice, ...more })

  test('labels a paragraph, a sentence of it, or some of its words', async () => {
    const symbol = await answer()
    const sent = await form(symbol, {})
    expect(sent).toMatchObject({ status: 303, location: `${desk}/text?${of(symbol)}#p1` })
    await form(symbol, { passage: 'p1 0 18' })
    // They stand in two paragraphs, and once in this one.
    await form(symbol, { words: 'asks pupils', block: 'p2', passage: 'p2' })
    const words = (await labelsOf(symbol)).map(({ anchor }) => anchor.exact)
    expect(words.toSorted()).toEqual([
      'We teach in pairs.',
      'We teach in pairs. Pupils ask one another first. Pupils help.',
      'asks pupils',
    ])
    const { html } = await read(`${desk}/text?${of(symbol)}`)
    expect(html).toContain('Good practice')
    expect(html).toContain('<q lang="en" dir="ltr">We teach in pairs.</q>')
  })

  test.each([
    ['says nothing of what it names', { kind: '' }, 'It is not said what the passage names'],
    ['names a risk without a theme', { kind: 'risk' }, 'A risk needs a theme'],
    ['names a risk without a business model', { kind: 'risk', themes: 'H13' }, 'A risk needs a business model'],
    ['recommends to nobody', { kind: 'recommendation' }, 'A recommendation speaks to somebody'],
    ['mistypes the words', { words: 'We teach in threes' }, 'These words do not stand in the document'],
    ['gives words that stand twice', { words: 'Pupils' }, 'These words stand in several places'],
    ['invents a theme', { themes: 'H99' }, 'This cannot be chosen here'],
  ])('is told when the form %s, and keeps what was typed', async (_, more: Record<string, string>, told) => {
    const symbol = await answer()
    const { status, html } = await form(symbol, { region: 'eastern-europe', ...more })
    expect(status).toBe(422)
    expect(html).toContain(told)
    expect(html).toMatch(/<option value="eastern-europe" selected/)
    expect(/value="H13" checked/.test(html)).toBe(more['themes'] === 'H13')
    expect(html).toContain(more['words'] ? `value="${more['words']}"` : 'name="words"')
    expect(await labelsOf(symbol)).toEqual([])
  })

  test('is told when a colleague, or the same form, was there before', async () => {
    const symbol = await answer()
    expect((await form(symbol, {})).status).toBe(303)
    const again = await form(symbol, {})
    expect(again.status).toBe(409)
    expect(again.html).toContain('has a label of this kind already')
    expect(await labelsOf(symbol)).toHaveLength(1)
  })

  test('takes a label off, unless a finding rests on it', async () => {
    const symbol = await answer()
    await form(symbol, {})
    const [label] = await labelsOf(symbol)
    expect((await send(`${desk}/labels/${label!.id}/removal`, {})).status).toBe(303)
    expect(await labelsOf(symbol)).toEqual([])
    const used = await send(`${desk}/labels/${world.labels.night}/removal`, {})
    expect(used.status).toBe(409)
    expect(used.html).toContain('Finding 1 rests on this label')
    expect((await send(`${desk}/labels/not-an-id/removal`, {})).status).toBe(404)
  })

  test('finds no text that is not public, no block that is not there, and no workshop where there is none', async () => {
    expect((await read(`${desk}/text?${of('HRC566/ANS/999')}`)).status).toBe(404)
    expect((await read(`${desk}/labels/new?${of('HRC566/ANS/1')}&block=p99`)).status).toBe(404)
    const sent = await send(`${desk}/labels/workshop`, { symbol: 'HRC566/ANS/1', version: '1', language: 'en' })
    expect(sent.status).toBe(404)
  })

  test('says who spoke where a workshop does not, and is told which findings have no label', async () => {
    const symbol = await enter(site.context, {
      symbol: `${body}/WS/1`,
      channel: 'workshop',
      region: 'africa',
      occasion: 'HRC566-W1',
      text: textOf(['Pupils ask one another first.']),
    })
    const page = await read(`${desk}/labels/new?${of(symbol)}&block=p1`)
    expect(page.html).toContain('name="stakeholder"')
    expect((await form(symbol, {})).html).toContain('The document speaks for many')
    expect((await form(symbol, { stakeholder: 'children' })).status).toBe(303)
    expect(await labelsOf(symbol)).toMatchObject([{ stakeholder: 'children' }])
    expect((await read(`${desk}/labels/new?${of('HRC566/YP/1')}&block=p1`)).html).not.toContain('name="stakeholder"')
  })

  test('does nothing where it is another’s desk', async () => {
    const symbol = await answer()
    const chair = await site.signIn({ role: 'chair', body })
    const sent = await send(`${desk}/labels`, { symbol, version: '1', language: 'en', block: 'p1', ...practice }, chair)
    expect(sent.status).toBe(404)
    expect(await labelsOf(symbol)).toEqual([])
  })
})

describe('whoever brings passages together', () => {
  const fields = { kind: 'risk', 'text-en': 'Feeds keep children awake.', addressee: '', themes: 'H13' }

  test('makes a finding, weighs what speaks for and against it, and publishes it', async () => {
    const { status, location } = await send(`${desk}/findings`, fields)
    expect(status).toBe(303)
    expect((await read(location!)).html).toContain('Feeds keep children awake.')
    expect((await read(location!)).html).toContain('Feeds that never end keep children awake.')
    expect((await read(`${location}?kind=recommendation`)).html).toContain('We want feeds to stay on.')
    const early = await send(`${location}/publication`, {})
    expect(early.status).toBe(422)
    expect(early.html).toContain('No passage that stands speaks for this finding')
    await send(`${location}/evidence`, { label: world.labels.awake, stance: 'for' })
    await send(`${location}/evidence`, { label: world.labels.stay, stance: 'against' })
    expect((await send(`${location}/publication`, {})).status).toBe(303)
    expect((await send(`${location}/publication`, {})).status).toBe(409)
    const last = await send(`${location}/evidence/${world.labels.awake}/removal`, {})
    expect(last.html).toContain('This is all that speaks for a public finding')
    expect((await send(`${location}/evidence/${world.labels.stay}/removal`, {})).status).toBe(303)
    const number = Number(location!.split('/').at(-1))
    const finding = await findFinding(site.context.db, { body, number })
    expect(finding!.evidence.map(({ label }) => label.id)).toEqual([world.labels.awake])
  })

  test('is told what is missing, and keeps what was typed', async () => {
    const bare = await send(`${desk}/findings`, { ...fields, kind: 'recommendation', 'text-ar': 'نص' })
    expect(bare.status).toBe(422)
    expect(bare.html).toContain('A recommendation speaks to somebody')
    expect(bare.html).toContain('Feeds keep children awake.')
    expect(bare.html).toContain('نص')
    expect(bare.html).toMatch(/value="H13" checked/)
    expect((await send(`${desk}/findings`, { ...fields, 'text-en': '' })).html).toContain('The sentence is missing')
    expect((await send(`${desk}/findings`, { ...fields, kind: '' })).html).toContain('This cannot be chosen here')
  })

  test('changes the words until they are public, and not after', async () => {
    const { location } = await send(`${desk}/findings`, fields)
    const changed = { ...fields, 'text-en': 'Feeds take sleep.' }
    expect((await send(`${location}/wording`, changed)).status).toBe(303)
    expect((await read(location!)).html).toContain('Feeds take sleep.')
    const late = await send(`${desk}/findings/1/wording`, changed)
    expect(late.status).toBe(409)
    expect((await read('/findings/HRC566/1')).html).toContain('Companies should stop feeds at night.')
  })

  test('finds no finding that is not there', async () => {
    expect((await read(`${desk}/findings/99`)).status).toBe(404)
    expect((await send(`${desk}/findings/99/publication`, {})).status).toBe(404)
  })
})
