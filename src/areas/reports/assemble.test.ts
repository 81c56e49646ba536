import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slice } from '#base/codepoints'
import { sentencesOf } from '#document'
import { assemble, type ReportWords } from './assemble.ts'
import { forms, joinSentences, sections, tidy, type ReportParagraph } from './report.ts'

const words: ReportWords = {
  title: 'Report of the 24th meeting',
  purpose: 'P',
  action: 'A',
  body: 'B',
  labels: { purpose: 'Purpose', action: 'Action' },
  section: (section) => `Section ${section}`,
  signature: ['Chair', 'Of the group'],
}

const anchor = (exact: string) => ({
  document: 'X-1/INF/1',
  version: 1,
  language: 'en',
  block: 'p1',
  start: 0,
  end: 1,
  exact,
  hash: '',
  blockHash: '',
})

/** Sentences as an editor types them, in several scripts, with signs outside the basic plane and loose accents. */
const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'The group met.',
        'هل اجتمع الفريق؟',
        'اجتمع الفريق.',
        '工作组开会。',
        '好吗？',
        '😀 said yes!',
        'e\u0301té.',
        '👩‍👩‍👧 came.',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => tidy(parts.join(' ')))
  .filter(Boolean)

const language = fc.constantFrom('en', 'ar', 'zh', 'ru')

const paragraphIn = (language: string) =>
  fc
    .record({
      text: typed,
      section: fc.constantFrom(...sections),
      form: fc.constantFrom(...forms),
      secretariat: fc.boolean(),
    })
    .map(({ text, section, form, secretariat }): ReportParagraph => ({
      id: crypto.randomUUID(),
      section,
      form,
      origins: [],
      revision: 1,
      sentences: sentencesOf(text, language).map((span, index) => {
        const sentence = slice(text, span.start, span.end)
        const evidence = index % 2 ? [] : [{ id: crypto.randomUUID(), anchor: anchor(sentence) }]
        return { id: crypto.randomUUID(), text: sentence, secretariat, evidence }
      }),
    }))

const report = language.chain((language) =>
  fc.array(paragraphIn(language), { maxLength: 6 }).map((paragraphs) => ({
    language,
    paragraphs: paragraphs.toSorted((a, b) => sections.indexOf(a.section) - sections.indexOf(b.section)),
  })),
)

test('whatever is written in whatever script, evidence cuts exactly its sentence out of the text', () => {
  fc.assert(
    fc.property(report, ({ language, paragraphs }) => {
      const document = assemble(paragraphs, language, words)
      const cut = (document.evidence ?? []).map((evidence) => {
        const block = document.blocks.find((one) => one.id === evidence.block)!
        return slice('text' in block ? block.text : '', evidence.start, evidence.end)
      })
      const expected = paragraphs
        .filter((paragraph) => paragraph.form !== 'subheading')
        .flatMap((paragraph) => paragraph.sentences)
        .filter((sentence) => sentence.evidence.length || sentence.secretariat)
        .map((sentence) => sentence.text)
      expect(cut).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})

test('whatever is written, the sentences kept with a paragraph are those of the draft', () => {
  fc.assert(
    fc.property(report, ({ language, paragraphs }) => {
      const document = assemble(paragraphs, language, words)
      const kept = document.blocks.flatMap((block) =>
        block.kind === 'paragraph' && block.role !== 'signature'
          ? [block.sentences.map((span) => slice(block.text, span.start, span.end))]
          : [],
      )
      const written = paragraphs.filter((paragraph) => paragraph.form !== 'subheading')
      expect(kept).toEqual(written.map((paragraph) => paragraph.sentences.map((sentence) => sentence.text)))
    }),
  )
})

test('whatever is written, the headings of the sections are computed and stand in order', () => {
  fc.assert(
    fc.property(report, ({ language, paragraphs }) => {
      const headings = assemble(paragraphs, language, words).blocks.flatMap((block) =>
        block.kind === 'heading' && block.level === 1 ? [`${block.label} ${block.text}`] : [],
      )
      const present = sections.filter((section) => paragraphs.some((paragraph) => paragraph.section === section))
      expect(headings).toEqual(present.map((section, index) => `${index + 1} Section ${section}`))
    }),
  )
})

describe('sentences are joined as their script writes them', () => {
  test.each([
    ['en', ['One.', 'Two.'], 'One. Two.'],
    ['zh', ['一。', '二。'], '一。二。'],
    ['zh', ['See Annex 1.', '二。', 'AI.'], 'See Annex 1. 二。AI.'],
    ['ar', ['واحد.', 'اثنان.'], 'واحد. اثنان.'],
  ])('%s: %s', (language, sentences, expected) => {
    expect(
      joinSentences(
        sentences.map((text) => ({ text })),
        language,
      ),
    ).toBe(expected)
  })
})
