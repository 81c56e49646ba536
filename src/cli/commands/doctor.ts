import { access, constants, mkdir } from 'node:fs/promises'
import { openDatabase } from '#platform/db'
import { readConfig, secret, type Config } from '#platform/config'
import { print, readWords, type Command } from '../command.ts'

type Check = { what: string; look: (config: Config) => Promise<string> }

const checks: Check[] = [
  {
    what: 'Node',
    look: async () =>
      `${process.version}${Number(process.versions.node.split('.')[0]) < 24 ? ' (older than 24: run npm install again, which brings its own)' : ''}`,
  },
  {
    what: 'Data folder',
    async look({ data }) {
      await mkdir(data, { recursive: true })
      await access(data, constants.W_OK)
      return data
    },
  },
  {
    what: 'Secret',
    look: async (config) => ((await secret(config)).length ? 'kept, and readable by its owner only' : ''),
  },
  {
    what: 'Database',
    async look(config) {
      const database = await openDatabase(config, { say: () => {} })
      const { rows } = await database.pool.query<{ version: string }>(
        "select current_setting('server_version') as version",
      )
      await database.close()
      return `PostgreSQL ${rows[0]!.version}`
    },
  },
  {
    what: 'Mail',
    look: async ({ smtpUrl, data }) => (smtpUrl ? 'sent by SMTP' : `put into ${data}/outbox (set SMTP_URL to send it)`),
  },
]

export const doctor: Command = {
  name: 'doctor',
  does: 'say what is missing and how to mend it',
  help: 'heed doctor\n\nLooks at what Heed needs on this machine and says of each whether it is there.',
  async run(words) {
    readWords(words, {})
    const config = readConfig(process.env)
    let isWell = true
    for (const { what, look } of checks) {
      // Whatever a check throws is what it found.
      const found = await look(config).catch((error: Error) => {
        isWell = false
        return `NOT WELL: ${error.message}`
      })
      print(`${what.padEnd(12)} ${found}`)
    }
    return isWell ? 'fine' : 'found-something'
  },
}
