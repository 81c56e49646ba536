import { Hono } from 'hono'
import { findPerson, newSignInLink, signIn, signOut } from '#platform/identity'
import { later } from '#platform/jobs'
import type { Env } from '#platform/view'
import { readForm } from '#platform/view'
import { Button, Notice, TextField } from '#ui'
import type { Installation } from './installation.ts'
import { sessionCookie, setSessionCookie } from './session.ts'

/** Signing in by a link that is mailed or printed. The link shows a button, so that a mail scanner does not spend it. */
export function signInRoutes({ config, db }: Installation): Hono<Env> {
  return new Hono<Env>()
    .get('/sign-in', (c) => {
      const { t } = c.get('view')
      return c.html(
        c.get('frame')({
          title: t('sign-in.title'),
          path: '/sign-in',
          lead: <p>{t('sign-in.lead')}</p>,
          children: (
            <form method="post" action={c.get('view').href('/sign-in')}>
              <TextField name="email" label={t('sign-in.email')} type="email" autocomplete="email" required />
              <Button text={t('sign-in.send')} />
            </form>
          ),
        }) as string,
      )
    })
    .post('/sign-in', async (c) => {
      const { t } = c.get('view')
      const { email } = await readForm(c, ['email'])
      await sendLink(c.get('context'), email!)
      // T-05: the answer is the same whether or not the address is known.
      return c.html(
        c.get('frame')({
          title: t('sign-in.sent.title'),
          path: '/sign-in',
          children: <Notice tone="success">{t('sign-in.sent.text')}</Notice>,
        }) as string,
      )
    })
    .get('/sign-in/:link', (c) => {
      const { t } = c.get('view')
      return c.html(
        c.get('frame')({
          title: t('sign-in.title'),
          path: '/sign-in',
          children: (
            <form method="post">
              <Button text={t('sign-in.button')} />
            </form>
          ),
        }) as string,
      )
    })
    .post('/sign-in/:link', async (c) => {
      const { t, href } = c.get('view')
      const secret = await signIn(db, c.req.param('link'), c.get('context').now)
      if (secret) {
        setSessionCookie(c, secret, config.publicUrl)
        return c.redirect(href('/desk'), 303)
      }
      return c.html(
        c.get('frame')({
          title: t('sign-in.spent.title'),
          path: '/sign-in',
          children: (
            <Notice tone="warning">
              <p>{t('sign-in.spent.text')}</p>
              <p>
                <a href={href('/sign-in')}>{t('sign-in.again')}</a>
              </p>
            </Notice>
          ),
        }) as string,
        410,
      )
    })
    .post('/sign-out', async (c) => {
      const secret = sessionCookie(c)
      if (secret) await signOut(db, secret)
      setSessionCookie(c, '', config.publicUrl)
      return c.redirect(c.get('view').href('/'), 303)
    })
}

async function sendLink({ db, now, language }: Env['Variables']['context'], email: string): Promise<void> {
  const person = await findPerson(db, email)
  if (!person) return
  await db.transaction().execute(async (transaction) => {
    const link = await newSignInLink(transaction, person.id, now)
    await later(transaction, 'mail-sign-in-link', { person: person.id, link, language })
  })
}
