/** What an address under /documents/ asks for. Left out: the latest version, the original language, the page. */
export type Wanted = { symbol: string; version?: number; language?: string; format?: EditionFormat }

export const editionFormats = ['pdf', 'docx', 'md', 'txt', 'json', 'html'] as const
export type EditionFormat = (typeof editionFormats)[number]

/** The permanent address of a document, one of its versions, a language of it, or an edition. */
export function documentAddress({ symbol, version, language, format }: Wanted): string {
  const path = symbol.split('/').map(encodeURIComponent).join('/')
  return `/documents/${path}${version ? `/v${version}` : ''}${language ? `.${language}` : ''}${format ? `.${format}` : ''}`
}

/** The page that says where the words of a document went. */
export const heardAddress = (symbol: string): string => `/heard/${symbol.split('/').map(encodeURIComponent).join('/')}`

/** Reads the part of an address after /documents/. A language is two or three letters, with or without a script. */
export const readDocumentAddress = (rest: string): Wanted => readingsOf(rest)[0]!

/**
 * The ways to read the part of an address after /documents/, likeliest first. A symbol may itself end in what looks
 * like a version, a language or a format ("X/v2", "X.en"); which reading holds, the register must say.
 */
export function readingsOf(rest: string): Wanted[] {
  const { format, before } = cut(rest, /^(.+)\.(pdf|docx|md|txt|json|html)$/, 'format')
  const { language, before: named } = cut(before, /^(.+)\.([a-z]{2,3}(?:-[A-Za-z]{2,4})?)$/, 'language')
  const { version, before: symbol } = cut(named, /^(.+)\/v([1-9]\d{0,5})$/, 'version')
  const edition = format ? { format: format as EditionFormat } : {}
  const spoken = language ? { language } : {}
  const readings: Wanted[] = [
    { symbol, ...(version && { version: Number(version) }), ...spoken, ...edition },
    { symbol: named, ...spoken, ...edition },
    { symbol: before, ...edition },
    { symbol: rest },
  ]
  return readings.filter(({ symbol }, index) => readings.findIndex((one) => one.symbol === symbol) === index)
}

/** What stands at the end of an address, by name, and what stands before it. */
function cut<Name extends string>(text: string, pattern: RegExp, name: Name) {
  const [, before = text, found] = pattern.exec(text) ?? []
  return { [name]: found, before } as { [key in Name]?: string } & { before: string }
}
