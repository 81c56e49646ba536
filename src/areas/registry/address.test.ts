import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentAddress, readDocumentAddress, readingsOf, type Wanted } from './address.ts'
import { isSymbol } from './symbol.ts'

const asked = (address: string) => readDocumentAddress(address)

describe('an address of a document', () => {
  test('names the document, a version, a language and an edition', () => {
    expect(asked('CWG-COP-24/INF/17')).toEqual({ symbol: 'CWG-COP-24/INF/17' })
    expect(asked('CWG-COP-24/INF/17/v2')).toEqual({ symbol: 'CWG-COP-24/INF/17', version: 2 })
    expect(asked('CWG-COP-24/INF/17.fr')).toEqual({ symbol: 'CWG-COP-24/INF/17', language: 'fr' })
    expect(asked('CWG-COP-24/INF/17.pdf')).toEqual({ symbol: 'CWG-COP-24/INF/17', format: 'pdf' })
    expect(asked('CWG-COP-24/INF/17/v2.fr.pdf')).toEqual({
      symbol: 'CWG-COP-24/INF/17',
      version: 2,
      language: 'fr',
      format: 'pdf',
    })
    expect(asked('X/1.zh-Hans.md')).toEqual({ symbol: 'X/1', language: 'zh-Hans', format: 'md' })
  })

  test('keeps symbols with many slashes and points whole', () => {
    for (const symbol of ['A/HRC/RES/56/6', 'A/C.3/78/L.19/Rev.1', 'A/HRC/56/L.9', 'X/V2', 'X/17.PDF', 'X/v0', 'X/v02'])
      expect(asked(symbol)).toEqual({ symbol })
  })

  test('takes md and txt for formats, and a format that is unknown for no format', () => {
    expect(asked('X/1.md')).toEqual({ symbol: 'X/1', format: 'md' })
    expect(asked('X/1.txt')).toEqual({ symbol: 'X/1', format: 'txt' })
    expect(asked('X/1.epub')).toEqual({ symbol: 'X/1.epub' })
    expect(asked('X/1.exe')).toEqual({ symbol: 'X/1', language: 'exe' })
  })

  test('of a symbol that itself ends like an address can still be read', () => {
    expect(readingsOf('X/v2.en.md')).toEqual([
      { symbol: 'X', version: 2, language: 'en', format: 'md' },
      { symbol: 'X/v2', language: 'en', format: 'md' },
      { symbol: 'X/v2.en', format: 'md' },
      { symbol: 'X/v2.en.md' },
    ])
  })

  test('is read back as it was written, for every symbol that the register takes', () => {
    const part = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N}().:,_ -]{0,8}$/u)
    const symbols = fc
      .array(part, { minLength: 1, maxLength: 5 })
      .map((parts) => parts.join('/'))
      .filter(isSymbol)
    const wanted = fc.record<Wanted>(
      {
        symbol: symbols,
        version: fc.integer({ min: 1, max: 999_999 }),
        language: fc.constantFrom('en', 'ar', 'zh-Hans', 'fil'),
        format: fc.constantFrom('pdf', 'docx', 'md', 'txt', 'json', 'html'),
      },
      { requiredKeys: ['symbol'] },
    )
    fc.assert(
      fc.property(wanted, (one) => {
        const rest = documentAddress(one).slice('/documents/'.length).split('/').map(decodeURIComponent).join('/')
        expect(readingsOf(rest)).toContainEqual(one)
      }),
    )
  })
})
