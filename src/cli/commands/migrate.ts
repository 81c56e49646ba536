import { print, readWords, type Command } from '../command.ts'
import { withInstallation } from '../installation.ts'

export const migrateDatabase: Command = {
  name: 'migrate',
  does: 'bring the tables of the database up to date',
  help: 'heed migrate\n\nBrings the tables up to date. heed serve does so by itself.',
  async run(words) {
    readWords(words, {})
    await withInstallation(async () => print('The tables are up to date.'))
    return 'fine'
  },
}
