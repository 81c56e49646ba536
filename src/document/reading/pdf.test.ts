import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { expect, test, vi } from 'vitest'
import { slice } from '#base/codepoints'
import type { Paragraph } from '../model.ts'
import { outline } from './fixtures/outline.ts'
import { read, Unreadable } from './index.ts'

// The first guess of a language loads its data, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const compiler = NodeCompiler.create({})
const pdfOf = (source: string, pdfTags = true) => new Uint8Array(compiler.pdf({ mainFileContent: source }, { pdfTags }))
const pages = `#set page(width: 12cm, height: 13cm, margin: 2cm, header: [WG-PLAY-7/12], footer: context counter(page).display("1 / 1", both: true))
#set text(lang: "en", hyphenate: false)
`
const report = `#set document(title: "Safer play online")
${pages}
#text(size: 18pt, weight: "bold")[Safer play online]

= Opening words
The chair greeted everyone who had come to the town hall on a cold and windy morning, and thanked the chil-dren of the town.

5.3#h(1.2em)The children asked whether anyone reads what they write, and *nobody in the room* could say so with a good conscience.

+ first wish
+ second wish
  - with a detail

#table(columns: 2, table.header([Age], [Answers]), [10 years], [40], [11 years], [41])

== Closing words
#figure(image(bytes("<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'><rect width='40' height='40' fill='red'/></svg>"), alt: "A red square"))
${'The children of the town wrote again and again, and nobody answered them. '.repeat(12)}

#quote(block: true)[We want to be asked.]

A note#footnote[Seen in the field.] ends it.
`
const textOf = (block: unknown) => (block as Paragraph).text

test('a tagged PDF is read by its structure tree', async () => {
  const { document, kind, warnings, setAside } = await read(pdfOf(report))
  expect({ kind, warnings, title: document.title, language: document.language }).toEqual({
    kind: 'pdf',
    warnings: [],
    title: 'Safer play online',
    language: 'en',
  })
  expect(outline(document, 3)).toEqual([
    's-1 h1 Opening words',
    'p-1 The chair greeted',
    'p5.3 [5.3] The children asked',
    'p1 [1.] first wish',
    'p2 [2.] second wish',
    '  p2-1 [•] with a detail',
    't-1 table *Age | *Answers / 10 years | 40 / 11 years | 41',
    's-2 h2 Closing words',
    'f-1 figure A red square',
    'p-2 The children of',
    'p-3 quotation We want to',
    'p-4 A note ends',
  ])
  expect(document.notes).toMatchObject([{ label: '1', paragraphs: [{ text: 'Seen in the field.' }] }])
  const note = (document.blocks.at(-1) as Paragraph).marks.find((mark) => mark.kind === 'note')
  expect(note).toMatchObject({ note: 'n1', start: 2, end: 6 })
  expect(new Set(setAside.map(({ rule }) => rule))).toEqual(new Set(['furniture']))
})

test('a PDF without tags is read by where its lines stand, and people are told', async () => {
  const { document, warnings, setAside } = await read(pdfOf(report, false))
  expect(warnings).toEqual(['layout-guessed'])
  expect(document.title).toBe('Safer play online')
  expect(outline(document, 3)).toEqual(
    expect.arrayContaining([
      's-1 h1 Opening words',
      'p-1 The chair greeted',
      'p5.3 [5.3] The children asked',
      'p1 [1.] first wish',
      'p2 [2.] second wish',
      '  p2-1 [•] with a detail',
      't-1 table Age | Answers / 10 years | 40 / 11 years | 41',
      's-2 h2 Closing words',
    ]),
  )
  const texts = document.blocks.flatMap((block) => ('text' in block ? block.text : []))
  expect(texts.join('\n')).not.toMatch(/WG-PLAY-7|\d \/ \d/)
  expect(setAside.map(({ text }) => text)).toContain('WG-PLAY-7/12')
  const numbered = document.blocks.find(({ id }) => id === 'p5.3') as Paragraph
  expect(numbered.marks.map(({ start, end }) => slice(numbered.text, start, end))).toEqual(['nobody in the room'])
})

test.each([true, false])('a paragraph that goes on over the page is one paragraph (tags: %s)', async (tags) => {
  const { document } = await read(pdfOf(report, tags))
  const long = document.blocks.map(textOf).find((text) => text?.startsWith('The children of the town wrote'))
  expect(long).toHaveLength(
    'The children of the town wrote again and again, and nobody answered them. '.length * 12 - 1,
  )
})

test('an Arabic PDF keeps the order of its words', async () => {
  const sentence = 'يشكر الفريق العامل جميع الأطفال الذين شاركوا في المشاورات'
  const source = `#set text(lang: "ar", font: ("Noto Naskh Arabic", "Amiri", "DejaVu Sans", "Libertinus Serif"))\n${sentence}.`
  const { document } = await read(pdfOf(source), { language: 'ar' })
  const [block] = document.blocks
  expect(textOf(block).normalize('NFKC')).toContain('العامل جميع')
})

test('pages without any text are refused in words', async () => {
  const reading = read(pdfOf('#rect(width: 4cm, height: 4cm, fill: red)'))
  await expect(reading).rejects.toBeInstanceOf(Unreadable)
  await expect(reading).rejects.toMatchObject({ code: 'no-text' })
})
