import type { Localised } from '#base/languages'
import { done, problem, type Result } from '#base/result'
import type { Organisation } from '#areas/people'
import {
  capacities,
  categories,
  documentTypes,
  isOneOf,
  natures,
  parseSymbol,
  type Registration,
} from '#areas/registry'
import { isHeardType } from './paths.ts'

export const paperFields = ['do', 'symbol', 'series', 'type', 'nature', 'category', 'sources']

const mostSources = 20

/** The names of the fields of as many sources as the form had. */
export const sourceFields = (count: string): string[] =>
  Array.from({ length: Math.min(mostSources, Math.max(1, Number(count) || 1)) }, (_, index) =>
    ['organisation', 'name', 'capacity', 'on-behalf-of'].map((part) => `source-${index + 1}-${part}`),
  ).flat()

/** What can be registered by hand. Records and reports, and what people are heard to say, are written by Heed. */
export const paperTypes = documentTypes.filter((type) => type !== 'record' && type !== 'report' && !isHeardType(type))

const reserved = new Set(['REC', 'REP', 'CF', 'ER', 'ANS', 'WS', 'YP'])

/** Series in which papers are numbered by hand; the others are Heed's own. */
export const ownSeries = <Series extends { code: string }>(series: Series[]): Series[] =>
  series.filter(({ code }) => !reserved.has(code))

type PaperProblem =
  | 'nature-missing'
  | 'source-missing'
  | 'capacity-missing'
  | 'symbol-elsewhere'
  | 'symbol-reserved'
  | 'no-series'

type Particulars = Omit<Registration, 'body' | 'text'>

/** What is said of a paper, from the form; `place` tells where it belongs and what is known there. */
export function paperFrom(
  values: Record<string, string>,
  place: {
    body: string
    language: string
    meeting: string | null
    series: { code: string }[]
    organisations: Organisation[]
    /** The symbols of all bodies here. */
    bodies: string[]
  },
): Result<Particulars, PaperProblem> {
  const number = numberFrom(values, place)
  if (!number.ok) return number
  if (!isOneOf(natures, values.nature)) return problem('nature-missing', 'nature')
  const sources = sourcesFrom(values, place)
  if (!sources.ok) return sources
  return done({
    meeting: place.meeting,
    ...number.value,
    type: isOneOf(paperTypes, values.type) ? values.type : 'contribution',
    nature: values.nature,
    category: isOneOf(categories, values.category) ? values.category : null,
    sources: sources.value,
  })
}

type Place = Parameters<typeof paperFrom>[1]

/** Its own symbol, or the series that gives it the next. A symbol of another group here, or of Heed's own, is refused. */
function numberFrom(values: Record<string, string>, { body, meeting, series, bodies }: Place) {
  const symbol = values.symbol
  if (!symbol) {
    const chosen = ownSeries(series).find(({ code }) => code === values.series)
    return meeting && chosen ? done({ series: chosen.code }) : problem('no-series' as const, 'symbol')
  }
  const own = parseSymbol(symbol)
  if (own && own.body !== body && bodies.includes(own.body))
    return problem('symbol-elsewhere' as const, 'symbol', { body: own.body })
  if (own?.body === body && own.meeting !== meeting)
    return problem('symbol-elsewhere' as const, 'symbol', { body: own.meeting ?? own.body })
  if (own?.body === body && reserved.has(own.series)) return problem('symbol-reserved' as const, 'symbol')
  return done({ symbol })
}

function sourcesFrom(values: Record<string, string>, { language, organisations }: Place) {
  const names = (id: string | undefined): Localised | undefined =>
    organisations.find((organisation) => organisation.id === id)?.names
  const sources: Particulars['sources'] = []
  for (let number = 1; number <= Math.min(mostSources, Number(values.sources) || 1); number++) {
    const value = (part: string) => values[`source-${number}-${part}`] ?? ''
    const known = names(value('organisation'))
    if (!known && !value('name')) continue
    const capacity = value('capacity')
    if (!isOneOf(capacities, capacity)) return problem('capacity-missing' as const, `source-${number}-capacity`)
    // A name that was written wins over the list: whoever wrote one meant it.
    sources.push({
      organisation: value('name') ? null : value('organisation'),
      names: value('name') ? { [language]: value('name') } : known!,
      capacity,
      onBehalfOf: names(value('on-behalf-of')) ?? null,
    })
  }
  return sources.length ? done(sources) : problem('source-missing' as const, 'source-1-organisation')
}
