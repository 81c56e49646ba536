import { isLanguage, type Language } from '#base/languages'
import type { Config } from '#platform/config'
import type { Database } from '#platform/db'
import { translator } from '#platform/i18n'
import { findPersonById, hasFreshLink, newSignInLink } from '#platform/identity'
import type { Tasks } from '#platform/jobs'
import { openPost, type Letter } from '#platform/mail'
import { inLanguage } from './language.ts'

/** The mail that the site itself sends. T-06: a subject says nothing about the person. */
export function mailTasks(config: Config, db: Database): Tasks {
  const post = openPost(config)
  return {
    async 'mail-sign-in-link'({ person, language }) {
      const found = await findPersonById(db, String(person))
      const now = config.now ?? new Date()
      // T-31: whoever asks again and again for somebody else does not fill their mailbox.
      if (!found || (await hasFreshLink(db, found.id, now))) return
      // The link is made here, so that its secret is never in the queue.
      const link = await db.transaction().execute((transaction) => newSignInLink(transaction, found.id, now))
      await post.post(signInLetter(config, found.email, link, isLanguage(language) ? language : 'en'))
    },
  }
}

/** The letter that brings a link to sign in. */
export function signInLetter({ publicUrl }: Config, to: string, link: string, language: Language): Letter {
  const t = translator(language)
  const address = publicUrl + inLanguage(`/sign-in/${link}`, language)
  return { to, subject: t('sign-in.mail.subject'), text: `${t('sign-in.mail.text')}\n\n${address}\n` }
}
