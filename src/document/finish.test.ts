import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { lengthOf, slice } from '#base/codepoints'
import type { Draft, DraftBlock, DraftParagraph } from './draft.ts'
import { finish } from './finish.ts'
import type { Block, Document, Paragraph } from './model.ts'

// The first guess of a language loads its data, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const draft = (blocks: DraftBlock[], more: Partial<Draft> = {}): Draft => ({
  language: 'en',
  title: 'Title',
  cover: [],
  blocks,
  notes: [],
  ...more,
})
const paragraph = (text: string, more: Partial<DraftParagraph> = {}): DraftParagraph => ({
  kind: 'paragraph',
  text,
  ...more,
})
const idsOf = (document: Document) => document.blocks.map((block) => block.id)
const sentences = (text: string, language = 'en') => {
  const [block] = finish(draft([paragraph(text)], { language })).blocks as Paragraph[]
  return block!.sentences.map((span) => slice(block!.text, span.start, span.end))
}

describe('ids', () => {
  test('a numbered paragraph, its items and what follows it are found under their labels', () => {
    const blocks: DraftBlock[] = [
      paragraph('before'),
      { kind: 'heading', level: 1, label: '5', text: 'Talks' },
      paragraph('opening'),
      paragraph('first', { label: '5.3' }),
      paragraph('more', { depth: 1 }),
      paragraph('point', { depth: 1, label: '–' }),
      paragraph('item', { depth: 1, label: 'a)' }),
      paragraph('sub-item', { depth: 2, label: '(i)' }),
      paragraph('second', { label: '5.4' }),
      { kind: 'heading', level: 1, text: 'considering' },
      paragraph('that', { label: 'a)' }),
      { kind: 'heading', level: 1, text: 'recognizing' },
      paragraph('that', { label: 'a)' }),
      paragraph('quoted', { depth: 1, role: 'quotation' }),
    ]
    expect(idsOf(finish(draft(blocks)))).toEqual(
      'p-1 s5 p5-1 p5.3 p5.3-1 p5.3-2 p5.3-a p5.3-a-i p5.4 s-1 pa s-2 pa~2 pa~2-1'.split(' '),
    )
  })

  test('a cell is found by its row and column', () => {
    const row = [{ paragraphs: [paragraph('a')] }, { paragraphs: [paragraph('b'), paragraph('c')] }]
    const [table] = finish(draft([{ kind: 'table', rows: [row, row] }])).blocks
    if (table?.kind !== 'table') throw new Error('not a table')
    expect(table.id).toBe('t-1')
    expect(table.rows[1]!.flatMap((cell) => cell.paragraphs.map(({ id }) => id))).toEqual([
      't-1.2.1',
      't-1.2.2',
      't-1.2.2~2',
    ])
  })
})

describe('sentences', () => {
  test.each([
    [
      'en',
      'Mr. Reyes spoke. See para. 5 of Rev. 2. No. That is all.',
      ['Mr. Reyes spoke.', 'See para. 5 of Rev. 2.', 'No.', 'That is all.'],
    ],
    [
      'en',
      'Resolution 179 (Rev. Bucharest, 2022) stands. J. R. Ito agreed.',
      ['Resolution 179 (Rev. Bucharest, 2022) stands.', 'J. R. Ito agreed.'],
    ],
    ['fr', 'M. Dupont a cité l’art. 3. Voir p. 5. Fin.', ['M. Dupont a cité l’art. 3.', 'Voir p. 5.', 'Fin.']],
    ['es', 'La Sra. Paz citó el párr. 4. El Sr. Gil asintió.', ['La Sra. Paz citó el párr. 4.', 'El Sr. Gil asintió.']],
    ['ru', 'Т. е. так. См. ст. 5 и п. 2. Да.', ['Т. е. так.', 'См. ст. 5 и п. 2.', 'Да.']],
    ['zh', '工作组通过了议程。下一项。', ['工作组通过了议程。', '下一项。']],
    ['ar', 'تكلم د. سالم. ثم انتهى الاجتماع.', ['تكلم د. سالم.', 'ثم انتهى الاجتماع.']],
  ])('%s: abbreviations do not end a sentence: %s', (language, text, expected) => {
    expect(sentences(text, language)).toEqual(expected)
  })

  test('a paragraph of a million letters is cut in bounded time', () => {
    const started = performance.now()
    expect(sentences('A word goes here. '.repeat(60_000))).toHaveLength(60_000)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('language and direction', () => {
  test('a draft without a language gets the one it is in, and a foreign paragraph keeps its own', () => {
    const arabic = 'يشكر الفريق العامل جميع الأطفال الذين شاركوا في المشاورات الإقليمية'
    const blocks = [
      paragraph(
        'Le groupe de travail remercie toutes les délégations qui ont présenté des contributions à cette réunion.',
      ),
      paragraph(arabic),
    ]
    const document = finish(draft(blocks, { language: undefined }))
    expect(document).toMatchObject({ language: 'fr', direction: 'ltr' })
    expect(document.blocks[0]).not.toHaveProperty('language')
    expect(document.blocks[1]).toMatchObject({ language: 'ar', direction: 'rtl' })
  })

  test('a document in Arabic runs from right to left', () => {
    expect(finish(draft([paragraph('مرحبا')], { language: 'ar' }))).toMatchObject({ direction: 'rtl' })
  })
})

test('marks follow the letters when accents are composed', () => {
  const text = 'cafe\u0301 — e\u0301te\u0301'
  const document = finish(
    draft([
      paragraph(text, {
        marks: [
          { kind: 'strong', start: 8, end: 13 },
          { kind: 'emphasis', start: 0, end: 4 },
        ],
      }),
    ]),
  )
  const [block] = document.blocks as Paragraph[]
  expect(block!.text).toBe('café — été')
  expect(block!.marks.map(({ start, end }) => slice(block!.text, start, end))).toEqual(['été', 'café'])
})

test('a mark keeps its letters, wherever accents are composed', () => {
  const letters = fc.array(fc.constantFrom('e', 'o', '\u0301', '\u0323', '\u1100', '\u1161', '\u11a8', 'é', ' ', '😀'))
  fc.assert(
    fc.property(letters, fc.nat(12), fc.nat(12), (points, first, length) => {
      const isInside = (at: number) => /[\p{M}\u1160-\u11ff]/u.test(points[at] ?? '')
      const [start, end] = [Math.min(first, points.length), Math.min(first + length, points.length)]
      fc.pre(start < end && !isInside(start) && !isInside(end))
      const text = points.join('')
      const [block] = finish(draft([paragraph(text, { marks: [{ kind: 'strong', start, end }] })]))
        .blocks as Paragraph[]
      const [mark] = block!.marks
      expect(slice(block!.text, mark!.start, mark!.end)).toBe(points.slice(start, end).join('').normalize('NFC'))
    }),
    { numRuns: 500 },
  )
})

const anyText = fc.string({ unit: 'binary', maxLength: 60 })
const anyParagraph = fc
  .record({ text: anyText, label: fc.constantFrom('1', '1.1', 'a)', 'b)', '–', '', 'é)'), depth: fc.nat(3) })
  .map((each) => paragraph(each.text, each))
const anyBlock: fc.Arbitrary<DraftBlock> = fc.oneof(
  anyParagraph,
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constant(1 as const),
    text: anyText,
    label: fc.constantFrom('1', ''),
  }),
  anyParagraph.map((each): DraftBlock => ({ kind: 'table', rows: [[{ paragraphs: [each, each] }]] })),
)
const paragraphsOf = (block: Block): Paragraph[] => {
  if (block.kind === 'table') return block.rows.flat().flatMap((cell) => cell.paragraphs)
  return block.kind === 'paragraph' ? [block] : []
}

test('finishing keeps every text, whatever it is', () => {
  const textOf = (block: DraftBlock | Block) => {
    if (block.kind === 'table')
      return block.rows
        .flat()
        .flatMap((cell) => cell.paragraphs.map(({ text }) => text))
        .join('\n')
    return block.kind === 'figure' ? block.alternative : block.text
  }
  fc.assert(
    fc.property(fc.array(anyBlock), (blocks) => {
      expect(finish(draft(blocks)).blocks.map(textOf)).toEqual(blocks.map((block) => textOf(block).normalize('NFC')))
    }),
  )
})

test('ids are unique and safe in an address; sentences are ordered, apart and inside the text', () => {
  fc.assert(
    fc.property(fc.array(anyBlock), (blocks) => {
      const document = finish(draft(blocks))
      const paragraphs = document.blocks.flatMap(paragraphsOf)
      const ids = new Set([...document.blocks, ...paragraphs])
        .values()
        .map(({ id }) => id)
        .toArray()
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) expect(id).toMatch(/^[\p{L}\p{M}\p{N}.~-]+$/u)
      for (const { text, sentences } of paragraphs) {
        let last = 0
        for (const { start, end } of sentences) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(slice(text, start, end).trim()).toBe(slice(text, start, end))
          last = end
        }
        expect(last).toBeLessThanOrEqual(lengthOf(text))
      }
    }),
  )
})
