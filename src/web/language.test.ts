import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { languages } from '#base/languages'
import { testSite, type TestSite } from '#testing'
import { inLanguage, languageOf } from './language.ts'

describe('an address', () => {
  test('is English without a prefix, and in another language with it', () => {
    expect(languageOf('/meetings')).toEqual({ language: 'en', path: '/meetings' })
    expect(languageOf('/ar/meetings')).toEqual({ language: 'ar', path: '/meetings' })
    expect(languageOf('/zh')).toEqual({ language: 'zh', path: '/' })
    expect(languageOf('/')).toEqual({ language: 'en', path: '/' })
  })

  test('that only begins like a language is an address like any other', () => {
    for (const path of ['/france', '/de/meetings', '/FR/meetings', '/documents/fr/1', '/f', '/fr.pdf', '//fr/x'])
      expect(languageOf(path), path).toEqual({ language: 'en', path })
  })

  test('loses one prefix and no more', () => {
    expect(languageOf('/fr/ru/meetings')).toEqual({ language: 'fr', path: '/ru/meetings' })
  })

  test('leads back to where it came from, in every language', () => {
    const part = fc.stringMatching(/^[A-Za-z0-9._~-]{3,12}$/)
    const path = fc.array(part, { maxLength: 5 }).map((parts) => `/${parts.join('/')}`)
    fc.assert(
      fc.property(path, fc.constantFrom(...languages), (path, language) => {
        expect(languageOf(inLanguage(path, language))).toEqual({ language, path })
      }),
    )
  })
})

describe('a reader', () => {
  let site: TestSite
  beforeAll(async () => {
    site = await testSite()
  })

  test.each(languages)('finds the sign-in page in %s, marked as such and in its direction', async (language) => {
    const answer = await site.get(inLanguage('/sign-in', language))
    expect(answer.status).toBe(200)
    const direction = language === 'ar' ? 'rtl' : 'ltr'
    expect(await answer.text()).toMatch(new RegExp(`<html[^>]* lang="${language}"[^>]* dir="${direction}"`))
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  test('stays in the language when asked to sign in, or when nothing is there', async () => {
    const missing = await site.get('/ru/nothing-here')
    expect(missing.status).toBe(404)
    expect(await missing.text()).toContain('href="/ru"')
  })

  test('is not led to another site by an address that hides one behind the prefix', async () => {
    for (const path of [
      '/fr//evil.example/x',
      '/en//evil.example',
      '//evil.example',
      '/fr/%2F%2Fevil.example',
      '/\\evil.example',
    ]) {
      const answer = await site.get(`http://localhost${path}`)
      expect(answer.headers.get('location') ?? '', path).not.toContain('evil')
      expect(await answer.text(), path).not.toMatch(/(?:href|action)="(?:https?:)?\/\/evil/)
    }
  })
})
