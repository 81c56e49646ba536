import { beforeAll, describe, expect, test } from 'vitest'
import { read as open } from '#document'
import { testSite, type TestSite } from '#testing'
import { linksOf, walk } from './walk.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite({ example: 'whole' })
}, 120_000)

const read = async (path: string) => {
  const answer = await site.get(path)
  expect(answer.status, path).toBe(200)
  return answer.text()
}

/** The part of a mandate's page that is about one clause. */
async function clause(mandate: string, code: string): Promise<string> {
  const html = await read(`/mandates/${mandate}`)
  const start = html.indexOf(`<section class="section" id="${code}">`)
  expect(start, code).toBeGreaterThan(0)
  return html.slice(start, html.indexOf('<section class="section" id=', start + 1))
}

/** The cells of the row of the newest meeting. */
const cells = (html: string): string[] =>
  [...html.slice(html.indexOf('<tbody')).matchAll(/<t[dh]\b[^>]*>(.*?)<\/t[dh]>/gs)].map((match) => match[1]!)

describe('who reads what Resolution 1306 asks', () => {
  test('is told that young people were heard neither before the 24th meeting nor during it, nor answered', async () => {
    const html = await clause('res-1306', 'r3')
    const [meeting, ...heard] = cells(html)
    expect(meeting).toContain('24th meeting')
    expect(heard.map((cell) => cell.replaceAll(/<[^>]+>/g, ''))).toEqual(Array(3).fill('Not on record'))
    expect(html).toContain('no record that young people were consulted')
  })

  test('reads the same in Arabic', async () => {
    const html = await read('/ar/mandates/res-1306')
    expect(html.match(/غير مسجل|لا يوجد في السجل|غير مسجّل/g)?.length ?? 0, 'cells').toBeGreaterThanOrEqual(3)
  })
})

describe('who reads what resolution 56/6 asks', () => {
  test('sees how children were heard before the meeting, during it, and answered, each with links that lead there', async () => {
    const [meeting, ...heard] = cells(await clause('res-56-6', 'op8-children'))
    expect(meeting).toContain('1st meeting')
    for (const [index, links] of [1, 1, 4].entries()) {
      const addresses = linksOf(heard[index]!)
      expect(addresses, `${index}`).toHaveLength(links)
      for (const address of addresses) await read(address)
    }
  })
})

test.each(['res-1306', 'res-56-6'])('every link of %s leads to a page, and a place on it that is there', async (id) => {
  const html = await read(`/mandates/${id}`)
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const links = [...main.matchAll(/href="(\/[^"]*)"/g)].map((match) => match[1]!.replaceAll('&amp;', '&'))
  expect(links.length).toBeGreaterThan(5)
  for (const link of new Set(links)) {
    const [path, fragment = 'main'] = link.split('#') as [string, string?]
    expect(await read(path), link).toContain(`id="${decodeURIComponent(fragment)}"`)
  }
})

describe('that the consultation is fictional', () => {
  const starts = [
    '/bodies/HRC566',
    '/consultations/HRC566-C1',
    '/consultations/HRC566-C2',
    '/workshops/series/HRC566-S1',
    '/workshops/HRC566-W1',
    '/young/HRC566-Y1',
    '/findings/HRC566',
    '/understanding/HRC566',
    '/options/HRC566',
    '/replies/HRC566',
    '/meetings/HRC566-1',
    '/mandates/res-56-6',
    '/documents/HRC566/REP/1',
  ]
  const isOfIt = (address: string) =>
    /HRC566|res-56-6/.test(address) &&
    !/^\/(ar|zh|fr|ru|es)\/|^\/(documents|commitments|practices|bodies)\?/.test(address)

  test('is said at the top of each of its pages', async () => {
    const { pages } = await walk(site, starts, isOfIt)
    expect(pages.size).toBeGreaterThan(100)
    const silent = [...pages].filter(([, html]) => !/<p class="band">[^<]*[Ff]iction/.test(html))
    expect(silent.map(([address]) => address)).toEqual([])
  }, 60_000)

  test('is said in Arabic too', async () => {
    for (const path of starts) expect(await read(`/ar${path}`), path).toMatch(/<p class="band"[^>]*>[^<]*خيالي/)
  })

  test.each(['HRC566/REP/1', 'HRC566/CF/1', 'HRC566/ER/1', 'HRC566/ANS/7', 'HRC566/WS/2', 'HRC566/YP/1'])(
    'is said in each edition of %s',
    async (symbol) => {
      for (const format of ['html', 'md', 'txt', 'json', 'pdf', 'docx']) {
        const answer = await site.get(`/documents/${symbol}.${format}`)
        expect(answer.status, format).toBe(200)
        const bytes = new Uint8Array(await answer.arrayBuffer())
        const isFile = format === 'pdf' || format === 'docx'
        const text = isFile
          ? JSON.stringify(await open(bytes, { name: `edition.${format}` }))
          : new TextDecoder().decode(bytes)
        expect(text, format).toMatch(/[Ff]iction|خيالي/)
      }
    },
    60_000,
  )
})
