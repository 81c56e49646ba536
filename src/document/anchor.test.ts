import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lengthOf, slice } from '#base/codepoints'
import { anchorTo, blockText, checkAnchor, findText, toWebAnnotation } from './anchor.ts'
import type { Document, Paragraph } from './model.ts'

const place = { symbol: 'CWG-COP-24/INF/17', version: 2 }

const paragraph = (id: string, text: string): Paragraph => ({
  kind: 'paragraph',
  id,
  depth: 1,
  text,
  marks: [],
  sentences: [],
})

const documentWith = (text: string): Document => ({
  format: 'heed-document/1',
  language: 'en',
  direction: 'ltr',
  title: 'Sample',
  cover: [],
  blocks: [
    { kind: 'heading', id: 'h1', depth: 0, level: 1, text: 'Opening', marks: [] },
    paragraph('p1', text),
    {
      kind: 'table',
      id: 't1',
      depth: 1,
      caption: 'Gaps in the standards',
      rows: [[{ header: true, columns: 1, rows: 1, paragraphs: [paragraph('t1.1', 'Age assurance')] }]],
    },
    { kind: 'figure', id: 'f1', depth: 1, alternative: 'A bar for each region' },
  ],
  notes: [{ id: 'n1', label: '1', paragraphs: [paragraph('n1.1', 'See Resolution 56/6.')] }],
})

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 80 })
const textAndSpan = text.chain((value) =>
  fc
    .tuple(fc.nat(lengthOf(value) - 1), fc.nat(lengthOf(value) - 1))
    .map(([a, b]) => ({ value, span: { start: Math.min(a, b), end: Math.max(a, b) + 1 } })),
)

describe('an anchor', () => {
  test('verifies on the text it was made on, whatever its characters', () => {
    fc.assert(
      fc.property(textAndSpan, ({ value, span }) => {
        const document = documentWith(value)
        const anchor = anchorTo(document, place, 'p1', span)
        expect(checkAnchor(anchor, document)).toBeNull()
        expect(anchor.exact).toBe([...value].slice(span.start, span.end).join(''))
      }),
    )
  })

  test('never verifies after any change of the text of its block', () => {
    fc.assert(
      fc.property(textAndSpan, text, fc.nat(), ({ value, span }, inserted, where) => {
        const anchor = anchorTo(documentWith(value), place, 'p1', span)
        const at = where % (lengthOf(value) + 1)
        const changes = [slice(value, 0, at) + inserted + slice(value, at), slice(value, 0, at) + slice(value, at + 1)]
        for (const changed of changes.filter((change) => change !== value))
          expect(checkAnchor(anchor, documentWith(changed))).not.toBeNull()
      }),
    )
  })

  test('never verifies after any change of its own words, place or hashes', () => {
    const document = documentWith('A child asked, and the platform answered.')
    const anchor = anchorTo(document, place, 'p1', { start: 2, end: 7 })
    expect(checkAnchor({ ...anchor, block: 'p9' }, document)).toEqual({ finding: 'no-block' })
    expect(checkAnchor({ ...anchor, end: 99 }, document)).toEqual({ finding: 'out-of-range', length: 41 })
    expect(checkAnchor({ ...anchor, start: -1 }, document)).toMatchObject({ finding: 'out-of-range' })
    expect(checkAnchor({ ...anchor, start: 2.5 }, document)).toMatchObject({ finding: 'out-of-range' })
    expect(checkAnchor({ ...anchor, exact: 'adult' }, document)).toEqual({
      finding: 'text-differs',
      expected: 'adult',
      found: 'child',
    })
    expect(checkAnchor({ ...anchor, hash: anchor.blockHash }, document)).toMatchObject({ finding: 'hash-differs' })
    expect(checkAnchor({ ...anchor, blockHash: anchor.hash }, document)).toMatchObject({ finding: 'block-changed' })
  })

  test('counts an emoji, a rare ideograph and a combining mark as one code point each', () => {
    const document = documentWith('👧🏽 said 𠮷 q\u0307 twice')
    const anchor = anchorTo(document, place, 'p1', { start: 8, end: 12 })
    expect(anchor.exact).toBe('𠮷 q\u0307')
    expect(findText(document, '𠮷 q\u0307')).toEqual([{ block: 'p1', start: 8, end: 12 }])
  })

  test('can be made of a whole block, but not of a passage that is not there', () => {
    const document = documentWith('Noted.')
    expect(anchorTo(document, place, 'n1.1')).toMatchObject({
      exact: 'See Resolution 56/6.',
      version: 2,
      language: 'en',
    })
    expect(() => anchorTo(document, place, 'p9')).toThrow('no block p9')
    expect(() => anchorTo(document, place, 'p1', { start: 3, end: 3 })).toThrow('no passage')
    expect(() => anchorTo(document, place, 'p1', { start: 0, end: 7 })).toThrow('no passage')
  })

  test('reaches headings, table cells, captions, figures and notes', () => {
    const document = documentWith('Noted.')
    expect(['h1', 'p1', 't1', 't1.1', 'f1', 'n1.1', 'x'].map((id) => blockText(document, id))).toEqual([
      'Opening',
      'Noted.',
      'Gaps in the standards',
      'Age assurance',
      'A bar for each region',
      'See Resolution 56/6.',
      undefined,
    ])
  })
})

describe('a person who types the words of a passage', () => {
  test('finds every place where they stand, and only verbatim', () => {
    const document = documentWith('Age assurance is assurance of age; age assurance alone is not enough.')
    expect(findText(document, 'assurance')).toEqual([
      { block: 'p1', start: 4, end: 13 },
      { block: 'p1', start: 17, end: 26 },
      { block: 'p1', start: 39, end: 48 },
      { block: 't1.1', start: 4, end: 13 },
    ])
    expect(findText(document, 'Assurance')).toEqual([])
    expect(findText(document, '')).toEqual([])
  })

  test('finds them also when the keyboard writes accents apart', () => {
    expect(findText(documentWith('La sécurité'), 'se\u0301curite\u0301')).toEqual([{ block: 'p1', start: 3, end: 11 }])
  })

  test('is given places at which an anchor can be made and verifies', () => {
    fc.assert(
      fc.property(textAndSpan, ({ value, span }) => {
        const document = documentWith(value.normalize('NFC'))
        const sought = slice(
          document.blocks[1]!.kind === 'paragraph' ? document.blocks[1]!.text : '',
          span.start,
          span.end,
        )
        for (const { block, start, end } of findText(document, sought))
          expect(checkAnchor(anchorTo(document, place, block, { start, end }), document)).toBeNull()
      }),
    )
  })
})

test('an anchor becomes a Web Annotation that names the version, the block and the passage', () => {
  const document = documentWith('The group noted the document with appreciation and thanked its authors.')
  const anchor = anchorTo(document, place, 'p1', { start: 10, end: 28 })
  const { target } = toWebAnnotation(anchor, 'https://example.org', document)
  expect(target.source).toBe('https://example.org/documents/CWG-COP-24/INF/17/v2.en')
  expect(target.selector.map((selector) => selector.value)).toEqual(['p1', 'p1'])
  expect(target.selector.map((selector) => selector.refinedBy)).toEqual([
    { type: 'TextPositionSelector', start: 10, end: 28 },
    {
      type: 'TextQuoteSelector',
      exact: 'noted the document',
      prefix: 'The group ',
      suffix: ' with appreciation and thanked i',
    },
  ])
  expect(toWebAnnotation(anchor, '').target.selector[1]!.refinedBy).toEqual({
    type: 'TextQuoteSelector',
    exact: 'noted the document',
  })
})
