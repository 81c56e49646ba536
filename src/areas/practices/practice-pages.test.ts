import { beforeAll, describe, expect, test } from 'vitest'
import { findPractice, forgetPractices, listPractices } from '#areas/practices'
import { withdraw } from '#areas/registry'
import { languages } from '#base/languages'
import { axeFindings, openBrowser, testSite, type TestSite } from '#testing'

let site: TestSite
let staff: string
const desk = '/desk/practices/bodies/CWG-COP'
const paper = 'CWG-COP-24/EX/3'
const words = 'Dyzurnet.pl has been at work since 2005.'
const hostile = '<script>alert(1)</script>'

const form = {
  title: `Hotline ${hostile}`,
  what: 'Reports are examined by analysts.',
  who: 'Poland "NASK"',
  evidence: '',
  takeUp: '',
  region: 'eastern-europe',
  country: 'pl',
  since: '2005',
  measure: 'organizational',
  themes: 'H16',
  audiences: 'teachers',
  contact: '',
  reviewOn: '2026-01-31',
  symbol: paper,
  words,
}

beforeAll(async () => {
  site = await testSite({ example: true })
  staff = await site.signIn({ role: 'secretariat', body: 'CWG-COP' })
}, 60_000)

const page = async (path: string, cookie?: string) => {
  const answer = await site.get(path, cookie)
  return { status: answer.status, html: await answer.text() }
}
const send = async (path: string, fields: Record<string, string>, cookie = staff) => {
  const answer = await site.post(path, fields, cookie)
  return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() }
}

describe('the good practices of the example', () => {
  test('are eleven, in six languages, each with a passage that stands in its paper word for word', async () => {
    const all = await listPractices(site.context.db)
    expect(all).toHaveLength(11)
    for (const { id, texts, who, anchor } of all) {
      for (const language of languages) {
        expect(texts[language]?.title, `${id} ${language}`).toBeTruthy()
        expect(texts[language]?.what, `${id} ${language}`).toBeTruthy()
        expect(who[language] ?? who.en, `${id} ${language}`).toBeTruthy()
      }
      const { html } = await page(`/practices/${id}`)
      expect(html, id).toContain('stands so, word for word, in version 1')
      expect(html).toContain('As stated by')
      const [, address, block] = /href="(\/documents\/[^"#]+)#([^"]+)"/.exec(html)!
      expect(anchor?.block).toBe(block)
      expect((await page(address!)).html).toContain(`id="${block}"`)
    }
  })

  test('are as stated by somebody on every card, and say that this is an example', async () => {
    const { html } = await page('/practices')
    expect(html.match(/As stated by/g)).toHaveLength(11)
    expect(html).toContain('11 practices of 11')
    expect(html).toContain('This is an example made from public documents')
    const arabic = (await page('/ar/practices')).html
    expect(arabic.match(/بحسب ما ذكره المصدر/g)).toHaveLength(11)
    expect(arabic).toContain('dir="rtl"')
  })

  test('are found by theme, region and audience, with how many there are of each', async () => {
    const titles = async (query: string) => (await page(`/practices?${query}`)).html
    expect(await titles('theme=H16')).toContain('1 practice of 11')
    expect(await titles('region=asia-pacific')).toContain('3 practices of 11')
    expect(await titles('audience=parents&region=asia-pacific')).toContain('1 practice of 11')
    expect(await titles('')).toContain('Asia and the Pacific (3)')
    expect(await titles('theme=H16')).toMatch(/<option value="H16" selected/)
    for (const query of ['theme=H16&region=africa', 'theme=H99', `theme=${encodeURIComponent("' or 1=1 --")}`]) {
      const html = await titles(query)
      expect(html).toContain('No practice fits all of this')
      expect(html).toContain('href="/practices"')
    }
    for (const path of [
      '/practices?page=2',
      '/practices?page=x',
      '/practices/page/2',
      '/practices/x',
      '/practices/A-P1',
    ])
      expect((await page(path)).status, path).toBe(404)
    expect((await page('/practices/page/1')).status).toBe(200)
  })
})

describe('a secretariat enters a practice', () => {
  test('whose passage is not there: it is refused with everything kept', async () => {
    const path = `${desk}/new`
    for (const wrong of [words.replace('2005', '2004'), `${words} Always.`]) {
      const { status, html } = await send(path, { ...form, words: wrong })
      expect(status).toBe(422)
      expect(html).toContain('href="#words"')
      expect(html).toContain(`These words do not stand in ${paper}`)
      expect(html).toContain('Hotline &lt;script&gt;')
      expect(html).toMatch(/value="H16" checked/)
      expect(html).toContain(wrong)
    }
    expect((await send(path, { ...form, symbol: '' })).html).toContain('href="#symbol"')
    expect((await send(path, { ...form, words: '' })).html).toContain('href="#words"')
    expect((await send(path, { ...form, themes: '' })).html).toContain('href="#themes"')
    expect((await send(path, { ...form, since: 'long ago' })).html).toContain('value="long ago"')
    expect(await listPractices(site.context.db)).toHaveLength(11)
  })

  test('from a passage that another page led with, once, and everybody can read it', async () => {
    const led = await page(`${desk}/new?${new URLSearchParams({ symbol: paper, words })}`, staff)
    expect(led.html).toMatch(new RegExp(`value="${paper}" selected`))
    expect(led.html).toContain(words)
    expect(await send(`${desk}/new`, form)).toMatchObject({ status: 303, to: desk })
    const again = await send(`${desk}/new`, form)
    expect(again.status).toBe(409)
    expect(again.html).toContain('CWG-COP-P12')
    const { html } = await page('/practices/CWG-COP-P12')
    expect(html).toContain('Hotline &lt;script&gt;')
    expect(html).not.toContain(hostile)
    expect(html).toContain('Poland (Eastern Europe)')
    expect(html).toContain('Nothing is stated about its effect.')
    expect((await page(desk, staff)).html).toContain('review due')
  })

  test('corrects it, and adds a language without touching the others', async () => {
    const path = '/desk/practices/CWG-COP-P12'
    const french = { ...form, language: 'fr', title: 'Ligne', what: 'Des analystes.', who: 'Pologne' }
    expect((await page(`${path}?language=fr`, staff)).html).not.toContain('value="Hotline')
    expect((await send(path, { ...french, title: '' })).html).toContain('href="#title"')
    expect((await send(path, french)).status).toBe(303)
    const { practice } = (await findPractice(site.context.db, 'CWG-COP-P12'))!
    expect(practice.texts).toMatchObject({ en: { title: form.title }, fr: { title: 'Ligne' } })
    expect((await page('/fr/practices/CWG-COP-P12')).html).toContain('Selon Pologne')
    const zh = (await page('/zh/practices/CWG-COP-P12')).html
    expect(zh).toMatch(/<h1><span lang="en"/)
  })

  test('removes it with a reason, which its address tells with 410', async () => {
    const path = '/desk/practices/CWG-COP-P12'
    const noReason = await send(`${path}/removal`, { reason: '' })
    expect(noReason.status).toBe(422)
    expect(noReason.html).toContain('href="#removal-reason"')
    expect((await send(`${path}/removal`, { reason: `Ended ${hostile}` })).to).toBe(desk)
    const gone = await page('/practices/CWG-COP-P12')
    expect(gone.status).toBe(410)
    expect(gone.html).toContain('Ended &lt;script&gt;')
    expect(gone.html).not.toContain('Reports are examined')
    expect((await page('/practices')).html).toContain('11 practices of 11')
    expect((await page(path, staff)).status).toBe(404)
    expect((await send(`${path}/removal`, { reason: 'Again' })).status).toBe(404)
  })

  test('and nobody else does', async () => {
    const chair = await site.signIn({ role: 'chair', body: 'CWG-COP' })
    const elsewhere = await site.signIn({ role: 'secretariat', body: 'OTHER' })
    for (const path of [desk, `${desk}/new`, '/desk/practices/CWG-COP-P1']) {
      expect((await page(path)).status, path).toBe(303)
      for (const cookie of [chair, elsewhere]) expect((await page(path, cookie)).status, path).toBe(404)
      for (const language of ['', '/ar']) expect((await page(language + path, staff)).status, path).toBe(200)
    }
    for (const path of [`${desk}/new`, '/desk/practices/CWG-COP-P1', '/desk/practices/CWG-COP-P1/removal'])
      expect((await send(path, { ...form, reason: 'x' }, chair)).status, path).toBe(404)
  })
})

test('whoever reads practices meets no barrier', async () => {
  const address = await site.open()
  const browser = await openBrowser()
  try {
    const context = await browser.newContext()
    await context.addCookies([{ name: 'heed', value: staff.slice('heed='.length), url: address }])
    const tab = await context.newPage()
    const open = ['/practices', '/ar/practices', '/practices/CWG-COP-P1', '/ar/practices/CWG-COP-P4']
    for (const path of [...open, '/practices/CWG-COP-P12', desk, `${desk}/new`, '/ar/desk/practices/CWG-COP-P1']) {
      await tab.goto(address + path)
      expect(await axeFindings(tab), path).toEqual([])
    }
  } finally {
    await browser.close()
  }
}, 90_000)

describe('a practice whose paper is no longer there', () => {
  test('says so instead of quoting, when it was withdrawn', async () => {
    await withdraw(site.context, 'CWG-COP-24/EX/9', 'Wrong.')
    const { html } = await page('/practices/CWG-COP-P10')
    expect(html).toContain('no longer public')
    expect(html).not.toContain('It is free and has no commercial purpose.')
  })

  test('says so when it was erased', async () => {
    await site.context.db.transaction().execute((transaction) => forgetPractices(transaction, 'CWG-COP-24/EX/9'))
    // What is erased is withdrawn too, which is public; here only the words went.
    await withdraw(site.context, 'CWG-COP-24/EX/8', 'To draw the pages anew.')
    expect((await page('/practices/CWG-COP-P10')).html).toContain('was erased')
  })
})
