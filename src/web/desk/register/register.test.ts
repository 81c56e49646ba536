import { beforeAll, describe, expect, test } from 'vitest'
import { found } from '#areas/bodies'
import { findDocument, getText } from '#areas/registry'
import { readConfig } from '#platform/config'
import { testFolder, testSite, type TestSite } from '#testing'
import { buildApp } from '../../app.tsx'

const paper = `CWG-COP-24/INF/41

Source: Kingdom of Atlantis

Keeping children safe at sea

Purpose: To say what Atlantis does.

1 Background

1.1 The sea is deep. Children swim in it every day, and most of them like it.

1.2 A <script>alert(1)</script> in a text is a text.
`

let site: TestSite
let secretariat: string
let elsewhere: string
let chair: string
beforeAll(async () => {
  site = await testSite({ example: true })
  const body = await found(site.context, {
    symbol: 'WG-SEA',
    names: { en: 'Working Group on the Sea' },
    parent: {},
    founded: {},
    purpose: {},
    timezone: 'UTC',
    language: 'en',
    practice: 'noted',
    notice: null,
    series: [{ code: 'INF', names: { en: 'Information' } }],
  })
  if (!body.ok) throw new Error(body.problem)
  secretariat = await site.signIn({ role: 'secretariat', body: 'CWG-COP' })
  elsewhere = await site.signIn({ role: 'secretariat', body: 'WG-SEA' })
  chair = await site.signIn({ role: 'chair', body: 'CWG-COP' })
}, 60_000)

const page = async (path: string, cookie?: string) => {
  const answer = await site.get(path, cookie)
  return { status: answer.status, html: await answer.text() }
}

const send = async (path: string, fields: Record<string, string | Blob>, cookie?: string) => {
  const answer = await site.post(path, fields, cookie)
  return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() }
}

const file = (text: string, name = 'paper.txt') => new File([text], name)

async function handIn(text: string, cookie = secretariat): Promise<string> {
  const { status, to, html } = await send(
    '/desk/documents/new',
    { place: 'CWG-COP-24', file: file(text), language: 'en' },
    cookie,
  )
  if (status !== 303) throw new Error(html)
  return to
}

const particulars = {
  do: 'register',
  language: 'en',
  type: 'information',
  nature: 'national-practice',
  category: 'member-states',
  sources: '1',
  'source-1-name': 'Kingdom of Atlantis',
  'source-1-capacity': 'member-state',
}

describe('handing in a paper', () => {
  test('a stranger is asked to sign in, a chair and another group find nothing', async () => {
    expect((await page('/desk/documents/new')).status).toBe(303)
    expect((await page('/desk/documents/new', chair)).status).toBe(404)
    const foreign = await send('/desk/documents/new', { place: 'CWG-COP-24', text: 'A text' }, elsewhere)
    expect(foreign.status).toBe(404)
  })

  test('a form that comes from another site is refused, even with the cookie of the secretariat', async () => {
    const { db, files, now } = site.context
    const config = readConfig({ HEED_DATA: testFolder(), NODE_ENV: 'test' })
    const app = buildApp({ config, db, pool: site.pool, files, now: () => now })
    const body = new FormData()
    body.append('reason', 'Because')
    const headers = { 'sec-fetch-site': 'cross-site', cookie: secretariat }
    const path = '/desk/documents/CWG-COP-24/INF/17/-/withdrawal'
    expect((await app.request(path, { method: 'POST', body, headers })).status).toBe(403)
    expect((await findDocument(site.context, 'CWG-COP-24/INF/17'))?.withdrawn).toBeNull()
  })

  test('nothing, two texts and what cannot be read are said in words, and what was typed stays', async () => {
    const nothing = await send('/desk/documents/new', { place: 'CWG-COP-24' }, secretariat)
    expect(nothing.status).toBe(422)
    expect(nothing.html).toContain('There is no text yet')
    const both = await send(
      '/desk/documents/new',
      { place: 'CWG-COP-24', file: file('One'), text: 'The <b>pasted</b> text' },
      secretariat,
    )
    expect(both.status).toBe(422)
    expect(both.html).toContain('The &lt;b&gt;pasted&lt;/b&gt; text')
    const picture = await send(
      '/desk/documents/new',
      { place: 'CWG-COP-24', file: new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10])], 'x.docx') },
      secretariat,
    )
    expect(picture.status).toBe(422)
    expect(picture.html).toContain('Save it as DOCX, PDF or plain text')
    const empty = await send('/fr/desk/documents/new', { place: 'CWG-COP-24', file: file('', 'vide.txt') }, secretariat)
    expect(empty.status).toBe(422)
    expect(empty.html).not.toContain('registry.problem')
    expect((await page('/desk/documents', secretariat)).html).not.toContain('Handed in, not checked yet')
  })
})

describe('checking and registering a paper', () => {
  test('the cover fills the form in, and the text is shown as it was read, with nothing of it alive', async () => {
    const address = await handIn(paper)
    const { html } = await page(address, secretariat)
    expect(html).toContain('Keeping children safe at sea')
    expect(html).toContain('value="CWG-COP-24/INF/41"')
    expect(html).toContain('value="Kingdom of Atlantis"')
    expect(html).toContain('&lt;script&gt;')
    expect(html).not.toContain('<script>alert')
    expect((await page('/desk/documents', secretariat)).html).toContain('Handed in, not checked yet')
    expect((await page(address, elsewhere)).status).toBe(404)
    expect((await page(address, chair)).status).toBe(404)
    expect((await page(address)).status).toBe(303)
    expect((await send(address, particulars, elsewhere)).status).toBe(404)
    expect((await send(`${address}/removal`, {}, elsewhere)).status).toBe(404)
    expect((await send(`${address}/removal`, {}, secretariat)).status).toBe(303)
    expect((await page(address, secretariat)).status).toBe(404)
  })

  test('what is missing is named one by one, and what was typed stays', async () => {
    const address = await handIn(paper)
    const wrong = async (fields: Record<string, string>) =>
      send(address, { ...particulars, title: 'A title of my own', symbol: 'CWG-COP-24/INF/41', ...fields }, secretariat)
    const nature = await wrong({ nature: '' })
    expect(nature.status).toBe(422)
    expect(nature.html).toContain('href="#nature"')
    expect(nature.html).toContain('A title of my own')
    expect((await wrong({ 'source-1-name': '' })).html).toContain('href="#source-1-organisation"')
    expect((await wrong({ 'source-1-capacity': '' })).html).toContain('href="#source-1-capacity"')
    expect((await wrong({ title: ' ' })).html).toContain('The title is missing')
    expect((await wrong({ symbol: '//' })).html).toContain('This cannot be a symbol')
    expect((await wrong({ symbol: 'WG-SEA-1/INF/1' })).html).toContain('This symbol belongs to WG-SEA')
    expect((await wrong({ symbol: 'CWG-COP-24/REC/2' })).html).toContain('REC and REP are the series')
    const taken = await wrong({ symbol: 'CWG-COP-24/INF/17' })
    expect(taken.status).toBe(409)
    expect(taken.html).toContain('CWG-COP-24/INF/17 is in the register already')
    await send(`${address}/removal`, {}, secretariat)
  })

  test('sources are added one after another, and nothing is lost on the way', async () => {
    const address = await handIn(paper)
    const more = await send(address, { ...particulars, do: 'add-source', title: 'Mine' }, secretariat)
    expect(more.status).toBe(200)
    expect(more.html).toContain('name="source-2-organisation"')
    expect(more.html).toContain('Mine')
    await send(`${address}/removal`, {}, secretariat)
  })

  test('in another language it is read and shown again before it is registered', async () => {
    const address = await handIn(paper)
    const again = await send(address, { ...particulars, symbol: '', series: 'INF', language: 'fr' }, secretariat)
    expect(again.status).toBe(422)
    expect(again.html).toContain('The text was read again')
    expect(again.html).toContain('<article class="document" lang="fr"')
    await send(`${address}/removal`, {}, secretariat)
  })

  test('a form sent twice registers one paper, with its cover as it was corrected, and the series goes on', async () => {
    const address = await handIn(paper)
    const fields = {
      ...particulars,
      title: 'Keeping children safe on the water',
      'cover-1': 'Kingdom of Atlantis (corrected)',
      symbol: '',
      series: 'INF',
    }
    const [one, two] = await Promise.all([send(address, fields, secretariat), send(address, fields, secretariat)])
    expect([one.status, two.status]).toEqual([303, 303])
    expect(one.to.split('?')[0]).toBe(two.to.split('?')[0])
    const symbol = decodeURIComponent(one.to.split('?')[0]!.replace('/desk/documents/', ''))
    expect(symbol).toMatch(/^CWG-COP-24\/INF\/\d+$/)
    const document = await findDocument(site.context, symbol)
    expect(document?.versions).toHaveLength(1)
    expect(document?.versions[0]).toMatchObject({ title: fields.title, fileName: 'paper.txt', publishedAt: null })
    const text = await getText(site.context.db, { symbol, number: 1, language: 'en' })
    expect(text.cover.some((field) => field.text === 'Kingdom of Atlantis (corrected)')).toBe(true)
    expect((await page(address, secretariat)).status).toBe(303)
  })
})

describe('a document at the desk', () => {
  const path = '/desk/documents/CWG-COP-24/INF/17'

  test('is there for its own staff only', async () => {
    expect((await page(path)).status).toBe(303)
    expect((await page(path, elsewhere)).status).toBe(404)
    expect((await page(path, chair)).status).toBe(200)
    expect((await page(`/ar${path}`, secretariat)).html).toContain('dir="rtl"')
    for (const act of ['publications', 'withdrawal', 'late-decision', 'agenda-item', 'versions/new', 'nonsense']) {
      const fields = { reason: 'Because', version: '1', language: 'en', item: '1', decision: 'heard', text: 'A text' }
      expect((await send(`${path}/-/${act}`, fields, elsewhere)).status).toBe(404)
      expect((await send(`${path}/-/${act}`, fields)).to).toMatch(/sign-in|^$/)
    }
    expect((await send(`${path}/-/withdrawal`, { reason: 'Because' }, chair)).status).toBe(404)
    expect((await page('/desk/documents/CWG-COP-24/INF/999', secretariat)).status).toBe(404)
  })

  test('gets a new version that is checked, added with its reason, and published for good', async () => {
    expect((await page(`${path}/-/versions/new`, secretariat)).status).toBe(200)
    const pasted = await send(`${path}/-/versions/new`, { text: paper, language: 'en' }, secretariat)
    expect(pasted.status).toBe(303)
    const check = await page(pasted.to, secretariat)
    expect(check.html).toContain('Add as version 2')
    const silent = await send(pasted.to, { language: 'en', title: 'New', change: 'correction' }, secretariat)
    expect(silent.status).toBe(422)
    expect(silent.html).toContain('href="#reason"')
    const fields = { language: 'en', title: 'New', change: 'correction', reason: 'A date was wrong.' }
    expect((await send(pasted.to, fields, secretariat)).status).toBe(303)
    expect((await send(pasted.to, fields, secretariat)).status).toBe(303)
    const before = await findDocument(site.context, 'CWG-COP-24/INF/17')
    expect(before?.versions.map(({ number, change }) => [number, change])).toEqual([
      [1, 'original'],
      [2, 'correction'],
    ])
    const publication = { version: '2', language: 'en' }
    expect((await send(`${path}/-/publications`, publication, secretariat)).status).toBe(303)
    const twice = await send(`${path}/-/publications`, publication, secretariat)
    expect(twice.status).toBe(409)
    expect(twice.html).toContain('This version is public already')
    expect((await send(`${path}/-/publications`, { version: '9', language: 'en' }, secretariat)).status).toBe(404)
  })

  test('what Heed writes itself is not changed by hand', async () => {
    const record = '/desk/documents/CWG-COP-24/REC/1'
    expect((await page(record, secretariat)).html).toContain('Heed writes this document')
    expect((await page(`${record}/-/versions/new`, secretariat)).status).toBe(404)
    expect((await send(`${record}/-/withdrawal`, { reason: 'Because' }, secretariat)).status).toBe(404)
  })

  test('is withdrawn with a reason, once', async () => {
    const paper = '/desk/documents/CWG-COP-24/INF/12'
    expect((await page(`${paper}/-/withdrawal`, secretariat)).html).toContain('This cannot be undone')
    expect((await send(`${paper}/-/withdrawal`, { reason: '' }, secretariat)).status).toBe(422)
    expect((await send(`${paper}/-/withdrawal`, { reason: 'Sent in error' }, secretariat)).status).toBe(303)
    expect((await send(`${paper}/-/withdrawal`, { reason: 'Sent in error' }, secretariat)).status).toBe(409)
    expect((await page(paper, secretariat)).html).toContain('Sent in error')
  })

  test('a late paper gets the decision of the group, once', async () => {
    const paper = '/desk/documents/CWG-COP-24/EX/2'
    const decision = { decision: 'for-information', slot: 'afternoon', reason: 'It came on the day.' }
    expect((await send(`${paper}/-/late-decision`, { ...decision, reason: '' }, secretariat)).status).toBe(422)
    expect((await send(`${paper}/-/late-decision`, decision, secretariat)).status).toBe(303)
    expect((await send(`${paper}/-/late-decision`, decision, secretariat)).status).toBe(409)
    expect((await page(paper, secretariat)).html).toContain('It came on the day.')
  })

  test('is put under an item of the agenda', async () => {
    const paper = '/desk/documents/CWG-COP-24/EX/2'
    expect((await send(`${paper}/-/agenda-item`, { item: '3' }, secretariat)).status).toBe(303)
    expect((await send(`${paper}/-/agenda-item`, { item: '99' }, secretariat)).status).toBe(422)
  })
})

describe('the register', () => {
  test('shows the papers of one’s own groups, by meeting and state', async () => {
    expect((await page('/desk/documents')).status).toBe(303)
    const all = await page('/desk/documents', secretariat)
    expect(all.html).toContain('CWG-COP-24/INF/17')
    const other = await page('/desk/documents', elsewhere)
    expect(other.status).toBe(200)
    expect(other.html).not.toContain('CWG-COP-24')
    expect((await page('/desk/documents?meeting=CWG-COP-24', elsewhere)).status).toBe(404)
    const drafts = await page('/desk/documents?meeting=CWG-COP-24&state=unpublished', secretariat)
    expect(drafts.html).not.toContain('CWG-COP-24/EX/1"')
    expect((await page('/desk/documents?page=3', secretariat)).html).toContain('No paper here')
    expect((await page('/ar/desk/documents', secretariat)).html).toContain('dir="rtl"')
  })
})
