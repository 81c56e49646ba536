import { BadSetting } from '#platform/config'
import { commands } from './commands/index.ts'
import { WrongUse, type Command, type Outcome } from './command.ts'

/** Runs one command of `heed`. 0: fine; 1: it found something; 2: it was used wrongly, or the fault is ours. */
export async function main(words: string[]): Promise<number> {
  // Whoever listened may have gone, as in `heed serve | head`: what is said then is for nobody, and the work goes on.
  for (const out of [process.stdout, process.stderr]) out.on('error', ignoreClosedPipe)
  const [name, ...rest] = words
  const command = commands.find((one) => one.name === name)
  if (!command) {
    const asked = !name || name === '--help' || name === 'help'
    process[asked ? 'stdout' : 'stderr'].write(`${asked ? '' : `There is no command "${name}".\n\n`}${overview()}`)
    return asked && name ? 0 : 2
  }
  if (rest.includes('--help')) {
    process.stdout.write(`${command.help.trim()}\n`)
    return 0
  }
  return run(command, rest)
}

async function run(command: Command, words: string[]): Promise<number> {
  try {
    return exitCode(await command.run(words))
  } catch (error) {
    process.stderr.write(`${inWords(error, command.name)}\n`)
    return 2
  }
}

function inWords(error: unknown, name: string): string {
  if (error instanceof WrongUse) return `${error.message}\n\nheed ${name} --help says more.`
  if (error instanceof BadSetting) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

const exitCode = (outcome: Outcome): number => (outcome === 'found-something' ? 1 : outcome === 'failed' ? 2 : 0)

const overview = (): string =>
  [
    'heed: the digital home of a working group on child online protection',
    '',
    ...commands.map((command) => `  ${command.name.padEnd(10)} ${command.does}`),
    '',
    'heed COMMAND --help tells what a command takes.',
    '',
  ].join('\n')
