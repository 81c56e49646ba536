import type { View } from '#platform/view'
import { documentAddress } from '#areas/registry'
import { Chip, DataTable, Section, type ChipProps } from '#ui'
import type { Draft } from '../../draft.ts'
import type { EditionStanding } from '../../plain/release.ts'
import { deskOf } from '../places.tsx'
import { editionName } from './words.ts'

type PlainEditionsProps = { view: View; draft: Draft; mayWrite: boolean }

/** The editions of the report in plain words, and how it stands with each. */
export function PlainEditions({ view, draft, mayWrite }: PlainEditionsProps) {
  const { t, href } = view
  const { release, report } = draft
  const desk = deskOf(report.occasion)
  return (
    <Section title={t('reports.desk.plain')} id="plain">
      {release.isWanting && <p>{t('reports.desk.plain.wanting')}</p>}
      {release.editions.length > 0 && (
        <DataTable
          caption={t('reports.desk.plain')}
          captionHidden
          columns={[
            { text: t('reports.desk.plain.edition') },
            { text: t('reports.desk.plain.state') },
            { text: t('reports.desk.plain.issued') },
          ]}
          rows={release.editions.map((standing) => [
            mayWrite ? (
              <a href={href(desk.edition(standing.edition.id))}>{editionName(view, standing.edition)}</a>
            ) : (
              editionName(view, standing.edition)
            ),
            <Chip {...stateOf(view, standing)} />,
            <Issued view={view} standing={standing} />,
          ])}
        />
      )}
      {mayWrite && (
        <p>
          <a href={href(desk.newEdition)}>{t('reports.desk.plain.start')}</a>
        </p>
      )}
    </Section>
  )
}

function stateOf({ t }: View, { findings, isIssued, isWithdrawn }: EditionStanding): ChipProps {
  if (isWithdrawn) return { text: t('reports.desk.plain.withdrawn'), tone: 'stop' }
  if (findings.length) return { text: t('reports.desk.findings', { count: findings.length }), tone: 'stop' }
  return isIssued
    ? { text: t('reports.desk.state.issued'), tone: 'good' }
    : { text: t('reports.desk.plain.ready'), tone: 'info' }
}

function Issued({ view: { t, href }, standing }: { view: View; standing: EditionStanding }) {
  const last = standing.edition.issues.at(-1)
  if (!last) return <>{t('reports.desk.plain.never')}</>
  const { symbol, symbolVersion: version } = last
  return (
    <a href={href(documentAddress({ symbol, version }))}>
      <bdi>{symbol}</bdi>, {t('reports.desk.state.version', { version })}
    </a>
  )
}
