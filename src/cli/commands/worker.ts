import { readConfig } from '#platform/config'
import { migrate, openDatabase } from '#platform/db'
import { startWorker } from '#platform/jobs'
import { tasks } from '../../program.ts'
import { untilToldToStop } from '../until-told-to-stop.ts'
import { print, readWords, type Command } from '../command.ts'

export const worker: Command = {
  name: 'worker',
  does: 'run jobs beside, or on another machine than, heed serve',
  help: 'heed worker\n\nRuns jobs from the database until it is told to stop. heed serve runs them too.',
  async run(words) {
    readWords(words, {})
    const config = readConfig(process.env)
    const database = await openDatabase(config, { supervised: true })
    await migrate(database)
    const running = await startWorker(database, tasks(config, database.db))
    print('Running jobs.')
    await untilToldToStop()
    await running.stop()
    await database.close()
    return 'fine'
  },
}
