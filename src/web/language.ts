import { isLanguage, type Language } from '#base/languages'

/** T-23: the language of an address, and the address without it: `/fr/meetings` is French, `/meetings` English. */
export function languageOf(path: string): { language: Language; path: string } {
  const [, first, rest] = /^\/([a-z]{2})(\/.*)?$/.exec(path) ?? []
  return isLanguage(first) ? { language: first, path: rest ?? '/' } : { language: 'en', path }
}

/** An address of the site in a language. English has no prefix, so that addresses in documents stay short. */
export const inLanguage = (path: string, language: Language): string =>
  language === 'en' ? path : path === '/' ? `/${language}` : `/${language}${path}`
