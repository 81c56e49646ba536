import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of Heed's package.json, wherever the program was started from. */
export const packageRoot: string = above(import.meta.dirname)

function above(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : above(dirname(folder))
}
