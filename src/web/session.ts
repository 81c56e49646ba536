import { getCookie, setCookie } from 'hono/cookie'
import type { Context } from 'hono'

/** Where the site has HTTPS, the browser itself makes sure that only this host set the cookie. */
const nameAt = (publicUrl: string): string => (publicUrl.startsWith('https:') ? '__Host-heed' : 'heed')

/** The secret of the session cookie, if the request brought one. Readers of the public record have none. */
export const sessionCookie = (c: Context, publicUrl: string): string | undefined => getCookie(c, nameAt(publicUrl))

/** Gives the browser the cookie of a session, or takes it away with an empty secret. T-08: no script can read it. */
export function setSessionCookie(c: Context, secret: string, publicUrl: string): void {
  setCookie(c, nameAt(publicUrl), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: publicUrl.startsWith('https:'),
    maxAge: secret ? 14 * 24 * 60 * 60 : 0,
  })
}
