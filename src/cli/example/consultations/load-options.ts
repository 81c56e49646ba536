import { makeOption, publishOption, takePosition } from '#areas/options'
import { listLabels } from '#areas/synthesis'
import type { Context } from '#platform/context'
import { expectDone } from '../expect-done.ts'
import type { ConsultationsExample } from './example.ts'

/** Three options side by side, with those who support or doubt them in their own words. */
export async function loadOptions(context: Context, { body, options }: ConsultationsExample): Promise<void> {
  const labels = await listLabels(context.db, { body: body.symbol })
  for (const { positions, ...option } of options) {
    const number = expectDone(await makeOption(context, body.symbol, option), option.names['en']!)
    const place = { body: body.symbol, number }
    for (const [words, stance] of positions) {
      const { anchor } = labels.find((label) => label.anchor.exact === words)!
      const { document: symbol, version, language, block, start, end } = anchor
      const said = { symbol, version, language, block, span: { start, end }, stance }
      expectDone(await takePosition(context, place, said), words)
    }
    expectDone(await publishOption(context, place), option.names['en']!)
  }
}
