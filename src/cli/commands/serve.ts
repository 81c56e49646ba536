import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listBodies } from '#areas/bodies'
import { readConfig, secret, type Config } from '#platform/config'
import { migrate, openDatabase, type OpenDatabase } from '#platform/db'
import { hasAnybodySignedIn, invite, newSignInLink } from '#platform/identity'
import { startWorker } from '#platform/jobs'
import { openPost } from '#platform/mail'
import { fileStore } from '#platform/storage'
import { tasks } from '../../program.ts'
import { listen } from '../../web/listen.ts'
import { signInLetter } from '../../web/mail.ts'
import { loadExample } from '../example/load.ts'
import { print, readWords, type Command } from '../command.ts'
import { operatorContext } from '../installation.ts'
import { untilToldToStop } from '../until-told-to-stop.ts'

export const serve: Command = {
  name: 'serve',
  does: 'run the site',
  help: `heed serve [--empty]

Runs the site at PORT (3000) with the data in HEED_DATA (./data). A new installation shows an example, unless --empty is
given. Settings: PORT, HEED_DATA, DATABASE_URL, HEED_FILES, HEED_PUBLIC_URL, SMTP_URL.`,
  async run(words) {
    const { values } = readWords(words, { empty: { type: 'boolean', default: false } })
    const config = readConfig(process.env)
    await secret(config)
    const database = await openDatabase(config, { supervised: true, say: print })
    await migrate(database)
    const files = fileStore(config)
    if (!values.empty) await showExample(config, database, files)
    const server = await listen({
      config,
      db: database.db,
      pool: database.pool,
      files,
      now: () => config.now ?? new Date(),
    })
    const running = await startWorker(database, tasks(config, database.db))
    database.onRestart(() => void tellWhere(config, database, server.port))
    await tellWhere(config, database, server.port)
    await announce(config, database, server.port)
    await untilToldToStop()
    await rm(statusFile(config), { force: true })
    await server.close()
    await running.stop()
    await database.close()
    return 'fine'
  },
}

async function showExample(config: Config, database: OpenDatabase, files: ReturnType<typeof fileStore>): Promise<void> {
  if ((await listBodies(database.db)).length) return
  print('A new installation: putting the example in (heed serve --empty starts without it) …')
  await loadExample(operatorContext(config, database, files))
}

const statusFile = (config: Config): string => join(config.data, 'heed.json')

/** Tells other programs of the owner where Heed is; only the owner can read it. The server may come back as another process. */
async function tellWhere(config: Config, database: OpenDatabase, port: number): Promise<void> {
  const url = `http://localhost:${port}`
  const status = { url, web: process.pid, database: database.serverPid(), connection: database.url }
  await rm(statusFile(config), { force: true })
  await writeFile(statusFile(config), `${JSON.stringify(status, null, 2)}\n`, { mode: 0o600 })
}

async function announce(config: Config, database: OpenDatabase, port: number): Promise<void> {
  print(`Heed is at http://localhost:${port}`)
  if (await hasAnybodySignedIn(database.db)) return
  print(`Nobody has signed in yet. To sign in as its operator, open ${await operatorLink(config, database)}`)
}

/**
 * Until somebody has signed in, each start prints a link: a new installation needs no mail server to be taken over.
 * Without one the same link lies in the outbox.
 */
async function operatorLink(config: Config, { db }: OpenDatabase): Promise<string> {
  const now = config.now ?? new Date()
  const operator = 'operator@localhost'
  const link = await db.transaction().execute(async (transaction) => {
    const person = await invite(transaction, operator, { role: 'operator', body: null }, now)
    return newSignInLink(transaction, person, now)
  })
  if (!config.smtpUrl) await openPost(config).post(signInLetter(config, operator, link, 'en'))
  return `${config.publicUrl}/sign-in/${link}`
}
