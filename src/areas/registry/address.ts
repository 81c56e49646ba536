/** What an address under /documents/ asks for. Left out: the latest version, the original language, the page. */
export type Wanted = { symbol: string; version?: number; language?: string; format?: EditionFormat }

export const editionFormats = ['pdf', 'docx', 'md', 'txt', 'json', 'html'] as const
export type EditionFormat = (typeof editionFormats)[number]

/** The permanent address of a document, one of its versions, a language of it, or an edition. */
export function documentAddress({ symbol, version, language, format }: Wanted): string {
  const path = symbol.split('/').map(encodeURIComponent).join('/')
  return `/documents/${path}${version ? `/v${version}` : ''}${language ? `.${language}` : ''}${format ? `.${format}` : ''}`
}

/** Reads the part of an address after /documents/. A language is two or three letters, with or without a script. */
export function readDocumentAddress(rest: string): Wanted {
  const parts = /^(.+?)(?:\/v(\d{1,6}))?(?:\.([a-z]{2,3}(?:-[A-Za-z]{2,4})?))?(?:\.(pdf|docx|md|txt|json|html))?$/.exec(
    rest,
  )
  if (!parts) return { symbol: rest }
  const [, symbol, version, language, format] = parts
  // ".md" and ".txt" look like languages; a format wins.
  const isFormat = !format && editionFormats.includes(language as EditionFormat)
  return {
    symbol: symbol!,
    ...(version && { version: Number(version) }),
    ...(language && !isFormat && { language }),
    ...((format || isFormat) && { format: (format ?? language) as EditionFormat }),
  }
}
