import { beforeAll, describe, expect, test } from 'vitest'
import { recordIntervention } from '#areas/meetings'
import { convene } from '#areas/bodies'
import { enterOrganisation } from '#areas/people'
import { publishedText } from '#areas/registry'
import { testSite, type TestSite } from '#testing'

let site: TestSite
beforeAll(async () => {
  site = await testSite({ example: true })
}, 60_000)

const page = async (path: string, cookie?: string): Promise<string> => (await site.get(path, cookie)).text()
const meeting = '/meetings/CWG-COP-24'

/** What stands between a fragment's element and the next of its kind. */
const entry = (html: string, id: string): string => html.split(`id="${id}"`)[1]!.split('class="turn"')[0]!

describe('a reader of a meeting', () => {
  test('finds who presided, and is told what the public record does not state', async () => {
    const html = await page(meeting)
    expect(html).toMatch(/<h1>(<span>)?24th meeting/)
    expect(html).toContain('Ms Stella C. Erebor')
    expect(html.match(/not stated in the public record/g)).toHaveLength(2)
    expect(html).toContain('19 January 2026')
    expect(html).not.toContain('09:')
  })

  test('sees over the page that it is an example', async () => {
    for (const path of [meeting, '/meetings', '/bodies/CWG-COP', '/reports', '/'])
      expect(await page(path), path).toContain('This is an example made from public documents')
    expect(await page('/ar/meetings/CWG-COP-24')).toContain('هذا مثال أُعدّ استناداً إلى وثائق عامة')
  })

  test('comes from a question to its answer and back', async () => {
    const html = await page(meeting)
    expect(entry(html, 'said-4')).toContain('href="#said-7"')
    expect(entry(html, 'said-7')).toContain('href="#said-4"')
  })

  test('sees that a question has no answer', async () => {
    await recordIntervention(site.context, 'CWG-COP-24', {
      item: 7,
      speaker: 'delegation-brazil',
      onBehalfOf: 'delegation-australia',
      kind: 'question',
      documents: ['CWG-COP-24/INF/17', 'CWG-COP-24/INF/999'],
      answers: null,
      text: '<script>alert(1)</script> & "when"?',
    })
    const asked = entry(await page(meeting), 'said-23')
    expect(asked).toContain('no answer recorded')
    expect(asked).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(asked).toMatch(/On behalf of: Australia/)
    expect(asked).toContain('href="/documents/CWG-COP-24/INF/17"')
    expect(asked).not.toContain('href="/documents/CWG-COP-24/INF/999"')
    expect(asked).not.toContain('in the record of the meeting')
    expect(entry(await page(meeting), 'said-4')).not.toContain('no answer recorded')
  })

  test('comes from an outcome to the turns it arose from, and reads who has to act and that no date is stated', async () => {
    const outcome = entry(await page(meeting), 'outcome-8')
    expect(outcome).toContain('requested')
    expect(outcome).toContain('href="#said-18"')
    expect(outcome).toContain('Has to act: ITU Secretariat')
    expect(outcome).toContain('no date stated')
  })

  test('can cite a turn by its full address, and open it in the record that is kept', async () => {
    const turn = entry(await page(meeting), 'said-7')
    expect(turn).toContain('/meetings/CWG-COP-24#said-7')
    const [, fragment] = /href="\/documents\/CWG-COP-24\/REC\/1#([^"]+)"/.exec(turn)!
    const place = { symbol: 'CWG-COP-24/REC/1', number: 1, language: 'en' }
    const record = await publishedText(site.context.db, place)
    expect(record!.blocks.map((block) => block.id)).toContain(fragment)
  })

  test('finds every fragment that the page leads to on the page', async () => {
    const html = await page(meeting)
    const ids = new Set([...html.matchAll(/\bid="([^"]+)"/g)].map((match) => match[1]))
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids, target).toContain(target)
    expect([...html.matchAll(/\bid="([^"]+)"/g)]).toHaveLength(ids.size)
  })

  test('reads it in Arabic with what was said marked as English', async () => {
    const html = await page('/ar/meetings/CWG-COP-24')
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).toMatch(/<h1>(<span>)?الاجتماع 24/)
    expect(entry(html, 'said-7')).toContain('lang="en" dir="ltr"')
    expect(html).toContain('جدول الأعمال')
  })

  test('finds the report with its state, and the paper that was heard from the floor', async () => {
    const html = await page(meeting)
    expect(html).toContain('href="/meetings/CWG-COP-24/report"')
    expect(html).toContain('Version 1, issued on 2 November 2026')
    expect(html).toContain('from the floor')
  })

  test('is told that nothing is recorded yet of a meeting that was only convened', async () => {
    await convene(site.context, {
      body: 'CWG-COP',
      ordinal: 25,
      startsOn: '2027-01-18',
      endsOn: '2027-01-19',
      modality: 'hybrid',
      place: { en: 'Geneva, <b>Popov</b>' },
    })
    const html = await page('/meetings/CWG-COP-25')
    expect(html).toContain('18 January 2027 to 19 January 2027')
    expect(html).toContain('Geneva, &lt;b&gt;Popov&lt;/b&gt;')
    expect(html).toContain('In person and online')
    expect(html).toContain('Nothing recorded yet')
    expect(html).toContain('Not issued yet')
    expect(await page('/meetings')).toMatch(/CWG-COP-25[\s\S]*CWG-COP-24/)
    const file = await page('/fr/meetings/CWG-COP-25.ics')
    expect(file).toContain('DTEND;VALUE=DATE:20270120')
    expect(file).toContain('SUMMARY:25e réunion')
    expect(file).toContain('LOCATION:Geneva\\, <b>Popov</b>')
  })

  test('gets the same page when signed in as the secretariat', async () => {
    const cookie = await site.signIn({ role: 'secretariat', body: 'CWG-COP' })
    const html = await page(meeting, cookie)
    expect(html).toContain('id="said-7"')
    expect(html).not.toContain('CWG-COP-24/REP/1/v2')
  })

  test('finds nothing where there is nothing', async () => {
    for (const path of ['/meetings/CWG-COP-99', '/meetings/CWG-COP-99.ics', '/meetings/page/2', '/meetings/page/0'])
      expect((await site.get(path)).status, path).toBe(404)
  })
})

test('an organisation is not renamed by another group that enters one under the same id', async () => {
  expect(await page(meeting)).toContain('South Africa')
  const renamed = { id: 'south-africa', names: { en: 'Elsewhere' }, shortNames: null, category: 'member-state' }
  expect(await enterOrganisation(site.context, 'WG-X', renamed)).toMatchObject({ problem: 'organisation-known' })
  expect(await page(meeting)).not.toContain('Elsewhere')
})
