import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** A text in the forms in which it can be sent. */
export type Bodies = { plain: Buffer; gzip: Buffer; brotli: Buffer }

/** Compresses a text once, to be sent many times. */
export function bodiesOf(text: string): Bodies {
  const plain = Buffer.from(text)
  return {
    plain,
    gzip: gzipSync(plain, { level: 6 }),
    brotli: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  }
}

/** The body in the best encoding that the reader's browser takes, with the headers that belong to it. */
export function bodyFor(bodies: Bodies, request: Request) {
  const accepted = request.headers.get('accept-encoding') ?? ''
  const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null
  const body = encoding === 'br' ? bodies.brotli : encoding === 'gzip' ? bodies.gzip : bodies.plain
  const headers: Record<string, string> = {
    'content-length': String(body.length),
    ...(encoding && { 'content-encoding': encoding }),
  }
  return { encoding, headers, body: request.method === 'HEAD' ? null : new Uint8Array(body) }
}
