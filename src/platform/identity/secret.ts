import { randomBytes } from 'node:crypto'
import { sha256 } from '#base/hash'

/** A new secret of 256 bits for a link or a cookie, with the hash under which it is kept. */
export function newSecret(): { secret: string; hash: string } {
  const secret = randomBytes(32).toString('base64url')
  return { secret, hash: hashOf(secret) }
}

/** T-02: what is stored cannot be used to sign in. */
export const hashOf = (secret: string): string => sha256(`heed sign-in ${secret}`)
