import { beforeAll, describe, expect, test } from 'vitest'
import { testSite, type TestSite } from '#testing'
import { enterClause, enterMandate, noteDueDate, noteEvidence } from '../index.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite({ example: true })
}, 60_000)

const read = async (path: string) => {
  const answer = await site.get(path)
  return { status: answer.status, html: await answer.text() }
}
const partOf = (html: string, code: string) =>
  html.slice(html.indexOf(`<section class="section" id="${code}"`)).split('</section>')[0]!

describe('the page of a mandate', () => {
  test('says truthfully that young people were not heard before or during the 24th meeting', async () => {
    const { html } = await read('/mandates/res-1306')
    const clause = partOf(html, 'r3')
    expect(clause).toContain('24th meeting: there is no record that young people were consulted before it or during it')
    expect(clause.match(/Not on record/g)).toHaveLength(3)
    expect(partOf((await read('/ar/mandates/res-1306')).html, 'r3')).toContain('غير مسجّل')
  })

  test('shows what is on record under a clause, each a page that is there', async () => {
    const { html } = await read('/mandates/res-1306')
    for (const code of ['r1.1', 'r1.2', 'r2', 'r4', 'r5']) {
      const links = [...partOf(html, code).matchAll(/<li><a href="([^"#]+)/g)].map((match) => match[1]!)
      expect(links.length, code).toBeGreaterThan(0)
      for (const link of links) expect((await site.get(link)).status, link).toBe(200)
    }
    expect(partOf(html, 'r1.3')).toContain('None on record.')
    expect(partOf(html, 'r6')).toContain('None on record.')
  })

  test('names every clause of the original, in the six languages', async () => {
    for (const prefix of ['', '/fr', '/es', '/ru', '/ar', '/zh']) {
      const { html } = await read(`${prefix}/mandates/res-1306`)
      for (const code of ['r1.1', 'r1.2', 'r1.3', 'r2', 'r3', 'r4', 'r5', 'r6'])
        expect(html, code).toContain(`id="${code}"`)
      expect(html).toContain('resolves 1.1')
    }
  })

  test('keeps a due date that was moved beside the one that was mandated', async () => {
    const by = (name: string) => ({ dueOn: null, statedBy: { en: name }, statedOn: null, source: null })
    await enterMandate(site.context, {
      id: 'res-2',
      body: 'CWG-COP',
      names: { en: 'Resolution <2>', ar: 'القرار 2' },
      adoptedBy: { en: 'Council' },
      adoptedOn: null,
      address: null,
      amended: null,
    })
    const clause = { mandate: 'res-2', code: 'a', label: '<b>1</b>', text: { en: 'Report <soon>' }, perMeeting: false }
    await enterClause(site.context, clause)
    for (const [words, name] of [
      ['62nd session', 'The resolution'],
      ['63rd session', 'A letter'],
      ['64th session', 'OHCHR'],
    ] as const)
      await noteDueDate(site.context, { mandate: 'res-2', code: 'a' }, { ...by(name), dueWords: { en: words } })
    const { html } = await read('/mandates/res-2')
    const at = ['Mandated', '62nd session', 'The resolution', 'Later', '63rd session', 'Now', '64th session', 'OHCHR']
    const places = at.map((text) => html.indexOf(text))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
    expect(html).toContain('Report &lt;soon&gt;')
    expect(html).not.toContain('<b>1</b>')
  })

  test('shows all three where young people were heard before, heard during, and answered', async () => {
    for (const phase of ['before', 'during', 'answered'] as const)
      await noteEvidence(site.context, {
        body: 'CWG-COP',
        mandate: 'res-2',
        clause: 'a',
        path: `/young/X#${phase}`,
        kind: 'young-people',
        title: { en: `What was ${phase}` },
        phase,
      })
    const clause = partOf((await read('/mandates/res-2')).html, 'a')
    for (const phase of ['before', 'during', 'answered']) expect(clause).toContain(`What was ${phase}`)
    expect(clause).not.toContain('Not on record')
    expect(clause).toContain('Tied to no meeting')
  })

  test('that is not there is not found', async () => {
    for (const path of ['/mandates/res-0', '/ar/mandates/%3Cscript%3E']) expect((await read(path)).status).toBe(404)
  })
})

describe('the list of mandates', () => {
  test('shows each with how much is on record, as soon as it is entered', async () => {
    const { html } = await read('/mandates')
    expect(html).toContain('ITU Council Resolution 1306')
    expect(html).toContain('Something is on record under 5 of 8 clauses')
    expect(html).toContain('Resolution &lt;2&gt;')
    expect((await read('/ar/mandates')).html).toContain('القرار 2')
  })

  test('says in an empty installation what comes next', async () => {
    const bare = await testSite()
    expect(await (await bare.get('/mandates')).text()).toContain('No founding text yet')
  })
})
