import { isLanguage, localise } from '#base/languages'
import { Refusal } from '#base/refusal'
import { mediaTypes, type Facts } from '#document'
import { formatDay, translator } from '#platform/i18n'
import type { Request } from '#platform/view'
import type { EditionFormat, Wanted } from './address.ts'
import type { RegisteredDocument, Version } from './document.ts'
import { giveEdition } from './editions.ts'
import { findPublicVersion, type Host, type Standing, type Surroundings } from './open-document.ts'
import { dayOfStanding } from './pages/cover.tsx'
import { dayOf } from './pages/day-of.ts'
import { permanentAddress } from './pages/document-page.tsx'
import { versionAddress } from './pages/versions.tsx'

/** Sends an edition of a public version, made now or kept from before. */
export async function sendEdition(
  c: Request,
  around: Surroundings,
  wanted: Wanted & { format: EditionFormat },
): Promise<Response> {
  const context = c.get('context')
  const found = await findPublicVersion(context, wanted)
  const { document, version } = found
  const [host, standings, plain] = await Promise.all([
    around.findBody(context.db, document.body),
    around.findStandings(context.db, document.symbol),
    around.findPlainWords(context.db, document.symbol),
  ])
  const facts = factsOf(found, {
    host,
    standings,
    address: permanentAddress(c.get('view'), versionAddress(found, version)),
  })
  const { format } = wanted
  const place = { symbol: document.symbol, number: version.number, language: version.language }
  const { bytes, checksum } = await giveEdition(context, { ...place, format, facts, isPlain: plain.tells !== null })
  return sendFile(c, bytes, checksum, {
    'content-type': mediaTypes[format],
    'content-disposition': `inline; ${named(`${fileName(document, version)}.${format}`)}`,
    ...(format === 'html' && { 'content-security-policy': styledByItself }),
  })
}

/** Sends the file that a version was read from. T-28: it is never opened in the page: what is in it is not ours. */
export async function sendOriginal(c: Request, wanted: Wanted): Promise<Response> {
  const context = c.get('context')
  const { version } = await findPublicVersion(context, wanted)
  if (!version.file) throw new Refusal(404, `original of ${wanted.symbol}`)
  const bytes = await context.files.get(version.file)
  if (!bytes) throw new Error(`the file of ${wanted.symbol} version ${version.number} is not in the store`)
  return sendFile(c, bytes, version.file, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; ${named(version.fileName ?? 'original')}`,
    'content-security-policy': "default-src 'none'; sandbox",
  })
}

/** The HTML edition carries its own style sheet and nothing that runs. */
const styledByItself =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

type Ground = { host: Host | undefined; standings: Standing[]; address: string }

/** What an edition says about its document, in the language of the document whoever asks for it. */
function factsOf(
  { document, version }: { document: RegisteredDocument; version: Version },
  { host, standings, address }: Ground,
): Facts {
  const timezone = host?.timezone ?? 'UTC'
  const standing = standings.findLast((one) => one.version === version.number)
  const notice = host?.notice && localise(host.notice, version.language).text
  return {
    symbol: document.symbol,
    version: version.number,
    address,
    published: dayOf(version.publishedAt!, timezone),
    ...(standing && { status: statusOf(standing, version.language, timezone) }),
    ...(notice && { notice }),
  }
}

function statusOf(standing: Standing, language: string, timezone: string): string {
  const spoken = isLanguage(language) ? language : 'en'
  const day = formatDay(dayOfStanding(standing, timezone), spoken)
  return `${translator(spoken)(`document.standing.${standing.kind}`)} · ${day}`
}

function sendFile(c: Request, bytes: Uint8Array, checksum: string, headers: Record<string, string>): Response {
  const etag = `"${checksum}"`
  const known = c.req
    .header('if-none-match')
    ?.split(',')
    .some((one) => one.trim().replace(/^W\//, '') === etag)
  const always = { etag, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' }
  if (known) return c.body(null, 304, { ...always, ...headers })
  return c.body(new Uint8Array(bytes), 200, { ...always, ...headers, 'content-length': String(bytes.length) })
}

const fileName = ({ symbol }: RegisteredDocument, { number, language }: Version): string =>
  `${symbol.replaceAll(/[^\p{L}\p{N}.-]+/gu, '_')}_v${number}_${language}`

/**
 * A file name as a header may carry it: without paths, quotes and control characters, in ASCII, and beside that in
 * full where it has other letters (RFC 6266).
 */
export function named(name: string): string {
  const last = name.split(/[/\\]/).at(-1)!
  const safe =
    last
      .replaceAll(/[\p{C}"%;]+/gu, '_')
      .trim()
      .slice(-150) || 'document'
  const ascii = safe
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^\x20-\x7e]+/g, '_')
  const full = encodeURIComponent(safe).replaceAll(
    /['()*]/g,
    (mark) => `%${mark.codePointAt(0)!.toString(16).toUpperCase()}`,
  )
  return ascii === safe ? `filename="${ascii}"` : `filename="${ascii}"; filename*=UTF-8''${full}`
}
