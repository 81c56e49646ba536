import type { View } from '#platform/view'
import { Progress, Said, Section, StatusList, type ChipProps, type DocumentListProps } from '#ui'
import type { Coverage, CoveredRegion, RegionState, SeriesInShort } from '../coverage.ts'
import type { Series } from '../workshop.ts'
import { seriesPath, workshopPath } from './words.ts'

const tones: Record<RegionState, ChipProps['tone']> = {
  'no-workshop': 'stop',
  'not-held': 'wait',
  'not-kept': 'wait',
  kept: 'good',
  withdrawn: 'stop',
}

/** A series of a list: under whose mandate, how many of the planned workshops were held, and how each region stands. */
export function SeriesInShortSection({ view, short }: { view: View; short: SeriesInShort }) {
  const { t, href, say } = view
  const { body, series, coverage } = short
  return (
    <Section title={say(series.names).text} id={series.id}>
      <p class="muted">
        <a href={href(`/bodies/${body.symbol}`)}>
          <Said {...say(body.names)} />
        </a>
        {body.notice && (
          <>
            {' · '}
            <Said {...say(body.notice)} />
          </>
        )}
      </p>
      <HeldSoFar view={view} series={series} coverage={coverage} />
      <Regions view={view} regions={coverage.regions} />
      <p>
        <a href={href(seriesPath(series.id))}>{t('workshops.series.open')}</a>
      </p>
    </Section>
  )
}

/** A series as a line of a list, with how many of its workshops were held. */
export function seriesRow(view: View, { series, coverage }: SeriesInShort): DocumentListProps['documents'][number] {
  const { text, language } = view.say(series.names)
  const held = view.t('workshops.held', { held: coverage.held, planned: series.planned })
  return {
    symbol: series.id,
    title: text,
    ...(language && { language }),
    href: view.href(seriesPath(series.id)),
    chips: [{ text: held, tone: coverage.held < series.planned ? 'wait' : 'good' }],
  }
}

/** "3 of 5 held", as a bar and in words. */
export const HeldSoFar = ({ view, series, coverage }: { view: View; series: Series; coverage: Coverage }) => (
  <p>
    <Progress
      done={coverage.held}
      total={series.planned}
      text={view.t('workshops.held', { held: coverage.held, planned: series.planned })}
    />
  </p>
)

/** The regions, each with how far it has come and the way to its workshop. */
export const Regions = ({ view: { t, href }, regions }: { view: View; regions: CoveredRegion[] }) => (
  <StatusList
    items={regions.map(({ region, state, workshop }) => ({
      text: t(`voices.region.${region}`),
      ...(workshop && { href: href(workshopPath(workshop.symbol)) }),
      chip: { text: t(`workshops.state.${state}`), tone: tones[state]! },
    }))}
  />
)
