import { randomInt } from 'node:crypto'
import { sha256 } from '#base/hash'

/** Letters and digits that nobody takes for one another, spoken, printed or written by hand. */
const alphabet = '34679ACDEFHJKMNPRTWXY'
const length = 16

/** T-33: a new receipt code, of 70 bits: four groups of four. Whoever has it has the answer, and nothing else leads there. */
export const newReceipt = (): string =>
  grouped(Array.from({ length }, () => alphabet[randomInt(alphabet.length)]!).join(''))

/** The code as it was typed, however it was typed; null where it cannot be one. */
export function readReceipt(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
  return code.length === length && [...code].every((sign) => alphabet.includes(sign)) ? grouped(code) : null
}

/** T-33: what is stored leads nobody to an answer. */
export const hashOf = (receipt: string): string => sha256(`heed receipt ${receipt}`)

const grouped = (code: string): string => code.match(/.{4}/g)!.join('-')
