import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '#platform/config'
import { invite, newSignInLink } from '#platform/identity'
import { testFolder, testSite, type TestSite } from '#testing'
import { buildApp } from './app.tsx'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})

const newLink = () =>
  site.context.db.transaction().execute(async (transaction) => {
    const { now } = site.context
    const bo = await invite(transaction, 'bo@example.org', { role: 'secretariat', body: 'CWG-COP' }, now)
    return newSignInLink(transaction, bo, now)
  })

/** The attributes of the one cookie that an answer sets, in lower case. */
function cookieOf(answer: Response): { value: string; attributes: string[] } {
  const all = answer.headers.getSetCookie()
  expect(all).toHaveLength(1)
  const [pair, ...attributes] = all[0]!.split('; ')
  return { value: pair!.replace(/^heed=/, ''), attributes: attributes.map((one) => one.toLowerCase()) }
}

describe('the cookie of a session', () => {
  test('is out of reach of scripts and of forms on other sites, and lasts as long as the session', async () => {
    const { value, attributes } = cookieOf(await site.post(`/sign-in/${await newLink()}`, {}))
    expect(Buffer.from(value, 'base64url')).toHaveLength(32)
    for (const wanted of ['httponly', 'samesite=lax', 'path=/', 'max-age=1209600']) expect(attributes).toContain(wanted)
    expect(attributes.some((one) => one.startsWith('domain'))).toBe(false)
  })

  test('is sent over HTTPS only where the site has HTTPS', async () => {
    const plain = cookieOf(await site.post(`/sign-in/${await newLink()}`, {}))
    expect(plain.attributes).not.toContain('secure')
    const { db, files, now } = site.context
    const env = { HEED_DATA: join(testFolder(), 'data'), HEED_PUBLIC_URL: 'https://cop.example.org', NODE_ENV: 'test' }
    const app = buildApp({ config: readConfig(env), db, pool: site.pool, files, now: () => now })
    const answer = await app.request(`/sign-in/${await newLink()}`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    expect(cookieOf(answer).attributes).toContain('secure')
  })

  test('is new at each sign-in, so that a cookie planted beforehand opens nothing', async () => {
    const planted = 'heed=known-to-somebody-else'
    const { value } = cookieOf(await site.post(`/sign-in/${await newLink()}`, {}, planted))
    expect(value).not.toContain('known')
    expect(await (await site.get('/sign-in', planted)).text()).not.toContain('/sign-out')
    expect(await (await site.get('/sign-in', `heed=${value}`)).text()).toContain('/sign-out')
  })

  test('is taken away on signing out, and opens nothing for whoever kept a copy', async () => {
    const copy = await site.signIn({ role: 'chair', body: 'CWG-COP' })
    expect(await (await site.get('/sign-in', copy)).text()).toContain('/sign-out')
    const { value, attributes } = cookieOf(await site.post('/sign-out', {}, copy))
    expect(value).toBe('')
    expect(attributes).toContain('max-age=0')
    expect(await (await site.get('/sign-in', copy)).text()).not.toContain('/sign-out')
  })

  test('is set for nobody who only reads', async () => {
    for (const path of ['/', '/sign-in', '/nothing-here', '/healthz', '/robots.txt', '/assets/sign.svg'])
      expect((await site.get(path)).headers.getSetCookie(), path).toEqual([])
  })
})
