import { join, resolve } from 'node:path'
import { BadSetting } from './bad-setting.ts'

/** What the environment says, checked. Paths are absolute; `publicUrl` has no slash at its end. */
export type Config = {
  port: number
  /** HEED_DATA: everything this installation keeps, unless DATABASE_URL and HEED_FILES say otherwise. */
  data: string
  /** A PostgreSQL elsewhere; null when Heed runs its own. */
  databaseUrl: string | null
  /** A folder (absolute path), or the URL of an S3-compatible store. */
  files: string
  publicUrl: string
  /** null when mail goes to the outbox folder. */
  smtpUrl: string | null
  /** The moment at which the clock stands still, in tests; else null. */
  now: Date | null
}

type Environment = Record<string, string | undefined>

/** Reads the settings from `env` (usually process.env). Throws BadSetting at the first that cannot be used. */
export function readConfig(env: Environment): Config {
  const port = portFrom(env.PORT || '3000')
  const data = resolve(env.HEED_DATA || 'data')
  return {
    port,
    data,
    databaseUrl: urlFrom(env, 'DATABASE_URL', ['postgres:', 'postgresql:', 'socket:']),
    files: filesFrom(env, data),
    publicUrl: (urlFrom(env, 'HEED_PUBLIC_URL', ['http:', 'https:']) ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    smtpUrl: urlFrom(env, 'SMTP_URL', ['smtp:', 'smtps:']),
    now: nowFrom(env),
  }
}

function portFrom(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65535) return port
  throw new BadSetting(`PORT is "${text}", which is no port: set it to a whole number from 0 to 65535, such as 3000.`)
}

// T-15: a URL may hold a password, so that the sentence names the setting and never its value.
function urlFrom(env: Environment, name: string, protocols: string[]): string | null {
  const text = env[name]
  if (!text) return null
  // The host of a PostgreSQL on a Unix socket may be empty, which URL refuses.
  const parsed = URL.parse(text.replace(/^(postgres(?:ql)?:\/\/[^/?#]*@)\//, '$1localhost/'))
  if (parsed && protocols.includes(parsed.protocol)) return text
  throw new BadSetting(`${name} is not a URL that Heed can use: it must begin with ${protocols.join('// or ')}//.`)
}

function filesFrom(env: Environment, data: string): string {
  const text = env.HEED_FILES
  if (!text) return join(data, 'files')
  return /^[a-z0-9+]+:\/\//i.test(text) ? urlFrom(env, 'HEED_FILES', ['s3:', 's3+http:'])! : resolve(text)
}

function nowFrom(env: Environment): Date | null {
  if (!env.HEED_NOW) return null
  if (env.NODE_ENV !== 'test' && env.HEED_TEST !== '1')
    throw new BadSetting('HEED_NOW stops the clock and is for tests only: unset it, or set HEED_TEST=1 for a trial.')
  const now = new Date(env.HEED_NOW)
  if (!Number.isNaN(now.getTime())) return now
  throw new BadSetting(`HEED_NOW is "${env.HEED_NOW}", which is no moment: write it as 2026-11-02T09:00:00Z.`)
}
