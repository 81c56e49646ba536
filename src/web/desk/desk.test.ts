import { beforeAll, describe, expect, test } from 'vitest'
import { testSite, type TestSite } from '#testing'

let site: TestSite
let secretariat: string
let operator: string
beforeAll(async () => {
  site = await testSite({ example: true })
  secretariat = await site.signIn({ role: 'secretariat', body: 'CWG-COP' })
  operator = await site.signIn({ role: 'operator', body: null })
}, 60_000)

const page = async (path: string, cookie?: string) => {
  const answer = await site.get(path, cookie)
  return { status: answer.status, html: await answer.text() }
}

describe('the desk', () => {
  test('shows the secretariat its group, its meeting and what stands', async () => {
    const { status, html } = await page('/desk', secretariat)
    expect(status).toBe(200)
    expect(html).toContain('Council Working Group on Child Online Protection')
    expect(html).toContain('href="/desk/meetings/CWG-COP-24"')
    expect(html).toContain('Secretariat of CWG-COP')
  })
  for (const tab of ['', '/participants', '/agenda', '/presentations', '/interventions', '/outcomes'])
    test(`opens ${tab || 'the overview'} of the meeting in English and Arabic`, async () => {
      expect((await page(`/desk/meetings/CWG-COP-24${tab}`, secretariat)).status).toBe(200)
      const { status, html } = await page(`/ar/desk/meetings/CWG-COP-24${tab}`, secretariat)
      expect(status).toBe(200)
      expect(html).toContain('dir="rtl"')
    })
  for (const path of ['/desk/bodies/new', '/desk/bodies/CWG-COP', '/desk/bodies/CWG-COP/meetings/new'])
    test(`opens ${path} for an operator`, async () => {
      expect((await page(path, operator)).status).toBe(200)
    })
})
