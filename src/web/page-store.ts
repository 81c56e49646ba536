import { sha256 } from '#base/hash'
import { stamp, type Scope } from '#platform/audit'
import { bodiesOf, bodyFor, type Bodies } from './bodies-sent.ts'
import type { Installation } from './installation.ts'

/** A page as it was drawn, with its compressed bodies. */
type Kept = Bodies & { stamp: number; etag: string; until: Date | undefined }

/**
 * T-09: pages of the public record, kept in memory in the form in which they are sent. A kept page is good while the
 * newest event in its scope is the one it was drawn under; asking for that is the one query a page costs.
 */
export class PageStore {
  private readonly pages = new Map<string, Kept>()
  private bytes = 0

  constructor(
    private readonly pool: Installation['pool'],
    private readonly limit = 96 * 1024 * 1024,
  ) {}

  /**
   * The page under `key`, drawn if it is not there or no longer good at `now`. A page that says something else from an
   * instant on, though nothing happens, names that instant while it is drawn.
   */
  async get(
    key: string,
    scope: Scope,
    draw: (goodUntil: (instant: Date | undefined) => void) => Promise<string>,
    now = new Date(),
  ): Promise<Kept> {
    const current = await stamp(this.pool, scope)
    const kept = this.pages.get(key)
    if (kept?.stamp === current && !(kept.until && kept.until <= now)) return this.renew(key, kept)
    let until: Date | undefined
    const html = await draw((instant) => (until = instant))
    const drawn = { ...compress(current, html), until }
    this.keep(key, drawn)
    return drawn
  }

  /** A page that was asked for again is the last to go. */
  private renew(key: string, kept: Kept): Kept {
    this.pages.delete(key)
    this.pages.set(key, kept)
    return kept
  }

  private keep(key: string, page: Kept): void {
    this.drop(key)
    this.pages.set(key, page)
    this.bytes += sizeOf(page)
    for (const oldest of this.pages.keys()) {
      if (this.bytes <= this.limit) return
      this.drop(oldest)
    }
  }

  private drop(key: string): void {
    const page = this.pages.get(key)
    if (page) this.bytes -= sizeOf(page)
    this.pages.delete(key)
  }
}

const sizeOf = (page: Kept): number => page.plain.length + page.gzip.length + page.brotli.length

function compress(current: number, html: string): Omit<Kept, 'until'> {
  return { stamp: current, etag: sha256(html).slice(0, 24), ...bodiesOf(html) }
}

/** The answer with a kept page; 304 when the reader's browser has it already. */
export function answerWith(page: Kept, request: Request): Response {
  const { encoding, body, headers } = bodyFor(page, request)
  const etag = `"${page.etag}${encoding ? `-${encoding}` : ''}"`
  const about = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    vary: 'accept-encoding, cookie',
    etag,
  }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: about })
  return new Response(body, { headers: { ...about, ...headers } })
}
