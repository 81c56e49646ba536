import { beforeAll, describe, expect, test } from 'vitest'
import { erase, withdraw } from '#areas/registry'
import { testSite, type TestSite } from '#testing'
import { correct, enter, good, textOf } from './fixtures/document.ts'
import { body, consult, hostile } from './fixtures/world.ts'
import { addToFinding, forgetLabels, labelPassage, makeFinding, publishFinding } from './index.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
  await consult(site.context)
})

const read = async (path: string, cookie?: string) => {
  const answer = await site.get(path, cookie)
  return { status: answer.status, html: await answer.text() }
}
/** The cells of the first row with this name, as text. */
const row = (html: string, name: string, after = ''): string[] => {
  const from = html.indexOf(`>${name}</th>`, html.indexOf(after))
  const cells = html.slice(from, html.indexOf('</tr>', from)).split('<td').slice(1)
  return cells.map((cell) =>
    cell
      .replace(/<span class="hidden">[^<]*<\/span>/g, '')
      .replace(/^[^>]*>|<[^>]*>/g, '')
      .trim(),
  )
}

describe('a reader of the tables', () => {
  test('sees who said what, children in a column of their own, and out of how many', async () => {
    const { status, html } = await read('/understanding/HRC566')
    expect(status).toBe(200)
    expect(html).toContain('Fictional: invented for this example')
    const themes = row(html, 'Addictive and harmful design', 'id="themes"')
    // States, international organizations, civil society, private sector, child rights, education, family, faith …
    expect(themes).toEqual(['0', '0', '1 (2)', '1 (1)', '0', '0', '1 (1)', '0', '3 (4)', '1 (1)'])
    expect(row(html, 'Answers, workshops and papers')).toEqual(['3', '3', '0', '0', '0', '3'])
    expect(row(html, 'Records of what young people said')).toEqual(['1', '1', '0', '0', '0', '1'])
    expect(html).toContain('Totals count every document and passage once')
    expect(html).toContain('Not mentioned so far: Cyberbullying and harassment')
  })

  test('finds beside a figure for a region that children there said it too', async () => {
    const { html } = await read('/understanding/HRC566')
    const regions = html.slice(html.indexOf('<section class="section" id="regions"'), html.indexOf('id="voices"'))
    expect(row(regions, 'Addictive and harmful design', '<table')).toEqual([
      '1 (2) ◆',
      '1 (1)',
      '0',
      '0',
      '0',
      '1 (1)',
      '3 (4)',
      '1 (1)',
    ])
    expect(regions).toContain('Also heard from children')
    expect(regions).toContain('<rect class="bar-apart"')
  })

  test('finds the regions in one order, whatever was said there', async () => {
    const { html } = await read('/understanding/HRC566')
    const names = ['Africa', 'Asia and the Pacific', 'Eastern Europe', 'Latin America and the Caribbean']
    const charts = [...html.matchAll(/<figcaption>([^<]+)</g)].map(([, name]) => name)
    expect(charts.slice(0, 4)).toEqual(names)
  })

  test('is led from a cell to its words, with the source and the paragraph', async () => {
    const { html } = await read('/understanding/HRC566')
    expect(html).toMatch(/passages\?theme=H13&amp;region=africa&amp;voices=adults/)
    const passages = await read('/understanding/HRC566/passages?theme=H13&region=africa&voices=adults')
    expect(passages.html).toContain('Passages: 2. Documents: 1.')
    expect(passages.html).toContain('Feeds that never end keep children awake.')
    expect(passages.html).toContain('href="/documents/HRC566/ANS/1/v1.en#p1"')
    expect(passages.html).not.toContain('nothing tells us to stop')
  })

  test('sees what only one or two say, children’s words too', async () => {
    const { html } = await read('/understanding/HRC566')
    const few = html.slice(html.indexOf('id="few"'))
    expect(few).toContain('kind=gap&amp;theme=H13&amp;voices=adults')
    expect(few).toContain('kind=risk&amp;theme=H13&amp;voices=children')
  })

  test('reads it in Arabic, with the passages in their own language', async () => {
    const { html } = await read('/ar/understanding/HRC566')
    expect(html).toContain('dir="rtl"')
    expect(html).toContain('من قال ماذا')
    expect(html).toContain('خيالي')
    expect(html).toContain('href="/ar/understanding/HRC566/passages?')
    const passages = await read('/ar/understanding/HRC566/passages?stakeholder=family')
    expect(passages.html).toMatch(/<blockquote lang="zh" dir="ltr">/)
  })

  test('is not harmed by hostile words, and finds nothing where there is nothing', async () => {
    const passages = await read('/understanding/HRC566/passages')
    expect(passages.html).not.toContain(hostile)
    expect(passages.html).toContain('&lt;script&gt;')
    expect((await read('/understanding/NOWHERE')).status).toBe(404)
    expect((await read('/understanding/NOWHERE/passages')).status).toBe(404)
    expect((await read('/findings/NOWHERE')).status).toBe(404)
    const odd = await read('/understanding/HRC566/passages?theme=H99&region=%27&page=x')
    expect(odd.html).toContain('Passages: 5. Documents: 4.')
    const none = await read('/understanding/HRC566/passages?theme=H01')
    expect(none.html).toContain('No passage fits all of this')
  })
})

describe('a reader of the findings', () => {
  test('sees the sentence, what speaks for and against it word for word, and who says so', async () => {
    const { html } = await read('/findings/HRC566/1')
    expect(html).toContain('Companies should stop feeds at night.')
    const [yes, no] = [html.indexOf('应当在夜间关闭通知。'), html.indexOf('We want feeds to stay on.')]
    expect(yes).toBeGreaterThan(0)
    expect(no).toBeGreaterThan(yes)
    expect(html).toContain('href="/documents/HRC566/ANS/3/v1.zh#p1"')
    expect(html).toContain('stands word for word in the newest text')
    expect(row(html, 'Family organizations')).toEqual(['Asia and the Pacific', '1', '0'])
    expect(row(html, 'Children and young people')).toEqual(['Africa', '1', '0'])
    const list = await read('/findings/HRC566')
    expect(list.html).toContain('href="/findings/HRC566/1"')
    expect(list.html).toContain('Passages for it: 2 (documents: 2)')
    expect((await read('/ar/findings/HRC566/1')).html).toContain('ينبغي للشركات إيقاف التمرير ليلاً.')
  })

  test('finds nothing of a finding that is not published, even signed in', async () => {
    const cookie = await site.signIn({ role: 'secretariat', body })
    expect((await read('/findings/HRC566/2')).status).toBe(404)
    expect((await read('/findings/HRC566/2', cookie)).status).toBe(404)
    expect((await read('/findings/HRC566/x')).status).toBe(404)
    expect((await read('/findings/HRC566')).html).not.toContain('Endless feeds take sleep')
  })

  test('is told when what it rested on is withdrawn, reworded or erased, and the page is renewed at once', async () => {
    const words = 'Teach parents at school.'
    const outcomes = [
      [(symbol: string) => withdraw(site.context, symbol, 'Sent by mistake.'), 'the document was withdrawn', false],
      [(symbol: string) => correct(site.context, symbol, textOf(['Teach them at home.'])), 'says otherwise', true],
      [
        (symbol: string) => erase(site.context, symbol, { ground: 'asked', reason: 'Asked for.' }, [forgetLabels]),
        'the document was withdrawn',
        false,
      ],
    ] as const
    for (const [index, [fall, told, isShown]] of outcomes.entries()) {
      const symbol = await enter(site.context, {
        symbol: `${body}/ANS/${index + 20}`,
        stakeholder: 'education',
        region: 'africa',
        text: textOf([words]),
      })
      const facets = { kind: 'practice', themes: [], models: [], addressee: null } as const
      const passage = { symbol, version: 1, language: 'en', words }
      const label = good(await labelPassage(site.context, body, passage, { ...facets, themes: [], models: [] }))
      const made = { kind: 'practice', texts: { en: 'Parents learn.' }, themes: [], addressee: null } as const
      const { id, number } = good(await makeFinding(site.context, body, { ...made, themes: [] }))
      good(await addToFinding(site.context, id, label, 'for'))
      good(await publishFinding(site.context, id))
      const before = await read(`/findings/HRC566/${number}`)
      expect(before.html).not.toContain('No longer founded')
      expect((await read('/understanding/HRC566/passages?kind=practice')).html).toContain(words)
      await fall(symbol)
      const { html } = await read(`/findings/HRC566/${number}`)
      expect(html).toContain('No longer founded')
      expect(html).toContain(told)
      expect(html.includes(words)).toBe(isShown)
      expect((await read('/findings/HRC566')).html).toContain('No longer founded')
      expect((await read('/understanding/HRC566/passages?kind=practice')).html).not.toContain(words)
    }
  })
})

test('where nothing was labelled yet, the reader is told what comes next', async () => {
  const empty = await testSite({ example: true })
  const answer = await empty.get('/understanding/CWG-COP')
  expect(await answer.text()).toContain('No passage has been labelled yet')
  expect(await (await empty.get('/findings/CWG-COP')).text()).toContain('No finding is published yet')
})
