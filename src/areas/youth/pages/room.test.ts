import { beforeAll, describe, expect, test } from 'vitest'
import { answer, close, publishResults, writeMessage } from '#areas/youth'
import type { Replies } from '../question.ts'
import { testSite, type TestSite } from '#testing'
import { expectOk, handOut, readyConsultation } from '../world.ts'

let site: TestSite
let symbol: string
let codes: string[]

beforeAll(async () => {
  site = await testSite()
  symbol = await readyConsultation(site.context)
  codes = (await handOut(site.context, symbol, { size: 20 })).codes
}, 60_000)

const page = async (path: string) => {
  const answered = await site.get(path)
  return { status: answered.status, html: await answered.text(), headers: answered.headers }
}

const send = async (path: string, fields: Record<string, string | string[] | Blob>) => {
  const answered = await site.post(path, fields)
  return {
    status: answered.status,
    to: answered.headers.get('location') ?? '',
    html: await answered.text(),
    headers: answered.headers,
  }
}

const marked = { part: 'yes', q1: 'disagree', q2: ['game', 'help'], 'q3.a': '2', 'q3.c': '1' }
const inputs = (html: string) => [...html.matchAll(/<(input|textarea|select)\b[^>]*>/g)].map(([tag]) => tag)

describe('before answering', () => {
  test('a child reads what this is and finds help, in six languages', async () => {
    for (const language of ['', '/ar', '/zh', '/fr', '/ru', '/es']) {
      const { status, html } = await page(`${language}/young`)
      expect(status).toBe(200)
      expect(html.match(new RegExp(`href="${language}/help"`, 'g'))!.length).toBeGreaterThan(1)
      expect(html).not.toContain('/sign-in')
    }
    expect((await page('/young')).html).toContain('Safe and heard')
  })

  test('the only thing to type is the code, and the browser is asked to remember none', async () => {
    const fields = inputs((await page('/young')).html)
    expect(fields).toHaveLength(1)
    expect(fields[0]).toContain('name="code"')
    expect(fields[0]).toContain('autocomplete="off"')
    expect(inputs((await page(`/young/${symbol}`)).html)).toEqual([])
  })

  test('a child reads who will listen, what can change, when the answer comes, and what is not to be told here', async () => {
    const { html } = await page(`/young/${symbol}`)
    for (const said of ['The Council', 'The report', '1 March 2027', 'It is your choice', 'something bad'])
      expect(html).toContain(said)
    expect((await page(`/ar/young/${symbol}`)).html).toContain('The Council ع')
    expect((await page('/young/HRC566-Y9')).status).toBe(404)
    expect((await page('/young/%3Cscript%3E')).status).toBe(404)
  })

  test('a code that was never printed gets the same gentle sentence as one that is spent', async () => {
    const spent = codes.pop()!
    expectOk(await answer({ ...site.context, person: null }, spent, {}))
    const [unknown, used] = [
      await send('/young/sheet', { code: 'AAAAA-AAAAA' }),
      await send('/young/sheet', { code: spent }),
    ]
    expect(unknown.status).toBe(422)
    expect(unknown.html.replaceAll('AAAAA-AAAAA', '')).toBe(used.html.replaceAll(spent, ''))
    expect(unknown.html).toContain('This code does not open anything')
    expect((await send('/young/sheet', { code: '"><script>' })).html).not.toContain('"><script>')
    expect((await send('/young/answers', { ...marked, code: spent })).html).toContain(
      'This code does not open anything',
    )
  })
})

describe('the sheet', () => {
  test('begins with what was promised and asks before the questions whether the child wants to take part', async () => {
    const { html } = await send('/young/sheet', { code: ` ${codes[0]!.toLowerCase()} ` })
    const places = ['The Council', 'something bad', 'Yes, I want to take part', 'Question 1, 10-12, en'].map((said) =>
      html.indexOf(said),
    )
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
    expect(html).not.toContain('13-15')
  })

  test('has no place to write in and nothing chosen beforehand', async () => {
    const { html } = await send('/young/sheet', { code: codes[0]! })
    for (const field of inputs(html)) expect(field).toMatch(/type="(radio|checkbox|hidden)"/)
    expect(html).not.toMatch(/<textarea|<select|contenteditable|type="file"/)
    expect(html).not.toContain(' checked')
    expect(inputs(html).filter((field) => field.includes('type="hidden"'))).toHaveLength(1)
  })

  test('comes in the language of the slip, and in another without losing what is marked', async () => {
    const first = await send('/ar/young/sheet', { code: codes[0]! })
    expect([first.status, first.to]).toEqual([307, '/young/sheet'])
    const { html } = await send('/ar/young/sheet', { ...marked, code: codes[0]!, language: 'ar' })
    expect(html).toContain('dir="rtl"')
    expect(html).toContain('Question 1, 10-12, ar')
    expect(html).toMatch(/name="q1" value="disagree"[^>]*checked/)
    expect(html.match(/ checked/g)).toHaveLength(1 + 1 + 2 + 2)
    expect(html).toContain('formaction="/young/sheet"')
    // Nobody worded it in French: the slip's own language again.
    expect((await send('/fr/young/sheet', { code: codes[0]! })).to).toBe('/young/sheet')
  })

  test('that says nothing of taking part, or holds too many pictures or dots, comes back as it was marked', async () => {
    const code = codes[0]!
    const silent = await send('/young/answers', { ...marked, code, part: [] })
    expect(silent.status).toBe(422)
    expect(silent.html).toContain('href="#part"')
    expect(silent.html.match(/ checked/g)).toHaveLength(5)
    const many = await send('/young/answers', { ...marked, code, q2: ['phone', 'game', 'sad', 'help'], 'q3.b': '3' })
    expect(many.html).toContain('you chose more than three pictures')
    expect(many.html).toContain('you gave more than three dots')
    expect(many.html.match(/ checked/g)).toHaveLength(1 + 1 + 4 + 3)
    expect((await send('/young/sheet', { code })).status).toBe(200)
  })

  test('is counted once; the thanks say what comes next and keep nothing', async () => {
    const code = codes.pop()!
    const { status, html, headers } = await send('/young/answers', { ...marked, code })
    expect(status).toBe(200)
    for (const said of ['Thank you!', '1 March 2027', 'Nothing is kept here', `/young/${symbol}`])
      expect(html).toContain(said)
    expect(html).not.toContain(code)
    expect(headers.get('clear-site-data')).toBe('"cache"')
    expect((await send('/young/answers', { ...marked, code })).status).toBe(422)
  })

  test('that is sent by two presses at once is counted once', async () => {
    const code = codes.pop()!
    const sent = await Promise.all([1, 2].map(() => send('/young/answers', { ...marked, code })))
    expect(sent.map(({ status }) => status).toSorted()).toEqual([200, 422])
  })
})

describe('whatever is sent to the room', () => {
  const file = new File(['%PDF-1.7'], 'me.pdf', { type: 'application/pdf' })

  test.each(['/young/sheet', '/young/answers', '/ar/young/answers'])('%s takes no file', async (path) => {
    const sent = await send(path, { ...marked, code: codes[0]!, photo: file })
    expect(sent.status).toBe(415)
    expect((await send('/young/sheet', { code: codes[0]! })).status).toBe(200)
  })

  test.each(['/young', '/young/HRC566-Y1', '/young/photo'])('%s takes nothing', async (path) => {
    expect((await send(path, { text: 'My name is' })).status).toBe(404)
  })

  test('no text of a child is read: not a word of it is in any table or answer', async () => {
    const code = codes.pop()!
    const told = 'somebody-hurt-me'
    const sent = await send('/young/answers', {
      ...marked,
      code,
      q1: told,
      name: told,
      'q3.b': told,
      q2: [told],
      q9: told,
    })
    expect(sent.status).toBe(200)
    expect(sent.html).not.toContain(told)
    const { rows: tables } = await site.pool.query(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not like 'pg_%'`,
    )
    for (const { name } of tables as { name: string }[]) {
      const { rows } = await site.pool.query(`select count(*)::int as n from ${name} t where t::text like $1`, [
        `%${told}%`,
      ])
      expect(rows[0].n, name).toBe(0)
    }
  })

  test('a sheet larger than any sheet is not read', async () => {
    expect((await send('/young/answers', { code: 'A'.repeat(20_000) })).status).toBe(413)
  })

  test('a form of another site cannot answer', async () => {
    const { status } = await site.get('/young/answers')
    expect(status).toBe(303)
  })
})

describe('no page of the room', () => {
  test('is kept, sets a cookie, tells where the reader came from, or asks another site for anything', async () => {
    const code = codes.pop()!
    const answers = [
      await page('/young'),
      await page(`/young/${symbol}`),
      await send('/young/sheet', { code }),
      await send('/young/sheet', { code: 'none' }),
      await send('/young/answers', { ...marked, code, part: [] }),
      await send('/young/answers', { ...marked, code }),
    ]
    for (const { headers, html } of answers) {
      expect(headers.get('cache-control')).toContain('no-store')
      expect(headers.getSetCookie()).toEqual([])
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(html).not.toMatch(/<script|https?:\/\/(?!localhost)[^"]*"[^>]*(?:src|stylesheet)/)
      expect(
        [...html.matchAll(/(?:href|action|formaction)="([^"]*)"/g)].filter(([, to]) => to!.includes(code)),
      ).toEqual([])
    }
  })
})

describe('once the results are published', () => {
  beforeAll(async () => {
    const child = { ...site.context, person: null }
    const replies: Replies = { 1: { agree: 1 }, 2: { phone: 1 }, 3: { a: 3 } }
    for (const code of codes) expectOk(await answer(child, code, replies))
    expectOk(await close(site.context, symbol, 'before'))
    const childText = { en: 'You <want> breaks.', ar: 'تريدون استراحات.' }
    const message = { text: { en: 'Children ask for breaks.' }, childText, questions: [1] }
    expectOk(await writeMessage(site.context, symbol, 'before', null, message))
    const checkedWith = 'The messages were read back to the group.'
    expectOk(await publishResults(site.context, symbol, 'before', { checkedWith }))
  })

  test('a child reads the numbers, why some are hidden, the messages, and when the answer comes', async () => {
    const { html } = await page(`/young/${symbol}`)
    expect(html).toContain('These are voices, not a survey.')
    expect(html).toContain('You &lt;want&gt; breaks.')
    expect(html).toContain('20 young people took part')
    expect(html).toContain('Fewer than ten young people of this age')
    expect(html).toMatch(/<td>hidden<\/td>/)
    expect(html).toContain('“hidden” means')
    expect(html).toContain('There is no reply yet. It will stand here by 1 March 2027')
    expect(html).toMatch(/<svg class="bar"/)
    expect(html).toContain('/documents/HRC566/YP/1')
    expect((await page('/young')).html).toContain('What young people said')
  })

  test('in their own language too', async () => {
    const { html } = await page(`/ar/young/${symbol}`)
    expect(html).toContain('تريدون استراحات.')
    expect(html).toContain('هذه أصوات وليست استطلاعًا.')
    expect(html).toContain('Question 1, 10-12, ar')
  })
})
