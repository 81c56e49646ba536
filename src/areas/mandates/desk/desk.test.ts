import { beforeAll, describe, expect, test } from 'vitest'
import { testSite, type TestSite } from '#testing'

let site: TestSite
let secretariat: string
beforeAll(async () => {
  site = await testSite({ example: true })
  secretariat = await site.signIn({ role: 'secretariat', body: 'CWG-COP' })
}, 60_000)

const list = '/desk/bodies/CWG-COP/mandates'
const clause = '/desk/mandates/res-1306/clauses/r3'

const send = async (path: string, fields: Record<string, string>, cookie?: string) => {
  const answer = await site.post(path, fields, cookie)
  return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() }
}

describe('the secretariat', () => {
  test('enters a founding text and a clause, and readers see both', async () => {
    const text = {
      id: 'res-179',
      'name-en': 'Resolution 179',
      'name-ar': 'القرار 179',
      'adoptedBy-en': 'Plenipotentiary',
    }
    expect((await send(list, text, secretariat)).to).toBe('/desk/mandates/res-179')
    expect((await send(list, text, secretariat)).status).toBe(409)
    const one = { label: 'resolves 1', code: 'r1', 'text-en': 'Go <on>', perMeeting: 'yes' }
    expect((await send('/desk/mandates/res-179/clauses', one, secretariat)).status).toBe(303)
    expect(await (await site.get('/desk/mandates/res-179', secretariat)).text()).toContain('Go &lt;on&gt;')
    const seen = await (await site.get('/ar/mandates/res-179')).text()
    expect(seen).toContain('القرار 179')
    expect(seen).toContain('Go &lt;on&gt;')
  })

  test('notes a due date and what was done, once each, also when a form is sent twice', async () => {
    const due = { 'dueWords-en': 'next year', 'statedBy-en': 'The Chair', source: '/documents/CWG-COP-24/INF/17' }
    const done = {
      path: '/meetings/CWG-COP-24',
      kind: 'young-people',
      'title-en': 'A <i>talk</i>',
      meeting: 'CWG-COP-24',
      phase: 'before',
    }
    for (let times = 0; times < 2; times++) {
      expect((await send(`${clause}/due-dates`, due, secretariat)).to).toBe(`${clause}?noted=yes`)
      expect((await send(`${clause}/evidence`, done, secretariat)).to).toBe(`${clause}?noted=yes`)
    }
    const html = await (await site.get('/mandates/res-1306')).text()
    expect(html.match(/next year/g)).toHaveLength(1)
    expect(html.match(/A &lt;i&gt;talk/g)).toHaveLength(1)
    expect(html).not.toContain('there is no record that young people')
    expect(await (await site.get(`${clause}?noted=yes`, secretariat)).text()).toContain('It is recorded.')
  })

  test.each([
    [list, { id: 'x', 'name-en': 'Kept <1>' }, 'adoptedBy-en'],
    [list, { id: 'X y', 'name-en': 'Kept <1>', 'adoptedBy-en': 'A' }, 'id'],
    ['/desk/mandates/res-1306/clauses', { code: 'x', 'text-en': 'Kept <1>' }, 'label'],
    ['/desk/mandates/res-1306/clauses', { code: 'x', label: 'Kept <1>' }, 'text-en'],
    [`${clause}/due-dates`, { 'dueWords-en': 'Kept <1>' }, 'due-statedBy-en'],
    [`${clause}/evidence`, { path: 'https://example.org', 'title-en': 'Kept <1>' }, 'evidence-path'],
    [`${clause}/evidence`, { path: '/x', 'title-en': 'Kept <1>', meeting: 'CWG-COP-99' }, 'evidence-meeting'],
  ])('at %s is told what is wrong in %o, and what was typed is kept', async (path, fields, field) => {
    const { status, html } = await send(path, fields, secretariat)
    expect(status).toBe(422)
    expect(html).toContain(`href="#${field}"`)
    expect(html).toContain(`id="${field}"`)
    expect(html).toContain('Kept &lt;1&gt;')
  })

  test('of another group, a chair, and strangers are kept out', async () => {
    const elsewhere = await site.signIn({ role: 'secretariat', body: 'OTHER' })
    const chair = await site.signIn({ role: 'chair', body: 'CWG-COP' })
    for (const path of [list, '/desk/mandates/res-1306', clause]) {
      expect((await site.get(path)).headers.get('location')).toBe('/sign-in')
      for (const cookie of [elsewhere, chair]) expect((await site.get(path, cookie)).status).toBe(404)
    }
    for (const path of [list, '/desk/mandates/res-1306/clauses', `${clause}/due-dates`, `${clause}/evidence`]) {
      expect((await send(path, { id: 'theirs' })).to).toBe('/sign-in')
      for (const cookie of [elsewhere, chair]) expect((await send(path, { id: 'theirs' }, cookie)).status).toBe(404)
    }
  })

  test('finds nothing where there is no such text or clause', async () => {
    for (const path of ['/desk/mandates/none', '/desk/mandates/res-1306/clauses/r9', '/desk/bodies/NONE/mandates'])
      expect((await site.get(path, secretariat)).status).toBe(404)
  })

  test('works in Arabic too', async () => {
    for (const path of [list, '/desk/mandates/res-1306', clause]) {
      const answer = await site.get(`/ar${path}`, secretariat)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('dir="rtl"')
    }
  })
})
