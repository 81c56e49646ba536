import { createTransport } from 'nodemailer'
import { join } from 'node:path'
import type { Config } from '#platform/config'
import { keepInOutbox } from './outbox.ts'

/** A message to one person. `html`, if given, says the same as `text`. */
export type Letter = { to: string; subject: string; text: string; html?: string }

/** The way out for mail. */
export type Post = {
  /** Hands the letter over, or throws; a job that posts is tried again. */
  post(letter: Letter): Promise<void>
  close(): void
}

/**
 * Mail through the server of SMTP_URL or, without one, into `$HEED_DATA/outbox`, a file a letter. The sender is
 * `?from=` of SMTP_URL, else heed@ the host of HEED_PUBLIC_URL.
 */
export function openPost(config: Config): Post {
  const transport = config.smtpUrl
    ? createTransport(config.smtpUrl)
    : createTransport({ streamTransport: true, buffer: true })
  const from = { name: 'Heed', address: senderOf(config) }
  return {
    async post({ to, subject, text, html }) {
      const date = config.now ?? new Date()
      // T-17: as an object the address is one address, whatever it holds.
      const letter = { from, to: { name: '', address: to }, subject, text, html, date }
      const { message } = await transport.sendMail({ ...letter, disableFileAccess: true, disableUrlAccess: true })
      if (!config.smtpUrl) await keepInOutbox(join(config.data, 'outbox'), date, message as Buffer)
    },
    close: () => transport.close(),
  }
}

function senderOf(config: Config): string {
  const given = config.smtpUrl && new URL(config.smtpUrl).searchParams.get('from')
  return given || `heed@${new URL(config.publicUrl).hostname}`
}
