import type { View } from '#platform/view'
import type { MessageKey } from '#platform/i18n'
import type { Choice } from '../choice.ts'
import type { Dimension } from '../tabulate.ts'

/** The parts of a choice that stand in an address, in this order. */
export const facetNames = ['kind', 'theme', 'region', 'stakeholder', 'voices', 'model', 'addressee'] as const

/** The public addresses of what was understood of a consultation. */
export const placesOf = (body: string) => {
  const name = encodeURIComponent(body)
  return {
    understanding: `/understanding/${name}`,
    passages: (choice: Omit<Choice, 'body'> = {}, page = 1) => {
      const asked = new URLSearchParams()
      for (const facet of facetNames) if (choice[facet]) asked.set(facet, choice[facet])
      if (page > 1) asked.set('page', String(page))
      return `/understanding/${name}/passages${asked.size ? `?${asked}` : ''}`
    },
    findings: `/findings/${name}`,
    finding: (number: number) => `/findings/${name}/${number}`,
    /** Where it is followed from the first voice to today. */
    thread: (number: number) => `/threads/${name}/${number}`,
  }
}

/** The name of a value in a table: a theme, a region, or that it is not said. */
export function nameOf({ t }: View, dimension: Dimension, value: string): string {
  if (value === 'none') return t('synthesis.none')
  const group = dimension === 'kind' ? 'kinds' : dimension
  return (t as (key: MessageKey) => string)(`voices.${group}.${value}` as MessageKey)
}

/** Who says it and from where, as "Civil society · Africa". */
export const speakerName = (
  view: View,
  { stakeholder, region }: { stakeholder: string | null; region: string | null },
): string =>
  [nameOf(view, 'stakeholder', stakeholder ?? 'none'), ...(region ? [nameOf(view, 'region', region)] : [])].join(' · ')
