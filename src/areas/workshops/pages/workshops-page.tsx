import { bodyNotice } from '#areas/bodies'
import type { Frame, View } from '#platform/view'
import { EmptyState } from '#ui'
import type { SeriesInShort } from '../coverage.ts'
import { SeriesInShortSection } from './series-in-short.tsx'

/** Every series of workshops, with how many were held. */
export const workshopsPage = (view: View, all: SeriesInShort[]): Frame => ({
  title: view.t('workshops.title'),
  path: '/workshops',
  current: 'consultations',
  description: view.t('workshops.lead'),
  lead: <p>{view.t('workshops.lead')}</p>,
  notice: bodyNotice(view, [...new Set(all.map(({ body }) => body))]),
  children: all.length ? (
    all.map((short) => <SeriesInShortSection view={view} short={short} />)
  ) : (
    <EmptyState title={view.t('workshops.none')} text={view.t('workshops.none.text')} />
  ),
})
