import { findDocument, type Source } from '#areas/registry'
import type { Context } from '#platform/context'
import type { Option } from './option.ts'

/** A document that says something of an option: what it is called, and who submitted it. */
export type Speaker = { title: string; language: string; sources: Source[] }

/** The documents behind the positions on these options, by symbol, as everybody may see them. */
export async function findSpeakers(context: Context, options: Option[]): Promise<Map<string, Speaker>> {
  const symbols = [...new Set(options.flatMap(({ positions }) => positions.map(({ symbol }) => symbol)))]
  const found = symbols.map(async (symbol): Promise<[string, Speaker][]> => {
    const document = await findDocument({ ...context, person: null }, symbol)
    const version = document?.versions.at(-1)
    if (!document || !version || document.withdrawn) return []
    return [[symbol, { title: version.title, language: version.language, sources: document.sources }]]
  })
  return new Map((await Promise.all(found)).flat())
}
