import type { Frame, View } from '#platform/view'
import { Button, Notice, TextField } from '#ui'

export const askForLink = ({ t, href }: View): Frame => ({
  title: t('sign-in.title'),
  path: '/sign-in',
  unlisted: true,
  lead: <p>{t('sign-in.lead')}</p>,
  children: (
    <form method="post" action={href('/sign-in')}>
      <TextField name="email" label={t('sign-in.email')} type="email" autocomplete="email" maxlength={254} />
      <Button text={t('sign-in.send')} />
    </form>
  ),
})

export const linkIsOnItsWay = ({ t }: View): Frame => ({
  title: t('sign-in.sent.title'),
  path: '/sign-in',
  unlisted: true,
  children: <Notice kind="success">{t('sign-in.sent.text')}</Notice>,
})

/** The form goes to the address of the page itself, so that the secret stands nowhere in it. */
export const confirmSignIn = ({ t }: View): Frame => ({
  title: t('sign-in.title'),
  path: '/sign-in',
  unlisted: true,
  children: (
    <form method="post">
      <Button text={t('sign-in.button')} />
    </form>
  ),
})

export const linkIsSpent = ({ t, href }: View): Frame => ({
  title: t('sign-in.spent.title'),
  path: '/sign-in',
  unlisted: true,
  children: (
    <Notice kind="warning">
      <p>{t('sign-in.spent.text')}</p>
      <p>
        <a href={href('/sign-in')}>{t('sign-in.again')}</a>
      </p>
    </Notice>
  ),
})
