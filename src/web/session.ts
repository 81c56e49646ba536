import { getCookie, setCookie } from 'hono/cookie'
import type { Context } from 'hono'

const name = 'heed'

/** The secret of the session cookie, if the request brought one. Readers of the public record have none. */
export const sessionCookie = (c: Context): string | undefined => getCookie(c, name)

/** Gives the browser the cookie of a session, or takes it away with an empty secret. T-08: no script can read it. */
export function setSessionCookie(c: Context, secret: string, publicUrl: string): void {
  setCookie(c, name, secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: publicUrl.startsWith('https:'),
    maxAge: secret ? 14 * 24 * 60 * 60 : 0,
  })
}
