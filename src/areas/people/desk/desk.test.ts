import { beforeAll, describe, expect, test } from 'vitest'
import { listOrganisations, listParticipants } from '#areas/people'
import { testSite, type TestSite } from '#testing'

const path = '/desk/meetings/CWG-COP-24/participants'

let site: TestSite
let secretariat: string
beforeAll(async () => {
  site = await testSite({ example: true })
  secretariat = await site.signIn({ role: 'secretariat', body: 'CWG-COP' })
}, 60_000)

const send = async (fields: Record<string, string>, cookie?: string) => {
  const answer = await site.post(path, fields, cookie)
  return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() }
}

const list = async () => listParticipants(site.context.db, 'CWG-COP-24')

describe('the list of participants', () => {
  test('takes a delegate of a known organisation once, even when the form is sent twice', async () => {
    const before = (await list()).length
    const amina = { organisation: 'brazil', name: 'Amina <b>Souza</b>', role: 'delegate' }
    expect((await send(amina, secretariat)).status).toBe(303)
    expect((await send(amina, secretariat)).status).toBe(303)
    expect(await list()).toHaveLength(before + 1)
    const html = await (await site.get(path, secretariat)).text()
    expect(html).toContain('Amina &lt;b&gt;Souza&lt;/b&gt;')
  })

  test('takes two people of one name from two organisations', async () => {
    const before = (await list()).length
    await send({ organisation: 'brazil', name: 'Bo Li', role: 'delegate' }, secretariat)
    await send({ organisation: 'china', name: 'Bo Li', role: 'observer' }, secretariat)
    const after = await list()
    expect(after).toHaveLength(before + 2)
    expect(new Set(after.map(({ id }) => id)).size).toBe(after.length)
  })

  test('takes a new organisation by its name in any script, and the next delegate finds it', async () => {
    const organisation = { 'new-organisation': 'منظمة الطفل', category: 'civil-society', role: 'observer' }
    expect((await send({ ...organisation, name: 'Tala' }, secretariat)).status).toBe(303)
    expect((await send({ ...organisation, name: 'Omar' }, secretariat)).status).toBe(303)
    const known = (await listOrganisations(site.context.db)).filter(({ names }) => names.en === 'منظمة الطفل')
    expect(known).toHaveLength(1)
    // A name like that of a known organisation does not overwrite it.
    await send({ 'new-organisation': 'Brazil!', category: 'partner', name: 'Ana', role: 'observer' }, secretariat)
    const brazil = (await listOrganisations(site.context.db)).find(({ id }) => id === 'brazil')
    expect(brazil?.category).toBe('member-state')
  })

  test('an entry is corrected and keeps what the form does not show', async () => {
    const form = await (await site.get(`${path}/stella-c-erebor`, secretariat)).text()
    expect(form).toContain('value="Stella C. Erebor"')
    const corrected = {
      id: 'stella-c-erebor',
      organisation: 'nigeria',
      name: 'Stella C. Erebor',
      honorific: 'Dr',
      role: 'vice-chair',
      function: 'Vice-Chair of the Council Working Group on Child Online Protection',
      presided: 'yes',
    }
    expect((await send(corrected, secretariat)).status).toBe(303)
    const stella = (await list()).find(({ id }) => id === 'stella-c-erebor')
    expect(stella).toMatchObject({ honorific: 'Dr', presided: true })
    expect(stella?.function?.fr).toBeTruthy()
    expect((await send({ ...corrected, id: 'nobody-here' }, secretariat)).status).toBe(404)
    expect((await site.get(`${path}/nobody-here`, secretariat)).status).toBe(404)
  })

  test('says what is missing and keeps what was typed', async () => {
    const missing = await send({ name: 'Nameless & Co', role: 'delegate' }, secretariat)
    expect(missing.status).toBe(422)
    expect(missing.html).toContain('href="#organisation"')
    expect(missing.html).toContain('value="Nameless &amp; Co"')
    expect((await send({ organisation: 'atlantis', name: 'A', role: 'delegate' }, secretariat)).status).toBe(422)
  })

  test('is closed to strangers and to the staff of other groups', async () => {
    const elsewhere = await site.signIn({ role: 'secretariat', body: 'WG-SEA' })
    expect((await site.get(path)).status).toBe(303)
    expect((await site.get(path, elsewhere)).status).toBe(404)
    expect((await send({ organisation: 'brazil', name: 'X' }, elsewhere)).status).toBe(404)
    expect((await send({ organisation: 'brazil', name: 'X' })).to).toBe('/sign-in')
    expect((await site.get('/desk/meetings/CWG-COP-99/participants', secretariat)).status).toBe(404)
  })
})
