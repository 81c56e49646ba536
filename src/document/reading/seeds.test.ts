import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { slice } from '#base/codepoints'
import type { CoverName, Document, Heading, Paragraph } from '../model.ts'
import { clean, read, restore } from './index.ts'

// The first guess of a language loads its data, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const shared = process.env.HEED_SHARED ?? join(process.cwd(), '..', 'shared')
const seeds = join(shared, 'seeds')
const names = existsSync(seeds) ? readdirSync(seeds) : []
const bytesOf = (start: string) =>
  readFileSync(
    join(
      seeds,
      names.find((name) => name.startsWith(start))!,
    ),
  )
const readSeed = async (start: string) => (await read(bytesOf(start))).document
const field = (document: Document, name: CoverName) => document.cover.filter((each) => each.name === name)
const paragraphs = ({ blocks }: Document) => blocks.filter((block): block is Paragraph => block.kind === 'paragraph')
const headings = ({ blocks }: Document) => blocks.filter((block): block is Heading => block.kind === 'heading')
const labels = (blocks: { label?: string }[]) => blocks.flatMap(({ label }) => label ?? [])
const allText = (document: Document) =>
  [
    document.title,
    ...document.cover.map(({ text }) => text),
    ...[...headings(document), ...paragraphs(document)].map(({ text }) => text),
  ].join('\n')
const residue = /\[image|\[bookmark|\*\*|^---$|\t/m

describe.skipIf(names.length === 0)('the documents of a real meeting', () => {
  test.each(['000', '001', '002', '003', '004'])(
    '%s comes out without residue, and its raw text can be restored',
    async (seed) => {
      expect(allText(await readSeed(seed))).not.toMatch(residue)
      const raw = bytesOf(seed).toString('utf8')
      const { text, setAside } = clean(raw)
      expect(restore(text, setAside)).toBe(raw)
    },
  )

  test('an information document has its cover and thirteen paragraphs', async () => {
    const document = await readSeed('000')
    expect(document.title).toMatch(/^SAFETY OF THE CHILD .* ENVIRONMENT$/)
    expect(field(document, 'symbol')).toEqual([{ name: 'symbol', label: 'Document', text: 'CWG-COP-24/INF/17' }])
    expect(field(document, 'body')[0]!.text).toMatch(/^Council Working Group .* online protection$/)
    expect(field(document, 'meeting')).toHaveLength(1)
    expect(field(document, 'date')[0]!.text).toBe('19 January 2026')
    expect(field(document, 'language')[0]!.text).toBe('English only')
    expect(field(document, 'source')[0]!.text).toMatch(/^Contribution by the Office/)
    expect(field(document, 'purpose')[0]).toMatchObject({
      label: 'Purpose',
      text: expect.stringMatching(/^This document provides/),
    })
    expect(field(document, 'action')[0]!.text).toMatch(/for information\.$/)
    expect(paragraphs(document)).toHaveLength(13)
    expect(headings(document)).toHaveLength(1)
  })

  test('a resolution has its session, every preambular paragraph with its lead-in, and nine operative ones', async () => {
    const document = await readSeed('001')
    expect(document.title).toMatch(/^56\/6\. Safety/)
    expect(field(document, 'meeting')[0]!.text).toBe('Fifty-sixth session')
    expect(field(document, 'agenda-item')[0]).toMatchObject({
      label: 'Agenda item 3',
      text: expect.stringMatching(/to development$/),
    })
    expect(field(document, 'adoption')[0]!.text).toMatch(/on 10 July 2024$/)
    const blocks = paragraphs(document)
    const first = blocks.findIndex(({ label }) => label === '1.')
    const preamble = blocks.slice(1, first)
    expect(preamble).toHaveLength(23)
    for (const { text, marks } of preamble) {
      expect(marks[0]).toMatchObject({ kind: 'emphasis', start: 0 })
      expect(slice(text, 0, marks[0]!.end)).toMatch(
        /^(Guided|Reaffirm|Recall|Recogni|Express|Acknowledg|Underscor|Highlight)/,
      )
      expect(text).toMatch(/,$/)
    }
    expect(labels(blocks)).toEqual(['1.', '2.', '3.', '4.', '5.', '6.', '7.', '8.', '9.'])
    expect(allText(document)).toMatch(/resale of the personal information[\s\S]*to ensure the empowerment/)
    expect(blocks.at(-1)!.text).toBe('[Adopted without a vote.]')
    expect(headings(document)).toEqual([])
  })

  test('a meeting report has every section, numbered paragraph, bullet, continuation and signature', async () => {
    const document = await readSeed('002')
    expect(labels(headings(document))).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
    const counts = [1, 1, 1, 1, 13, 4, 8, 5]
    const expected = counts.flatMap((count, section) =>
      Array.from({ length: count }, (_, index) => `${section + 1}.${index + 1}`),
    )
    const blocks = paragraphs(document)
    expect(labels(blocks).filter((label) => /\d/.test(label))).toEqual(expected)
    const bullets = (label: string) => blocks.filter((block) => block.label === label)
    expect(bullets('–').map(({ depth }) => depth)).toEqual(Array(8).fill(1))
    expect(bullets('•').map(({ depth }) => depth)).toEqual(Array(18).fill(2))
    expect(blocks.filter(({ id }) => id.startsWith('p5.5-')).map(({ id, depth }) => [id, depth])).toEqual(
      [1, 2, 3, 4].map((count) => [`p5.5-${count}`, 1]),
    )
    expect(headings(document).filter(({ level }) => level === 2)).toHaveLength(4)
    expect(blocks.slice(-2).map(({ role }) => role)).toEqual(['signature', 'signature'])
    expect(document.cover.map(({ name }) => name)).toEqual(['purpose', 'action'])
  })

  test('a slide deck has slide titles, and bullets under them', async () => {
    const document = await readSeed('003')
    expect(document.title).toMatch(/^UPDATE ON THE ITU .* GLOBAL PROGRAMME$/)
    const titles = headings(document).filter(({ level }) => level === 1)
    expect(titles.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'Overview',
        'Beneficiary Countries',
        'National Frameworks',
        'Protected & Empowered Online',
      ]),
    )
    expect(titles.filter(({ text }) => /^(PoP|GO-SAFER)/.test(text))).toHaveLength(4)
    expect(labels(paragraphs(document)).every((label) => label === '-')).toBe(true)
    expect(labels(paragraphs(document))).toHaveLength(41)
    expect(allText(document)).toMatch(/in the context of Al\n/)
  })

  test('a council resolution has its clauses by letter and number, and its quotations', async () => {
    const document = await readSeed('004')
    expect(document.title).toMatch(/^Council Working Group .* Online Protection$/)
    expect(field(document, 'symbol')[0]!.text).toMatch(/^RESOLUTION 1306/)
    expect(headings(document).map(({ text }) => text)).toEqual(['considering', 'recognizing', 'recalling', 'resolves'])
    const letters = (to: string) =>
      Array.from('abcdefghij'.slice(0, 'abcdefghij'.indexOf(to) + 1), (letter) => `${letter})`)
    expect(labels(paragraphs(document))).toEqual([
      ...letters('j'),
      ...letters('e'),
      '1',
      '1.1',
      '1.2',
      '1.3',
      '2',
      '3',
      '4',
      '5',
      '6',
    ])
    const quotations = paragraphs(document).filter(({ role }) => role === 'quotation')
    expect(quotations.map(({ id, depth }) => [id, depth])).toEqual([
      ['pj-1', 1],
      ['pj-3', 1],
    ])
    expect(document.blocks.find(({ id }) => id === 'p1.2')).toMatchObject({ depth: 1 })
  })
})
