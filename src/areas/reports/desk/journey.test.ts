import { beforeAll, expect, test } from 'vitest'
import { findDocument } from '#areas/registry'
import { testSite, type TestSite } from '#testing'

const desk = '/desk/reports/CWG-COP-24'
let site: TestSite
beforeAll(async () => {
  site = await testSite({ example: true })
}, 60_000)

const read = async (path: string, cookie: string) => (await site.get(path, cookie)).text()
const unescaped = (html: string) => html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
const headingOf = (html: string) => /<h1[^>]*>(.*?)<\/h1>/s.exec(html)![1]!.replace(/<[^>]*>/g, '')
const typedIn = (html: string) => unescaped(/<textarea[^>]*>\n?(.*?)<\/textarea>/s.exec(html)![1]!)
const revisionIn = (html: string) => /name="revision" value="(\d+)"/.exec(html)![1]!

test('a rapporteur alters a quotation, the gate names the place, and once it is mended the secretariat issues', async () => {
  const rapporteur = await site.signIn({ role: 'rapporteur', body: 'CWG-COP' })
  const secretariat = await site.signIn({ role: 'secretariat', body: 'CWG-COP' })

  // The paragraph below 5.6, by the link beside it.
  const draft = await read(desk, rapporteur)
  const [, path] = /CNIL presented FantomApp.*?href="([^"]*\/paragraphs\/[^"]*)" aria-label="Edit/s.exec(draft)!
  const before = await read(path!, rapporteur)
  const altered = typedIn(before).replace('to guard their personal data', 'to protect their personal data')
  const saved = await site.post(path!, { revision: revisionIn(before), text: altered }, rapporteur)
  expect(saved.status).toBe(303)

  // Whoever issues now is told the place, in words; nothing becomes public.
  const refused = await site.post(`${desk}/issues`, { reason: 'Clearer words' }, secretariat)
  expect(refused.status).toBe(422)
  const said = await refused.text()
  expect(said).toContain('Paragraph below 5.6, first sentence')
  expect(said).toContain('the quotation differs from CWG-COP-24/EX/6 ¶ 1')
  expect(said).toMatch(/<del>.*?guard.*?<\/del>.*?<ins>.*?protect.*?<\/ins>/s)
  expect(said).toContain('Nothing was issued')
  const reader = { ...site.context, person: null }
  expect((await findDocument(reader, 'CWG-COP-24/REP/1'))!.versions).toHaveLength(1)

  // The link leads to the sentence; there it is mended, with one more word changed.
  const [, place] = /href="([^"]*\/paragraphs\/[^"#]*)#s-[^"]*">Paragraph below 5\.6, first sentence/.exec(said)!
  expect(place).toBe(path)
  const wrong = await read(place!, rapporteur)
  expect(wrong).toContain('the quotation differs from')
  const mended = typedIn(wrong)
    .replace('to protect their personal data', 'to guard their personal data')
    .replace('which helps teenagers', 'which assists teenagers')
  await site.post(place!, { revision: revisionIn(wrong), text: mended }, rapporteur)

  // The rapporteur may not issue; the secretariat may, and says why.
  expect((await site.post(`${desk}/issues`, { reason: 'Clearer words' }, rapporteur)).status).toBe(404)
  const unexplained = await site.post(`${desk}/issues`, { reason: '' }, secretariat)
  expect(unexplained.status).toBe(422)
  expect(await unexplained.text()).toContain('Say in a sentence why')
  const issued = await site.post(`${desk}/issues`, { reason: 'Clearer words' }, secretariat)
  expect([issued.status, issued.headers.get('location')]).toEqual([303, desk])
  const after = await read(desk, secretariat)
  expect(headingOf(after)).toBe('Issued as version 2')
  expect(after).toContain('why: Clearer words')

  // Everybody reads version 2, and version 1 as it was.
  const { versions } = (await findDocument(reader, 'CWG-COP-24/REP/1'))!
  expect(versions.map((version) => [version.number, version.reason])).toEqual([
    [1, null],
    [2, 'Clearer words'],
  ])
  expect(versions.every((version) => version.publishedAt)).toBe(true)
  for (const [address, words] of [
    ['/meetings/CWG-COP-24/report', 'which assists teenagers'],
    ['/documents/CWG-COP-24/REP/1/v2', 'which assists teenagers'],
    ['/documents/CWG-COP-24/REP/1/v1', 'which helps teenagers'],
  ] as const) {
    const page = await site.get(address)
    expect(page.status, address).toBe(200)
    expect(await page.text(), address).toContain(words)
  }
  const again = await site.post(`${desk}/issues`, { reason: 'Clearer words' }, secretariat)
  expect(await again.text()).toContain('reads just as it was last issued')
}, 60_000)
