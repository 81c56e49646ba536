import { beforeAll, describe, expect, test } from 'vitest'
import { languages } from '#base/languages'
import { testSite, type TestSite } from '#testing'
import { acceptAnswer } from '../accept-answer.ts'
import { readEntries } from '../entries.ts'
import { doRequest } from '../do-request.ts'
import { extendCall } from '../extend-call.ts'
import { forgetAnswer } from '../forget-answer.ts'
import { saveAnswer, startAnswer } from '../keep-answer.ts'
import { answer, anybody, at, closing, foundConsultation, openCall, words } from '../world.ts'

let site: TestSite
let call: string
let past: string
beforeAll(async () => {
  site = await testSite()
  await foundConsultation(site.context)
  const before = { ...site.context, now: at('2026-10-02T07:00:00Z') }
  past = await openCall(before, { titles: { en: 'An old call' }, closesAt: at('2026-10-30T22:59:00Z') })
  call = await openCall(site.context)
  await openCall(site.context, { titles: { en: 'A later call' }, opensAt: at('2026-11-20T07:00:00Z') })
}, 60_000)

const page = async (path: string) => {
  const answered = await site.get(path)
  return { status: answered.status, html: await answered.text(), headers: answered.headers }
}
const send = async (path: string, fields: Record<string, string | Blob>) => {
  const answered = await site.post(path, fields)
  return { status: answered.status, html: await answered.text(), headers: answered.headers }
}
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
const receipt = (html: string) => /class="receipt-code"[^>]*>([^<]+)</.exec(html)?.[1]?.trim()

/** The form of civil society in Arabic as somebody fills it, with a code of its own. */
const filled = async (more: Record<string, string | Blob> = {}, type = 'civil-society') => {
  const { html } = await page(`/ar/consultations/${call}/answer/${type}`)
  return {
    code: hidden(html, 'code'),
    revision: hidden(html, 'revision'),
    'reply-1': 'استدراج الأطفال عبر الألعاب.',
    organisation: 'جمعية الفوانيس',
    region: 'africa',
    language: 'ar',
    publication: 'named',
    ...more,
  }
}
const form = '/ar/consultations/HRC566-C2/answer/civil-society'

describe('somebody who looks what is being asked', () => {
  test('finds open calls first, then those to come and those that are closed, in every language', async () => {
    const { html } = await page('/consultations')
    const places = ['Risks to children online', 'A later call', 'An old call'].map((title) => html.indexOf(title))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(Math.min(...places)).toBeGreaterThan(0)
    expect(html).toContain('Fictional')
    for (const language of languages) expect((await page(`/${language}/consultations`)).status).toBe(200)
    expect((await page('/ar/consultations')).html).toContain('المخاطر التي يتعرض لها الأطفال')
  })

  test('reads a call with its questions by stakeholder type, and one instant on two clocks', async () => {
    const { html } = await page(`/consultations/${call}`)
    expect(html).toContain('datetime="2026-11-30T22:59:00.000Z"')
    expect(html).toContain('Europe/Zurich')
    expect(html).toMatch(/22:59 UTC/)
    expect(html).toMatch(/23:59/)
    for (const part of ['For everybody', 'Which law is in force?', 'up to 50 words', 'A person reads every answer.'])
      expect(html).toContain(part)
    expect(html).toContain('None published under this name')
    expect(html).toContain('Nobody else does; it is counted, and never quoted.')
    expect((await page(`/ar/consultations/${call}`)).html).toContain('ما هي أخطر المخاطر؟')
  })

  test('does not find what is not there, or not announced', async () => {
    for (const path of ['HRC566-C99', 'X', `${call}/answer/pirates`, 'HRC566-C99/answer', 'HRC566-C99/answer/state'])
      expect((await page(`/consultations/${path}`)).status, path).toBe(404)
  })

  test('reads that there is more time, since when and why', async () => {
    const reason = 'The page was down <b>for a day</b>.'
    await extendCall(site.context, past, { closesAt: at('2026-11-02T20:00:00Z'), reason })
    const { html } = await page(`/consultations/${past}`)
    expect(html).toContain('More time was given')
    expect(html).toContain('The page was down &lt;b&gt;for a day&lt;/b&gt;.')
    expect(html).toContain('datetime="2026-10-30T22:59:00.000Z"')
    expect((await page('/log')).html).toContain('consultations.extended')
  })
})

describe('an NGO that answers in Arabic by form, without JavaScript', () => {
  test('chooses as whom, saves, is shown a code once, comes back by it, and sends', async () => {
    expect((await page(`/ar/consultations/${call}/answer`)).html).toContain(
      `/ar/consultations/${call}/answer/civil-society`,
    )
    const first = await send(form, { ...(await filled()), do: 'save' })
    expect(first.status).toBe(200)
    expect(first.headers.get('cache-control')).toContain('no-store')
    const code = receipt(first.html)!
    expect(code).toMatch(/^(\w{4}-){3}\w{4}$/)
    expect(first.html).toContain('حُفظ ولم يُرسل')

    const back = await send('/ar/answers', { code: code.toLowerCase() })
    expect(back.status).toBe(200)
    expect(receipt(back.html)).toBeUndefined()
    expect(back.headers.get('cache-control')).toContain('no-store')
    expect(back.html).toContain('استدراج الأطفال عبر الألعاب.')
    const again = { code, revision: hidden(back.html, 'revision') }
    const sent = await send(form, { ...(await filled(again)), do: 'send' })
    expect(sent.html).toContain('أُرسل في')
    expect(sent.html).toContain('وقد وصلنا.')
    expect(sent.html).toContain('datetime="2026-11-02T09:00:00.000Z"')
    const twice = await send(form, { ...(await filled(again)), do: 'send' })
    expect(twice.html).toContain('أُرسل في')
    expect(hidden(twice.html, 'revision')).toBe(hidden(sent.html, 'revision'))
  })

  test('who writes too much is told by how much, and finds every word again', async () => {
    const long = Array.from({ length: 53 }, () => 'طفل').join(' ')
    const refused = await send(form, { ...(await filled({ 'reply-1': long, organisation: 'ج "<i>' })), do: 'send' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('href="#reply-1"')
    expect(refused.html).toContain(long)
    expect(refused.html).toContain('ج &quot;&lt;i&gt;')
    expect(refused.html).toContain('عدد كلمات الإجابة عن السؤال 1 هو 53')
  })

  test('in two windows keeps what was typed in the second, and replaces the first only by wanting to', async () => {
    const typed = await filled()
    await send(form, { ...typed, do: 'save' })
    await send(form, { ...typed, revision: '1', 'reply-1': 'النافذة الأولى', do: 'save' })
    const second = { ...typed, revision: '1', 'reply-1': 'النافذة الثانية' }
    const clash = await send(form, { ...second, do: 'send' })
    expect(clash.status).toBe(409)
    expect(clash.html).toContain('النافذة الثانية')
    expect(clash.html).toContain('النافذة الأولى')
    const wanted = await send(form, { ...second, revision: hidden(clash.html, 'revision'), do: 'send' })
    expect(wanted.html).toContain('أُرسل في')
  })

  test('who hands in a document sees it as it was read before it is sent', async () => {
    const file = new File(['# تقرير\n\nقال الأطفال إنهم خائفون من الغرباء في الألعاب.\n'], 'Amina Private.md')
    const rest = await filled({ 'reply-1': '' })
    const read = await send(form, { ...rest, file, do: 'send' })
    expect(read.html).toContain('ولم تُرسل بعد')
    expect(read.html).toContain('خائفون من الغرباء')
    const sent = await send(form, { ...rest, revision: hidden(read.html, 'revision'), do: 'send' })
    expect(sent.html).toContain('أُرسل في')
    const { rows } = await site.pool.query(
      "select words::text as words from consultations.sendings where words::text like '%خائفون%'",
    )
    expect(rows).toHaveLength(1)
    expect(rows[0].words).not.toContain('Amina')
    const taken = await send(form, { ...rest, revision: hidden(sent.html, 'revision'), drop: 'yes', do: 'send' })
    expect(taken.status).toBe(422)
  })

  test('whose file cannot be read is told why, and keeps what was typed', async () => {
    const picture = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])], 'face.png')
    const refused = await send(form, { ...(await filled({ file: picture })), do: 'save' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('href="#file"')
    expect(refused.html).toContain('استدراج الأطفال عبر الألعاب.')
    const large = new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'large.txt')
    expect((await send(form, { ...(await filled({ file: large })), do: 'save' })).status).toBe(422)
  })
})

describe('the deadline', () => {
  test('refuses the form a moment late, says when it closed, and shows all that was typed', async () => {
    const closed = await openCall(
      { ...site.context, now: at('2026-10-02T07:00:00Z') },
      {
        titles: { en: 'Closing now' },
        closesAt: at('2026-11-02T09:00:00Z'),
      },
    )
    const early = { ...anybody(site.context), now: at('2026-11-02T08:59:59Z') }
    const started = await startAnswer(early, closed)
    const code = started.ok ? started.value.code : ''
    await saveAnswer(early, closed, { code, revision: 0, words: words() })
    const path = `/consultations/${closed}/answer/civil-society`
    const typed = { ...(await filled()), code, revision: '1', 'reply-1': 'My last words' }
    const late = await send(path, { ...typed, do: 'send' })
    expect(late.status).toBe(422)
    expect(late.html).toContain('My last words')
    expect(late.html).toContain('2 November 2026')
    expect(late.html).not.toContain('value="send"')
    const back = await send('/answers', { code })
    expect(back.html).toContain('Saved, not sent')
    expect(back.html).toContain('This call closed')
    expect((await page(path)).html).toContain('Closed')
    expect((await readEntries(site.context.db, { call: closed })).length).toBe(0)
    expect(await closing(site.context, closed)).toEqual(site.context.now)
  })
})

describe('a receipt code', () => {
  test('that leads nowhere is said to, alike for all, and stays out of every address (T-33)', async () => {
    for (const code of ['', 'KKKK-KKKK-KKKK-KKKK', '<script>']) {
      const answered = await send('/answers', { code })
      expect(answered.status).toBe(422)
      expect(answered.html).toContain('No answer has this receipt code')
      expect(answered.html).not.toContain('<script>')
      for (const path of ['/answers/withdrawal', '/answers/erasure'])
        expect((await send(path, { code, sure: 'yes' })).status).toBe(422)
    }
    const { code } = await answer(site.context, call)
    const shown = await send('/answers', { code })
    expect(shown.html).not.toMatch(new RegExp(`(href|action)="[^"]*${code}`))
    expect(shown.headers.get('location')).toBeNull()
    expect((await site.get(`/answers?code=${code}`)).status).toBe(200)
    expect(await (await site.get(`/answers?code=${code}`)).text()).not.toContain(code)
  })

  test('takes an answer back after asking once more', async () => {
    const { id, code } = await answer(site.context, call)
    const sure = await send('/answers/withdrawal', { code })
    expect(sure.html).toContain('Take your answer back?')
    expect((await readEntries(site.context.db, { call })).find((one) => one.id === id)!.state).toBe('waiting')
    expect((await send('/answers/withdrawal', { code, sure: 'yes' })).html).toContain('was taken back')
    const after = await send('/answers', { code })
    expect(after.html).toContain('It was taken back.')
    expect(after.html).not.toContain('value="send"')
  })

  test('shows what became of an accepted answer, until its words are erased', async () => {
    const { id, code, revision } = await answer(site.context, call, { replies: { 1: 'Marigold' } })
    const accepted = await acceptAnswer(site.context, id, { revision })
    const symbol = accepted.ok ? accepted.value.symbol : ''
    expect((await send('/answers', { code })).html).toContain(`href="/documents/${symbol}"`)
    await send('/answers/erasure', { code, sure: 'yes' })
    expect((await send('/answers', { code })).html).toContain('You asked on')
    await doRequest(site.context, id, 'erase', [forgetAnswer])
    const gone = await send('/answers', { code })
    expect(gone.html).toContain('Its words were erased.')
    expect(gone.html).not.toContain('Marigold')
    expect((await page(`/consultations/${call}`)).html).not.toContain(symbol)
  })
})

describe('what an author chose (T-34)', () => {
  test('is what readers see: the name with its invitee, no name, or nothing at all', async () => {
    const own = await openCall(site.context, { titles: { en: 'Choices' } })
    const accept = async (more: object) => {
      const { id, revision } = await answer(site.context, own, more)
      const accepted = await acceptAnswer(site.context, id, { revision })
      return accepted.ok ? accepted.value.symbol : ''
    }
    const named = await accept({ organisation: 'Open Circle', invitee: 1 })
    const unnamed = await accept({ organisation: 'Secret Circle', publication: 'unnamed', invitee: 2 })
    const kept = await accept({
      organisation: 'Silent Circle',
      publication: 'not-published',
      replies: { 1: 'Periwinkle' },
    })
    const { html } = await page(`/consultations/${own}`)
    expect(html.match(new RegExp(`/documents/${named}"`, 'g'))!.length).toBe(2)
    expect(html.match(new RegExp(`/documents/${unnamed}"`, 'g'))!.length).toBe(1)
    const paths = [
      `/consultations/${own}`,
      '/consultations',
      '/documents',
      '/log',
      '/log.jsonl',
      '/sitemap/documents-1.xml',
      `/bodies/HRC566`,
      `/documents/${named}`,
      `/documents/${unnamed}`,
      `/documents/${unnamed}.json`,
    ]
    for (const path of paths) {
      const { html: shown } = await page(path)
      expect(shown, path).not.toMatch(/Secret Circle|Silent Circle|Periwinkle/)
      expect(shown, path).not.toContain(`${kept}<`)
      expect(shown, path).not.toContain(`${kept}"`)
    }
    for (const form of ['', '.json', '.txt', '.pdf', '/v1', '/v1.ar.md'])
      expect((await page(`/documents/${kept}${form}`)).status, form).toBe(404)
    expect(html).toMatch(/of these, not published<\/th><td[^>]*><div>1</)
  })
})
