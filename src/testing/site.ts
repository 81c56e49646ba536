import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { grant, type Grant } from '#platform/access'
import { keysOf, readConfig, type Config } from '#platform/config'
import type { Context } from '#platform/context'
import { invite, newSignInLink, signIn } from '#platform/identity'
import { fileStore } from '#platform/storage'
import { loadMeeting } from '../cli/example/load-meeting.ts'
import { loadExample } from '../cli/example/load.ts'
import { theOperator } from '../cli/installation.ts'
import { buildApp } from '../web/app.tsx'
import { listen } from '../web/listen.ts'
import { sharedTemplate, testDatabase, testFolder, type TestDatabase } from './database.ts'

/** A site on a database of its own, asked without a port or a browser. */
export type TestSite = {
  pool: TestDatabase['pool']
  context: Context
  /** The answer to a GET, as anybody or with a session cookie; with further headers where given. */
  get: (path: string, cookie?: string, more?: Record<string, string>) => Promise<Response>
  /**
   * Sends a form as a browser would: with a file in parts, else as one line. A name with several values is sent several
   * times. A redirect is not followed.
   */
  post: (path: string, fields: Record<string, string | string[] | Blob>, cookie?: string) => Promise<Response>
  /** Opens the site at a port, for a browser; it is closed when the test file is done. */
  open: () => Promise<string>
  /** Signs in somebody with these roles and gives their cookie. */
  signIn: (...grants: Grant[]) => Promise<string>
}

const now = new Date('2026-11-02T09:00:00Z')

/** An empty site, or one that shows the working group of the example, or the consultation too. */
export async function testSite({ example = false }: { example?: boolean | 'whole' } = {}): Promise<TestSite> {
  const config = readConfig({ HEED_DATA: join(testFolder(), 'data'), NODE_ENV: 'test' })
  const { db, pool } = await testDatabase(example ? await exampleTemplate(config, example === 'whole') : undefined)
  const files = fileStore(config)
  const context: Context = { db, files, person: theOperator, language: 'en', now, keyFor: keysOf(config) }
  const installation = { config, db, pool, files, now: () => now }
  const app = buildApp(installation)
  const headers = (cookie?: string) => ({ 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) })
  let persons = 0
  return {
    context,
    pool,
    get: async (path, cookie, more) => app.request(path, { headers: { ...headers(cookie), ...more } }),
    async post(path, fields, cookie) {
      const hasFile = Object.values(fields).some((value) => value instanceof Blob)
      const body = hasFile ? new FormData() : new URLSearchParams()
      for (const [name, value] of Object.entries(fields))
        for (const one of [value].flat()) body.append(name, one as string)
      return app.request(path, { method: 'POST', body, headers: headers(cookie) })
    },
    async open() {
      const server = await listen({ ...installation, config: { ...config, port: 0 } })
      afterAll(() => server.close())
      return `http://localhost:${server.port}`
    },
    async signIn(...grants) {
      const link = await db.transaction().execute(async (transaction) => {
        const [first, ...others] = grants
        const person = await invite(transaction, `person-${++persons}@example.org`, first!, now)
        for (const other of others) await grant(transaction, person, other, now)
        return newSignInLink(transaction, person, now)
      })
      return `heed=${await signIn(db, link, now)}`
    },
  }
}

/** The database that holds the example, with its files copied to where `config` has them. */
async function exampleTemplate(config: Config, isWhole: boolean): Promise<string> {
  const name = isWhole ? 'whole_example' : 'example'
  const kept = join(inject('testFolder'), `${name}-files`)
  const template = await sharedTemplate(name, async ({ db }) => {
    const files = fileStore({ ...config, files: kept })
    const context: Context = { db, files, person: theOperator, language: 'en', now, keyFor: keysOf(config) }
    await (isWhole ? loadExample(context) : loadMeeting(context))
  })
  cpSync(kept, config.files, { recursive: true })
  return template
}
