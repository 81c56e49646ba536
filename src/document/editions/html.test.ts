import { describe, expect, test } from 'vitest'
import { arabic, chinese, english, facts, hostile, hostileTexts, longWord } from './fixtures/samples.ts'
import { htmlBody } from './html-body.ts'
import { htmlEdition } from './html.ts'
import { escapeHtml } from './markup.ts'
import { textHash } from './text-hash.ts'

describe('a reader of the page', () => {
  const page = htmlEdition(english, facts)

  test('finds the symbol, status, permanent address and hash of the text', () => {
    for (const words of ['Document WG-KIDS-7/REP/3', 'Adopted with two corrections', facts.address!, textHash(english)])
      expect(page).toContain(words)
  })

  test('finds numbered paragraphs under their own address', () => {
    expect(page).toContain('<p class="numbered" id="p1.1"><a class="number" href="#p1.1">1.1</a> ')
  })

  test('hears lettered and dashed items as nested lists, with the label that is seen', () => {
    expect(page).toMatch(/<ol role="list">\n<li id="p2.1-a"><a class="label" href="#p2.1-a">a\)<\/a> to publish/)
    expect(page).toMatch(/<ul role="list">\n<li id="p2.1-b-1"><span class="label" aria-hidden="true">–<\/span> by/)
    expect(page).toContain('>viii)</a>')
  })

  test('hears headings without a gap in their ranks, though the document skips one', () => {
    expect([...page.matchAll(/<(h\d) id="h\d"/g)].map(([, name]) => name)).toEqual(['h2', 'h3', 'h4'])
  })

  test('gets a table of contents from three headings on', () => {
    expect(page).toContain('<nav class="contents"')
    expect(htmlEdition({ ...english, blocks: english.blocks.slice(0, 3) }, facts)).not.toContain('<nav')
  })

  test('hears which header each cell of a table belongs to', () => {
    expect(page).toContain('<th scope="colgroup" colspan="2">')
    expect(page).toContain('<th scope="rowgroup" rowspan="2">')
    expect(page).toContain('<caption>Gaps in present standards</caption>')
  })

  test('goes from a reference to its note and back', () => {
    expect(page).toContain('<a class="reference" id="n1-ref-1" href="#n1" role="doc-noteref">1</a>')
    expect(page).toMatch(/<li id="n1">.*Item 5 was taken before item 4.*href="#n1-ref-1"/)
  })

  test('goes from a sentence to its source, and sees which words are the secretariat’s', () => {
    expect(page).toContain('<span class="sentence" id="s-p1.1-1">Thirty-one delegations took part.</span>')
    expect(page).toContain('<span class="secretariat">secretariat</span>')
    expect(page).toContain('https://example.org/documents/WG-KIDS-7/INF/4/v1.en#p2.1')
  })

  test('hears words of another language in that language and direction', () => {
    expect(page).toContain('<span lang="ar" dir="rtl">الاجتماع الثامن</span>')
    expect(htmlEdition(arabic, facts)).toContain('<html lang="ar" dir="rtl">')
    expect(htmlEdition(chinese, facts)).toContain('<html lang="zh" dir="ltr">')
  })
})

describe('a page that embeds the body', () => {
  test('can leave the marks and the list of sources to its own margin', () => {
    const body = htmlBody(english, { sources: false })
    expect(body).toContain('<span class="sentence" id="s-p1.1-2">')
    expect(body).not.toContain('class="secretariat"')
    expect(body).not.toContain('class="sources"')
  })

  test('can put what it likes beside each passage, and then shows the sources itself', () => {
    const asked: string[][] = []
    const body = htmlBody(english, {
      beside: (blocks) => {
        asked.push(blocks)
        return blocks.includes('p1.1') ? '<aside>here</aside>' : ''
      },
    })
    expect(body).toMatch(
      /<div class="passage"><div><p class="numbered" id="p1.1">.*<\/div>\n<aside>here<\/aside><\/div>/,
    )
    expect(body.match(/class="passage"/g)).toHaveLength(1)
    expect(asked).toContainEqual(expect.arrayContaining(['p2.1-a', 'p2.1-b', 'p2.1-b-1']))
    expect(body).toContain('href="#source-1"')
    expect(body).not.toContain('class="sources"')
  })

  test('gets no id twice', () => {
    for (const document of [english, arabic, chinese, hostile]) {
      const ids = [...htmlEdition(document, facts).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
      expect(ids).toEqual([...new Set(ids)])
    }
  })
})

describe('a hostile document', () => {
  const page = htmlEdition(hostile, { ...facts, status: '<script>', notice: '"><script>' })

  test('brings no markup of its own', () => {
    expect(page).not.toContain('<script')
    expect(page).not.toContain('javascript:')
    for (const text of [...hostileTexts, longWord]) expect(page).toContain(escapeHtml(text))
  })

  test('cannot make its table larger than its cells', () => {
    expect(page).toContain('colspan="64"')
    expect(page).not.toContain('rowspan="99"')
  })
})
