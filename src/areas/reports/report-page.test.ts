import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { convene } from '#areas/bodies'
import { addVersion, getText, publish, withdraw } from '#areas/registry'
import {
  addParagraph,
  issueReport,
  markSecretariat,
  readParagraphs,
  receiveReport,
  removeParagraph,
} from '#areas/reports'
import { testSite, type TestSite } from '#testing'

let site: TestSite
let secretariat: string
beforeAll(async () => {
  site = await testSite({ example: true })
  secretariat = await site.signIn({ role: 'secretariat', body: 'CWG-COP' })
}, 60_000)

const page = async (path: string, cookie?: string) => {
  const answer = await site.get(path, cookie)
  return { status: answer.status, text: await answer.text() }
}

const address = '/meetings/CWG-COP-24/report'

describe('the report of a meeting', () => {
  test('is read by anybody, in any language of the site, at the meeting and under its symbol', async () => {
    for (const cookie of [undefined, secretariat])
      for (const path of [address, '/documents/CWG-COP-24/REP/1', '/documents/CWG-COP-24/REP/1/v1', `/ar${address}`]) {
        const { status, text } = await page(path, cookie)
        expect(status).toBe(200)
        expect(text).toContain('<a class="number" href="#p1.1">1.1</a>')
        expect(text).toContain('<article class="document record" lang="en" dir="ltr">')
      }
    expect((await page(`/ar${address}`)).text).toContain('وارد حرفياً في النسخة 1')
  })

  test('ties every sentence to a source that stands word for word where the link leads', async () => {
    const { text } = await page(address)
    const document = await getText(site.context.db, { symbol: 'CWG-COP-24/REP/1', number: 1, language: 'en' })
    const sentences = document.blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.role !== 'signature' ? block.sentences : [],
    )
    expect(text.match(/class="sentence"/g)).toHaveLength(sentences.length)
    const links = [...text.matchAll(/<a href="(\/documents\/CWG-COP-24\/[A-Z]+\/\d+\/v1)#([^"]+)">/g)]
    expect(links.length).toBeGreaterThan(200)
    const sources = new Map<string, string>()
    for (const [, path, block] of links) {
      if (!sources.has(path!)) sources.set(path!, (await page(path!)).text)
      expect(sources.get(path!), `${path}#${block}`).toContain(`id="${decodeURIComponent(block!)}"`)
    }
    expect(text).not.toContain('check-failed')
    for (const [, mark] of text.matchAll(/id="source-ref-(\d+)"/g)) expect(text).toContain(`id="source-${mark}"`)
  })

  test('costs little more on the line than its text alone', async () => {
    const { text } = await page(address)
    const plain = await page('/documents/CWG-COP-24/REP/1.txt')
    const more = gzipSync(text).length - gzipSync(plain.text).length
    expect(more).toBeLessThan(60 * 1024)
  })

  test('of no meeting is not there; of a meeting without one, the page says when it will be', async () => {
    expect((await page('/meetings/CWG-COP-99/report')).status).toBe(404)
    await convene(site.context, {
      body: 'CWG-COP',
      ordinal: 25,
      startsOn: '2026-09-01',
      endsOn: '2026-09-01',
      modality: null,
      place: null,
    })
    const { status, text } = await page('/meetings/CWG-COP-25/report')
    expect(status).toBe(404)
    expect(text).toContain('has not been issued yet')
    expect(text).toContain('href="/documents?meeting=CWG-COP-25"')
    expect((await page('/zh/meetings/CWG-COP-25/report')).text).toContain('本次会议的报告尚未印发')
  })

  test('says when the group noted it, and where that is written', async () => {
    await receiveReport(site.context, 'CWG-COP-24', { ground: 'Report of the <25th> meeting', on: '2026-09-01' })
    const { text } = await page(address)
    expect(text).toContain('>Noted</span>')
    expect(text).toContain('1 September 2026')
    expect(text).toContain('Report of the &lt;25th&gt; meeting')
    expect(text).toContain('The group took note of version 1.')
    expect((await page('/documents/CWG-COP-24/REP/1.txt')).text).toContain('Noted · 1 September 2026')
  })

  test('shows the newest version; the one before stays and leads to it', async () => {
    const last = (await readParagraphs(site.context.db, 'CWG-COP-24/REP/1')).at(-1)!
    await removeParagraph(site.context, 'CWG-COP-24', last.id)
    const own = { section: 'outcomes' as const, form: 'numbered' as const, after: null, text: 'The Chair closed it.' }
    const added = await addParagraph(site.context, 'CWG-COP-24', own)
    const paragraphs = await readParagraphs(site.context.db, 'CWG-COP-24/REP/1')
    const { sentences } = paragraphs.find((one) => added.ok && one.id === added.value)!
    await markSecretariat(site.context, 'CWG-COP-24', sentences[0]!.id, true)
    expect((await issueReport(site.context, 'CWG-COP-24', 'An outcome was recorded twice.')).ok).toBe(true)
    const { text } = await page(address)
    expect(text).toContain('An outcome was recorded twice.')
    expect(text).toContain('>Issued</span>')
    expect(text).toMatch(/The Chair closed it\.<\/span> <span class="secretariat">secretariat<\/span>/)
    expect((await page('/documents/CWG-COP-24/REP/1/v1')).text).toContain('The latest is version 2.')
    expect((await page('/documents/CWG-COP-24/INF/17')).text).toContain('CWG-COP-24/REP/1, version 2')
  })

  test('keeps pointing to the version it cited when the source has a newer one', async () => {
    const symbol = 'CWG-COP-24/INF/16'
    const document = await getText(site.context.db, { symbol, number: 1, language: 'en' })
    await addVersion(site.context, symbol, { document: { ...document, title: 'Newer' } }, { change: 'revision' })
    await publish(site.context, { symbol, number: 2, language: 'en' })
    expect((await page(address)).text).toContain(`href="/documents/${symbol}/v1#`)
    expect((await page(`/documents/${symbol}`)).text).toContain('(version 1)')
  })

  test('admits at once that a source was withdrawn', async () => {
    expect((await page(address)).text).toContain('they stand word for word')
    await withdraw(site.context, 'CWG-COP-24/INF/17', 'It was not theirs to give.')
    const { text } = await page(address)
    expect(text).toContain('check-failed')
    expect(text).toContain('version 1 is no longer public')
    expect(text).toContain('CWG-COP-24/INF/17, on which this document rests, was withdrawn.')
    const tombstone = await page('/documents/CWG-COP-24/INF/17')
    expect(tombstone.status).toBe(410)
    expect(tombstone.text).toContain(`href="${address}#`)
  })

  test('that was itself withdrawn leaves its tombstone at both addresses, and its sources know', async () => {
    await withdraw(site.context, 'CWG-COP-24/REP/1', 'To be written anew.')
    for (const path of [address, '/documents/CWG-COP-24/REP/1', '/documents/CWG-COP-24/REP/1.pdf'])
      expect((await page(path)).status).toBe(410)
    const source = await page('/documents/CWG-COP-24/INF/13')
    expect(source.text).toContain('This document was withdrawn since.')
    expect(source.text).not.toContain('framework to let the settings')
  })
})
