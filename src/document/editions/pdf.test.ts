import { getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { arabic, chinese, english, facts } from './fixtures/samples.ts'
import { paragraph } from './fixtures/build.ts'
import { wordsOf } from './fixtures/reading.ts'
import { pdfEdition } from './pdf.ts'

const bytes = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1')

describe('the PDF', () => {
  test('says of itself that it is PDF/UA-1 and PDF/A-2a, in one description', () => {
    const file = bytes(pdfEdition(english, facts))
    const packet = file.slice(file.lastIndexOf('<?xpacket begin'))
    expect(packet).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(packet).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
    expect(packet.match(/<pdfaExtension:schemas>/g)).toHaveLength(1)
  })

  test('is read with its update: title in the window, language, tags, bookmarks', async () => {
    const pdf = await getDocumentProxy(pdfEdition(arabic, facts))
    expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true, Direction: 'R2L' })
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({ Title: arabic.title, Language: 'ar' })
    expect((await pdf.getOutline()).map(({ title }) => title)).toContain('1 افتتاح الاجتماع')
  })

  test('uses no font but those that come with the program', () => {
    const fonts = [english, arabic, chinese].flatMap((document) =>
      [...bytes(pdfEdition(document, facts)).matchAll(/\/BaseFont \/\w+\+([A-Za-z]+)/g)].map(([, name]) => name),
    )
    expect([...new Set(fonts)].sort()).toEqual(['NotoNaskhArabic', 'NotoSansHans', 'NotoSerif'])
  })

  test('spells out a character that no font has, rather than lose it', async () => {
    const blocks = [paragraph('p1', '1', 'She drew a 👧🏽 and wrote ไทย', { on: { ไทย: 'emphasis' } })]
    const words = await wordsOf(pdfEdition({ ...english, blocks, notes: [], evidence: [] }, facts), 'pdf')
    expect(words).toContain('[U+1F467][U+1F3FD]andwrote[U+0E44][U+0E17][U+0E22]')
  })

  test('has a table of contents when it is long', async () => {
    const long = 'Words '.repeat(3000)
    const blocks = [...english.blocks, paragraph('p9', '9', long)]
    expect(await wordsOf(pdfEdition({ ...english, blocks }, facts), 'pdf')).toContain('Contents1Openingofthemeeting')
    expect(await wordsOf(pdfEdition(english, facts), 'pdf')).not.toContain('Contents')
  })

  test('numbers its pages in the words of its language', async () => {
    expect(await wordsOf(pdfEdition(chinese, facts), 'pdf')).toContain('第1页，共1页')
  })
})
