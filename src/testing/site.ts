import { join } from 'node:path'
import { grant, type Grant } from '#platform/access'
import { readConfig } from '#platform/config'
import type { Context } from '#platform/context'
import { invite, newSignInLink, signIn } from '#platform/identity'
import { fileStore } from '#platform/storage'
import { loadExample } from '../cli/example/load.ts'
import { theOperator } from '../cli/installation.ts'
import { buildApp } from '../web/app.tsx'
import { testDatabase, testFolder } from './database.ts'

/** A site on a database of its own, asked without a port or a browser. */
export type TestSite = {
  context: Context
  /** The answer to a GET, as anybody or with a session cookie; with further headers where given. */
  get: (path: string, cookie?: string, more?: Record<string, string>) => Promise<Response>
  /** Sends a form as a browser would; a redirect is not followed. */
  post: (path: string, fields: Record<string, string | Blob>, cookie?: string) => Promise<Response>
  /** Signs in somebody with these roles and gives their cookie. */
  signIn: (...grants: Grant[]) => Promise<string>
}

/** An empty site, or one that shows the example. */
export async function testSite({ example = false } = {}): Promise<TestSite> {
  const { db } = await testDatabase()
  const config = readConfig({ HEED_DATA: join(testFolder(), 'data'), NODE_ENV: 'test' })
  const files = fileStore(config)
  const now = new Date('2026-11-02T09:00:00Z')
  const context: Context = { db, files, person: theOperator, language: 'en', now }
  if (example) await loadExample(context)
  const app = buildApp({ config, db, files, now: () => now })
  const headers = (cookie?: string) => ({ 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) })
  let persons = 0
  return {
    context,
    get: async (path, cookie, more) => app.request(path, { headers: { ...headers(cookie), ...more } }),
    async post(path, fields, cookie) {
      const body = new FormData()
      for (const [name, value] of Object.entries(fields)) body.append(name, value)
      return app.request(path, { method: 'POST', body, headers: headers(cookie) })
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
