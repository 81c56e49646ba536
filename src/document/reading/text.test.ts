import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { slice } from '#base/codepoints'
import type { Paragraph } from '../model.ts'
import { outline } from './fixtures/outline.ts'
import { read } from './index.ts'

// The first guess of a language loads its data, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const bytes = (text: string) => new TextEncoder().encode(text)
const readText = (text: string, language?: string) =>
  read(bytes(text), { ...(language && { language }) }).then(({ document }) => document)
const fixture = (name: string) =>
  read(readFileSync(join(process.cwd(), 'src/document/reading/fixtures', name)), { name, language: 'en' })
const cover = (document: { cover: { name: string; label?: string; text: string }[] }) =>
  document.cover.map(({ name, text }) => `${name}: ${text}`)
const marked = ({ text, marks }: Paragraph) =>
  marks.map(({ kind, start, end }) => `${kind}: ${slice(text, start, end)}`)

test('a report with one paragraph on each line keeps its sections, numbers, bullets and signature', async () => {
  const { document, setAside, warnings } = await fixture('report.txt')
  expect(warnings).toEqual([])
  expect(document.title).toBe('REPORT OF THE SEVENTH MEETING ON SAFE PLAY')
  expect(cover(document)).toEqual([
    'body: Working Group on safe play online',
    'meeting: Seventh meeting – 3 March 2026',
    'symbol: WG-PLAY-7/12',
    'date: 3 March 2026',
    'language: English only',
    'source: Contribution by the Ministry of Play',
    'purpose: This paper says what was heard.',
    'action: The group is invited to answer.',
  ])
  expect(outline(document, 3)).toEqual([
    's1 h1 [1] Opening words',
    'p1.1 [1.1] The chair greeted',
    '  p1.1-1 She said that',
    's2 h1 [2] What was heard',
    's-1 h2 From the schools',
    'p2.1 [2.1] Pupils asked for:',
    '  p2.1-1 [–] quiet places,',
    '    p2.1-2 [•] without advertisements',
    '    p2.1-3 [•] without strangers',
    '  p2.1-4 [–] and quick answers.',
    'p2.2 [2.2] The teachers said:',
    '  p2.2-1 quotation “We need time',
    't-1 table Age | Boys | Girls / 10 | 4 | 5 / 12 | 6 | 7',
    'p2.2-2 signature Ana Ruiz (Ombudsperson)',
  ])
  expect(setAside.map(({ rule }) => rule)).toEqual(['image', 'bookmark', 'bookmark'])
})

test('a report with Roman sections, lettered parts and lists inside its paragraphs', async () => {
  const { document } = await fixture('sections.txt')
  expect(document.title).toBe('What children say about play')
  expect(cover(document)).toEqual([
    'symbol: A/PLAY/61/40',
    'date: 12 January 2026',
    'language: English',
    'body: Council of Small Towns',
    'meeting: Sixty-first session',
    'date: 23 February–2 April 2026',
    'agenda-item: Reports of the mayors',
    'other: Report of the Office of the Mayor',
  ])
  expect(document.cover[6]).toMatchObject({ label: 'Agenda items 2 and 3' })
  expect(outline(document, 3)).toEqual([
    's-1 h1 Summary',
    'p-1 The present report',
    'si h1 [I.] Introduction',
    'p1 [1.] The towns asked',
    'p2 [2.] They were attended',
    '  p2-a [(a)] Children;',
    '  p2-b [(b)] Parents, including:',
    '    p2-b-i [(i)] Mothers;',
    '    p2-b-ii [(ii)] Fathers;',
    '  p2-c [(c)] Teachers.',
    'sii h1 [II.] What was said',
    'sa h2 [A.] Risks',
    'p3 [3.] As one of',
    '  p3-1 quotation “We are asked',
    'p4 [4.] Nobody disagreed with',
    'sb h2 [B.] Answers',
    'p5 [5.] The answers were:',
    '  p5-1 [1.] Ask first;',
    '  p5-2 [2.] Tell them afterwards.',
    'siii h1 [III.] Conclusions',
    'p6 [6.] The Office thanks',
  ])
})

test('a Markdown resolution comes out of its glued paragraphs and page breaks', async () => {
  const { document, kind } = await fixture('resolution.md')
  expect(kind).toBe('markdown')
  expect(document.title).toBe('12/3. Play for every child')
  expect(cover(document)).toEqual([
    'body: Council of Small Towns',
    'meeting: Twelfth session',
    'date: 2–9 May 2025',
    'agenda-item: Rest, leisure and play, including games played with others',
    'adoption: Resolution adopted by the Council on 9 May 2025',
  ])
  expect(outline(document, 2)).toEqual([
    'p-1 The Council,',
    'p-2 Recalling that',
    'p-3 Noting also',
    'p-4 Aware that',
    'p1 [1.] Invites towns,',
    '  p1-a [(a)] open playgrounds;',
    '  p1-b [(b)] listen first;',
    'p2 [2.] Decides to',
    'p2-1 [Adopted without',
  ])
  expect(marked(document.blocks[2] as Paragraph)).toEqual(['emphasis: Noting also'])
  expect(document.blocks[3]).toMatchObject({ text: expect.stringMatching(/games that are made for grown people and$/) })
})

test('Markdown headings, links, tables and quotations', async () => {
  const text = `# Our letter\n\nWe wrote **this** in *class*, see [the page](https://example.org/a).\n\n## What we ask\n\n> Ask us first.\n\n- one\n- two\n  - inner\n\n| Age | Count |\n| --- | ---: |\n| 10 | 4 |\n`
  const document = await readText(text, 'en')
  expect(document.title).toBe('Our letter')
  expect(outline(document)).toEqual([
    'p-1 We wrote this in',
    's-1 h1 What we ask',
    'p-2 quotation Ask us first.',
    'p-3 [-] one',
    'p-4 [-] two',
    '  p-5 [-] inner',
    't-1 table *Age | *Count / 10 | 4',
  ])
  expect(marked(document.blocks[0] as Paragraph)).toEqual(['strong: this', 'emphasis: class', 'link: the page'])
})

test('footnotes, indented items and character references of Markdown', async () => {
  const text =
    'Ask[^a] us &amp; wait for what we say about it.\n\n- one\n\n&emsp;– two\n\nSee [it](<https://example.org/b>) there.\n\n[^a]: By *letter*,\n  or by mail.\n'
  const { document } = await read(bytes(text), { name: 'a.md', language: 'en' })
  expect(outline(document, 9)).toEqual([
    'p-1 Ask us & wait for what we say about',
    'p-2 [-] one',
    '  p-3 [–] two',
    'p-4 See it there.',
  ])
  expect(marked(document.blocks[0] as Paragraph)).toEqual(['note: Ask'])
  expect(document.notes).toMatchObject([{ id: 'n1', label: '1', paragraphs: [{ text: 'By letter, or by mail.' }] }])
})

test('a numbered section called Purpose belongs to the text, not to the cover', async () => {
  const document = await readText(
    'A PAPER ON PLAY\n1\tPurpose\nThis paper says what was heard in the five towns.\n',
    'en',
  )
  expect(document.cover).toEqual([])
  expect(outline(document, 2)).toEqual(['s1 h1 [1] Purpose', 'p1-1 This paper'])
})

test('one line alone is a paragraph, not a title without a text', async () => {
  expect(outline(await readText('More lifeguards online', 'en'))).toEqual(['p-1 More lifeguards online'])
})

test('asterisks that are not emphasis stay', async () => {
  const document = await readText(
    'The sum of 3 * 4 * 5 is known to all of us*, and 2*3*4 too. We have **nothing more to say about it.',
    'en',
  )
  expect((document.blocks[0] as Paragraph).text).toContain(
    '3 * 4 * 5 is known to all of us*, and 2*3*4 too. We have **nothing',
  )
})

test('a letter wrapped by hand becomes paragraphs again', async () => {
  const text = `We are a class of twenty-four and we would like to tell you what\nhappened to us when we played together after school last winter and\nwhy nobody answered.\n\nWe hope that this time somebody reads our letter to the very last\nline and writes back.\n`
  expect(outline(await readText(text, 'en'), 99)).toEqual([
    'p-1 We are a class of twenty-four and we would like to tell you what happened to us when we played together after school last winter and why nobody answered.',
    'p-2 We hope that this time somebody reads our letter to the very last line and writes back.',
  ])
})

describe('covers in the languages of the United Nations', () => {
  test.each([
    [
      'fr',
      'Groupe de travail du Conseil\nVingtième réunion, 4 mai 2026\nDocument GT-20/5\n4 mai 2026\nOriginal: français\nContribution de la France\nJOUER EN LIGNE SANS CRAINTE\nObjet\nDire ce que nous avons entendu.\nSuite à donner\nPour information.',
      'body meeting symbol date language source purpose action',
    ],
    [
      'es',
      'Grupo de Trabajo del Consejo\nVigésima reunión, 4 de mayo de 2026\nDocumento GT-20/5\n4 de mayo de 2026\nOriginal: español\nContribución de España\nJUGAR EN LÍNEA SIN MIEDO\nObjeto\nContar lo que oímos.\nAcción solicitada\nPara información.',
      'body meeting symbol date language source purpose action',
    ],
    [
      'ru',
      'Рабочая группа Совета\nДвадцатое собрание, 4 мая 2026 года\nДокумент RG-20/5\n4 мая 2026 года\nОригинал: русский\nИГРАТЬ В СЕТИ БЕЗ СТРАХА\nНазначение\nРассказать о том, что мы слышали.\nТребуемые действия\nДля информации.',
      'body meeting symbol date language purpose action',
    ],
    [
      'zh',
      '理事会工作组\n第二十次会议\n文件 WG-20/5\n2026年5月4日\n原文：中文\n目的\n本文件介绍我们听到的意见。\n要求采取的行动\n供参考。',
      'body meeting symbol date language purpose action',
    ],
    [
      'ar',
      'الفريق العامل التابع للمجلس\nالاجتماع العشرون\nالوثيقة WG-20/5\n4 مايو 2026\nالأصل: بالعربية\nالغرض\nتعرض هذه الوثيقة ما سمعناه.\nالإجراء المطلوب\nللعلم.',
      'body meeting symbol date language purpose action',
    ],
  ])('%s', async (language, head, names) => {
    const document = await readText(`${head}\n1\t${'x'.repeat(10)} y.\n`, language)
    expect(document.cover.map(({ name }) => name)).toEqual(names.split(' '))
    expect(document.cover.find(({ name }) => name === 'symbol')!.text).toMatch(/^\w+-20\/5$/)
  })
})

test('bytes in older encodings are read, and people are told when the encoding was a guess', async () => {
  const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from('Élan vital.', 'utf16le')])
  expect((await read(utf16, { language: 'fr' })).document.title).toBe('Élan vital.')
  const older = Buffer.from('Les \u00e9l\u00e8ves ont parl\u00e9.', 'latin1')
  const { document, warnings } = await read(older, { language: 'fr' })
  expect(document.blocks[0]).toMatchObject({ text: 'Les élèves ont parlé.' })
  expect(warnings).toContain('encoding-guessed')
})
