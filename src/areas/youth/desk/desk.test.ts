import { beforeAll, describe, expect, test } from 'vitest'
import { found } from '#areas/bodies'
import { bands, requirements } from '../consultation.ts'
import { findConsultation, listConsultations, listGroups, listMessages } from '../queries.ts'
import { testSite, type TestSite } from '#testing'

let site: TestSite
let facilitator: string
let elsewhere: string

const desk = '/desk/young/HRC566-Y1'
const process = {
  symbol: 'HRC566',
  names: { en: 'A process', ar: 'عملية' },
  parent: {},
  founded: {},
  purpose: {},
  timezone: 'UTC',
  language: 'en',
  practice: 'noted' as const,
  notice: null,
  series: [],
}

beforeAll(async () => {
  site = await testSite()
  await found(site.context, process)
  facilitator = await site.signIn({ role: 'facilitator', body: 'HRC566' })
  elsewhere = await site.signIn({ role: 'facilitator', body: 'EG-COP' })
}, 60_000)

const page = async (path: string, cookie?: string) => {
  const answer = await site.get(path, cookie)
  return { status: answer.status, html: await answer.text(), headers: answer.headers }
}

const send = async (path: string, fields: Record<string, string | string[]>, cookie = facilitator) => {
  const answer = await site.post(path, fields, cookie)
  return {
    status: answer.status,
    to: answer.headers.get('location') ?? '',
    html: await answer.text(),
    headers: answer.headers,
  }
}

const prepared = {
  body: 'HRC566',
  meeting: '',
  clause: '',
  languages: ['en', 'ar'],
  bands: ['10-12', '13-15'],
  'title-en': 'Safe and <heard>',
  'title-ar': 'آمنون ومسموعون',
  'purpose-en': 'We want to know what helps you.',
  'purpose-ar': 'نريد أن نعرف ما يساعدك.',
}

describe('a facilitator who prepares', () => {
  test('finds the way from the desk, and sees nothing else there', async () => {
    const { html } = await page('/desk', facilitator)
    expect(html).toContain('href="/desk/young"')
    expect(html).not.toContain('/desk/bodies/HRC566')
    expect((await page('/desk/young', facilitator)).html).toContain('No consultation yet')
  })

  test('is told what is wrong at its field, and keeps what was typed', async () => {
    const form = '/desk/young/new'
    expect((await page(form, facilitator)).html).toContain('HRC566: A process')
    const title = await send(form, { ...prepared, 'title-ar': '' })
    expect(title.status).toBe(422)
    expect(title.html).toContain('href="#title-ar"')
    expect(title.html).toContain('value="Safe and &lt;heard&gt;"')
    expect(title.html).toMatch(/value="ar"[^>]*checked/)
    expect((await send(form, { ...prepared, 'purpose-en': '' })).html).toContain('href="#purpose-en"')
    expect((await send(form, { ...prepared, languages: [] })).html).toContain('href="#languages"')
    expect((await send(form, { ...prepared, bands: [] })).html).toContain('href="#bands"')
    expect((await send(form, { ...prepared, meeting: 'CWG-COP-24' })).html).toContain('href="#meeting"')
    expect((await send(form, { ...prepared, clause: 'res-1/9' })).html).toContain('href="#clause"')
    expect(await listConsultations(site.context.db)).toEqual([])
  })

  test('begins, and sees step by step what is missing; nothing opens before it is there', async () => {
    expect((await send('/desk/young/new', prepared)).to).toBe(desk)
    const { html } = await page(desk, facilitator)
    expect(html).toContain('9 missing')
    expect(html).not.toContain(`${desk}/openings`)
    const opening = await send(`${desk}/openings`, { phase: 'before' })
    expect(opening.status).toBe(422)
    expect(opening.html).toContain('something is missing')
    expect((await page('/young/HRC566-Y1')).status).toBe(404)
    expect((await page('/young')).html).not.toContain('heard')
  })

  test('says how each of the nine requirements is met', async () => {
    const short = await send(`${desk}/requirements/3`, { how: 'We do.' })
    expect(short.status).toBe(422)
    expect(short.html).toContain('href="#r3-how"')
    expect(short.html).toContain('We do.')
    for (const requirement of requirements) {
      const how = `Requirement ${requirement} is met as we agreed with the groups.`
      expect((await send(`${desk}/requirements/${requirement}`, { how })).to).toBe(
        `${desk}/requirements#r${requirement}`,
      )
    }
    expect((await send(`${desk}/requirements/10`, { how: 'There is no tenth requirement.' })).status).toBe(404)
    const { html } = await page(`${desk}/requirements`, facilitator)
    expect(html).toContain('paragraph 134')
    expect(html).toContain('Requirement 7 is met as we agreed')
  })

  test('promises who listens, what can change and when the answer comes', async () => {
    const promises = {
      'audience-en': 'The people who write the report.',
      'audience-ar': 'من يكتبون التقرير.',
      'influence-en': 'What the report asks of companies.',
      'influence-ar': 'ما يطلبه التقرير من الشركات.',
      answerBy: '2027-03-01',
    }
    const past = await send(`${desk}/promises`, { ...promises, answerBy: '2020-01-01' })
    expect(past.html).toContain('href="#answerBy"')
    expect(past.html).toContain('What the report asks of companies.')
    expect((await send(`${desk}/promises`, { ...promises, 'influence-ar': '' })).html).toContain('href="#influence-ar"')
    expect((await send(`${desk}/promises`, promises)).to).toBe(desk)
    // From now on everybody may read of it, and still nobody of the questions.
    expect((await page('/young')).html).toContain('Safe and &lt;heard&gt;')
  })

  test('adds questions, and words each for every age and language until nothing is missing', async () => {
    const few = await send(`${desk}/questions`, { phase: 'before', kind: 'pictures', pictures: ['phone'], dots: '2' })
    expect(few.status).toBe(422)
    expect(few.html).toContain('href="#pictures"')
    expect(few.html).toMatch(/value="phone"[^>]*checked/)
    await send(`${desk}/questions`, { phase: 'before', kind: 'statement' })
    const pictures = ['phone', 'game', 'sad', 'help']
    await send(`${desk}/questions`, { phase: 'before', kind: 'pictures', pictures })
    await send(`${desk}/questions`, { phase: 'before', kind: 'dots', dots: '3' })
    expect((await page(desk, facilitator)).html).toContain('12 missing')

    const first = `${desk}/questions/before/2/10-12/ar`
    const form = await page(first, facilitator)
    expect(form.html).toContain('value="الهاتف"')
    const bare = await send(first, { text: 'ما الذي يقلقك؟', 'choice-phone': '' })
    expect(bare.status).toBe(422)
    expect(bare.html).toContain('href="#choice-phone"')
    expect(bare.html).toContain('ما الذي يقلقك؟')
    for (const number of [1, 2, 3])
      for (const band of bands.slice(0, 2))
        for (const language of ['en', 'ar']) {
          const words = [...pictures, 'a', 'b', 'c'].map((choice) => [`choice-${choice}`, `${choice} ${language}`])
          const text = `Question ${number} for ${band} (${language})`
          const path = `${desk}/questions/before/${number}/${band}/${language}`
          expect((await send(path, { text, ...Object.fromEntries(words) })).status).toBe(303)
        }
    expect((await page(`${desk}/questions/before/1/16-17/en`, facilitator)).status).toBe(404)
    expect((await page(`${desk}/questions/before/9/10-12/en`, facilitator)).status).toBe(404)
    expect((await page(desk, facilitator)).html).toContain(`${desk}/openings`)
  })

  test('can take a question out again', async () => {
    await send(`${desk}/questions`, { phase: 'before', kind: 'statement' })
    expect((await page(desk, facilitator)).html).toContain('4 missing')
    expect((await send(`${desk}/questions/before/4/removal`, {})).status).toBe(303)
    expect((await page(desk, facilitator)).html).toContain(`${desk}/openings`)
  })
})

describe('a facilitator with a group of twelve', () => {
  const group = { phase: 'before', name: 'Club by the <river>', band: '10-12', language: 'ar', size: '12' }
  let codes: string[]

  test('opens the phase; what was promised stays as it is', async () => {
    expect((await send(`${desk}/groups`, group)).status).toBe(422)
    expect((await send(`${desk}/openings`, { phase: 'before' })).to).toBe(desk)
    expect((await send(`${desk}/openings`, { phase: 'before' })).status).toBe(409)
    expect((await page(`${desk}/promises`, facilitator)).html).not.toContain('<textarea')
    const again = await send(`${desk}/requirements/1`, { how: 'Something else that is long enough.' })
    expect(again.status).toBe(409)
  })

  test('is told what is wrong with a group', async () => {
    const wrong = async (fields: Record<string, string>) => send(`${desk}/groups`, { ...group, ...fields })
    expect((await wrong({ name: '' })).html).toContain('href="#name"')
    const many = await wrong({ size: '41' })
    expect(many.html).toContain('href="#size"')
    expect(many.html).toContain('value="Club by the &lt;river&gt;"')
    expect((await wrong({ band: '16-17' })).html).toContain('href="#band"')
    expect((await wrong({ language: 'fr' })).html).toContain('href="#language"')
    expect(await listGroups(site.context.db, 'HRC566-Y1')).toEqual([])
  })

  test('prints twelve slips in the language of the group, once and never again', async () => {
    const { status, html, headers } = await send(`${desk}/groups`, { ...group, told: ['club', 'rural'] })
    expect(status).toBe(200)
    codes = [...html.matchAll(/[2-9A-Z]{5}-[2-9A-Z]{5}/g)].map(([code]) => code)
    expect(new Set(codes).size).toBe(12)
    expect(headers.get('cache-control')).toContain('no-store')
    expect(html).toContain('اكتب هذا الرمز')
    expect(html).toContain('localhost:3000/ar/young')
    const { html: after } = await page(`${desk}/groups`, facilitator)
    expect(after).toContain('12 of 12')
    expect(after).toContain('in the countryside')
    for (const code of codes) expect(after).not.toContain(code)
  })

  test('prints a sheet for those without a screen, in both languages', async () => {
    const english = await page(`${desk}/sheets/before/10-12`, facilitator)
    expect(english.html).toContain('Question 1 for 10-12 (en)')
    expect(english.html).not.toContain('<form')
    const arabic = await page(`/ar${desk}/sheets/before/10-12`, facilitator)
    expect(arabic.html).toContain('Question 1 for 10-12 (ar)')
    expect(arabic.html).toContain('dir="rtl"')
    expect((await page(`${desk}/sheets/before/16-17`, facilitator)).status).toBe(404)
  })

  test('nine answer on the tablet, three on paper; paper that does not add up is sent back as it was typed', async () => {
    for (const code of codes.slice(0, 9)) {
      const sheet = { code, part: 'yes', q1: 'agree', q2: ['phone', 'sad'], 'q3.a': '2', 'q3.b': '1' }
      expect((await site.post('/ar/young/answers', sheet)).status).toBe(200)
    }
    const id = (await listGroups(site.context.db, 'HRC566-Y1'))[0]!.id
    const paper = `${desk}/groups/${id}/paper`
    expect((await page(paper, facilitator)).html).toContain('3 are left')
    const sums = { sheets: '3', 'q1-agree': '2', 'q1-skip': '1', 'q2-game': '3', 'q3-c': '9' }
    const wrong = await send(paper, { ...sums, 'q1-agree': '5' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Question 1')
    expect(wrong.html).toContain('href="#question-1"')
    expect(wrong.html).toMatch(/name="q2-game"[^>]*value="3"/)
    expect((await send(paper, { ...sums, sheets: '4', 'q1-agree': '3' })).html).toContain('href="#sheets"')
    expect((await send(paper, { ...sums, 'q2-game': 'three' })).status).toBe(422)
    expect((await send(paper, sums)).to).toBe(`${desk}/groups`)
    expect((await page(`${desk}/groups`, facilitator)).html).toContain('0 of 12')
    // Sent twice by a second press: there are no slips left for it.
    expect((await send(paper, sums)).status).toBe(422)
  })

  test('reads the results when the phase is closed, with small numbers hidden, writes the messages and publishes', async () => {
    const results = `${desk}/results`
    const message = { 'text-en': 'Children <ask> for breaks.', 'childText-en': 'You want breaks.', questions: ['1'] }
    expect((await page(results, facilitator)).html).toContain('No results yet')
    expect((await send(`${results}/before/messages`, message)).status).toBe(422)
    expect((await send(`${desk}/closings`, { phase: 'before' })).to).toBe(desk)
    expect((await send(`${desk}/closings`, { phase: 'before' })).status).toBe(422)

    const { html } = await page(results, facilitator)
    expect(html).toContain('12 young people took part')
    expect(html).toContain('Fewer than ten young people of this age')
    expect(html).toContain('hidden')
    const bare = await send(`${results}/before/messages`, { ...message, 'childText-en': '' })
    expect(bare.status).toBe(422)
    expect(bare.html).toContain('href="#before-new-childText-en"')
    expect(bare.html).toContain('Children &lt;ask&gt; for breaks.')
    expect((await send(`${results}/before/publication`, { checkedWith: 'Read back to both groups.' })).html).toContain(
      'There is no main message yet',
    )
    expect((await send(`${results}/before/messages`, message)).to).toBe(`${results}#before`)
    await send(`${results}/before/messages/1`, { ...message, 'childText-en': 'You would like breaks.' })
    await send(`${results}/before/messages`, message)
    await send(`${results}/before/messages/2/removal`, {})
    const [written, another] = await listMessages(site.context.db, 'HRC566-Y1', 'before')
    expect(written?.childText).toEqual({ en: 'You would like breaks.' })
    expect(another).toBeUndefined()

    expect((await send(`${results}/before/publication`, { checkedWith: 'Yes.' })).html).toContain(
      'href="#before-publish-checkedWith"',
    )
    const checkedWith = 'The facilitator read the messages back to the group, which changed one of them.'
    expect((await send(`${results}/before/publication`, { checkedWith })).to).toBe(`${results}#before`)
    expect((await send(`${results}/before/publication`, { checkedWith })).status).toBe(409)
    const [stage] = (await findConsultation(site.context.db, 'HRC566-Y1'))!.stages
    expect((await page(results, facilitator)).html).toContain(`Published as ${stage!.results}`)
    const child = await page('/young/HRC566-Y1')
    expect(child.html).toContain('You would like breaks.')
    expect(child.html).toContain('voices, not a survey')
    expect(child.html).toContain(`/documents/${stage!.results}`)
    expect((await page(`/documents/${stage!.results}`)).status).toBe(200)
  })
})

describe('somebody else', () => {
  const paths = ['', '/requirements', '/promises', '/questions', '/groups', '/results', '/sheets/before/10-12']
  const posts = ['/openings', '/closings', '/requirements/1', '/promises', '/questions', '/groups']

  test.each(paths)('is not told of "%s": a facilitator of another group, a chair, a stranger', async (path) => {
    const chair = await site.signIn({ role: 'chair', body: 'HRC566' })
    expect((await page(desk + path, elsewhere)).status).toBe(404)
    expect((await page(desk + path, chair)).status).toBe(404)
    expect((await page(desk + path)).status).toBe(303)
  })

  test.each(posts)('cannot send "%s"', async (path) => {
    const fields = { phase: 'before', how: 'It is met as we agreed here.' }
    expect((await send(desk + path, fields, elsewhere)).status).toBe(404)
    expect((await send(desk + path, fields, '')).to).toBe('/sign-in')
  })

  test('sees in the list only what their group prepares, and cannot prepare for another', async () => {
    expect((await page('/desk/young', elsewhere)).status).toBe(404)
    expect((await send('/desk/young/new', prepared, elsewhere)).status).toBe(404)
    expect((await page('/desk/young')).status).toBe(303)
    expect((await page('/desk/young/HRC566-Y9', facilitator)).status).toBe(404)
  })
})

test.each(['', '/requirements', '/promises', '/questions', '/groups', '/results'])(
  'the page "%s" of the desk is there from right to left',
  async (path) => {
    const { status, html } = await page(`/ar${desk}${path}`, facilitator)
    expect(status).toBe(200)
    expect(html).toContain('dir="rtl"')
  },
)
