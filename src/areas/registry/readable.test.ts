import { beforeAll, expect, test } from 'vitest'
import { testSite, type TestSite } from '#testing'
import { listReadable, lookUp, withdraw } from './index.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite({ example: true })
}, 60_000)

const symbols = async (words: string) => (await lookUp(site.context.db, words)).map((one) => one.symbol)

test('a rapporteur finds a document by a part of its symbol, by words of its title, or by both', async () => {
  expect(await symbols('inf/16')).toEqual(['CWG-COP-24/INF/16'])
  expect(await symbols('screen TIME')).toEqual(['CWG-COP-24/EX/2'])
  expect(await symbols('CWG-COP-24 fantom')).toEqual(['CWG-COP-24/EX/6'])
})

test('and finds nothing for no words, or for words that stand in none', async () => {
  expect(await symbols('  ')).toEqual([])
  expect(await symbols('screen elephants')).toEqual([])
})

test('signs that mean something to the database are looked for as they are', async () => {
  for (const words of ['%', '_', '\\', "'", '100%']) expect(await symbols(words), words).toEqual([])
})

test('what the public cannot read is not offered', async () => {
  expect(
    await listReadable(site.context.db, ['CWG-COP-24/INF/14', 'CWG-COP-24/EX/1', 'CWG-COP-24/INF/99']),
  ).toMatchObject([{ symbol: 'CWG-COP-24/INF/14', version: 1, language: 'en' }, { symbol: 'CWG-COP-24/EX/1' }])
  await withdraw(site.context, 'CWG-COP-24/INF/14', 'Sent by mistake')
  expect(await listReadable(site.context.db, ['CWG-COP-24/INF/14'])).toEqual([])
  expect(await symbols('INF/14')).toEqual([])
})
