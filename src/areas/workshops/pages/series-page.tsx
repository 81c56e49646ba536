import { bodyNotice } from '#areas/bodies'
import type { Frame, View } from '#platform/view'
import { Details, LinkRow, Notice, Section } from '#ui'
import type { SeriesInShort } from '../coverage.ts'
import { CountTable, HeadsTable } from './coverage-tables.tsx'
import { HeldSoFar, Regions } from './series-in-short.tsx'
import { seriesPath } from './words.ts'

/** The workshops of a series side by side: who came, what was found, which themes were raised, and what is missing. */
export function seriesPage(view: View, short: SeriesInShort): Frame {
  const { t, say } = view
  const { body, series, coverage } = short
  const name = say(series.names)
  return {
    title: name.text,
    ...(name.language && { headingLanguage: name.language }),
    path: seriesPath(series.id),
    current: 'consultations',
    notice: bodyNotice(view, [body]),
    eyebrow: <bdi>{series.id}</bdi>,
    breadcrumb: [
      { text: t('workshops.title'), href: '/workshops' },
      { text: body.symbol, href: `/bodies/${body.symbol}` },
    ],
    description: t('workshops.series.lead'),
    lead: <p>{t('workshops.series.lead')}</p>,
    children: (
      <>
        <HeldSoFar view={view} series={series} coverage={coverage} />
        <Clause view={view} short={short} />
        <Regions view={view} regions={coverage.regions} />
        <Missing view={view} short={short} />
        <Section title={t('workshops.attendance')} id="attendance">
          <p>{t('workshops.attendance.text')}</p>
          <HeadsTable view={view} coverage={coverage} />
        </Section>
        <Section title={t('workshops.findings')} id="findings">
          <p>{t('workshops.findings.text')}</p>
          <CountTable
            view={view}
            coverage={coverage}
            caption={t('workshops.findings.caption')}
            first={t('workshops.kind')}
            rows={coverage.kinds.map(({ kind, ...row }) => ({ name: t(`voices.kinds.${kind}`), ...row }))}
          />
        </Section>
        <Section title={t('workshops.themes')} id="themes">
          <Themes view={view} short={short} />
        </Section>
      </>
    ),
  }
}

type Props = { view: View; short: SeriesInShort }

function Clause({ view: { t, href }, short: { series } }: Props) {
  const { mandate, clause } = series
  if (!mandate || !clause) return <></>
  const path = `/mandates/${encodeURIComponent(mandate)}#${encodeURIComponent(clause)}`
  return <LinkRow links={[{ text: t('workshops.clause'), href: href(path) }]} />
}

/** The stakeholder types that the mandate wants and of which nobody has come yet. */
function Missing({ view: { t }, short: { series, coverage } }: Props) {
  if (!series.wanted.length) return <></>
  if (!coverage.missing.length) return <p>{t('workshops.missing.none')}</p>
  return (
    <Notice kind="warning" title={t('workshops.missing')}>
      <ul>
        {coverage.missing.map((stakeholder) => (
          <li>{t(`voices.stakeholder.${stakeholder}`)}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Themes({ view, short: { coverage } }: Props) {
  const { t } = view
  return (
    <>
      {coverage.themes.length > 0 ? (
        <CountTable
          view={view}
          coverage={coverage}
          caption={t('workshops.themes.caption')}
          first={t('workshops.theme')}
          rows={coverage.themes.map(({ theme, ...row }) => ({ name: t(`voices.theme.${theme}`), ...row }))}
        />
      ) : (
        <p>{t('workshops.themes.none')}</p>
      )}
      {coverage.silent.length > 0 && (
        <Details summary={t('workshops.themes.silent', { count: coverage.silent.length })}>
          <ul>
            {coverage.silent.map((theme) => (
              <li>{t(`voices.theme.${theme}`)}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}
