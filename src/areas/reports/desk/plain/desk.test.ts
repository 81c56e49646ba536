import { beforeAll, describe, expect, test } from 'vitest'
import { axeFindings, findChromium, openBrowser, testSite, type TestSite } from '#testing'
import { body, consult, good } from '../../fixtures/consultation.ts'
import { officialIds, writePlain } from '../../fixtures/plain.ts'
import { findReport, issueReport, listPlainEditions, startOtherReport } from '../../index.ts'

const hostile = '<script>alert(1)</script> & "more"'
let site: TestSite
let secretariat: string
let chair: string
let stranger: string
let occasion: string
let desk: string
let edition: string
beforeAll(async () => {
  site = await testSite()
  await consult(site.context)
  const titles = { en: `Games ${hostile}` }
  ;({ occasion } = good(await startOtherReport(site.context, { body, template: 'consultation', titles })))
  desk = `/desk/reports/${occasion}`
  edition = await writePlain(site.context, occasion)
  secretariat = await site.signIn({ role: 'secretariat', body })
  chair = await site.signIn({ role: 'chair', body })
  stranger = await site.signIn({ role: 'secretariat', body: 'OTHER' })
}, 60_000)

const page = async (path: string, cookie = secretariat) => {
  const answer = await site.get(path, cookie)
  return { status: answer.status, html: await answer.text() }
}
const send = async (path: string, fields: Record<string, string>, cookie = secretariat) => {
  const answer = await site.post(path, fields, cookie)
  return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() }
}
const paragraphs = async () => {
  const { symbol } = (await findReport(site.context.db, occasion))!
  return (await listPlainEditions(site.context.db, symbol)).find(({ id }) => id === edition)!.paragraphs
}
const paths = async () => {
  const told = (await paragraphs()).at(-1)!.id
  return [
    `/desk/bodies/${body}/reports`,
    `/desk/bodies/${body}/reports/new`,
    desk,
    `${desk}/preview`,
    `${desk}/paragraphs/new?section=follow-up`,
    `${desk}/plain/new`,
    `${desk}/plain/${edition}`,
    `${desk}/plain/${edition}/paragraphs/new`,
    `${desk}/plain/${edition}/paragraphs/new?after=${told}`,
    `${desk}/plain/${edition}/paragraphs/${told}`,
  ]
}

describe('every page of a report of no meeting', () => {
  test('asks a stranger to sign in, and is not there for another group’s secretariat', async () => {
    for (const path of await paths()) {
      const nobody = await site.get(path)
      expect([nobody.status, nobody.headers.get('location')], path).toEqual([303, '/sign-in'])
      expect((await page(path, stranger)).status, path).toBe(404)
    }
  })

  test('opens for those who write, in English and in Arabic, and runs nothing that was typed', async () => {
    for (const path of await paths())
      for (const language of ['', '/ar']) {
        const { status, html } = await page(language + path)
        expect(status, path).toBe(200)
        expect(html).toContain(language ? '<html lang="ar" dir="rtl">' : '<html lang="en" dir="ltr">')
        expect(html).not.toContain('<script>alert')
      }
  })

  test('is not there under a name that nobody gave', async () => {
    const nobody = '00000000-0000-0000-0000-000000000000'
    for (const path of [
      '/desk/reports/HRC566-R9',
      '/desk/bodies/NONE/reports',
      `${desk}/plain/${nobody}`,
      `${desk}/plain/x`,
      `${desk}/plain/${edition}/paragraphs/${nobody}`,
      `${desk}/plain/${edition}/paragraphs/new?after=x`,
      `${desk}/paragraphs/new?section=opening`,
    ])
      expect((await page(path)).status, path).toBe(404)
  })

  test('shows the chair how it stands, and nothing to write with', async () => {
    const { html } = await page(desk, chair)
    expect(html).toContain('In plain words')
    expect(html).not.toContain(`${desk}/plain/new`)
    expect((await page(`${desk}/plain/${edition}`, chair)).status).toBe(404)
  })

  test('passes the checks of axe', async (context) => {
    if (!(await findChromium())) return context.skip()
    const browser = await openBrowser()
    const address = await site.open()
    const [name, value] = secretariat.split('=')
    const tab = await browser.newContext()
    await tab.addCookies([{ name: name!, value: value!, url: address }])
    const shown = await tab.newPage()
    for (const path of await paths())
      for (const language of ['', '/ar']) {
        await shown.goto(address + language + path)
        expect(await axeFindings(shown), language + path).toEqual([])
      }
  }, 120_000)
})

describe('a report', () => {
  const fields = { template: 'annual', title: 'A year', from: '2026-01-01', to: '2026-12-31' }
  test('of a year is started from the form, with its clause, and leads to its draft', async () => {
    const sent = await send(`/desk/bodies/${body}/reports`, { ...fields, clause: 'res-9 summary', 'plain-clause': '' })
    expect([sent.status, sent.to]).toEqual([303, '/desk/reports/HRC566-R2'])
    expect(await findReport(site.context.db, 'HRC566-R2')).toMatchObject({ mandate: 'res-9', clause: 'summary' })
    expect((await page(`/desk/bodies/${body}/reports`)).html).toContain('A year (HRC566/REP/2)')
  })

  test('that cannot be started is asked for again with all that was typed', async () => {
    for (const [change, words] of [
      [{ title: '' }, 'The title is missing.'],
      [{ from: '', to: '' }, 'The period is missing.'],
      [{ to: '2025-01-01' }, 'stands before the first'],
      [{ clause: 'res-9 none' }, 'has no such clause'],
      [{ template: 'meeting' }, 'Choose what kind'],
    ] as const) {
      const { status, html } = await send(`/desk/bodies/${body}/reports`, { ...fields, ...change })
      expect([status, html.includes(words)], words).toEqual([422, true])
      expect(html).toContain(`value="${{ ...fields, ...change }.title}"`)
    }
    expect((await send(`/desk/bodies/${body}/reports`, fields, stranger)).status).toBe(404)
    expect((await send(`/desk/bodies/${body}/reports`, fields, chair)).status).toBe(404)
  })

  test('composed again says what it added', async () => {
    const { to } = await send(`${desk}/composition`, {})
    expect(to).toBe(`${desk}?added=0`)
  })
})

describe('an edition', () => {
  test('is started once; the second time the form says where to go on', async () => {
    const fields = { readers: '13-17', language: 'en', title: 'Games' }
    const first = await send(`${desk}/plain`, fields)
    expect(first.status).toBe(303)
    const { status, html } = await send(`${desk}/plain`, { ...fields, title: 'Mine' })
    expect([status, html.includes('Go on writing that one')]).toEqual([409, true])
    expect(html).toContain('value="Mine"')
    const started = await page(first.to)
    expect(started.html).toContain('What children said')
    expect(started.html).toContain('nobody has checked it')
    expect(started.html).toContain('nothing tells section 3 Risks')
  })

  test('shows each official paragraph beside the one that tells it', async () => {
    const { html } = await page(`${desk}/plain/${edition}`)
    expect(html).toContain('It passes every check')
    expect(html).toContain('Games take our sleep.')
    expect(html).toContain('Games take sleep. One passage speaks against this.')
  })

  test('says of each word what is wrong with it, on the page of its paragraph too', async () => {
    const tells = (await officialIds(site.context, occasion, 'risks'))[0]!
    const text = `Stakeholders of the ITU ask for ${'many '.repeat(12)}rules, 40%. ${hostile}`
    const sent = await send(`${desk}/plain/${edition}/paragraphs`, { form: 'paragraph', text, after: '', tells })
    expect(sent.status).toBe(303)
    const id = sent.to.split('#p-')[1]!
    for (const path of [`${desk}/plain/${edition}`, `${desk}/plain/${edition}/paragraphs/${id}`]) {
      const { html } = await page(path)
      for (const words of ['“stakeholders” is a hard word', '“ITU” is a short form', '“%” belongs in official papers'])
        expect(html, words).toContain(words)
      expect(html).toContain('words, and 12 is the most')
      expect(html).not.toContain('<script>alert')
    }
    expect((await send(`${desk}/plain/${edition}/paragraphs/${id}/place`, { direction: 'up' })).status).toBe(303)
    expect((await paragraphs()).at(-2)!.id).toBe(id)
    expect((await send(`${desk}/plain/${edition}/paragraphs/${id}/removal`, {})).status).toBe(303)
    expect((await paragraphs()).some((one) => one.id === id)).toBe(false)
  })

  test('keeps what was typed and ticked when it cannot be saved', async () => {
    const told = (await paragraphs()).at(-1)!
    const path = `${desk}/plain/${edition}/paragraphs/${told.id}`
    const tells = (await officialIds(site.context, occasion, 'risks'))[0]!
    const stale = await send(path, { text: 'Mine.', revision: '9', tells })
    expect(stale.status).toBe(409)
    expect(stale.html).toContain('Mine.</textarea>')
    expect(stale.html).toMatch(new RegExp(`value="${tells}" checked`))
    const empty = await send(path, { text: ' ', revision: '1', tells })
    expect([empty.status, empty.html.includes('There is no text.')]).toEqual([422, true])
    const unknown = await send(path, { text: 'Mine.', revision: '1', tells: 'x' })
    expect([unknown.status, unknown.html.includes('Look at the boxes again')]).toEqual([422, true])
    const fields = { title: 'Games', glossary: 'app: A program\nrule', 'checked-by': 'Us', revision: '2' }
    const words = await send(`${desk}/plain/${edition}`, fields)
    expect([words.status, words.html.includes('“rule” has no meaning beside it')]).toEqual([422, true])
    expect(words.html).toMatch(/app: A program\r?\nrule<\/textarea>/)
    const saved = await send(`${desk}/plain/${edition}`, { ...fields, glossary: 'app：A program\r\n\r\n' })
    expect(saved.to).toBe(`${desk}/plain/${edition}?saved`)
    expect((await page(saved.to)).html).toContain('Saved.')
  })
})

describe('releasing', () => {
  test('without an edition for children asks for a reason and who decided, and shows both to readers', async () => {
    const other = good(
      await startOtherReport(site.context, { body, template: 'consultation', titles: { en: 'Second' } }),
    )
    const path = `/desk/reports/${other.occasion}`
    const overview = await page(path)
    expect(overview.html).toContain('Wanted: an edition for children')
    expect(overview.html).toContain('name="exception"')
    const refused = await send(`${path}/issues`, {})
    expect([refused.status, refused.html.includes('No edition that children can read')]).toEqual([422, true])
    const half = await send(`${path}/issues`, { exception: `Late ${hostile}` })
    expect([half.status, half.html.includes('Who decided is missing')]).toEqual([422, true])
    expect(half.html).toContain('value="Late &lt;script')
    const done = await send(`${path}/issues`, { exception: `Late ${hostile}`, 'decided-by': 'The Chair' })
    expect(done.status).toBe(303)
    const { html } = await page(`/documents/${other.symbol}`)
    expect(html).toContain('Version 1 was issued without an edition that children can read.')
    expect(html).toContain('Decided by: The Chair. Reason: Late &lt;script&gt;')
    expect(html).not.toContain('<script>alert')
    expect((await page(`/ar/documents/${other.symbol}`)).html).toContain('بدون طبعة يستطيع الأطفال قراءتها')
  })

  test('with one gives the public both, each leading to the other', async () => {
    good(await issueReport(site.context, occasion))
    const report = await page('/documents/HRC566/REP/1')
    expect(report.html).toContain('<a href="/documents/HRC566/CF/1">Read this in words for 10–12</a>')
    expect(report.html).toMatch(/href="\/documents\/HRC566\/CF\/1\/v1\.en#p1"/)
    const child = await page('/documents/HRC566/CF/1')
    expect(child.html).toContain('<a href="/documents/HRC566/REP/1">The official report (HRC566/REP/1)</a>')
    expect(child.html).toMatch(/This tells paragraph <a href="\/documents\/HRC566\/REP\/1\/v1#p3\.1"><bdi>3\.1<\/bdi>/)
    expect(child.html).toContain('For readers aged 10 to 12')
    expect(child.html).not.toContain('id="source-ref-1"')
    expect(child.html).toContain('It tells 10 paragraphs of the report')
    const arabic = await page('/ar/documents/HRC566/CF/1')
    expect(arabic.html).toContain('هذا ينقل الفقرة')
    const plain = await page('/documents/HRC566/CF/1.txt')
    expect(plain.html).not.toContain('[1]')
    expect((await page('/documents/HRC566/CF/1.json')).html).toContain('"HRC566/REP/1"')
    for (const path of ['/reports', '/ar/reports', '/', `/bodies/${body}`])
      expect((await page(path)).html, path).toContain('/documents/HRC566/REP/1"')
  })
})
