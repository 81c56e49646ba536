import { beforeAll, expect, test } from 'vitest'
import { languages } from '#base/languages'
import { translator, type MessageKey } from '#platform/i18n'
import { testSite, type TestSite } from '#testing'
import { addressees, audiences, kinds, models, regions, stakeholders, themes } from '../index.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
}, 60_000)

test('a reader finds each theme under its code, with where it comes from and its place among the 4Cs', async () => {
  const html = await (await site.get('/themes')).text()
  for (const { code } of themes) expect(html).toContain(`<bdi id="${code}">${code}</bdi>`)
  expect(html.match(/>Resolution 56\/6</g)).toHaveLength(23)
  expect(html.match(/>24th meeting of CWG-COP</g)).toHaveLength(5)
  expect(html).toContain('Content · Conduct')
})

test('the 4Cs are credited to their authors, with their licence, in every language', async () => {
  for (const prefix of ['', '/fr', '/es', '/ru', '/ar', '/zh']) {
    const html = await (await site.get(`${prefix}/themes`)).text()
    for (const credit of ['Livingstone', 'Stoilova', '2021', 'CC BY 4.0', '10.21241/ssoar.71817'])
      expect(html, prefix).toContain(credit)
  }
})

const words = [
  ...stakeholders.map((one) => `stakeholder.${one}`),
  'stakeholder.children',
  ...regions.map((one) => `region.${one}`),
  ...models.map((one) => `model.${one}`),
  ...kinds.flatMap((one) => [`kind.${one}`, `kinds.${one}`]),
  ...addressees.map((one) => `addressee.${one}`),
  ...audiences.map((one) => `audience.${one}`),
  ...themes.map(({ code }) => `theme.${code}`),
].map((word) => `voices.${word}` as MessageKey)

test.each(languages)('every word has a text of its own in %s, and no two themes the same', (language) => {
  const t = translator(language) as (key: MessageKey) => string
  for (const word of words) expect(t(word), word).toBeTruthy()
  expect(new Set(themes.map(({ code }) => t(`voices.theme.${code}`))).size).toBe(themes.length)
})

test.each(['ru', 'ar', 'zh'] as const)('no word is left in English in %s', (language) => {
  const t = translator(language) as (key: MessageKey) => string
  for (const word of words) expect(t(word), word).not.toMatch(/[a-z]{4}/i)
})
