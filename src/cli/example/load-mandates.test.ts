import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { languages } from '#base/languages'
import { found } from '#areas/bodies'
import { packageRoot } from '#platform/config'
import { testSite, type TestSite } from '#testing'
import { loadMandates, type ExampleMandate } from './load-mandates.ts'

const readMandates = async (folder: string): Promise<ExampleMandate[]> =>
  JSON.parse(await readFile(join(packageRoot, 'examples', folder, 'mandates.json'), 'utf8'))

describe('the founding texts of the examples', () => {
  test.each(['cwg-cop-24', 'hrc-56-6'])('of %s are told in the six languages', async (folder) => {
    for (const { clauses, names, adoptedBy, amended } of await readMandates(folder)) {
      const texts = [names, adoptedBy, ...(amended ? [amended] : []), ...clauses.map(({ text }) => text)]
      const due = clauses.flatMap(({ dueDates }) => dueDates.flatMap(({ dueWords, statedBy }) => [dueWords, statedBy]))
      for (const text of [...texts, ...due]) expect(Object.keys(text).toSorted()).toEqual(languages.toSorted())
    }
  })
})

describe('Human Rights Council resolution 56/6', () => {
  let site: TestSite
  let html: string
  beforeAll(async () => {
    site = await testSite({ example: true })
    const bare = { parent: {}, founded: {}, purpose: {}, timezone: 'UTC', language: 'en', notice: null, series: [] }
    await found(site.context, { symbol: 'HRC566', names: { en: 'Process' }, practice: 'noted', ...bare })
    await loadMandates(site.context, await readMandates('hrc-56-6'))
    html = await (await site.get('/mandates/res-56-6')).text()
  }, 60_000)

  test('is read fragment by fragment, seven of operative paragraph 8 and seven of 9', () => {
    for (const paragraph of ['OP8', 'OP9'])
      for (let part = 1; part <= 7; part++) expect(html).toContain(`<bdi>${paragraph} (${part}/7)</bdi>`)
  })

  test('shows that the report was due at the 62nd session and is now due at the 64th, as stated by OHCHR', async () => {
    const clause = html.slice(html.indexOf('id="op9-present"'))
    const order = ['Mandated', '62nd session', 'Human Rights Council resolution 56/6', 'Now', '64th session', 'OHCHR']
    const places = order.map((text) => clause.indexOf(text))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    const [, document, block] = /href="(\/documents\/[^"#]+)#([^"]+)"/.exec(clause)!
    const source = await (await site.get(document!)).text()
    expect(source).toContain(`id="${block}"`)
    expect(source.slice(source.indexOf(`id="${block}"`)).slice(0, 600)).toContain('sixty-fourth session')
  })
})
