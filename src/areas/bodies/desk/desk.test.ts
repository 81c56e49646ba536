import { beforeAll, describe, expect, test } from 'vitest'
import { findBody, findMeeting, listSeries } from '#areas/bodies'
import { history } from '#platform/audit'
import { testSite, type TestSite } from '#testing'

let site: TestSite
let operator: string
beforeAll(async () => {
  site = await testSite()
  operator = await site.signIn({ role: 'operator', body: null })
}, 60_000)

const page = async (path: string, cookie?: string) => {
  const answer = await site.get(path, cookie)
  return { status: answer.status, html: await answer.text() }
}

const send = async (path: string, fields: Record<string, string>, cookie?: string) => {
  const answer = await site.post(path, fields, cookie)
  return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() }
}

const newBody = {
  symbol: 'WG-SEA',
  language: 'fr',
  'name-fr': 'Groupe de travail sur la mer',
  'name-en': 'Working Group on the Sea',
  'name-ar': 'فريق البحر',
  timezone: 'Africa/Nairobi',
  practice: 'adopted',
  series: 'INF',
  'more-series': 'WP Documents de travail',
}

describe('an empty installation', () => {
  test('tells its operator to found a group first, and somebody without a role whom to ask', async () => {
    expect((await page('/desk', operator)).html).toContain('href="/desk/bodies/new"')
    const stray = await site.signIn({ role: 'secretariat', body: 'NOWHERE' })
    const { html } = await page('/desk', stray)
    expect(html).toContain('Ask the secretariat of your group')
    expect(html).not.toContain('/desk/bodies/new')
    expect((await page('/desk/bodies/new', stray)).status).toBe(404)
    expect((await send('/desk/bodies/new', newBody, stray)).status).toBe(404)
    expect((await page('/desk')).status).toBe(303)
  })

  test('founding: each thing that is wrong is said at its field, and what was typed stays', async () => {
    const wrong = async (fields: Record<string, string>) =>
      send('/desk/bodies/new', { ...newBody, ...fields }, operator)
    const symbol = await wrong({ symbol: 'wg <sea>', parent: 'A "parent"' })
    expect(symbol.status).toBe(422)
    expect(symbol.html).toContain('href="#symbol"')
    expect(symbol.html).toContain('value="A &quot;parent&quot;"')
    expect(symbol.html).toContain('value="wg &lt;sea&gt;"')
    expect((await wrong({ language: 'ru' })).html).toContain('href="#name-ru"')
    expect((await wrong({ timezone: 'Mars/Olympus' })).html).toContain('href="#timezone"')
    expect((await wrong({ 'more-series': 'wp1 Papers' })).html).toContain('href="#more-series"')
    expect((await wrong({ 'more-series': 'INF Twice' })).html).toContain('INF cannot be the code')
    expect(await findBody(site.context.db, 'WG-SEA')).toBeUndefined()
  })

  test('a group is founded once, with its names and series', async () => {
    const done = await send('/desk/bodies/new', newBody, operator)
    expect(done.status).toBe(303)
    expect(done.to).toBe('/desk/bodies/WG-SEA')
    const again = await send('/desk/bodies/new', newBody, operator)
    expect(again.status).toBe(409)
    expect(again.html).toContain('There is a group with the symbol WG-SEA already')
    const series = await listSeries(site.context.db, 'WG-SEA')
    expect(series.map(({ code }) => code)).toEqual(['INF', 'WP'])
    expect(series[0]?.names.ru).toBeTruthy()
    for (const language of ['', '/ar']) {
      const { status, html } = await page(`${language}/desk/bodies/WG-SEA`, operator)
      expect(status).toBe(200)
      expect(html).toContain(language ? 'فريق البحر' : 'Working Group on the Sea')
    }
  })
})

describe('inviting staff', () => {
  const path = '/desk/bodies/WG-SEA/staff'

  test('a new colleague gets a link that signs in; it is shown once and to nobody else', async () => {
    const { status, html } = await send(path, { email: 'amina@example.org', role: 'secretariat' }, operator)
    expect(status).toBe(200)
    const link = /\/sign-in\/([\w-]+)</.exec(html)?.[1]
    expect(link).toBeTruthy()
    expect((await page('/desk/bodies/WG-SEA', operator)).html).not.toContain(link)
    const signedIn = await send(`/sign-in/${link}`, {})
    expect(signedIn.to).toBe('/desk')
    const events = await history(site.context.db, 'WG-SEA', { publicOnly: false })
    expect(JSON.stringify(events)).not.toContain('amina')
  })

  test('nobody can draw a link for a person who has a role already, or give the role of an operator', async () => {
    const secretariat = await site.signIn({ role: 'secretariat', body: 'WG-SEA' })
    // The operator of the installation is person-1@example.org.
    const { status, html } = await send(path, { email: 'PERSON-1@example.org', role: 'chair' }, secretariat)
    expect(status).toBe(200)
    expect(html).not.toMatch(/\/sign-in\/[\w-]{20,}/)
    await send(path, { email: 'new@example.org', role: 'operator' }, secretariat)
    expect((await page('/desk/bodies/WG-SEA', operator)).html).not.toContain('>Operator<')
  })

  test('a mail address that is none, and a colleague who is there already, are said', async () => {
    const none = await send(path, { email: 'amina', role: 'secretariat' }, operator)
    expect(none.status).toBe(422)
    expect(none.html).toContain('href="#email"')
    expect(none.html).toContain('value="amina"')
    expect((await send(path, { email: 'amina@example.org', role: 'secretariat' }, operator)).status).toBe(409)
  })

  test('another group’s secretariat, a rapporteur and a stranger cannot', async () => {
    const elsewhere = await site.signIn({ role: 'secretariat', body: 'NOWHERE' })
    const rapporteur = await site.signIn({ role: 'rapporteur', body: 'WG-SEA' })
    for (const cookie of [elsewhere, rapporteur])
      expect((await send(path, { email: 'x@example.org', role: 'secretariat' }, cookie)).status).toBe(404)
    expect((await send(path, { email: 'x@example.org', role: 'secretariat' })).to).toBe('/sign-in')
    expect((await page('/desk/bodies/WG-SEA', elsewhere)).status).toBe(404)
    expect((await page('/desk/bodies/WG-SEA', rapporteur)).status).toBe(200)
    expect((await page('/desk/bodies/UNKNOWN', operator)).status).toBe(404)
  })
})

describe('convening', () => {
  const path = '/desk/bodies/WG-SEA/meetings/new'

  test('the next number is proposed, and a meeting of one day needs one date', async () => {
    expect((await page(path, operator)).html).toContain('value="1"')
    const { to } = await send(path, { ordinal: '1', startsOn: '2026-12-01', endsOn: '', place: 'Nairobi' }, operator)
    expect(to).toBe('/desk/meetings/WG-SEA-1')
    expect(await findMeeting(site.context.db, 'WG-SEA-1')).toMatchObject({
      startsOn: '2026-12-01',
      endsOn: '2026-12-01',
      place: { fr: 'Nairobi' },
    })
    expect((await page(path, operator)).html).toContain('value="2"')
    const desk = await page('/desk', operator)
    expect(desk.html).toContain('Next: enter who takes part')
  })

  test('days that do not exist, an end before the start and a number given twice are said', async () => {
    const wrong = async (fields: Record<string, string>) =>
      send(path, { ordinal: '2', startsOn: '2027-02-01', endsOn: '2027-02-02', ...fields }, operator)
    expect((await wrong({ ordinal: 'two' })).html).toContain('href="#ordinal"')
    const feast = await wrong({ startsOn: '2027-02-30' })
    expect(feast.status).toBe(422)
    expect(feast.html).toContain('value="2027-02-30"')
    expect((await wrong({ endsOn: '2027-01-01' })).html).toContain('href="#endsOn"')
    expect((await wrong({ ordinal: '1' })).status).toBe(409)
  })
})
