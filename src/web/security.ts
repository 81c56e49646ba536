import type { MiddlewareHandler } from 'hono'

/** T-03: a page runs no script but our own files, asks no other host for anything, and is not framed. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const headers: Record<string, string> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
}

/** Gives every answer the headers that protect its reader; what a route has set for a file of its own stays. */
export const protect: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
}

/**
 * T-04: a form is taken only from a page of this site. Browsers say where a request comes from in Sec-Fetch-Site, or in
 * Origin; a request that says neither is not a browser's form and is refused.
 */
export const refuseForeignForms: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  const isOurs = site ? site === 'same-origin' : origin !== undefined && sameHost(origin, c.req.header('host'))
  if (!isOurs)
    return c.text('This form was not sent from a page of this site. Open the page again and send it from there.', 403)
  return next()
}

const sameHost = (origin: string, host: string | undefined): boolean => URL.parse(origin)?.host === host

/** No name in the record holds the character NUL, and PostgreSQL takes no text with it: such an address is nobody's. */
export const refuseNul: MiddlewareHandler = async (c, next) =>
  /%00|\0/.test(c.req.url) ? c.text('There is nothing at this address.', 404) : next()
