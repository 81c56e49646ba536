import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentAddress, readDocumentAddress } from './address.ts'
import { formatSymbol, isSymbol, parseSymbol } from './symbol.ts'

const word = fc.stringMatching(/^[A-Z]{2,6}$/)
const bodies = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('-'))
const own = fc.record({
  body: bodies,
  ordinal: fc.option(fc.integer({ min: 1, max: 400 })),
  series: fc.oneof(word, fc.constant('')),
  number: fc.integer({ min: 1, max: 99_999 }),
})

test('every symbol that is allotted is read back as it was put together', () => {
  fc.assert(
    fc.property(own, ({ body, ordinal, series, number }) => {
      fc.pre(ordinal !== null || series !== '')
      const meeting = ordinal === null ? null : `${body}-${ordinal}`
      const symbol = formatSymbol(meeting ?? body, series, number)
      expect(isSymbol(symbol)).toBe(true)
      expect(parseSymbol(symbol)).toEqual({ body, meeting, series, number })
    }),
  )
})

test('every address leads back to the symbol, version, language and format that it was made for', () => {
  const wanted = fc.record(
    {
      symbol: fc.oneof(
        own.map(({ body, number }) => `${body}-24/INF/${number}`),
        fc.constantFrom('A/HRC/RES/56/6', 'C20/57', '1306', 'X.1091', 'A/HRC/54/36/Add.1'),
      ),
      version: fc.integer({ min: 1, max: 999 }),
      language: fc.constantFrom('fr', 'ar', 'zh', 'sw', 'pt-BR'),
      format: fc.constantFrom('pdf' as const, 'docx' as const, 'md' as const, 'txt' as const, 'json' as const),
    },
    { requiredKeys: ['symbol'] },
  )
  fc.assert(
    fc.property(wanted, (parts) => {
      const path = decodeURIComponent(documentAddress(parts)).slice('/documents/'.length)
      expect(readDocumentAddress(path)).toEqual(parts)
    }),
  )
})

test('the symbol of another organisation is not taken for one of ours', () => {
  expect(['A/HRC/RES/56/6', 'C20/57', '1306', 'CWG-COP-24', 'X.1091'].map(parseSymbol)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
})

test('what could leave the register or the page is no symbol', () => {
  for (const symbol of ['', '/', 'A//B', '../x', 'A/../B', '<b>', 'A?b', 'A#b', ' A', 'A'.repeat(101), 'A\nB'])
    expect(isSymbol(symbol), symbol).toBe(false)
})
