import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { languages } from '#base/languages'
import { readConfig } from '#platform/config'
import { findPerson, invite, newSignInLink } from '#platform/identity'
import { testFolder, testSite, type TestSite } from '#testing'
import { mailTasks, signInLetter } from './mail.ts'

const site: TestSite = await testSite()
const { context } = site
const email = 'amina@example.org'

const newLink = (made = context.now) =>
  context.db.transaction().execute(async (transaction) => {
    const amina = await invite(transaction, email, { role: 'secretariat', body: 'CWG-COP' }, made)
    return newSignInLink(transaction, amina, made)
  })

let link: string
beforeEach(async () => {
  link = await newLink()
})

const opensDesk = (answer: Response) => answer.status === 303 && answer.headers.getSetCookie().length === 1

describe('a link in a mail', () => {
  test('is not spent by a scanner that opens it, however often, but by the button', async () => {
    for (let visit = 0; visit < 3; visit++) {
      const page = await site.get(`/sign-in/${link}`)
      expect(page.status).toBe(200)
      expect(page.headers.getSetCookie()).toEqual([])
    }
    const answer = await site.post(`/sign-in/${link}`, {})
    expect(opensDesk(answer)).toBe(true)
    expect(answer.headers.get('location')).toBe('/desk')
  })

  test('opens one session when the button is pressed twice', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => site.post(`/sign-in/${link}`, {})))
    expect(answers.filter(opensDesk)).toHaveLength(1)
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 410, 410, 410])
  })

  test('that is spent, too old or made up gets one and the same answer, and the way to a new one', async () => {
    await site.post(`/sign-in/${link}`, {})
    const old = await newLink(new Date(context.now.getTime() - 7 * 24 * 60 * 60 * 1000))
    const answers = await Promise.all([link, old, 'made-up'].map((one) => site.post(`/sign-in/${one}`, {})))
    const pages = await Promise.all(answers.map((answer) => answer.text()))
    expect(answers.map(({ status }) => status)).toEqual([410, 410, 410])
    expect(new Set(pages).size).toBe(1)
    expect(pages[0]).toContain('href="/sign-in"')
    expect(answers.flatMap((answer) => answer.headers.getSetCookie())).toEqual([])
  })

  test('is kept nowhere on the way: not in the page, a cache, a search engine, or the address told to others', async () => {
    const page = await site.get(`/sign-in/${link}`)
    expect(page.headers.get('cache-control')).toBe('private, no-store')
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    const text = await page.text()
    expect(text).not.toContain(link)
    expect(text).toMatch(/<meta name="robots" content="noindex/)
    expect(text).not.toContain('rel="canonical"')
  })

  test('leads to the desk in the language of its address', async () => {
    expect((await site.post(`/ar/sign-in/${link}`, {})).headers.get('location')).toBe('/ar/desk')
  })
})

describe('somebody who tries mail addresses', () => {
  const ask = async (address: string) => {
    const answer = await site.post('/sign-in', { email: address })
    return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() }
  }

  test('gets the same answer for one that is known and for any other', async () => {
    const known = await ask(email)
    expect(known.status).toBe(200)
    for (const other of ['nobody@example.org', 'AMINA@example.org', '', 'no address', `${email}\r\nBcc: x@example.org`])
      expect(await ask(other), other).toEqual(known)
  })

  test('is not told the address they typed, so that a link with words in it puts none on the page', async () => {
    const { text } = await ask('<script>alert(1)</script>@example.org')
    expect(text).not.toContain('alert(1)')
  })
})

test('somebody who asks for a link again and again fills nobody\u2019s mailbox', async () => {
  const { db } = site.context
  const config = readConfig({ HEED_DATA: testFolder(), HEED_NOW: '2026-11-02T09:00:00Z', NODE_ENV: 'test' })
  const { id } = (await findPerson(db, email))!
  const send = mailTasks(config, db)['mail-sign-in-link']!
  await sql`delete from platform.sign_in_links`.execute(db)
  for (let time = 0; time < 5; time++) await send({ person: id, language: 'en' })
  expect(await readdir(join(config.data, 'outbox'))).toHaveLength(1)
})

test('a letter with a link says on a lock screen neither whom it is for nor what it opens', () => {
  const config = readConfig({ HEED_PUBLIC_URL: 'https://cop.example.org' })
  for (const language of languages) {
    const subjects = [email, 'bo@example.org'].map((to) => signInLetter(config, to, 'secret', language).subject)
    expect(subjects[0]).toBe(subjects[1])
    expect(subjects[0]).not.toMatch(/secret|amina|example|CWG|https?:/i)
    const prefix = language === 'en' ? '' : `/${language}`
    expect(signInLetter(config, email, 'secret', language).text).toContain(
      `https://cop.example.org${prefix}/sign-in/secret`,
    )
  }
})
