import { parseArgs, type ParseArgsConfig } from 'node:util'

/** How a command ended: well, with a finding that somebody has to look at, or not at all. */
export type Outcome = 'fine' | 'found-something' | 'failed'

export type Command = {
  name: string
  /** One line for the list of commands. */
  does: string
  help: string
  run: (words: string[]) => Promise<Outcome>
}

/** The command was not given what it needs; the message says what. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse'
}

/** Reads the words after a command; an unknown option is told to the person, not thrown at them. */
export function readWords<Options extends NonNullable<ParseArgsConfig['options']>>(words: string[], options: Options) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true })
  } catch (error) {
    // parseArgs throws plain TypeErrors whose message names the option.
    throw new WrongUse((error as Error).message)
  }
}

/** Prints a line for a person, or the value for a program where `--json` was given. */
export const print = (line: string): void => void process.stdout.write(`${line}\n`)
