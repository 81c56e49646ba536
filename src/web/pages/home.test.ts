import { beforeAll, describe, expect, test } from 'vitest'
import { found, type NewBody } from '#areas/bodies'
import { recordOutcome } from '#areas/meetings'
import { withdraw } from '#areas/registry'
import { receiveReport } from '#areas/reports'
import { testSite, type TestSite } from '#testing'

let site: TestSite
beforeAll(async () => {
  site = await testSite({ example: true })
}, 60_000)

const page = async (path: string, cookie?: string): Promise<string> => (await site.get(path, cookie)).text()

const another: NewBody = {
  symbol: 'WG-X',
  names: { fr: 'Groupe <X>' },
  parent: { fr: 'Assemblée' },
  founded: {},
  purpose: { fr: 'Pour essayer' },
  timezone: 'UTC',
  language: 'fr',
  practice: 'adopted',
  notice: null,
  series: [{ code: 'INF', names: { fr: 'Information' } }],
}

describe('a visitor', () => {
  test('sees the group, its newest report, its latest documents', async () => {
    const html = await page('/')
    expect(html).toContain('<title>Council Working Group on Child Online Protection')
    expect(html).toContain('Report of the 24th meeting')
    expect(html).toContain('href="/meetings/CWG-COP-24/report"')
    expect(html).toContain('href="/documents/CWG-COP-24/INF/17"')
    expect(html).toContain('Late, heard')
  })

  test('follows one thread from a paper through the report to an outcome, each at its address', async () => {
    const html = (await page('/')).split('id="thread"')[1]!
    expect(html).toContain('href="/documents/CWG-COP-24/EX/5/v1.en#p')
    expect(html).toContain('href="/meetings/CWG-COP-24/report#p')
    expect(html).toContain('href="/meetings/CWG-COP-24#outcome-8"')
    expect(html).toContain('five areas')
    const steps = [...html.matchAll(/class="step-label"><a href="([^"#]+)#([^"]+)"/g)]
    expect(steps).toHaveLength(3)
    for (const [, address, fragment] of steps) expect(await page(address!), address).toContain(`id="${fragment}"`)
  })

  test('sees another thread when a paper is withdrawn, and the state when the group has noted the report', async () => {
    await withdraw(site.context, 'CWG-COP-24/EX/5', 'Withdrawn by its source.')
    await receiveReport(site.context, 'CWG-COP-24', { ground: 'Summary record', on: '2026-11-01' })
    const html = await page('/')
    expect(html.split('id="thread"')[1] ?? '').not.toContain('EX/5')
    expect(await page('/reports')).toContain('noted')
    expect(await page('/fr/reports')).toContain('Rapport de la 24e réunion')
    expect(await page('/meetings/CWG-COP-24')).toContain('Withdrawn')
  })

  test('reads the first page in Arabic, with quotations marked as English', async () => {
    const html = await page('/ar')
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).toContain('من قال ماذا عن سلامة الأطفال على الخط')
    expect(html).toContain('lang="en" dir="ltr"')
  })

  test('is told what a group is for, what it rests on, and how its papers are numbered', async () => {
    const html = await page('/bodies/CWG-COP')
    expect(html).toContain('ITU Council')
    expect(html).toContain('Resolution 1306')
    expect(html).toContain('The group notes its reports')
    expect(html).toContain('CWG-COP-24/INF/5 is to be read from the left')
    expect(await page('/bodies')).toContain('href="/bodies/CWG-COP"')
  })

  test('finds no group where there is none', async () => {
    for (const path of ['/bodies/NONE', '/bodies/cwg-cop', '/reports/page/2'])
      expect((await site.get(path)).status, path).toBe(404)
  })

  test('can read about the site in every language, without a cookie', async () => {
    for (const language of ['', '/fr', '/es', '/ru', '/ar', '/zh']) {
      const answer = await site.get(`${language}/about`)
      expect(answer.headers.get('set-cookie')).toBeNull()
      expect(await answer.text()).toContain('<code>heed verify CWG-COP-24-report.json</code>')
    }
  })

  test('sees each group introduced where there are several, and the newest report first, under a band that says whose it is', async () => {
    await found(site.context, another)
    const html = await page('/')
    expect(html).toContain('<title>Heed</title>')
    expect(html).toContain('href="/bodies/CWG-COP"')
    expect(html).toContain('href="/bodies/WG-X"')
    expect(html).toContain('<span lang="fr" dir="ltr">Pour essayer</span>')
    expect(html).toContain('Groupe &lt;X&gt;')
    expect(html).not.toContain('<X>')
    const [, band] = /<p class="band">([^<]+)</.exec(html)!
    expect(band).toBe('CWG-COP: This is an example made from public documents, in words written for it.')
    expect(html.indexOf('Report of the 24th meeting')).toBeGreaterThan(0)
    expect(html.indexOf('Report of the 24th meeting')).toBeLessThan(html.indexOf('Latest documents'))
    expect(await page('/meetings/CWG-COP-24')).toContain('This is an example made from public documents')
    const empty = await page('/bodies/WG-X')
    expect(empty).toContain('No meeting yet')
    expect(empty).toContain('No document yet')
    expect(empty).toContain('No report yet')
    expect(empty).toContain('WG-X-1/INF/5')
  })

  test('reads an outcome with the date it is due by, and with the words where there is no date', async () => {
    const outcome = { actor: 'cwg-cop', verb: 'decided' as const, addressee: null, text: 'To <act>.' }
    const open = { owner: 'itu-secretariat', from: [] }
    await recordOutcome(site.context, 'CWG-COP-24', { ...outcome, ...open, due: '2027-03-01', dueWords: null })
    await recordOutcome(site.context, 'CWG-COP-24', {
      ...outcome,
      ...open,
      text: 'To act soon.',
      due: null,
      dueWords: 'before WTDC',
    })
    const html = await page('/meetings/CWG-COP-24')
    expect(html).toContain('<time datetime="2027-03-01">1 March 2027</time>')
    expect(html).toContain('before WTDC')
    expect(html).toContain('To &lt;act&gt;.')
  })
})

test('the operator of an empty installation is told what Heed is and what to do next', async () => {
  const empty = await testSite()
  const html = await (await empty.get('/')).text()
  expect(html).toContain('Heed keeps the public record')
  expect(html).toContain('No group has been founded here yet')
  expect(html).toContain('href="/sign-in"')
  for (const path of ['/bodies', '/meetings', '/reports', '/about', '/ar', '/sitemap/pages.xml'])
    expect((await empty.get(path)).status, path).toBe(200)
  expect(await (await empty.get('/ar')).text()).toContain('لم يُنشأ هنا أي فريق بعد')
  expect((await empty.get('/sitemap/documents-1.xml')).status).toBe(404)
}, 60_000)
