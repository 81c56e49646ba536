import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Document } from '../model.ts'
import { anyDocument } from './fixtures/any-document.ts'
import { arabic, chinese, english, facts, hostile, hostileTexts, longWord } from './fixtures/samples.ts'
import { allWords, wordsOf } from './fixtures/reading.ts'
import { edition, editionSchema, formats, mediaTypes, textHash, wordsFor } from './index.ts'

const text = async (document: Document, format: 'md' | 'txt' | 'json') =>
  new TextDecoder().decode(await edition(document, format, facts))

// Readers of PDF set vowel signs apart from their word, and turn brackets about.
const isWhole = (word: string) => !/[\u064b-\u0652]|\p{Script=Arabic}\)/u.test(word)

describe.each(formats)('the edition %s', (format) => {
  test.each([
    ['English', english],
    ['Arabic', arabic],
    ['Chinese', chinese],
  ])('holds every word and label of the %s document', async (_, document) => {
    const words = await wordsOf(await edition(document, format, facts), format)
    const sought = allWords(document).filter((word) => format !== 'pdf' || isWhole(word))
    expect(sought.filter((word) => !words.includes(word))).toEqual([])
  })

  test('carries the hash of the text', async () => {
    expect(await wordsOf(await edition(english, format, facts), format)).toContain(textHash(english))
  })

  test('is the same, byte for byte, each time it is made', async () => {
    expect(await edition(english, format, facts)).toEqual(await edition(structuredClone(english), format, facts))
  })

  test('keeps hostile words as words', async () => {
    const words = await wordsOf(await edition(hostile, format, facts), format)
    for (const hostileText of hostileTexts.filter((one) => !one.includes('\u202E')))
      expect(words).toContain(hostileText.replace(/\s/g, ''))
    expect(words.match(/x/g)!.length).toBeGreaterThanOrEqual(longWord.length)
  })

  test('can be made of a document with nothing in it', async () => {
    const empty: Document = { ...english, title: '', cover: [], blocks: [], notes: [], evidence: [] }
    expect((await edition(empty, format, {})).length).toBeGreaterThan(0)
  })

  test('has a media type', () => {
    expect(mediaTypes[format]).toMatch(/^\w+\//)
  })
})

describe('the hash of the text', () => {
  test('changes with any word or label, and with nothing else', () => {
    const [first, second, ...rest] = english.blocks
    const relabelled = { ...second!, label: '1.01' } as Document['blocks'][number]
    const unmarked = { ...second!, marks: [] } as Document['blocks'][number]
    expect(textHash({ ...english, blocks: [first!, relabelled, ...rest] })).not.toBe(textHash(english))
    expect(textHash({ ...english, title: 'Report' })).not.toBe(textHash(english))
    expect(textHash({ ...english, notes: [] })).not.toBe(textHash(english))
    expect(textHash({ ...english, blocks: [first!, unmarked, ...rest], evidence: [] })).toBe(textHash(english))
  })

  test('is the same when a label moves into the text only if nothing else could be meant', () => {
    const titled = (title: string, label: string) =>
      textHash({ ...english, title, cover: [{ name: 'other', label, text: 'x' }] })
    expect(titled('a', 'b","c')).not.toBe(titled('a","b', 'c'))
  })
})

describe('the JSON edition', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(editionSchema)

  test.each([
    ['English', english],
    ['Arabic', arabic],
    ['Chinese', chinese],
    ['hostile', hostile],
  ])('of the %s document is as its schema says', async (_, document) => {
    validate(JSON.parse(await text(document, 'json')))
    expect(validate.errors).toBeNull()
  })

  test('that has been tampered with is not', async () => {
    const tampered = JSON.parse(await text(english, 'json'))
    tampered.document.blocks[0].level = 9
    expect(validate(tampered)).toBe(false)
  })

  test('does not depend on the order in which keys were kept', async () => {
    const reordered = Object.fromEntries(Object.entries(english).toReversed()) as Document
    expect(await text(reordered, 'json')).toBe(await text(english, 'json'))
  })
})

describe('the Markdown edition', () => {
  test('has headings, a table, a footnote and links', async () => {
    const markdown = await text(english, 'md')
    for (const line of [
      '# Report of the seventh meeting',
      '## 1 Opening of the meeting',
      '| Gap | Found in |  |',
      '[^1]: Item 5 was taken before item 4.',
      '> Nobody should have to ask twice.',
    ])
      expect(markdown).toContain(`\n${line}`)
    expect(markdown).toContain('order[^1]')
    expect(markdown).toContain('[programme of work](<https://example.org/programme>)')
    expect(markdown).toContain('**six schools**')
  })

  test('escapes what would be markup', async () => {
    const markdown = await text(hostile, 'md')
    expect(markdown).toContain('\n\n1 \\<script\\>alert(1)\\</script\\> &amp; ')
    expect(markdown).not.toMatch(/(?<!\\)<(script|b)/)
    expect(markdown).not.toContain('javascript:')
    expect(markdown).toContain('wide \\| pipe')
  })
})

describe('the text edition', () => {
  test('has one line a paragraph, with its label, set in as deep as its list', async () => {
    const lines = (await text(english, 'txt')).split('\n')
    expect(lines).toContain('2.1 The group asked members:')
    expect(lines).toContain('a) to publish how age is checked, and by whom;')
    expect(lines).toContain('  – by telephone, day and night;')
    expect(lines).toContain(
      '1.2 The agenda was adopted as proposed, with a change of order[1]. See the programme of work <https://example.org/programme>.',
    )
    expect(lines).toContain('  “thirty-one delegations” (WG-KIDS-7/INF/4, version 1, paragraph 2.1)')
  })
})

test('no document is too odd to be given out in every format', { timeout: 60_000 }, async () => {
  const given = async (document: Document) => Promise.all(formats.map((format) => edition(document, format, facts)))
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      expect((await given(document)).every(({ length }) => length > 0)).toBe(true)
    }),
    { numRuns: 25 },
  )
})

test('the words of an edition are those of the language of the document, else English', () => {
  expect(wordsFor('fr-CA').sources).toBe('Sources')
  expect(wordsFor('zh-Hans').language).toBe('zh')
  expect(wordsFor('sw').language).toBe('en')
})
