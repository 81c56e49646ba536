import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Mark, Note } from '../model.ts'
import type { NumberedEvidence } from './evidence.ts'
import { inlines, isSafeAddress, plainText } from './inlines.ts'

const text = fc.string({ unit: fc.constantFrom('a', 'é', '𠮷', '👧', ' ', 'ب', '1'), maxLength: 30 })
const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
const mark: fc.Arbitrary<Mark> = fc.oneof(
  span.map((one): Mark => ({ kind: 'strong', ...one })),
  span.map((one): Mark => ({ kind: 'emphasis', ...one })),
  span.map((one): Mark => ({ kind: 'link', address: 'https://example.org/', ...one })),
  span.map((one): Mark => ({ kind: 'language', language: 'ar', direction: 'rtl', ...one })),
  span.map((one): Mark => ({ kind: 'note', note: 'n1', ...one })),
)
const evidence = span.map((one): NumberedEvidence => ({ kind: 'secretariat', block: 'p1', sentence: 's-p1-1', ...one }))
const note: Note = { id: 'n1', label: '*', paragraphs: [] }
const notes = new Map([['n1', note]])

describe('a text with marks', () => {
  test('loses, repeats and moves no character, however its marks overlap', () => {
    fc.assert(
      fc.property(text, fc.array(mark), fc.array(evidence, { maxLength: 3 }), (value, marks, supported) => {
        expect(plainText(inlines({ text: value, marks }, notes, supported))).toBe(value)
      }),
    )
  })

  test('keeps a link that is partly strong as one link', () => {
    const marks: Mark[] = [
      { kind: 'link', address: 'https://example.org/', start: 0, end: 9 },
      { kind: 'strong', start: 4, end: 9 },
    ]
    expect(inlines({ text: 'the whole', marks }, notes)).toEqual([
      {
        kind: 'link',
        address: 'https://example.org/',
        inside: [
          { kind: 'text', text: 'the ' },
          { kind: 'strong', inside: [{ kind: 'text', text: 'whole' }] },
        ],
      },
    ])
  })

  test('refers to a note once, whether the text holds its label or not', () => {
    const held = inlines({ text: 'order*.', marks: [{ kind: 'note', note: 'n1', start: 5, end: 6 }] }, notes)
    const bare = inlines({ text: 'order.', marks: [{ kind: 'note', note: 'n1', start: 5, end: 5 }] }, notes)
    expect(held).toEqual([
      { kind: 'text', text: 'order' },
      { kind: 'note', note },
      { kind: 'text', text: '.' },
    ])
    expect(bare).toEqual(held)
  })

  test('keeps a sentence whole around the reference to a note', () => {
    const supported: NumberedEvidence = { kind: 'secretariat', block: 'p1', sentence: 's-p1-1', start: 0, end: 6 }
    const tree = inlines({ text: 'order.', marks: [{ kind: 'note', note: 'n1', start: 5, end: 5 }] }, notes, [
      supported,
    ])
    expect(tree.map(({ kind }) => kind)).toEqual(['sentence', 'evidence'])
  })
})

test('only addresses that are safe to follow become links', () => {
  expect(['https://a.org/x', 'mailto:a@b.org', 'tel:116111'].map(isSafeAddress)).toEqual([true, true, true])
  const unsafe = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    '/local',
    '',
    `https://a.org/${'x'.repeat(3000)}`,
  ]
  expect(unsafe.map(isSafeAddress)).toEqual(unsafe.map(() => false))
})
