import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { docxEdition } from './docx.ts'
import { arabic, chinese, english, facts, hostile } from './fixtures/samples.ts'
import type { Document } from '../model.ts'

async function parts(document: Document) {
  const files = unzipSync(await docxEdition(document, facts))
  return (name: string) => strFromU8(files[name]!)
}

/** The paragraphs of a part, each as its words with tabs kept. */
const paragraphs = (xml: string): string[] =>
  xml.split('</w:p>').map((one) =>
    one
      .replaceAll('<w:tab/>', '\t')
      .replace(/<w:tabs>.*?<\/w:tabs>/g, '')
      .replace(/<[^>]*>/g, ''),
  )

describe('the Word document', () => {
  test('types each label as it is seen, before a tab', async () => {
    const written = paragraphs((await parts(english))('word/document.xml'))
    expect(written).toContain('2.1\tThe group asked members:')
    expect(written).toContain('viii)\tto report back within a year.')
    expect(written).toContain('–\tby telephone, day and night;')
  })

  test('has headings, a title and rows of headers that other programs know as such', async () => {
    const xml = (await parts(english))('word/document.xml')
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3'])
      expect(xml).toContain(`<w:pStyle w:val="${style}"/>`)
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(xml).toContain('<w:gridSpan w:val="2"/>')
    expect(xml).toContain('<w:vMerge w:val="restart"/>')
  })

  test('sets notes at the foot of the page', async () => {
    const part = await parts(english)
    expect(part('word/document.xml')).toContain('<w:footnoteReference w:id="1"/>')
    expect(part('word/footnotes.xml')).toContain('Item 5 was taken before item 4.')
  })

  test('runs from right to left where the text does', async () => {
    const xml = (await parts(arabic))('word/document.xml')
    expect(xml).toContain('<w:bidi/>')
    expect(xml).toContain('<w:bidiVisual/>')
    expect(xml).toContain('<w:rtl/>')
    expect(xml).toContain('<w:lang w:bidi="ar-SA"/>')
    expect((await parts(chinese))('word/document.xml')).toContain('<w:lang w:eastAsia="zh-CN"/>')
    expect((await parts(english))('word/document.xml')).toMatch(
      /<w:rtl\/><w:lang w:bidi="ar-SA"\/><\/w:rPr><w:t[^>]*>الاجتماع الثامن/,
    )
  })

  test('carries title, language, symbol and page numbers', async () => {
    const part = await parts(english)
    expect(part('docProps/core.xml')).toContain('<dc:title>Report of the seventh meeting</dc:title>')
    expect(part('docProps/core.xml')).toContain('<dc:language>en</dc:language>')
    expect(part('word/header1.xml')).toContain('WG-KIDS-7/REP/3')
    expect(part('word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/s)
  })

  test('brings no link that runs a script', async () => {
    const part = await parts(hostile)
    expect(part('word/_rels/document.xml.rels')).not.toContain('javascript:')
    expect(part('word/document.xml')).not.toContain('<script')
  })
})
