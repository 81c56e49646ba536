import * as fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import { docxOf, paragraph, run } from './fixtures/docx.ts'
import type { Block } from '../model.ts'
import { clean, read, restore, Unreadable } from './index.ts'

// The first guess of a language loads its data, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const bytes = (text: string) => new TextEncoder().encode(text)
const refusal = async (content: Uint8Array) => {
  const error: unknown = await read(content).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(Unreadable)
  expect((error as Unreadable).message).toMatch(/^The file .+; .+\.$/)
  return (error as Unreadable).code
}

/** The reading; nothing where it was refused in words. Any other failure fails the test. */
const readOrRefuse = (content: Uint8Array) =>
  read(content, { language: 'en' }).catch((error: unknown) => {
    if (error instanceof Unreadable) return undefined
    throw error
  })

const lockedPdf = `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [] /Count 0 >>
endobj
3 0 obj
<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>
endobj
trailer
<< /Root 1 0 R /Encrypt 3 0 R /ID [<${'33'.repeat(16)}> <${'33'.repeat(16)}>] >>
%%EOF`

describe('a file that cannot be read is refused with its cause and a remedy', () => {
  const word = docxOf({ body: paragraph('Hello.') })
  test.each<[string, () => Uint8Array, string]>([
    ['nothing in it', () => new Uint8Array(), 'empty'],
    ['only white space', () => bytes(' \n\t\n'), 'no-text'],
    ['too large', () => new Uint8Array(50 * 1024 * 1024 + 1).fill(32), 'too-large'],
    ['a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'not-a-readable-kind'],
    ['a spreadsheet', () => zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'not-a-readable-kind'],
    ['half a DOCX', () => word.slice(0, word.length / 2), 'broken'],
    ['a DOCX with broken XML', () => docxOf({ body: '<w:p><w:r>' }), 'broken'],
    [
      'a DOCX with entities',
      () => docxOf({ body: '', files: { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>' } }),
      'has-doctype',
    ],
    [
      'a DOCX with a part that unpacks a thousandfold',
      () => docxOf({ body: '', files: { 'word/media/a.bin': 'a'.repeat(4_000_000) } }),
      'expands-too-far',
    ],
    [
      'a DOCX with XML that unpacks a thousandfold',
      () => docxOf({ body: paragraph(' '.repeat(4_000_000)) }),
      'expands-too-far',
    ],
    [
      'a DOCX with thousands of parts',
      () =>
        docxOf({
          body: '',
          files: Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`word/${index}.xml`, '<a/>'])),
        }),
      'expands-too-far',
    ],
    ['a DOCX that climbs out of its folder', () => docxOf({ body: '', files: { '../evil.xml': '<a/>' } }), 'broken'],
    ['a DOCX nested without end', () => docxOf({ body: '<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000) }), 'broken'],
    ['half a PDF', () => bytes('%PDF-1.7\n1 0 obj\n<< /Type /Catalog'), 'broken'],
    ['a PDF with a password', () => bytes(lockedPdf), 'encrypted'],
    [
      'a Word document with a password',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
  ])('%s', async (_, content, code) => {
    expect(await refusal(content())).toBe(code)
  })
})

test('no bytes at all make it fail in any other way', async () => {
  const starts = ['', '%PDF-1.4\n', 'PK\u0003\u0004', '\u00ff\u00fe'].map((text) => [...Buffer.from(text, 'latin1')])
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), async (start, more) => {
      const reading = await readOrRefuse(new Uint8Array([...start, ...more]))
      expect(reading?.document.format ?? 'refused').toMatch(/^(?:heed-document\/1|refused)$/)
    }),
    { numRuns: 150 },
  )
})

const scraps = [
  '[image: ]',
  '[bookmark: a]',
  '---',
  '\n',
  '\n\n',
  '\t',
  '1.\t',
  'a) ',
  '– ',
  '**',
  '*',
  '***',
  '| a | b |',
  '| - | - |',
  'Page 3 of 4',
  '\f',
  '\u0000',
  '\ufeff',
  'Resolves',
  'considering',
  'Purpose',
  '# ',
  '> ',
  ' ',
  '12',
  'é',
  '😀',
  'نص',
  '一、',
]
const scrap = fc.constantFrom(...scraps)
const anyText = fc.array(fc.oneof(scrap, fc.string({ unit: 'binary', maxLength: 12 }))).map((pieces) => pieces.join(''))

test('whatever is set aside can be put back exactly', () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      const { text, setAside } = clean(raw)
      expect(restore(text, setAside)).toBe(raw)
    }),
    { numRuns: 1000 },
  )
})

test('any text is read, and no letter of it is lost', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const raw = text.replaceAll('\u0000', '')
      const reading = await readOrRefuse(bytes(raw))
      if (!reading) return
      const { title, cover, blocks } = reading.document
      const found = lettersOf(
        [title, ...cover.map(({ label = '', text }) => label + text), ...blocks.map(textOf)].join(''),
      )
      for (const [letter, count] of lettersOf(clean(raw).text))
        expect(found.get(letter) ?? 0).toBeGreaterThanOrEqual(count)
    }),
    { numRuns: 500 },
  )
})

const lettersOf = (text: string) => {
  const counts = new Map<string, number>()
  for (const letter of text.normalize('NFC').match(/\p{L}/gu) ?? []) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

const textOf = (block: Block): string => {
  if (block.kind === 'table')
    return block.rows
      .flat()
      .flatMap(({ paragraphs }) => paragraphs.map(textOf))
      .join('')
  return block.kind === 'figure' ? block.alternative : (block.label ?? '') + block.text
}

test('ten thousand short lines are read in seconds, not minutes', async () => {
  const started = performance.now()
  await read(bytes('Short line\n\n'.repeat(10_000)), { language: 'en' })
  for (const piece of ['*a ', '**a ', '[image: ', '[a', '# ', '\t', 'i.e. ', '"', 'a)\n', '- '])
    await readOrRefuse(bytes(piece.repeat(30_000)))
  await read(
    docxOf({ body: Array.from({ length: 5000 }, (_, index) => paragraph(run(`Word ${index}`, '<w:b/>'))).join('') }),
    { language: 'en' },
  )
  expect(performance.now() - started).toBeLessThan(15_000)
})
