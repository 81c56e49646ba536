import { beforeAll, describe, expect, test } from 'vitest'
import { testSite, type TestSite } from '#testing'
import { findBody, found } from './index.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
  const bare = { parent: { fr: 'Conseil' }, founded: {}, purpose: {}, timezone: 'UTC', language: 'en' }
  const body = { symbol: 'WG', names: { en: 'WG' }, ...bare, practice: 'noted' as const, notice: null, series: [] }
  await found(site.context, body)
})

const fields = {
  'name-en': 'Working group <on> children',
  'name-ar': 'فريق العمل',
  parent: 'The Council',
  purpose: '',
  founded: '',
  timezone: 'Europe/Zurich',
  practice: 'adopted',
  publication: ['unnamed', 'not-published'],
}
const path = '/desk/bodies/WG/particulars'

describe('a group that was entered under its symbol alone', () => {
  test('is completed by its secretariat, and everybody reads its name at once', async () => {
    expect(await (await site.get('/ar/bodies/WG')).text()).not.toContain('فريق العمل')
    const secretariat = await site.signIn({ role: 'secretariat', body: 'WG' })
    expect(await (await site.get('/desk/bodies/WG', secretariat)).text()).toContain(path)
    expect((await site.post(path, fields, secretariat)).status).toBe(303)
    expect(await (await site.get('/ar/bodies/WG')).text()).toContain('فريق العمل')
    const english = await (await site.get('/bodies/WG')).text()
    expect(english).toContain('Working group &lt;on&gt; children')
    expect(english).toContain('The Council')
    expect(await (await site.get('/fr/bodies/WG')).text()).toContain('Conseil')
  })

  test('keeps its name when the form comes without one, and the form keeps what was typed', async () => {
    const secretariat = await site.signIn({ role: 'secretariat', body: 'WG' })
    const answer = await site.post(path, { ...fields, 'name-en': ' ', parent: 'Somebody else' }, secretariat)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Somebody else')
    expect(await (await site.get('/bodies/WG')).text()).not.toContain('Somebody else')
  })

  test('lets those who answer choose only what its secretariat allows, and never nothing', async () => {
    const secretariat = await site.signIn({ role: 'secretariat', body: 'WG' })
    await site.post(path, { ...fields, publication: ['not-published', 'unnamed', 'with-photo'] }, secretariat)
    expect((await findBody(site.context.db, 'WG'))!.publication).toEqual(['unnamed', 'not-published'])
    const form = await (await site.get(path, secretariat)).text()
    expect([...form.matchAll(/name="publication" value="([^"]+)" checked/g)].map((match) => match[1])).toEqual([
      'unnamed',
      'not-published',
    ])
    const refused = await site.post(path, { ...fields, publication: [] }, secretariat)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Choose at least one way')
    expect((await findBody(site.context.db, 'WG'))!.publication).toHaveLength(2)
  })

  test('is not there for the secretariat of another group, and a chair cannot change it', async () => {
    for (const grant of [
      { role: 'secretariat' as const, body: 'OTHER' },
      { role: 'chair' as const, body: 'WG' },
    ]) {
      const cookie = await site.signIn(grant)
      expect((await site.get(path, cookie)).status).toBe(404)
      expect((await site.post(path, { ...fields, 'name-en': 'Taken over' }, cookie)).status).toBe(404)
    }
    expect(await (await site.get('/bodies/WG')).text()).not.toContain('Taken over')
  })
})
