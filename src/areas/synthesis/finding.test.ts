import { beforeAll, describe, expect, test } from 'vitest'
import { withdraw } from '#areas/registry'
import { history } from '#platform/audit'
import { testSite, type TestSite } from '#testing'
import { correct, enter, good, textOf } from './fixtures/document.ts'
import {
  addToFinding,
  findFinding,
  isFounded,
  labelPassage,
  listFindings,
  makeFinding,
  publishFinding,
  removeLabel,
  rewordFinding,
  takeFromFinding,
  type Facets,
  type NewFinding,
} from './index.ts'

const body = 'HRC566'
let site: TestSite
beforeAll(async () => {
  site = await testSite()
})

const sentence: NewFinding = {
  kind: 'recommendation',
  texts: { en: 'Companies should switch off endless feeds for children.' },
  themes: ['H13'],
  addressee: 'companies',
}

let numbers = 0
async function labelled() {
  const symbol = await enter(site.context, {
    symbol: `${body}/ANS/${++numbers}`,
    stakeholder: 'family',
    region: 'africa',
    text: textOf(['Switch it off at night.', 'We want it on.']),
  })
  const passage = { symbol, version: 1, language: 'en', words: 'Switch it off at night.' }
  const facets: Facets = { kind: 'recommendation', themes: [], models: [], addressee: 'companies' }
  return { symbol, label: good(await labelPassage(site.context, body, passage, facets)) }
}
const made = async (texts: NewFinding = sentence) => good(await makeFinding(site.context, body, texts))
const found = async (id: string) => (await findFinding(site.context.db, { id }))!

describe('a finding', () => {
  test('gets the next number of its body, also when two are made at once', async () => {
    const both = await Promise.all([made(), made(), made()])
    const numbers = both.map(({ number }) => number).toSorted((a, b) => a - b)
    expect(numbers[2]! - numbers[0]!).toBe(2)
    expect(good(await makeFinding(site.context, 'CWG-COP', sentence)).number).toBe(1)
  })

  test('shows what speaks for it and against it, word for word, and is found by its number', async () => {
    const { id, number } = await made()
    const [yes, no] = [await labelled(), await labelled()]
    good(await addToFinding(site.context, id, yes.label, 'for'))
    good(await addToFinding(site.context, id, no.label, 'for'))
    good(await addToFinding(site.context, id, no.label, 'against'))
    expect(await findFinding(site.context.db, { body, number })).toMatchObject({
      ...sentence,
      published: null,
      evidence: [
        {
          stance: 'for',
          label: { id: yes.label, anchor: { exact: 'Switch it off at night.' }, stakeholder: 'family' },
        },
        { stance: 'against', label: { id: no.label } },
      ],
    })
    good(await takeFromFinding(site.context, id, no.label))
    expect((await found(id)).evidence).toHaveLength(1)
  })

  test('is published once something that stands speaks for it, and this is in the public log', async () => {
    const { id, number } = await made()
    expect(await publishFinding(site.context, id)).toMatchObject({ problem: 'evidence-missing' })
    const { label } = await labelled()
    good(await addToFinding(site.context, id, label, 'against'))
    expect(await publishFinding(site.context, id)).toMatchObject({ problem: 'evidence-missing' })
    good(await addToFinding(site.context, id, label, 'for'))
    good(await publishFinding(site.context, id))
    expect(await publishFinding(site.context, id)).toMatchObject({ problem: 'already-published' })
    expect(await rewordFinding(site.context, id, sentence)).toMatchObject({ problem: 'already-published' })
    const published = await listFindings(site.context.db, { body, published: true })
    expect(published.map((one) => one.id)).toContain(id)
    const events = await history(site.context.db, `findings/${body}/${number}`, { publicOnly: true })
    expect(events.map(({ action }) => action)).toEqual(['finding-published'])
  })

  test('keeps, once published, something that speaks for it', async () => {
    const { id } = await made()
    const { label } = await labelled()
    good(await addToFinding(site.context, id, label, 'for'))
    good(await publishFinding(site.context, id))
    expect(await takeFromFinding(site.context, id, label)).toMatchObject({ problem: 'last-evidence' })
    expect(await addToFinding(site.context, id, label, 'against')).toMatchObject({ problem: 'last-evidence' })
    const other = await labelled()
    good(await addToFinding(site.context, id, other.label, 'for'))
    good(await takeFromFinding(site.context, id, label))
    expect(isFounded(await found(id))).toBe(true)
  })

  test('is no longer founded when what it rests on is withdrawn, or says something else', async () => {
    for (const fall of [
      (symbol: string) => withdraw(site.context, symbol, 'Sent by mistake.'),
      (symbol: string) => correct(site.context, symbol, textOf(['Switch it on at night.'])),
    ]) {
      const { id } = await made()
      const { symbol, label } = await labelled()
      good(await addToFinding(site.context, id, label, 'for'))
      expect(isFounded(await found(id))).toBe(true)
      await fall(symbol)
      expect(isFounded(await found(id))).toBe(false)
      expect(await publishFinding(site.context, id)).toMatchObject({ problem: 'evidence-missing' })
    }
  })

  test('takes no label that has fallen or is another body’s, and keeps those it has', async () => {
    const { id } = await made()
    const { symbol, label } = await labelled()
    good(await addToFinding(site.context, id, label, 'for'))
    expect(await removeLabel(site.context, label)).toMatchObject({ problem: 'label-in-use' })
    good(await withdraw(site.context, symbol, 'Sent by mistake.'))
    expect(await addToFinding(site.context, id, label, 'for')).toMatchObject({ problem: 'label-fallen' })
    const elsewhere = good(await makeFinding(site.context, 'CWG-COP', sentence))
    const other = await labelled()
    await expect(addToFinding(site.context, elsewhere.id, other.label, 'for')).rejects.toThrow('404')
  })

  test('says something, to somebody where it recommends, in words that fit in a sentence', async () => {
    const make = (change: object) => makeFinding(site.context, body, { ...sentence, ...change })
    expect(await make({ texts: { en: '  ' } })).toMatchObject({ problem: 'text-missing', field: 'text-en' })
    expect(await make({ texts: { fr: 'x'.repeat(601) } })).toMatchObject({ problem: 'text-too-long', field: 'text-fr' })
    expect(await make({ addressee: null })).toMatchObject({ problem: 'addressee-missing' })
    expect(await make({ themes: ['H77'] })).toMatchObject({ problem: 'choice-unknown', field: 'themes' })
    good(await make({ kind: 'gap' }))
  })

  test('is made by nobody who may not label', async () => {
    const chair = { ...site.context.person!, grants: [{ role: 'chair' as const, body }] }
    await expect(makeFinding({ ...site.context, person: chair }, body, sentence)).rejects.toThrow('404')
    const { id } = await made()
    const elsewhere = { ...site.context.person!, grants: [{ role: 'secretariat' as const, body: 'CWG-COP' }] }
    await expect(publishFinding({ ...site.context, person: elsewhere }, id)).rejects.toThrow('404')
  })
})
