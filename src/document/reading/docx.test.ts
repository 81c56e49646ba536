import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  AlignmentType,
  Document as Word,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph as P,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx'
import { expect, test, vi } from 'vitest'
import { slice } from '#base/codepoints'
import type { Paragraph } from '../model.ts'
import { docxOf, listed, paragraph, run } from './fixtures/docx.ts'
import { outline } from './fixtures/outline.ts'
import { read } from './index.ts'

// The first guess of a language loads its data, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const marksOf = (block: Paragraph) => block.marks.map((mark) => [mark.kind, slice(block.text, mark.start, mark.end)])
const bytesOf = async (word: Word) => new Uint8Array(await Packer.toBuffer(word))
const level = (level: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`

test('a document as Word writes it: headings, numbers, bullets, emphasis, links, notes and a table', async () => {
  const cell = (text: string, more = {}) => new TableCell({ children: [new P(text)], ...more })
  const word = new Word({
    numbering: {
      config: [
        {
          reference: 'points',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START },
            { level: 1, format: LevelFormat.LOWER_LETTER, text: '(%2)', alignment: AlignmentType.START },
          ],
        },
      ],
    },
    footnotes: { 1: { children: [new P('Seen in the field.')] } },
    sections: [
      {
        children: [
          new P({ heading: HeadingLevel.TITLE, children: [new TextRun('Safer play online')] }),
          new P({ heading: HeadingLevel.HEADING_1, children: [new TextRun('What we saw')] }),
          new P({
            children: [
              new TextRun('Children told us '),
              new TextRun({ text: 'plainly', bold: true }),
              new TextRun(' what they need'),
              new FootnoteReferenceRun(1),
              new TextRun(', and '),
              new ExternalHyperlink({ link: 'https://example.org/', children: [new TextRun('showed it')] }),
              new TextRun('.'),
            ],
          }),
          new P({
            numbering: { reference: 'points', level: 0 },
            children: [new TextRun('Ask before you build anything for us.')],
          }),
          new P({ numbering: { reference: 'points', level: 1 }, children: [new TextRun('at school,')] }),
          new P({ numbering: { reference: 'points', level: 1 }, children: [new TextRun('at home.')] }),
          new P({
            numbering: { reference: 'points', level: 0 },
            children: [new TextRun('Answer what we wrote to you.')],
          }),
          new P({ bullet: { level: 0 }, children: [new TextRun('within a month')] }),
          new Table({
            rows: [
              new TableRow({ tableHeader: true, children: [cell('Age'), cell('Answers', { columnSpan: 2 })] }),
              new TableRow({
                children: [cell('10–12', { verticalMerge: VerticalMergeType.RESTART }), cell('40'), cell('41')],
              }),
              new TableRow({
                children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('50'), cell('51')],
              }),
            ],
          }),
        ],
      },
    ],
  })
  const { document, kind, warnings } = await read(await bytesOf(word))
  expect({ kind, warnings, title: document.title }).toEqual({ kind: 'docx', warnings: [], title: 'Safer play online' })
  expect(outline(document, 3)).toEqual([
    's-1 h1 What we saw',
    'p-1 Children told us',
    'p1 [1.] Ask before you',
    '  p1-a [(a)] at school,',
    '  p1-b [(b)] at home.',
    'p2 [2.] Answer what we',
    '  p2-1 [●] within a month',
    't-1 table *Age | *Answers <2 columns> / 10–12 <2 rows> | 40 | 41 / 50 | 51',
  ])
  expect(marksOf(document.blocks[1] as Paragraph)).toEqual([
    ['strong', 'plainly'],
    ['note', 'need'],
    ['link', 'showed it'],
  ])
  expect(document.notes).toMatchObject([
    { id: 'n1', label: '1', paragraphs: [{ id: 'n1.1', text: 'Seen in the field.' }] },
  ])
})

test('the same words give the same document, from plain text and from Word', async () => {
  const text = readFileSync(join(process.cwd(), 'src/document/reading/fixtures/sections.txt'))
  const body = text
    .toString()
    .split('\n')
    .map((line) => paragraph(run(line)))
  const fromText = await read(text, { language: 'en' })
  const fromWord = await read(docxOf({ body: body.join('') }), { language: 'en' })
  expect(fromWord.document).toEqual(fromText.document)
})

test('lists begin anew where Word begins them anew, and styles carry numbers', async () => {
  const numbering = `
    <w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1', '<w:pStyle w:val="Sec"/>')}${level(1, 'decimal', '%1.%2')}${level(2, 'lowerRoman', '(%3)')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="2">${level(0, 'lowerLetter', '%1)')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`
  const styles = `<w:style w:type="paragraph" w:styleId="Sec"><w:name w:val="Section"/><w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
  const section = (text: string) => paragraph(text, '<w:pStyle w:val="Sec"/>')
  const body = [
    section('Opening'),
    listed(1, 1, 'The first point was made.'),
    listed(1, 2, 'with a detail,'),
    listed(1, 2, 'and another.'),
    listed(1, 1, 'The second point was made.'),
    section('Closing'),
    listed(1, 1, 'The counting begins anew.'),
    listed(2, 0, 'one thing,'),
    listed(2, 0, 'another thing.'),
    listed(3, 0, 'a new list.'),
    paragraph('i)\ttyped by hand, after a tab.'),
  ].join('')
  const { document } = await read(docxOf({ body, numbering, styles }))
  expect(outline(document, 2)).toEqual([
    's1 h1 [1] Opening',
    'p1.1 [1.1] The first',
    '  p1.1-i [(i)] with a',
    '  p1.1-ii [(ii)] and another.',
    'p1.2 [1.2] The second',
    's2 h1 [2] Closing',
    'p2.1 [2.1] The counting',
    '  p2.1-a [a)] one thing,',
    '  p2.1-b [b)] another thing.',
    '  p2.1-a~2 [a)] a new',
    '    p2.1-a~2-i [i)] typed by',
  ])
})

test('what was inserted is read, what was deleted is not, and people are told', async () => {
  const body = paragraph(
    `${run('We ')}<w:del><w:r><w:delText>may </w:delText></w:r></w:del><w:ins>${run('shall ')}</w:ins>${run('answer every child.')}`,
  )
  const { document, warnings } = await read(docxOf({ body }))
  expect(document.blocks[0]).toMatchObject({ text: 'We shall answer every child.' })
  expect(warnings).toContain('changes-tracked')
})

test('an Arabic cover laid out as a table becomes the cover, and the text runs from right to left', async () => {
  const arabic = (text: string) => paragraph(run(text, '<w:rtl/><w:lang w:bidi="ar-SA"/>'), '<w:bidi/>')
  const row = (...cells: string[]) => `<w:tr>${cells.map((each) => `<w:tc>${each}</w:tc>`).join('')}</w:tr>`
  const body =
    `<w:tbl>${row(arabic('الفريق العامل المعني بالأطفال'), paragraph('الوثيقة WG-7/12'))}${row(arabic('12 مارس 2026'), arabic('بالعربية فقط'))}${row(arabic('الغرض'), arabic('تعرض هذه الوثيقة ما قاله الأطفال في المشاورات.'))}</w:tbl>` +
    paragraph(run('سلامة الأطفال على الإنترنت', '<w:b/><w:rtl/>'), '<w:bidi/>') +
    arabic('يشكر الفريق العامل جميع الأطفال الذين شاركوا في المشاورات الإقليمية، ويأمل أن تستمر.') +
    paragraph(
      run(
        'The children also wrote to us in English, and we thank them for their letters and drawings.',
        '<w:lang w:val="en-GB"/>',
      ),
    )
  const { document } = await read(docxOf({ body }))
  expect(document).toMatchObject({ language: 'ar', direction: 'rtl', title: 'سلامة الأطفال على الإنترنت' })
  expect(document.cover.map(({ name, text }) => [name, text])).toEqual([
    ['body', 'الفريق العامل المعني بالأطفال'],
    ['symbol', 'WG-7/12'],
    ['date', '12 مارس 2026'],
    ['language', 'بالعربية فقط'],
    ['purpose', 'تعرض هذه الوثيقة ما قاله الأطفال في المشاورات.'],
  ])
  expect(document.blocks).toMatchObject([{ kind: 'paragraph' }, { language: 'en', direction: 'ltr' }])
})

test('words in another language are marked where the letters bear it out', async () => {
  const body = paragraph(
    run('The meeting thanked the hosts of the evening, said ', '<w:lang w:val="en-GB"/>') +
      run('شكرا جزيلا لكم', '<w:rtl/><w:lang w:bidi="ar-EG"/>') +
      run(', and closed with a song that everyone in the room knew by heart.', '<w:lang w:val="en-GB"/>'),
  )
  const { document } = await read(docxOf({ body }))
  expect(marksOf(document.blocks[0] as Paragraph)).toEqual([['language', 'شكرا جزيلا لكم']])
})
