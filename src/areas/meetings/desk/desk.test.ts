import { beforeAll, describe, expect, test } from 'vitest'
import { convene } from '#areas/bodies'
import { readProceedings } from '#areas/meetings'
import { testSite, type TestSite } from '#testing'

const base = '/desk/meetings/CWG-COP-24'

let site: TestSite
let secretariat: string
let elsewhere: string
beforeAll(async () => {
  site = await testSite({ example: true })
  secretariat = await site.signIn({ role: 'secretariat', body: 'CWG-COP' })
  elsewhere = await site.signIn({ role: 'secretariat', body: 'WG-SEA' })
  const day = { startsOn: '2026-12-01', endsOn: '2026-12-01', modality: null, place: null }
  await convene(site.context, { body: 'CWG-COP', ordinal: 25, ...day })
}, 60_000)

const page = async (path: string, cookie = secretariat) => {
  const answer = await site.get(path, cookie)
  return { status: answer.status, html: await answer.text() }
}

const send = async (path: string, fields: Record<string, string>, cookie = secretariat) => {
  const answer = await site.post(path, fields, cookie)
  return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() }
}

const proceedings = (meeting = 'CWG-COP-24') => readProceedings(site.context.db, meeting)

describe('nobody else records the meeting', () => {
  const posts: [string, Record<string, string>][] = [
    ['/agenda/items', { 'title-en': 'Sabotage' }],
    ['/agenda/items/2/moves', { direction: 'up' }],
    ['/agenda/documents', { document: 'CWG-COP-24/INF/17', item: '1' }],
    ['/agenda/changes', { text: 'Sabotage' }],
    ['/agenda/adoption', {}],
    ['/presentations', { document: 'CWG-COP-24/INF/17', item: '1' }],
    ['/interventions', { item: '1', speaker: 'secretariat', kind: 'statement', text: 'Sabotage' }],
    ['/interventions/1', { item: '1', speaker: 'secretariat', kind: 'statement', text: 'Sabotage' }],
    ['/outcomes', { actor: 'cwg-cop', verb: 'agreed', text: 'Sabotage' }],
    ['/record', {}],
  ]
  for (const [path, fields] of posts)
    test(`a stranger and another group are refused at ${path}`, async () => {
      expect((await send(base + path, fields, elsewhere)).status).toBe(404)
      const stranger = await site.post(base + path, fields)
      expect(stranger.headers.get('location')).toBe('/sign-in')
    })
  for (const path of ['', '/agenda', '/presentations', '/interventions', '/interventions/1', '/outcomes'])
    test(`a stranger and another group cannot open ${path || 'the overview'}`, async () => {
      expect((await page(base + path, elsewhere)).status).toBe(404)
      expect((await site.get(base + path)).status).toBe(303)
      expect((await page(`/desk/meetings/CWG-COP-99${path}`)).status).toBe(404)
    })
  test('and nothing was recorded', async () => {
    expect(JSON.stringify(await proceedings())).not.toContain('Sabotage')
  })
})

describe('an agenda', () => {
  const path = '/desk/meetings/CWG-COP-25/agenda'

  test('is written item by item, and an item sent twice stands once', async () => {
    expect((await page(path)).html).toContain('The agenda is empty')
    expect((await send(`${path}/adoption`, {})).html).toContain('An empty agenda cannot be adopted')
    const missing = await send(`${path}/items`, { 'title-en': '', 'title-fr': '' })
    expect(missing.status).toBe(422)
    expect(missing.html).toContain('href="#item-title-en"')
    expect((await send(`${path}/items`, { 'title-en': 'Opening', 'title-fr': 'Ouverture' })).status).toBe(303)
    await send(`${path}/items`, { 'title-en': 'Opening', 'title-fr': 'Ouverture' })
    await send(`${path}/items`, { 'title-en': 'Reports <i>and</i> more' })
    const { agenda } = await proceedings('CWG-COP-25')
    expect(agenda.map(({ title }) => title.en)).toEqual(['Opening', 'Reports <i>and</i> more'])
    expect((await page(path)).html).toContain('Reports &lt;i&gt;and&lt;/i&gt; more')
    expect((await page(`/fr${path}`)).html).toContain('Ouverture')
  })

  test('items change places with their papers until the agenda is adopted', async () => {
    expect((await send(`${path}/documents`, { document: 'CWG-COP-24/INF/17', item: '2' })).status).toBe(303)
    expect((await send(`${path}/items/2/moves`, { direction: 'up' })).status).toBe(303)
    const { agenda } = await proceedings('CWG-COP-25')
    expect(agenda.map(({ title, documents }) => [title.en, documents.length])).toEqual([
      ['Reports <i>and</i> more', 1],
      ['Opening', 0],
    ])
    const end = await send(`${path}/items/1/moves`, { direction: 'up' })
    expect(end.status).toBe(422)
    expect((await send(`${path}/items/99/moves`, { direction: 'up' })).status).toBe(404)
    expect((await send(`${path}/adoption`, {})).status).toBe(303)
    expect((await send(`${path}/adoption`, {})).status).toBe(409)
    expect((await send(`${path}/items/2/moves`, { direction: 'up' })).status).toBe(409)
  })

  test('a change is recorded with its reason', async () => {
    const empty = await send(`${path}/changes`, { text: '', reason: 'Time' })
    expect(empty.status).toBe(422)
    expect(empty.html).toContain('href="#change-text"')
    expect(empty.html).toContain('value="Time"')
    await send(`${path}/changes`, { text: 'Opening is taken last.', reason: 'Time' })
    await send(`${path}/changes`, { text: 'Opening is taken last.', reason: 'Time' })
    expect((await proceedings('CWG-COP-25')).changes).toHaveLength(1)
  })

  test('a paper or an item that is not there is said', async () => {
    expect((await send(`${path}/documents`, { document: 'X/1', item: '1' })).status).toBe(422)
    expect((await send(`${path}/documents`, { document: 'CWG-COP-24/INF/17', item: '9' })).status).toBe(422)
  })
})

describe('presentations', () => {
  test('are recorded once, and what is wrong is said', async () => {
    const path = '/desk/meetings/CWG-COP-25/presentations'
    const one = { document: 'CWG-COP-24/INF/17', item: '1', presenter: '', floor: 'yes' }
    expect((await send(path, { ...one, item: '9' })).status).toBe(422)
    expect((await send(path, { ...one, document: 'X/1' })).status).toBe(422)
    expect((await send(path, { ...one, presenter: 'nobody' })).html).toContain('not on the list of participants')
    expect((await send(path, one)).status).toBe(303)
    expect((await send(path, one)).status).toBe(409)
    expect((await proceedings('CWG-COP-25')).presentations).toMatchObject([{ number: 1, fromFloor: true }])
    expect((await send('/desk/meetings/CWG-COP-25/agenda/items/1/moves', { direction: 'down' })).status).toBe(409)
  })
})

describe('what was said', () => {
  const path = `${base}/interventions`
  const turn = { item: '7', speaker: 'secretariat', kind: 'answer', answers: '12', text: 'The <Secretariat> answered.' }

  test('is recorded once, the item stays chosen, and the last entry stands above the form', async () => {
    const before = (await proceedings()).interventions.length
    const sent = await send(path, turn)
    expect(sent.to).toBe(`${path}?item=7#next`)
    await send(path, turn)
    expect((await proceedings()).interventions).toHaveLength(before + 1)
    const { html } = await page(sent.to.split('#')[0]!)
    expect(html).toContain('The &lt;Secretariat&gt; answered.')
    expect(html.indexOf('The &lt;Secretariat&gt;')).toBeLessThan(html.indexOf('name="speaker"'))
    expect(html).toMatch(/<option value="7" selected/)
  })

  test('what is wrong is said and what was typed is kept, with the papers that were ticked', async () => {
    const fields = { ...turn, documents: 'CWG-COP-24/INF/17' }
    const missing = await send(path, { ...fields, speaker: '' })
    expect(missing.status).toBe(422)
    expect(missing.html).toContain('href="#speaker"')
    expect(missing.html).toContain('The &lt;Secretariat&gt; answered.')
    expect(missing.html).toMatch(/value="CWG-COP-24\/INF\/17" checked/)
    expect((await send(path, { ...turn, text: ' ' })).html).toContain('href="#text"')
    expect((await send(path, { ...turn, item: '77' })).html).toContain('href="#item"')
    expect((await send(path, { ...turn, answers: '7777' })).html).toContain('href="#answers"')
    expect((await send(path, { ...turn, text: 'x'.repeat(20_001) })).html).toContain('longer than 20,000')
  })

  test('an entry is corrected where it stands', async () => {
    const form = await page(`${path}/4`)
    expect(form.html).toContain('Correct entry 4')
    const { interventions } = await proceedings()
    const fourth = interventions.find(({ number }) => number === 4)!
    const fields = { item: String(fourth.item), speaker: fourth.speaker, kind: fourth.kind, text: 'Corrected.' }
    expect((await send(`${path}/4`, fields)).to).toBe(`${path}#s4`)
    expect((await proceedings()).interventions.find(({ number }) => number === 4)?.text).toBe('Corrected.')
    expect((await send(`${path}/4`, { ...fields, text: '' })).status).toBe(422)
    expect((await send(`${path}/999`, fields)).status).toBe(404)
    expect((await page(`${path}/999`)).status).toBe(404)
  })

  test('two hundred entries stay a page that opens at once', async () => {
    for (let number = 0; number < 180; number++) await send(path, { ...turn, answers: '', text: `Turn ${number}.` })
    const start = performance.now()
    const { html } = await page(path)
    expect(performance.now() - start).toBeLessThan(1000)
    expect(html.indexOf('Turn 179.')).toBeLessThan(html.indexOf('name="speaker"'))
    expect(html.indexOf('Turn 170.')).toBeLessThan(html.indexOf('Turn 20.'))
    expect(html.match(/<h2>/g)?.length).toBe(3)
  }, 60_000)
})

describe('outcomes', () => {
  const path = `${base}/outcomes`
  const outcome = {
    actor: 'cwg-cop',
    verb: 'requested',
    addressee: 'itu-secretariat',
    text: 'The Group asked.',
    from: '4, 5',
  }

  test('are recorded once, with whom, by when and from what', async () => {
    const before = (await proceedings()).outcomes.length
    expect((await send(path, { ...outcome, owner: 'itu-secretariat', due: '2026-12-31' })).status).toBe(303)
    await send(path, { ...outcome, owner: 'itu-secretariat', due: '2026-12-31' })
    const { outcomes } = await proceedings()
    expect(outcomes).toHaveLength(before + 1)
    expect(outcomes.at(-1)).toMatchObject({ verb: 'requested', addressee: 'itu-secretariat', from: [4, 5] })
    expect((await page(path)).html).toContain('31 December 2026')
  })

  test('what is wrong is said at its field', async () => {
    const wrong = async (fields: Record<string, string>) => (await send(path, { ...outcome, ...fields })).html
    expect(await wrong({ actor: '' })).toContain('href="#actor"')
    expect(await wrong({ addressee: 'atlantis' })).toContain('href="#addressee"')
    expect(await wrong({ text: '' })).toContain('href="#text"')
    expect(await wrong({ due: '2026-02-30' })).toContain('value="2026-02-30"')
    expect(await wrong({ from: '4, 9999' })).toContain('There is no entry 9999')
  })
})

describe('the record', () => {
  test('is brought up to date, and once more without a change makes no version', async () => {
    const first = await send(`${base}/record`, {})
    expect(first.status).toBe(303)
    expect((await page(first.to)).html).toContain('The record is up to date and public: version 2.')
    const second = await send(`${base}/record`, {})
    expect((await page(second.to)).html).toContain('Nothing was changed')
  })
})
