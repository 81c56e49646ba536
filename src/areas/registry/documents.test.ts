import { beforeAll, describe, expect, test } from 'vitest'
import { finish } from '#document'
import { testSite, type TestSite } from '#testing'
import { addVersion, decideLate, publish, register, withdraw, type NewText, type Registration } from './index.ts'

let site: TestSite
let secretariat: string
beforeAll(async () => {
  site = await testSite({ example: true })
  secretariat = await site.signIn({ role: 'secretariat', body: 'CWG-COP' })
}, 60_000)

const textOf = (title: string, body = 'One sentence. Another.', language = 'en'): NewText => ({
  document: finish({ language, title, cover: [], blocks: [{ kind: 'paragraph', label: '1', text: body }], notes: [] }),
})

/** A paper in the register under `symbol`, published unless said otherwise. */
async function paper(symbol: string, more: Partial<Registration> = {}, isPublic = true): Promise<string> {
  const text = more.text ?? textOf(`Paper ${symbol}`)
  const sources = [{ names: { en: 'Malta', ar: 'مالطة' }, capacity: 'member-state' as const }]
  const kind = { type: 'information', nature: 'national-practice', category: 'member-states' } as const
  const result = await register(site.context, { body: 'CWG-COP', symbol, ...kind, sources, ...more, text })
  if (!result.ok) throw new Error(result.problem)
  if (isPublic) await publish(site.context, { symbol, number: 1, language: text.document.language })
  return symbol
}

const page = async (path: string, cookie?: string) => {
  const answer = await site.get(path, cookie)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

const main = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'))

describe('the list of documents', () => {
  test('shows anybody what is public, newest first, with who it is from', async () => {
    await paper('A/HRC/99/1')
    for (const cookie of [undefined, secretariat]) {
      const { status, text } = await page('/documents', cookie)
      expect(status).toBe(200)
      expect(text).toContain('href="/documents/A/HRC/99/1"')
      expect(text).toContain('href="/documents/CWG-COP-24/INF/17"')
      expect(text).toContain('Office of the United Nations High Commissioner for Human Rights')
    }
  })

  test('speaks Arabic and marks titles that do not', async () => {
    const { text } = await page('/ar/documents')
    expect(text).toContain('<html lang="ar" dir="rtl">')
    expect(text).toMatch(/<a href="\/ar\/documents\/CWG-COP-24\/INF\/17" lang="en" dir="ltr">/)
    expect(main(text)).toContain('مالطة')
  })

  test('never shows what is not published, to staff neither', async () => {
    await paper('CWG-COP-24/INF/901', {}, false)
    expect((await page('/documents', secretariat)).text).not.toContain('INF/901')
  })

  test('can be narrowed to a body, a meeting and a type, by an address alone', async () => {
    const { text } = await page('/documents?body=CWG-COP&meeting=CWG-COP-24&type=agenda')
    expect(text.match(/class="document-title"/g)).toHaveLength(1)
    expect(text).toContain('<option value="agenda" selected="">')
    expect((await page('/documents?body=&meeting=&type=&page=')).status).toBe(200)
  })

  test('says what to do when nothing matches, and takes no markup from the address', async () => {
    const { status, text } = await page('/documents?type=%3Cscript%3Ealert(1)&meeting=%22%3E%3Cimg%20src=x')
    expect(status).toBe(200)
    expect(text).toContain('No document matches')
    expect(text).not.toContain('<script')
    expect(text).not.toContain('<img')
  })

  test('goes on after fifty, and has no page before the first or after the last', async () => {
    for (let number = 1; number <= 60; number++) await paper(`CWG-COP-24/TD/${number}`, { type: 'resolution' })
    const first = await page('/documents?type=resolution')
    expect(first.text.match(/class="document-title"/g)).toHaveLength(50)
    expect(first.text).toContain('href="/documents?type=resolution&amp;page=2"')
    const second = await page('/documents?type=resolution&page=2')
    expect(second.text.match(/class="document-title"/g)).toHaveLength(10)
    for (const other of ['0', '3', '-1', 'two', '1.5', '99999999999999999999'])
      expect((await page(`/documents?type=resolution&page=${other}`)).status).toBe(404)
  })
})

describe('the page of a document', () => {
  test('gives nobody and staff the symbol, title, source, cover, text and editions', async () => {
    for (const cookie of [undefined, secretariat]) {
      const { status, text } = await page('/documents/CWG-COP-24/INF/17', cookie)
      expect(status).toBe(200)
      expect(text).toContain('<bdi>CWG-COP-24/INF/17</bdi>')
      expect(text).toMatch(/<h1>.*Safety of the Child in the Digital Environment.*<\/h1>/)
      expect(text).toContain('International organization')
      expect(text).toContain('href="/meetings/CWG-COP-24"')
      expect(text).toContain('<a class="number" href="#p4">4.</a>')
      for (const format of ['pdf', 'docx', 'md', 'txt', 'json', 'html'])
        expect(text).toContain(`href="/documents/CWG-COP-24/INF/17/v1.${format}"`)
      expect(text).toContain('/documents/CWG-COP-24/INF/17/v1</bdi>')
    }
  })

  test('in Arabic keeps the text in its language and direction', async () => {
    const { text } = await page('/ar/documents/CWG-COP-24/INF/17')
    expect(text).toMatch(/<h1>?.*lang="en" dir="ltr">Safety/)
    expect(text).toContain('<article class="document record" lang="en" dir="ltr">')
    expect(text).toContain('تاريخ النشر')
    expect(text).toContain('href="/ar/meetings/CWG-COP-24"')
    expect(text).toContain('<bdi>http://localhost:3000/documents/CWG-COP-24/INF/17/v1</bdi>')
  })

  test('says where each passage was used, beside it and in a list, and leads to the very paragraph', async () => {
    const { text } = await page('/documents/CWG-COP-24/INF/17')
    const used = /href="(\/meetings\/CWG-COP-24\/report#[^"]+)"/.exec(main(text))![1]!
    const report = await page('/meetings/CWG-COP-24/report')
    expect(report.text).toContain(`id="${used.split('#')[1]}"`)
    expect(text).toContain('id="used"')
    expect(text).toContain('<q>OHCHR reports on Human Rights Council resolution 56/6.</q>')
  })

  test('says that its symbol was given here where the public documents do not state one', async () => {
    expect((await page('/documents/CWG-COP-24/EX/6')).text).toContain('not stated in the public documents')
    expect((await page('/documents/CWG-COP-24/INF/17')).text).not.toContain('not stated in the public documents')
  })

  test('says that it came late and what the group decided', async () => {
    await paper('CWG-COP-24/INF/902')
    await decideLate(site.context, 'CWG-COP-24/INF/902', { decision: 'deferred', slot: 'morning', reason: 'No <time>' })
    const { text } = await page('/documents/CWG-COP-24/INF/902')
    expect(text).toContain('Late, deferred')
    expect(text).toContain('in the morning')
    expect(text).toContain('No &lt;time&gt;')
    expect(text).toContain('put this paper, which came after the deadline, off')
  })

  test('shows hostile words as words', async () => {
    const hostile = '<script>alert("1")</script> & </title>'
    await paper('CWG-COP-24/INF/903', {
      text: { ...textOf(hostile, hostile), setAside: [{ rule: 'furniture', text: hostile, at: 3 }] },
      sources: [{ names: { en: hostile }, capacity: 'partner', onBehalfOf: { en: hostile }, note: { en: hostile } }],
    })
    const { text } = await page('/documents/CWG-COP-24/INF/903')
    expect(text).not.toContain('<script')
    expect(text.match(/&lt;script&gt;/g)!.length).toBeGreaterThan(5)
  })

  test('leads from an old version to the newest, and lists each with its reason', async () => {
    const symbol = await paper('CWG-COP-24/INF/904')
    await addVersion(site.context, symbol, textOf('Second', 'Other words.'), {
      change: 'correction',
      reason: 'A date.',
    })
    expect((await page(`/documents/${symbol}`)).text).not.toContain('Second')
    expect((await page(`/documents/${symbol}/v2`, secretariat)).status).toBe(404)
    await publish(site.context, { symbol, number: 2, language: 'en' })
    expect((await page(`/documents/${symbol}`)).text).toMatch(/<h1>.*Second.*<\/h1>/)
    const { text } = await page(`/documents/${symbol}/v1`)
    expect(text).toContain('This is version 1. The latest is version 2.')
    expect(text).toContain('A date.')
    expect(text).toContain(`href="/documents/${symbol}/v2"`)
  })

  test('is there in each language that it was published in', async () => {
    const symbol = await paper('CWG-COP-24/INF/905')
    await addVersion(site.context, symbol, textOf('Protéger', 'Une phrase.', 'fr'))
    await publish(site.context, { symbol, number: 1, language: 'fr' })
    const { text } = await page(`/documents/${symbol}.fr`)
    expect(text).toContain('lang="fr" dir="ltr">Protéger<')
    expect(text).toContain(`href="/documents/${symbol}.en" hreflang="en"`)
    expect((await page(`/documents/${symbol}.ru`)).status).toBe(404)
    expect((await page(`/documents/${symbol}/v1.fr`)).status).toBe(200)
  })

  test('is found under symbols that themselves look like addresses', async () => {
    for (const symbol of ['A/C.3/78/L.19/Rev.1', 'X/v2', 'Z.en', 'Y 1 (f)/2']) {
      await paper(symbol)
      const path = symbol.split('/').map(encodeURIComponent).join('/')
      const { status, text } = await page(`/documents/${path}`)
      expect(status, symbol).toBe(200)
      expect(text).toContain(`<bdi>${symbol}</bdi>`)
      expect((await page(`/documents/${path}/v1.txt`)).status, symbol).toBe(200)
    }
  })

  test('is at one address: a slash at the end leads to it, another case does not', async () => {
    const answer = await site.get('/fr/documents/CWG-COP-24/INF/17/')
    expect(answer.status).toBe(301)
    expect(answer.headers.get('location')).toBe('/fr/documents/CWG-COP-24/INF/17')
    expect((await page('/documents/cwg-cop-24/inf/17')).status).toBe(404)
  })

  test('is not there for what was never published', async () => {
    await paper('CWG-COP-24/INF/906', {}, false)
    for (const rest of [
      'INF/906',
      'INF/906/v1',
      'INF/906.pdf',
      'INF/17/v9',
      'INF/17/v0',
      'INF/17.epub',
      'INF/17/v1.xx',
    ])
      for (const cookie of [undefined, secretariat])
        expect((await page(`/documents/CWG-COP-24/${rest}`, cookie)).status, rest).toBe(404)
    for (const odd of ['%E0%A4%A', '%00', 'x%00.pdf', '..%2F..%2Fetc', '//x', 'x'.repeat(5000)])
      expect((await site.get(`/documents/${odd}`)).status, odd).toBe(404)
    for (const path of ['/documents?meeting=%00', '/meetings/%00/report']) expect((await page(path)).status).toBe(404)
  })
})

describe('a document that was withdrawn', () => {
  const symbol = 'CWG-COP-24/INF/907'
  beforeAll(async () => {
    await paper(symbol, { text: { ...textOf('Taken back', 'Words nobody may read now.'), file: await file('x.md') } })
    await page(`/documents/${symbol}`)
    await page(`/documents/${symbol}.txt`)
    await withdraw(site.context, symbol, 'It named a <child>.')
  })

  test('leaves a page that says so, with the day and the reason, and gone for every edition', async () => {
    for (const rest of ['', '/v1', '.en', '.txt', '.pdf', '/v1.html', '/v1/original'])
      for (const cookie of [undefined, secretariat]) {
        const { status, text } = await page(`/documents/${symbol}${rest}`, cookie)
        expect(status, rest).toBe(410)
        expect(text).toContain('Withdrawn on 2 November 2026')
        expect(text).toContain('It named a &lt;child&gt;.')
        expect(text).not.toContain('nobody may read')
      }
    expect((await page(`/ar/documents/${symbol}`)).text).toContain('سُحبت في')
  })

  test('stays in the list, marked', async () => {
    const { text } = await page('/documents')
    expect(text).toMatch(/INF\/907[^]*?Withdrawn/)
  })
})

const file = async (name: string) => ({
  checksum: (await site.context.files.put(new TextEncoder().encode(`raw ${name}`))).checksum,
  name,
})

describe('the file as it was submitted', () => {
  test('can be had as it came, never opened in the page, under a name that does no harm', async () => {
    const name = '../../"evil"\r\nX-Bad: 1/ملف 儿童.html'
    await paper('CWG-COP-24/INF/908', { text: { ...textOf('With a file'), file: await file(name) } })
    const answer = await site.get('/documents/CWG-COP-24/INF/908/v1/original')
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe(`raw ${name}`)
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('x-bad')).toBeNull()
    const disposition = answer.headers.get('content-disposition')!
    expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''%D9%85/)
    expect(disposition).not.toMatch(/\.\.|evil/)
    expect((await page('/documents/A/HRC/99/1/v1/original')).status).toBe(404)
  })

  test('is shown with what reading left out of it, and where', async () => {
    const setAside = [
      { rule: 'control', text: '\u200b', at: 12 },
      { rule: 'furniture', text: 'Page 3 of 9', at: 240 },
      { rule: 'something-new', text: 'x', at: 300 },
    ]
    await paper('CWG-COP-24/INF/909', { text: { ...textOf('Cleaned'), setAside, file: await file('a.txt') } })
    const { text } = await page('/documents/CWG-COP-24/INF/909')
    expect(text).toContain('3 pieces were set aside when it was read')
    expect(text).toContain('U+200B')
    expect(text).toContain('Page 3 of 9')
    expect(text).toContain('at character 240')
  })
})
