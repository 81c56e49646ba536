import { beforeAll, expect, test } from 'vitest'
import { testSite, type TestSite } from '#testing'

let site: TestSite
beforeAll(async () => {
  site = await testSite({ example: true })
}, 60_000)

test('nobody at the desk without signing in', async () => {
  const answer = await site.get('/sign-in')
  expect(answer.status).toBe(200)
})
