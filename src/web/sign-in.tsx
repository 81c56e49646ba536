import { Hono } from 'hono'
import { findPerson, signIn, signOut } from '#platform/identity'
import { later } from '#platform/jobs'
import { readForm, type Env } from '#platform/view'
import type { Installation } from './installation.ts'
import { sessionCookie, setSessionCookie } from './session.ts'
import { askForLink, confirmSignIn, linkIsOnItsWay, linkIsSpent } from './sign-in-pages.tsx'

/** Signing in by a link that is mailed or printed. T-07: the link shows a button, so that no mail scanner spends it. */
export function signInRoutes({ config }: Installation): Hono<Env> {
  return new Hono<Env>()
    .get('/sign-in', (c) => c.get('show')(askForLink(c.get('view'))))
    .post('/sign-in', async (c) => {
      const { email } = await readForm(c, ['email'])
      await sendLink(c.get('context'), email)
      // T-05: the answer is the same whether or not the address is known.
      return c.get('show')(linkIsOnItsWay(c.get('view')))
    })
    .get('/sign-in/:link', (c) => c.get('show')(confirmSignIn(c.get('view'))))
    .post('/sign-in/:link', async (c) => {
      const { db, now } = c.get('context')
      const secret = await signIn(db, c.req.param('link'), now)
      if (!secret) return c.get('show')(linkIsSpent(c.get('view')), 410)
      setSessionCookie(c, secret, config.publicUrl)
      return c.redirect(c.get('view').href('/desk'), 303)
    })
    .post('/sign-out', async (c) => {
      const secret = sessionCookie(c, config.publicUrl)
      if (secret) await signOut(c.get('context').db, secret)
      setSessionCookie(c, '', config.publicUrl)
      return c.redirect(c.get('view').href('/'), 303)
    })
}

async function sendLink({ db, language }: Env['Variables']['context'], email: string): Promise<void> {
  const person = await findPerson(db, email)
  if (!person) return
  await db
    .transaction()
    .execute((transaction) => later(transaction, 'mail-sign-in-link', { person: person.id, language }))
}
