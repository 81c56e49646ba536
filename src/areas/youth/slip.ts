import { createHmac, randomInt } from 'node:crypto'
import type { Context } from '#platform/context'

// None of 0 O 1 I L U, and of B 8, S 5, Z 2 only the digit. 27 characters: ten of them are 47 bits.
const alphabet = '23456789ACDEFGHJKMNPQRTVWXY'
const length = 10
const meant: Record<string, string> = { B: '8', S: '5', Z: '2' }

/** A new code as it is printed: XXXXX-XXXXX. T-36: drawn at random, so that no code says anything about another. */
export function newCode(): string {
  const letters = Array.from({ length }, () => alphabet[randomInt(alphabet.length)])
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
}

/**
 * Under what a slip is kept. T-36: without the key of the installation, which is in no table, nobody can try codes on a
 * copy of the database.
 */
export const hashOf = (context: Pick<Context, 'keyFor'>, code: string): string =>
  createHmac('sha256', context.keyFor('slips of young people')).update(asPrinted(code)).digest('hex')

/** The code as it was meant, however it was typed: small letters, spaces, wide or Arabic digits, letters taken for digits. */
const asPrinted = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0)! & 0xf) % 10))
    .replace(/[BSZ]/g, (letter) => meant[letter]!)
    .replace(/[^A-Z0-9]/g, '')
