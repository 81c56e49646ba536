import { join } from 'node:path'
import { afterAll } from 'vitest'
import { grant, type Grant } from '#platform/access'
import { keysOf, readConfig } from '#platform/config'
import type { Context } from '#platform/context'
import { invite, newSignInLink, signIn } from '#platform/identity'
import { fileStore } from '#platform/storage'
import { loadExample } from '../cli/example/load.ts'
import { theOperator } from '../cli/installation.ts'
import { buildApp } from '../web/app.tsx'
import { listen } from '../web/listen.ts'
import { testDatabase, testFolder, type TestDatabase } from './database.ts'

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

/** An empty site, or one that shows the example. */
export async function testSite({ example = false } = {}): Promise<TestSite> {
  const { db, pool } = await testDatabase()
  const config = readConfig({ HEED_DATA: join(testFolder(), 'data'), NODE_ENV: 'test' })
  const files = fileStore(config)
  const now = new Date('2026-11-02T09:00:00Z')
  const context: Context = { db, files, person: theOperator, language: 'en', now, keyFor: keysOf(config) }
  if (example) await loadExample(context)
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
