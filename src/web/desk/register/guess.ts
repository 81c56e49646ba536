import type { Organisation } from '#areas/people'
import { parseSymbol } from '#areas/registry'
import type { Document } from '#document'

/**
 * What the cover says about a paper, as the first values of the form: its symbol, its kind and who submitted it. A person
 * checks all of it.
 */
export function guessFrom(
  document: Document,
  { body, meeting, organisations }: { body: string; meeting: string | null; organisations: Organisation[] },
): Record<string, string> {
  const symbol = symbolOn(document, body, meeting)
  const series = symbol ? parseSymbol(symbol)?.series : undefined
  const sources = sourcesOn(document, organisations)
  const [first] = sources
  return {
    symbol,
    series: 'INF',
    type: typesBySeries[series ?? ''] ?? 'contribution',
    category: first ? (categories[first.category] ?? 'partners') : '',
    ...(sources.length ? Object.assign({}, ...sources.map(sourceValues)) : unknownSource(document)),
    sources: String(Math.max(1, sources.length)),
  }
}

const typesBySeries: Record<string, string> = { INF: 'information', LS: 'liaison', REP: 'report' }

const categories: Record<string, string> = {
  'member-state': 'member-states',
  'sector-member': 'sector-members',
  secretariat: 'secretariat',
}

const capacities: Record<string, string> = {
  'public-authority': 'national-institution',
}

const fieldNamed = ({ cover }: Document, name: string): string =>
  cover
    .filter((field) => field.name === name)
    .map(({ text }) => text)
    .join('\n')

/** A symbol on the cover counts where it is one of this very meeting. */
function symbolOn(document: Document, body: string, meeting: string | null): string {
  const words = fieldNamed(document, 'symbol').split(/\s+/)
  return (
    words.find((word) => {
      const own = parseSymbol(word)
      return own?.body === body && own.meeting === meeting
    }) ?? ''
  )
}

/** Organisations whose name stands in the source on the cover; at most four, in the order in which they stand there. */
function sourcesOn(document: Document, organisations: Organisation[]): Organisation[] {
  const source = fieldNamed(document, 'source').toLowerCase()
  if (!source) return []
  const found = organisations.flatMap((organisation) => {
    const at = placeIn(source, organisation)
    return at === null ? [] : [{ organisation, ...at }]
  })
  // "ITU" stands inside "ITU Secretariat": the longer name is meant.
  const own = found.filter(
    (one) =>
      !found.some((other) => other.at <= one.at && other.end >= one.end && other.end - other.at > one.end - one.at),
  )
  return own
    .toSorted((a, b) => a.at - b.at)
    .map(({ organisation }) => organisation)
    .slice(0, 4)
}

function placeIn(source: string, { names, shortNames }: Organisation): { at: number; end: number } | null {
  const known = [...Object.values(names), ...Object.values(shortNames ?? {})]
    .filter((name): name is string => Boolean(name && name.length > 2))
    .toSorted((a, b) => b.length - a.length)
  for (const name of known) {
    const at = source.indexOf(name.toLowerCase())
    if (at !== -1 && isWholeWord(source, at, name.length)) return { at, end: at + name.length }
  }
  return null
}

const isWholeWord = (text: string, at: number, length: number): boolean =>
  !/[\p{L}\p{N}]/u.test((text[at - 1] ?? ' ') + (text[at + length] ?? ' '))

const sourceValues = ({ id, category }: Organisation, index: number): Record<string, string> => ({
  [`source-${index + 1}-organisation`]: id,
  [`source-${index + 1}-capacity`]: capacities[category] ?? category,
})

/** A source that nobody here knows yet is proposed as the cover writes it. */
const unknownSource = (document: Document): Record<string, string> => ({
  'source-1-name': fieldNamed(document, 'source').replaceAll('\n', ' ').slice(0, 200),
  'source-1-capacity': '',
})
