import type { Result } from '#base/result'
import type { Context } from '#platform/context'
import type { Message, Phase } from './consultation.ts'

const soon = (..._: unknown[]): never => {
  throw new Error('not yet')
}

/** Both texts in the working language of the body at least. Writing again under a number replaces; null takes the next. */
export const writeMessage = (
  context: Context,
  symbol: string,
  phase: Phase,
  number: number | null,
  message: Omit<Message, 'number'>,
): Promise<
  Result<
    { number: number },
    'not-closed' | 'already-published' | 'text-missing' | 'child-text-missing' | 'questions-unknown'
  >
> => soon(context, symbol, phase, number, message)
export const publishResults = (
  context: Context,
  symbol: string,
  phase: Phase,
  by: { checkedWith: string },
): Promise<
  Result<
    { symbol: string; version: number },
    'not-closed' | 'already-published' | 'messages-missing' | 'checked-missing'
  >
> => soon(context, symbol, phase, by)
