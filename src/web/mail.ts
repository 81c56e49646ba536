import { isLanguage } from '#base/languages'
import type { Config } from '#platform/config'
import type { Database } from '#platform/db'
import { translator } from '#platform/i18n'
import { findPersonById, newSignInLink } from '#platform/identity'
import type { Tasks } from '#platform/jobs'
import { openPost } from '#platform/mail'
import { inLanguage } from './language.ts'

/** The mail that the site itself sends. T-06: a subject says nothing about the person. */
export function mailTasks(config: Config, db: Database): Tasks {
  const post = openPost(config)
  return {
    async 'mail-sign-in-link'({ person, language }) {
      const found = await findPersonById(db, person!)
      if (!found) return
      // The link is made here, so that its secret is never in the queue.
      const link = await db
        .transaction()
        .execute((transaction) => newSignInLink(transaction, found.id, config.now ?? new Date()))
      const chosen = isLanguage(language) ? language : 'en'
      const t = translator(chosen)
      const address = `${config.publicUrl}${inLanguage(`/sign-in/${link}`, chosen)}`
      await post({
        to: found.email,
        subject: t('sign-in.mail.subject'),
        text: `${t('sign-in.mail.text')}\n\n${address}\n`,
      })
    },
  }
}
