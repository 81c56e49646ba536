import { writeMessage, type Phase } from '#areas/youth'
import type { Context } from '#platform/context'
import { expectDone } from '../expect-done.ts'
import type { ExampleYoung } from './example.ts'

/** What staff wrote down after reading the counts. */
export async function writeMessages(
  context: Context,
  symbol: string,
  phase: Phase,
  young: ExampleYoung,
): Promise<void> {
  for (const { questions, text, child } of young.messages[phase])
    expectDone(await writeMessage(context, symbol, phase, null, { questions, text, childText: child }), text['en']!)
}
